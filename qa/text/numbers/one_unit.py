"""Durations of one unit, which languages say without a number: "within a year", "einen Monat", "1 か月", "한 달"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import regex

from qa.model.records import dataclass
from qa.text.languages import primary, words_touch


@dataclass(frozen=True, slots=True)
class UnitWords:
    """How a language says one of a unit, and what in a text mentions the unit, or as much in other words."""

    one: regex.Pattern[str]
    mentioned: regex.Pattern[str]


class OneUnit(NamedTuple):
    """One of a unit at `[start, end)` of a text."""

    unit: str
    start: int
    end: int


@cache
def _tables() -> Mapping[str, Mapping[str, UnitWords]]:
    found: dict[str, dict[str, UnitWords]] = {}
    for line in (files("qa.text.numbers") / "one_unit.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        lang, unit, patterns = line.split(" ", 2)
        one, mentioned = patterns.split(" ;; ")
        start = r"(?<!\p{L}|\d[.,]?)" if not words_touch(lang) else ""
        found.setdefault(lang, {})[unit] = UnitWords(
            regex.compile(start + one, regex.IGNORECASE), regex.compile(mentioned, regex.IGNORECASE)
        )
    return found


def knows_units(lang: str) -> bool:
    return primary(lang) in _tables()


def one_units(text: str, lang: str) -> Iterator[OneUnit]:
    """Where a text says one of a unit, in no order."""
    language = primary(lang)
    if language == "en" and not any(probe in text.lower() for probe in _ENGLISH):
        return
    pattern, units = _together(language)
    for match in pattern.finditer(text) if pattern else ():
        yield OneUnit(units[int((match.lastgroup or "u0")[1:])], *match.span())


_ENGLISH = ("day", "week", "month", "year", "hour")
"""What each English unit has: most texts have none of them, and English is the source of most notes."""


@lru_cache(maxsize=1024)
def _together(language: str) -> tuple[regex.Pattern[str] | None, tuple[str, ...]]:
    """The words of all units in one pattern, which reads a text once."""
    rows = _tables().get(language, {})
    body = "|".join(f"(?P<u{number}>{words.one.pattern})" for number, words in enumerate(rows.values()))
    return (regex.compile(body, regex.IGNORECASE) if rows else None), tuple(rows)


def mentions_unit(text: str, unit: str, lang: str) -> bool:
    """Whether a text may speak of a unit in any way; it may where the words of a language for it are not known."""
    words = _tables()[primary(lang)].get(unit)
    return words is None or words.mentioned.search(text) is not None
