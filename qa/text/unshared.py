"""English words that no other language of the Latin script has as its own: nobody's loan, no cognate, no homograph."""

from __future__ import annotations

import zlib
from functools import cache, lru_cache

from qa.text.words import DATA, zipf

COMMON = 3.5
"""Zipf frequency of an English word that the tables of other languages would have if they used it."""

MARKS = ("the", "and", "with", "from", "this", "because", "their", "would")
"""English words that no other language spells so,"""
MIXED = 4.45
"""and their mean Zipf frequency in a table of texts that are half in English: Filipino, Indonesian and Malay have 4.5
to 5.0, those of all other languages 2.8 to 4.44 (printed by `python -m tests.tools.shared_words`)."""


@lru_cache(maxsize=1024)
def is_mixed(tag: str) -> bool:
    """Whether the word table of a language is so full of English that it does not tell which English words are its
    own."""
    return sum(zipf(word, tag) for word in MARKS) / len(MARKS) >= MIXED


@cache
def _shared() -> frozenset[str]:
    return frozenset(zlib.decompress((DATA / "shared.en.z").read_bytes()).decode("utf-8").split(" "))


@lru_cache(maxsize=65536)
def is_unshared(word: str, language: str, beside: str = "") -> bool:
    """Whether a word in lower case is a common one of English that none of the other tables has as its own, nor that of
    the language `beside` far more often than the others have."""
    if language != "en" or zipf(word, language) < COMMON or f"{word}/{beside}" in _shared():
        return False
    forms = (word, word[:-1] if word.endswith("s") else word)
    return not any(form in _shared() for form in forms)
