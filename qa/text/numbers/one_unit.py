"""Durations of one unit, which languages say without a number: "within a year", "einen Monat", "1 か月", "한 달"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import regex

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
    for unit, words in _tables().get(primary(lang), {}).items():
        yield from (OneUnit(unit, *match.span()) for match in words.one.finditer(text))


def mentions_unit(text: str, unit: str, lang: str) -> bool:
    """Whether a text may speak of a unit in any way; it may where the words of a language for it are not known."""
    words = _tables()[primary(lang)].get(unit)
    return words is None or words.mentioned.search(text) is not None
