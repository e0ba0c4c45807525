"""English nouns that many languages have borrowed: whoever keeps one may be right where others translate it."""

from __future__ import annotations

import zlib
from functools import cache

from qa.text.words import DATA


@cache
def _lent() -> frozenset[str]:
    return frozenset(zlib.decompress((DATA / "lent.en.z").read_bytes()).decode("utf-8").split(" "))


def is_lent(word: str) -> bool:
    """Whether a word in small letters, with or without a hyphen, is a loan in half of the languages with a table."""
    word = word.replace("-", "")
    return word in _lent() or word.removesuffix("s") in _lent()
