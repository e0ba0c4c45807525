"""Abbreviations of units and scales that are the beginning of others: `मि` are minutes, `मि.ग्रॅ.` milligrams."""

from __future__ import annotations

import regex

SHORT = 3
"""Characters of an abbreviation up to which a full stop and a letter behind it are the rest of it."""
_MARK = regex.compile(r"\p{M}")
_REST = regex.compile(r"\.[\p{L}--\p{Latin}--\p{Cyrillic}]", regex.VERSION1)
"""Latin and Cyrillic abbreviations are followed by sentences without a space as well: `3 млн.руб.`."""


def is_mark(character: str) -> bool:
    """Whether it is a vowel sign or another mark, which belongs to the letter before it."""
    return _MARK.match(character) is not None


def is_begun(text: str, end: int, length: int) -> bool:
    """Whether a name of so many characters that ends at `end` goes on there, with a vowel sign or with a part of it."""
    return is_mark(text[end : end + 1]) or (length <= SHORT and _REST.match(text, end) is not None)
