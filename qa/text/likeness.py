"""Whether a string is another one that was damaged."""

from __future__ import annotations

from difflib import SequenceMatcher

NEAR = 0.75
"""Ratio of matching characters (Ratcliff and Obershelp) from which two spellings are one and its damaged copy: a
changed letter, word or part of a path stays above it, another name of the same kind below."""
COMPARED = 300
"""Characters that are looked at: the comparison is quadratic."""


def is_damaged_copy(source: str, target: str) -> bool:
    """The two differ like a thing and its damaged copy."""
    left, right = source[:COMPARED], target[:COMPARED]
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= NEAR
