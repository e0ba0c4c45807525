"""Unicode normal forms in time that grows with the text.

CPython sorts the marks behind a letter by insertion: 40,000 mixed ones behind one letter take a minute, and no signal
interrupts it. No word has more than a handful of marks. As in the Stream-Safe Text Format (Unicode Standard Annex 15,
section 13), marks are put in order among thirty at a time.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

import regex

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
SHORT = 1000
"""Characters that cost nothing to sort, whatever they are."""
_LONG_RUN = regex.compile(r"\p{M}{31}")
_PIECES = regex.compile(r"\P{M}*\p{M}{0,30}")


def normalized(form: Form, text: str) -> str:
    """The normal form of a text; of more than thirty marks in a row each thirty are sorted alone."""
    if len(text) <= SHORT or text.isascii() or not _LONG_RUN.search(text):
        return unicodedata.normalize(form, text)
    return "".join(unicodedata.normalize(form, piece) for piece in _PIECES.findall(text))


def lowered(text: str) -> str:
    """A text in lower case with every letter in its place: of all letters the Turkish İ alone becomes two."""
    return text.replace("İ", "i").lower()
