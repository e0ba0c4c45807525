"""How similar two formulas look, without deciding anything about them."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache

from qa.formula.latex.symbols import FINAL_PUNCTUATION
from qa.formula.latex.tokens import quick

LONG = 300
SIMILAR = 0.4
"""Likeness from which two formulas may be one that changed."""


@lru_cache(maxsize=20_000)
def spelling(latex: str) -> tuple[str, ...]:
    """The normalised tokens without closing punctuation: equal ones are the same formula."""
    found = tuple(quick(latex).split("\0"))
    end = len(found)
    while end > 1 and found[end - 1] in FINAL_PUNCTUATION:
        end -= 1
    return found[:end]


@lru_cache(maxsize=20_000)
def likeness(source: str, target: str) -> float:
    """0 to 1: shared tokens (Dice), or shared characters in order, which sees through damaged commands."""
    if not quick(source) or not quick(target):
        return 0.0
    old, new = quick(source).split("\0"), quick(target).split("\0")
    shared = sum((Counter(old) & Counter(new)).values())
    dice = 2 * shared / (len(old) + len(new))
    if dice > 0.9 or max(len(source), len(target)) > LONG:
        return dice
    characters = SequenceMatcher(None, plain(source), plain(target), autojunk=False).ratio()
    return max(dice, 0.95 * characters)


def plain(latex: str) -> str:
    return "".join(latex.replace("\\", "").split()).casefold()


def alike(source: str, target: str) -> bool:
    """Similar enough to be one formula in two places, and long enough for that to mean something."""
    return min(len(spelling(source)), len(spelling(target))) >= 3 and likeness(source, target) >= 0.75
