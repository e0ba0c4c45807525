"""How similar two formulas look, without deciding anything about them."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache

from qa.formula.latex.symbols import FINAL_PUNCTUATION
from qa.formula.latex.tokens import normalized_tokens

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
LONG = 300
"""Characters beyond which shared tokens alone measure: the longest common subsequence grows with the square."""
SIMILAR = 0.4
"""Similarity from which two formulas of one bead may be one that changed; `tests/benchmarks/formula_damage.py`."""
SURELY_SIMILAR = 0.75
"""Similarity from which they may be one although they stand in two beads."""
TELLING = 3
"""Tokens from which a formula is long enough to be recognised in another bead."""
HALF = 0.5
"""Shared tokens below which shared characters are no longer asked whether two formulas are surely similar."""
CHARACTER_WEIGHT = 0.95
"""What shared characters count against shared tokens: a little less, where both see the same."""
ALMOST_EQUAL = 0.9
"""Shared tokens above which characters cannot say anything new."""
LOWEST_USEFUL = 0.15
"""Shared characters (any order) below which their longest common subsequence need not be computed."""


@lru_cache(maxsize=20_000)
def normalized(latex: str) -> tuple[str, ...]:
    """The normalised tokens without closing punctuation: equal ones are the same formula."""
    found = tuple(normalized_tokens(latex).split("\0"))
    end = len(found)
    while end > 1 and found[end - 1] in FINAL_PUNCTUATION:
        end -= 1
    return found[:end]


@lru_cache(maxsize=20_000)
def similarity(source: str, target: str) -> float:
    """0 to 1: shared tokens (Dice), or shared characters in order, which sees through damaged commands."""
    if not normalized_tokens(source) or not normalized_tokens(target):
        return 0.0
    dice = shared(counted_tokens(source), counted_tokens(target))
    if dice > ALMOST_EQUAL or max(len(source), len(target)) > LONG:
        return dice
    matcher = SequenceMatcher(None, letters_and_signs(source), letters_and_signs(target), autojunk=False)
    if CHARACTER_WEIGHT * matcher.quick_ratio() <= max(dice, LOWEST_USEFUL):
        return dice
    return max(dice, CHARACTER_WEIGHT * matcher.ratio())


def shared(one: Counter[str], other: Counter[str]) -> float:
    """Dice of two multisets."""
    return 2 * (one & other).total() / (one.total() + other.total())


@lru_cache(maxsize=20_000)
def counted_tokens(latex: str) -> Counter[str]:
    return Counter(normalized_tokens(latex).split("\0"))


def letters_and_signs(latex: str) -> str:
    """A formula without backslashes and blanks, in lower case."""
    return "".join(latex.replace("\\", "").split()).casefold()


def is_surely_similar(source: str, target: str) -> bool:
    """Similar enough to be one formula in two places, and long enough for that to mean something."""
    if min(len(normalized(source)), len(normalized(target))) < TELLING:
        return False
    if shared(counted_tokens(source), counted_tokens(target)) < HALF:
        return False
    return similarity(source, target) >= SURELY_SIMILAR
