"""Unicode scripts and the runs of each in a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import regex

LATIN = "Latn"
CASED = frozenset({LATIN, "Cyrl", "Grek", "Armn"})
"""Scripts with capitals, in most of whose languages names have endings."""

NAMES = {
    "Latn": "Latin",
    "Cyrl": "Cyrillic",
    "Grek": "Greek",
    "Arab": "Arabic",
    "Hebr": "Hebrew",
    "Deva": "Devanagari",
    "Beng": "Bengali",
    "Guru": "Gurmukhi",
    "Gujr": "Gujarati",
    "Orya": "Oriya",
    "Taml": "Tamil",
    "Telu": "Telugu",
    "Knda": "Kannada",
    "Mlym": "Malayalam",
    "Sinh": "Sinhala",
    "Thai": "Thai",
    "Laoo": "Lao",
    "Mymr": "Myanmar",
    "Khmr": "Khmer",
    "Tibt": "Tibetan",
    "Geor": "Georgian",
    "Armn": "Armenian",
    "Ethi": "Ethiopic",
    "Hani": "Han",
    "Hira": "Hiragana",
    "Kana": "Katakana",
    "Bopo": "Bopomofo",
    "Hang": "Hangul",
    "Mong": "Mongolian",
    "Tfng": "Tifinagh",
    "Thaa": "Thaana",
    "Syrc": "Syriac",
    "Nkoo": "Nko",
    "Adlm": "Adlam",
}
"""ISO 15924 codes with the names that Unicode gives them."""

UNSPACED = frozenset({"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Bopo"})
"""Scripts written without spaces between words."""
UNSPACED_LETTER = "[" + "".join(f"\\p{{{NAMES[code]}}}" for code in sorted(UNSPACED)) + "]"
"""A letter of one of these, as a regular expression."""

EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
"""A letter of Chinese, Japanese or Korean."""

_ANY = regex.compile("|".join(rf"(?P<{code}>\p{{Script={name}}}+)" for code, name in NAMES.items()))


def runs(text: str) -> Iterator[tuple[str, int, int]]:
    """(script, start, end) of every maximal run of letters and marks of one script."""
    for match in _ANY.finditer(text):
        yield match.lastgroup or "", match.start(), match.end()


def counts(text: str) -> Counter[str]:
    """Characters by script; what no script owns (digits, punctuation, spaces) is left out."""
    found: Counter[str] = Counter()
    for character, times in Counter(text).items():
        if script := script_of(character):
            found[script] += times
    return found


@lru_cache(maxsize=65536)
def script_of(character: str) -> str:
    """The script that owns a character, or none."""
    match = _ANY.match(character)
    return (match.lastgroup or "") if match else ""
