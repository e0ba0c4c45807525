"""Names of functions in several languages, and what counts as a word among letters."""

from __future__ import annotations

import unicodedata

from qa.formula.latex.commands import FUNCTIONS
from qa.formula.latex.items import Item

LOCAL_FUNCTIONS = {
    "tg": "tan", "tang": "tan", "ctg": "cot", "cotg": "cot", "cotan": "cot", "sen": "sin", "sín": "sin",
    "arctg": "arctan",
    "arctag": "arctan", "arcsen": "arcsin", "arsen": "arcsin", "arccotg": "arccot", "arcctg": "arccot",
    "sh": "sinh",
    "senh": "sinh", "ch": "cosh", "th": "tanh", "tgh": "tanh", "cth": "coth", "cosec": "csc", "lím": "lim",
    "máx": "max",
    "mín": "min", "ínf": "inf", "mcd": "gcd", "pgcd": "gcd", "ggT": "gcd", "ggt": "gcd", "MCD": "gcd",
    "НОД": "gcd",
    "mdc": "gcd", "mcm": "lcm", "ppcm": "lcm", "kgV": "lcm", "kgv": "lcm", "НОК": "lcm", "mmc": "lcm",
    "rot": "curl",
    "rg": "rank", "rang": "rank", "rango": "rank", "posto": "rank", "ранг": "rank", "Rang": "rank",
    "sgn": "sign",
    "sign": "sign", "signo": "sign", "signe": "sign", "Sp": "tr", "Spur": "tr", "traza": "tr", "Tr": "tr",
    "tr": "tr",
    "argmín": "argmin", "argmáx": "argmax", "ln": "ln", "log": "log", "جا": "sin", "جتا": "cos", "ظا": "tan",
}  # fmt: skip
FUNCTION_NAMES = frozenset(name[1:] for name in FUNCTIONS) | {"lcm", "curl", "rank", "sign"}


def is_run_letter(item: Item) -> bool:
    # a letter of some scripts carries marks
    return item.kind == "letter" and item.key[:1].isalpha() and len(item.key) <= (1 if item.key.isascii() else 4)


def is_ideograph(character: str) -> bool:
    """A character of a script that writes words with one or two: Chinese, Japanese, Korean."""
    return unicodedata.name(character, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))


def is_wordlike(text: str) -> bool:
    """A word of three letters or more, not the letters of a product: it has a vowel, or is not ASCII."""
    letters = [c for c in text if c.isalpha()]
    if not text.isascii():
        return len(letters) > 1
    return len(letters) > 3 and any(c in "aeiouy" for c in text.casefold())
