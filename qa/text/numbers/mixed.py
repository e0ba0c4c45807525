"""Mixed numbers: 1½, which other languages write as 1.5, or in a word of their own."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import regex

_PART = regex.compile("[¼-¾⅐-⅞]")


def part_behind(text: str, end: int) -> tuple[Decimal, int]:
    """What a fraction of one character adds to the whole number that ends at `end`, and where the two end."""
    match = _PART.match(text, end)
    return (Decimal(str(unicodedata.numeric(match[0]))), match.end()) if match else (Decimal(0), end)
