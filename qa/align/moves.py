"""Units that stand elsewhere: what the monotone path left over is paired again, without regard to place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from qa.align.path import monotone
from qa.engines import Array

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
ROUNDS = 8
"""Sections that may have moved, each one path."""
LONE_MARGIN = 0.1
"""CSLS by which a lone pair must beat every other use of its ends; set on the labelled documents and the damage of
`tests/benchmarks/structure.py` (`reports/alignment.md`)."""
LABEL = 12
"""Characters below which a text is a label that may stand anywhere."""


def moved_pairs(
    scores: Array, sizes: Sequence[int], sure: float, rival: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """Pairs of left-over rows and columns that are translations beyond doubt.

    A section that moved keeps its inner order, so paths are sought first; each round takes its pairs away, until one
    finds none. A lone pair must beat every `rival` use of its row and column by a margin, and be no mere label.
    `sizes` are the characters of the rows.
    """
    rows, columns = list(range(scores.shape[0])), list(range(scores.shape[1]))
    found: list[tuple[int, int]] = []
    for _ in range(ROUNDS):
        if not rows or not columns:
            break
        local = scores[np.ix_(rows, columns)] - np.float32(sure)
        path = [(rows[i], columns[j]) for i, j in monotone(local, 0.0) if local[i, j] > 0]
        kept = [
            (i, j)
            for run in _runs(path)
            for i, j in run
            if len(run) > 1 or (sizes[i] >= LABEL and scores[i, j] - rival(i, j) >= LONE_MARGIN)
        ]
        if not kept:
            break
        found += kept
        gone = [{pair[k] for pair in kept} for k in (0, 1)]
        rows, columns = [i for i in rows if i not in gone[0]], [j for j in columns if j not in gone[1]]
    return found


def _runs(path: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Stretches of pairs in which both sides advance by one or two."""
    runs: list[list[tuple[int, int]]] = []
    for i, j in path:
        if runs and i - runs[-1][-1][0] <= 2 and j - runs[-1][-1][1] <= 2:
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs
