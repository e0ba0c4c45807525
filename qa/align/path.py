"""The best monotone path through a matrix of scores: dynamic programme, one numpy row at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from qa.engines import Array

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
DIAGONAL, UP, LEFT = 0, 1, 2
TIE = 1e-9
"""By how much another way must be better: less is rounding."""


def monotone(scores: Array, gap: float) -> list[tuple[int, int]]:
    """Pairs (i, j), both rising, that maximise the sum of scores plus `gap` (at most 0) for each unpaired unit.

    O(n m) time in n vectorised steps, n m bytes. In a row the way from the left is a running maximum, since k steps
    cost k times `gap`. Ties go to the diagonal.
    """
    n, m = scores.shape
    steps = np.arange(m + 1, dtype=np.float64) * gap
    best = steps.copy()
    moves = np.zeros((n + 1, m + 1), np.uint8)
    moves[0] = LEFT
    for i in range(n):
        diagonal = np.concatenate([[-np.inf], best[:-1] + scores[i]])
        up = best + gap
        here = np.maximum(diagonal, up)
        moves[i + 1] = np.where(diagonal >= up, DIAGONAL, UP)
        reached = np.maximum.accumulate(here - steps) + steps
        # a rounding error is no reason to step aside
        aside = reached > here + TIE
        moves[i + 1][aside] = LEFT
        best = np.where(aside, reached, here)
    return list(_trace(moves))[::-1]


def first_come(scores: Array, gap: float) -> list[tuple[int, int]]:
    """As `monotone`, but of two equal copies it is the first that gets paired."""
    n, m = scores.shape
    return [(n - 1 - i, m - 1 - j) for i, j in reversed(monotone(scores[::-1, ::-1], gap))]


def _trace(moves: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Iterator[tuple[int, int]]:
    i, j = moves.shape[0] - 1, moves.shape[1] - 1
    while i > 0 or j > 0:
        move = moves[i, j] if i else LEFT
        if i and move == DIAGONAL:
            i, j = i - 1, j - 1
            yield i, j
        elif move == LEFT:
            j -= 1
        else:
            i -= 1
