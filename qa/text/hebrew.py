"""Foreign names in Hebrew letters, which stand for several sounds."""

from __future__ import annotations

import regex

_VOWEL = regex.compile("(?<=[\u05d0-\u05ea])(?<!ו)ו(?!ו)")


def as_sounded(word: str) -> str:
    """A word as a foreign name in Hebrew sounds, any other as it is: within it one vav is a vowel, two are a v, and
    there is a b where a word of Hebrew may say v: גוטנברג."""
    if not "\u05d0" <= word[-1:] <= "\u05ea":
        return word
    return _VOWEL.sub("", word).replace("ב", "b")
