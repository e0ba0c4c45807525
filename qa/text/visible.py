"""Text that strangers wrote, as it may be shown: what is invisible, or would steer a terminal, is spelled out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

TAB = 4
JOINERS = "\u200c\u200d"
"""Zero-width joiners: Indic and Persian spelling needs them."""

Cell = tuple[str, int]
"""A code point as shown and the terminal columns that it takes."""


def visible(text: str) -> str:
    """The text with control, bidirectional-formatting and other invisible code points spelled out."""
    return "".join(shown for shown, _ in cells(text))


def abridged(text: str, longest: int) -> str:
    """The text, its end left out where it has more than so many characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def width(text: str) -> int:
    """Columns that the text takes once made visible."""
    return sum(columns for _, columns in cells(text))


def cells(text: str) -> Iterator[Cell]:
    """One cell per code point, so that a cell's index is the code point's."""
    column = 0
    for character in text:
        if character == "\t":
            columns = TAB - column % TAB
            cell = " " * columns, columns
        else:
            cell = _cell(character)
        column += cell[1]
        yield cell


@lru_cache(maxsize=4096)
def _cell(character: str) -> Cell:
    if character in JOINERS:
        return character, 0
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp") or character in "\ufffe\uffff":
        spelled = f"<U+{ord(character):04X}>"
        return spelled, len(spelled)
    if category in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
