"""Small numbers (`small.txt`) and scales (the table of languages) as words. They only ever excuse a difference: a gap
in the tables costs a false alarm, a generous stem a finding at worst."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files

from qa.text.languages import languages, primary

VALUES = (*range(13), *range(20, 101, 10))
Spelling = tuple[str, bool, Decimal]
"""(word or stem in lower case, whether it is a stem, value)."""


def _lines(name: str) -> Iterator[list[str]]:
    text = (files("qa.text.numbers") / name).read_text(encoding="utf-8")
    yield from (line.split() for line in text.splitlines() if not line.startswith("#"))


def _spelling(word: str, value: int) -> Spelling:
    return unicodedata.normalize("NFC", word.removesuffix("*").casefold()), word.endswith("*"), Decimal(value)


@cache
def small_numbers(lang: str) -> tuple[Spelling, ...]:
    """The words for 0 to 12 and the tens in a language; empty where they are unknown."""
    rows = {row[0]: row[1:] for row in _lines("small.txt")}
    cells = zip(VALUES, rows.get(primary(lang), ()), strict=False)
    return tuple(_spelling(word, value) for value, cell in cells for word in cell.split("/"))


@cache
def scales() -> tuple[Spelling, ...]:
    """The scale words of all languages, longest first; a word may stand for several scales (`billion`, `兆`)."""
    rows = (row.scales for row in languages().values())
    found = {_spelling(word, 10**power) for row in rows for power, words in row.items() for word in words}
    return tuple(sorted(found, key=lambda spelling: (-len(spelling[0]), spelling)))


def _expression(word: str) -> str:
    """The word, with the Indic letters that carry a dot as one character or as two."""
    escaped = re.escape(word)
    for letter in "\u095b\u095c\u095d\u09dc\u09dd\u09df":
        apart = unicodedata.normalize("NFC", letter)
        escaped = escaped.replace(apart, f"(?:{letter}|{apart})")
    return escaped


@cache
def scale_pattern() -> re.Pattern[str]:
    """A scale word right after a number, with a space or hyphen between at most."""
    spellings = "|".join(_expression(word) + (r"\w*" if stem else "") for word, stem, _ in scales())
    return re.compile(rf"[ \u00a0\u202f-]?(?P<scale>{spellings})", re.IGNORECASE)


@cache
def _scale_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """All scale words, and those of them that are stems: most words are neither."""
    return frozenset(word for word, _, _ in scales()), tuple(word for word, stem, _ in scales() if stem)


@cache
def factors(word: str) -> tuple[Decimal, ...]:
    """What a scale word may multiply by; empty for any other word."""
    folded = unicodedata.normalize("NFC", word.casefold())
    whole, stems = _scale_words()
    if folded not in whole and not folded.startswith(stems):
        return ()
    return tuple(
        factor for spelling, stem, factor in scales() if folded == spelling or (stem and folded.startswith(spelling))
    )
