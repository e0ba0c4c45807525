"""What counts as a function's name, and what as a word, among letters."""

from __future__ import annotations

import unicodedata

from qa.formula.latex.commands import FUNCTIONS
from qa.formula.latex.items import Item

FUNCTION_NAMES = frozenset(name[1:] for name in FUNCTIONS) | {"lcm", "curl", "rank", "sign"}
LEAST_LETTERS = 3
"""Letters from which a run is a word or a function's name, not a product."""


def is_run_letter(item: Item) -> bool:
    # a letter of some scripts carries marks
    return item.kind == "letter" and item.key[:1].isalpha() and len(item.key) <= (1 if item.key.isascii() else 4)


def is_ideograph(character: str) -> bool:
    """A character of a script that writes words with one or two: Chinese, Japanese, Korean."""
    return unicodedata.name(character, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))


def is_foreign(key: str) -> bool:
    """A letter of a script other than Latin and Greek."""
    name = unicodedata.name(key[0], "") if key and key[0].isalpha() else ""
    return bool(name) and not name.startswith(
        ("LATIN", "GREEK", "MATHEMATICAL", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER", "FULLWIDTH LATIN")
    )


def is_wordlike(text: str) -> bool:
    """A word of three letters or more, not the letters of a product: it has a vowel, or is not ASCII."""
    letters = [c for c in text if c.isalpha()]
    if not text.isascii():
        return len(letters) > 1
    return len(letters) > LEAST_LETTERS and any(c in "aeiouy" for c in text.casefold())
