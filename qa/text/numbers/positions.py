"""Degrees north, south, east or west: the direction as a letter of the language, or in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import regex

from qa.text.languages import primary
from qa.text.numbers.readings import readings
from qa.text.numbers.wholes import Whole, WholeKind

_LETTERS: Mapping[str, str] = {
    "en": "N S E W", "de": "N S O W", "fr": "N S E O", "es": "N S E O", "it": "N S E O", "ca": "N S E O",
    "pt": "N S L O", "nl": "N Z O W", "sv": "N S Ö V", "da": "N S Ø V", "nb": "N S Ø V", "pl": "N S E W",
    "ro": "N S E V", "tr": "K G D B", "cs": "S J V Z", "hu": "É D K Ny",
}  # fmt: skip
"""Of north, south, east, west; in other languages English ones are read."""
_WORDS: Mapping[str, str] = {
    "en": "north south east west", "de": "Nord Süd Ost West", "fr": "Nord Sud Est Ouest", "es": "Norte Sur Este Oeste",
    "it": "Nord Sud Est Ovest", "pt": "Norte Sul Leste Oeste", "nl": "noord zuid oost west",
    "ru": "с. ю. в. з.", "uk": "пн. пд. сх. зх.", "zh": "北纬 南纬 东经 西经", "zh-Hant": "北緯 南緯 東經 西經",
    "ja": "北緯 南緯 東経 西経", "ko": "북위 남위 동경 서경",
}  # fmt: skip
_RUN = regex.compile(r"\d+(?:[.,]\d+)?")
_DIRECTIONS = "NSEW"
_MINUTES = r"(?:\s?\d{1,2}(?:[.,]\d+)?\s?[′'’分분])?(?:\s?\d{1,2}(?:[.,]\d+)?\s?[″\"”秒초])?"
_DEGREES = rf"(?P<degrees>\d{{1,3}}(?:[.,]\d+)?)\s?[°º度도]{_MINUTES}"


def positions(plain: str, lang: str) -> Iterator[Whole]:
    """The positions of a text with ASCII digits: degrees with the direction that is beside them."""
    pattern, directions = _pattern(primary(lang))
    for match in pattern.finditer(plain):
        word = match["before"] or match["after"]
        if word:
            found = frozenset((value, directions[word.lower()]) for value in readings(match["degrees"], lang))
            yield Whole(WholeKind.POSITION, match.start(), match.end(), match[0], found)


def same_position(one: Whole, other: Whole) -> bool:
    """Whether two positions have one direction, and the same degrees and minutes where both are written with them."""
    if not _named(one) & _named(other):
        return False
    ours, theirs = (tuple(Decimal(run.replace(",", ".")) for run in _RUN.findall(whole.text)) for whole in (one, other))
    # degrees with a fraction are no degrees with minutes
    return len(ours) != len(theirs) or ours == theirs


def _named(whole: Whole) -> set[str]:
    return {direction for _, direction in whole.readings}


@lru_cache(maxsize=1024)
def _pattern(language: str) -> tuple[regex.Pattern[str], dict[str, str]]:
    letters = (_LETTERS.get(language) or _LETTERS["en"]).split()
    words = [w for key in (language, f"{language}-Hant", "en") for w in _WORDS.get(key, "").split()]
    rows = [letters, *(words[at : at + 4] for at in range(0, len(words), 4))]
    directions: dict[str, str] = {}
    for row in rows:
        for name, direction in zip(row, _DIRECTIONS, strict=True):
            directions.setdefault(name.lower(), direction)
    after = "|".join(regex.escape(name) for row in rows for name in sorted(row, key=len, reverse=True))
    before = "|".join(name for row in rows for name in row if not name.isascii() and len(name) == 2) or "(?!)"
    return regex.compile(
        rf"(?:(?P<before>{before})\s?)?(?<![\d.,]){_DEGREES}(?:\s?(?P<after>{after})(?![\p{{L}}\d]|\s?\p{{L}}\.\p{{L}}))?"
    ), directions
