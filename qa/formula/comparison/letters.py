"""Letters of the target's script for Latin variables: what each variable of a formula became."""

from __future__ import annotations

from functools import lru_cache

from qa.formula.comparison.agreement import agreement
from qa.formula.comparison.folded import FoldedFormula
from qa.formula.latex.stream import stream
from qa.formula.tree.notation import fold

LetterPair = tuple[str, str, bool]
"""A variable, the letter that it became, and whether it stands in an index."""


@lru_cache(maxsize=4096)
def letter_pairs(source: str, target: str, languages: tuple[str, str] = ("en", "und")) -> tuple[LetterPair, ...] | None:
    """The letters of two formulas that agree but for the script of their letters, place by place; `None` for others."""
    old, new = stream(source), stream(target)
    if not (old.bounded and new.bounded):
        return None
    sides = tuple(FoldedFormula.of(fold(side.items), side.latex) for side in (old, new))
    found = agreement(sides[0], sides[1], languages)
    if found.edits:
        return None
    letters = ((sides[0].items[i], sides[1].items[j], sides[0].in_index[i]) for i, j in both(found.pairs))
    return tuple((a.key, b.key, index) for a, b, index in letters if a.kind == b.kind == "letter")


def both(pairs: list[tuple[int | None, int | None]]) -> list[tuple[int, int]]:
    return [(i, j) for i, j in pairs if i is not None and j is not None]
