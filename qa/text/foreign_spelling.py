"""Common English words that are spelled as no word of another language of the Latin script is, for those languages that
have no table of words."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from qa.text.languages import primary
from qa.text.words import DATA, has_table


class _Bands(NamedTuple):
    """The place of every word, and by language a digit for each: how clearly it is not spelled so."""

    places: Mapping[str, int]
    digits: Mapping[str, str]


@cache
def _bands() -> _Bands:
    words, *rows = zlib.decompress((DATA / "spelled.en.z").read_bytes()).decode("utf-8").split("\n")
    places = {word: place for place, word in enumerate(words.split(" "))}
    return _Bands(places, dict(row.split(" ") for row in rows))


@lru_cache(maxsize=65536)
def spelled_otherwise(word: str, language: str) -> int:
    """How clearly an English word in lower case is no word of a language by its letters: 0 where it may be one or
    nothing is known, 1 for .5 natural-log units a letter and more, 2 for 1.0 (`tests/tools/foreign_spelling.py`)."""
    if has_table(language):
        return 0
    places, digits = _bands()
    place = places.get(word)
    row = digits.get(primary(language))
    return int(row[place]) if row is not None and place is not None else 0


@lru_cache(maxsize=1024)
def knows_letters(language: str) -> bool:
    """Whether the letters of a language without a table are known."""
    return not has_table(language) and primary(language) in _bands().digits
