"""The path through notes of any size: whole where the matrix is small, else in pieces between certain pairs."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from qa.align.path import first_come
from qa.align.similarity import Side, scores
from qa.engines import Array

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
GAP = -0.1
"""CSLS below which two units are rather left alone than paired."""
WHOLE = 1_500_000
"""Cells of a matrix that is computed whole; beyond, in pieces between certain pairs."""
CERTAIN = 0.25
"""CSLS of mutual nearest neighbours at which a matrix may be cut: four times what separates right from wrong."""
PIECES = 2
"""Steps along each side of a matrix of `WHOLE` cells: a piece between two cuts is then at most one such matrix."""
ROWS = 512
"""Rows at once: memory, not meaning."""


def path_past(source: Side, target: Side, settled: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """The best path through pairs that are settled and rise on both sides: what lies between two of them is sought."""
    if not settled:
        return path(source, target)
    n, m = len(source.units), len(target.units)
    whole = scores(source, target) if n * m <= WHOLE else None
    found = dict(settled)
    for (i0, j0), (i1, j1) in pairwise([(-1, -1), *sorted(settled), (n, m)]):
        rows, columns = slice(i0 + 1, i1), slice(j0 + 1, j1)
        if i0 + 1 == i1 or j0 + 1 == j1:
            continue
        if whole is None:
            inner = path(source.part(rows), target.part(columns))
        else:
            inner = {(i, j): float(whole[rows, columns][i, j]) for i, j in first_come(whole[rows, columns], GAP)}
        found.update({(i0 + 1 + i, j0 + 1 + j): score for (i, j), score in inner.items()})
    return found


def path(source: Side, target: Side) -> dict[tuple[int, int], float]:
    """Pairs of the best monotone path with their scores.

    Time and memory are those of the largest rectangle between two neighbouring cuts, about linear in the notes.
    """
    n, m = len(source.units), len(target.units)
    found: dict[tuple[int, int], float] = {}
    corners = [(0, 0), *(_cuts(source, target) if n * m > WHOLE else []), (n, m)]
    for (i0, j0), (i1, j1) in pairwise(corners):
        if i0 == i1 or j0 == j1:
            continue
        local = scores(source.part(slice(i0, i1)), target.part(slice(j0, j1)))
        found.update({(i0 + i, j0 + j): float(local[i, j]) for i, j in first_come(local, GAP)})
    return found


def _cuts(source: Side, target: Side) -> list[tuple[int, int]]:
    """Places to cut both notes: before pairs that are each other's nearest by far and stand in one rising chain.

    Where no such pair comes for long, the cut is where it would be if both sides advanced evenly.
    """
    from qa.align.chain import rising

    chain = rising(_mutual(source, target))
    step = int(WHOLE**0.5) // PIECES
    n, m = len(source.units), len(target.units)
    cuts: list[tuple[int, int]] = []
    at, chain = (0, 0), [*chain, (n, m)]
    for i, j in chain:
        while i - at[0] > 2 * step or j - at[1] > 2 * step:
            share = step / max(i - at[0], j - at[1])
            at = at[0] + int((i - at[0]) * share), at[1] + int((j - at[1]) * share)
            cuts.append(at)
        if (i - at[0] >= step or j - at[1] >= step) and (i, j) != (n, m):
            at = (i, j)
            cuts.append(at)
    return cuts


def _mutual(source: Side, target: Side) -> list[tuple[int, int]]:
    """Pairs of vectors that are each other's nearest with a CSLS of at least `CERTAIN`."""
    n = len(source.units)
    nearest, value = np.zeros(n, np.int64), np.zeros(n, np.float32)
    column_best, column_row = np.full(len(target.units), -9, np.float32), np.zeros(len(target.units), np.int64)
    for start in range(0, n, ROWS):
        rows = slice(start, start + ROWS)
        similar: Array = 2 * source.vectors[rows] @ target.vectors.T
        similar -= source.hubness[rows, None] + target.hubness[None, :]
        similar[:, ~target.embedded] = -9
        nearest[rows], value[rows] = similar.argmax(axis=1), similar.max(axis=1)
        best = similar.max(axis=0)
        better = best > column_best
        column_row[better] = similar.argmax(axis=0)[better] + start
        column_best = np.maximum(column_best, best)
    sure = (value >= CERTAIN) & source.embedded & (column_row[nearest] == np.arange(n))
    return [(int(i), int(nearest[i])) for i in np.flatnonzero(sure)]
