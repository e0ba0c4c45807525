"""Foreign names in Hangul: what closes a syllable with the sign of s is a t there (마거릿, Margaret)."""

from __future__ import annotations

import regex

_SYLLABLE = regex.compile("[\uac00-\ud7a3]")
FIRST, CLOSINGS, S, T = 0xAC00, 28, 19, 7
"""The first syllable of Unicode, how many ends each may have, and which of them are s and t."""


def with_t(word: str) -> str:
    """A word with t for each s that closes a syllable, since foreign names write a real s as a syllable of its own."""
    return _SYLLABLE.sub(_closed, word) if word[:1] >= "\uac00" else word


def _closed(match: regex.Match[str]) -> str:
    code = ord(match[0])
    return chr(code - S + T) if (code - FIRST) % CLOSINGS == S else match[0]
