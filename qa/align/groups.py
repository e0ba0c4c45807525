"""Sentences to beads of up to three against three: dynamic programme over embedded concatenations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.align.similarity import centred, mean
from qa.engines import Engines

MOST = 3
SKIP = 0.8
LENGTH = 0.3
Group = tuple[tuple[int, ...], tuple[int, ...], float]


def grouped(source: Sequence[str], target: Sequence[str], languages: tuple[str, str], engines: Engines) -> list[Group]:
    """(source indices, target indices, score) in order; one side is empty where nothing corresponds."""
    n, m = len(source), len(target)
    if not n or not m:
        return [((i,), (), 0.0) for i in range(n)] + [((), (j,), 0.0) for j in range(m)]
    costs, closeness = _costs(source, target, languages, engines)
    return _path(n, m, costs, closeness)


Costs = dict[tuple[int, int], NDArray[Any]]


def _joined(texts: Sequence[str], size: int) -> list[str]:
    return [" ".join(texts[i : i + size]) for i in range(len(texts) - size + 1)]


def _costs(
    source: Sequence[str], target: Sequence[str], languages: tuple[str, str], engines: Engines
) -> tuple[Costs, Costs]:
    """Costs and cosines of every group of a source and b target sentences, by (a, b), indexed by where they begin."""
    sides = [[_joined(texts, size) for size in range(1, min(MOST, len(texts)) + 1)] for texts in (source, target)]
    vectors = []
    for side in sides:
        flat = [text for group in side for text in group]
        raw = engines.embed(flat, languages)
        origin = mean(raw[: len(side[0])])
        moved = centred(raw, origin)
        ends = np.cumsum([0, *map(len, side)])
        vectors.append([moved[a:b] for a, b in pairwise(ends)])
    ratio = sum(map(len, target)) / max(1, sum(map(len, source)))
    lengths = [[np.array([len(t) + 4 for t in group], np.float32) for group in side] for side in sides]
    costs: Costs = {}
    cosines: Costs = {}
    for a, left in enumerate(vectors[0], 1):
        for b, right in enumerate(vectors[1], 1):
            similar = left @ right.T
            uneven = np.abs(np.log(lengths[1][b - 1][None, :] / (ratio * lengths[0][a - 1][:, None])))
            costs[a, b] = (1 - similar) * a * b + LENGTH * uneven
            cosines[a, b] = similar
    return costs, cosines


def _path(n: int, m: int, costs: Costs, closeness: Costs) -> list[Group]:
    best = np.full((n + 1, m + 1), np.inf)
    best[0] = np.arange(m + 1) * SKIP
    how = np.zeros((n + 1, m + 1, 2), np.int8)
    how[0, 1:] = (0, 1)
    for i in range(1, n + 1):
        row = best[i - 1] + SKIP
        move = np.tile(np.array([1, 0], np.int8), (m + 1, 1))
        for (a, b), cost in costs.items():
            if a > i:
                continue
            reached = best[i - a, : m + 1 - b] + cost[i - a]
            better = reached < row[b:] - 1e-9
            row[b:][better] = reached[better]
            move[b:][better] = (a, b)
        steps = np.arange(m + 1) * SKIP
        run = np.minimum.accumulate(row - steps) + steps
        aside = run < row - 1e-9
        move[aside] = (0, 1)
        best[i], how[i] = run, move
    found: list[Group] = []
    i, j = n, m
    while i or j:
        a, b = (int(x) for x in how[i, j])
        s, t = tuple(range(i - a, i)), tuple(range(j - b, j))
        found.append((s, t, round(float(closeness[a, b][i - a, j - b]), 4) if a and b else 0.0))
        i, j = i - a, j - b
    return found[::-1]
