"""Sentences to beads of up to four on a side: dynamic programme over embedded concatenations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.align.cognates import shared
from qa.align.lengths import extent
from qa.align.path import monotone
from qa.align.similarity import Embed
from qa.engines import Array

SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3), (1, 4), (4, 1))
SKIP = 0.95
SKIP_SHORT = 0.7
LONG = 60
GROWTH = 0.25
UNEVEN = 0.3
BESIDE = 0.2
FIRM = 0.45
WHOLE = 1_000_000
WORDS = 0.08
MOST_WORDS = 3

Group = tuple[tuple[int, ...], tuple[int, ...], float]
Matrix = NDArray[Any]
Costs = dict[tuple[int, int], Matrix]


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences of one side, with the centred vectors of every run of 1, 2, … of them (NaN: not worth it)."""

    texts: tuple[str, ...]
    runs: tuple[Array, ...]
    lengths: Array

    def part(self, start: int, end: int) -> Lines:
        runs = tuple(run[start : max(start, end - k)] for k, run in enumerate(self.runs))
        return Lines(self.texts[start:end], runs, self.lengths[start:end])


def grouped(source: Sequence[str], target: Sequence[str], embed: Embed, ratio: float) -> list[Group]:
    """(source indices, target indices, cosine) in order; one side is empty where nothing corresponds.

    `ratio` is the usual quotient of target and source length.
    """
    n, m = len(source), len(target)
    if not n or not m:
        return [((i,), (), 0.0) for i in range(n)] + [((), (j,), 0.0) for j in range(m)]
    singles = embed(source, 0), embed(target, 1)
    firm = _firm_pairs(singles, (source, target), ratio)
    words = shared(source, target) if n * m <= 40 * WHOLE else None
    sides = [_lines((source, target)[k], singles[k], {pair[k] for pair in firm}, embed, k) for k in (0, 1)]
    found: list[Group] = []
    for (i0, j0), (i1, j1) in pairwise([(0, 0), *_cuts(firm, n, m), (n, m)]):
        alike = np.zeros((i1 - i0, j1 - j0), np.float32) if words is None else words[i0:i1, j0:j1]
        local = _path(sides[0].part(i0, i1), sides[1].part(j0, j1), ratio, alike)
        found += [(tuple(i0 + i for i in s), tuple(j0 + j for j in t), score) for s, t, score in local]
    return found


def _firm_pairs(
    singles: tuple[Array, Array], texts: tuple[Sequence[str], Sequence[str]], ratio: float
) -> list[tuple[int, int]]:
    """Pairs that stand beyond doubt: close, even in length, each other's nearest, between two others of the kind."""
    if len(singles[0]) * len(singles[1]) > 40 * WHOLE:
        return []
    similar = singles[0] @ singles[1].T
    rows, columns = similar.argmax(axis=1), similar.argmax(axis=0)
    good = []
    for i, j in monotone(similar - FIRM, 0.0):
        even = 0.6 < (extent(texts[1][j]) + 4) / (ratio * (extent(texts[0][i]) + 4)) < 1.6
        if even and rows[i] == j and columns[j] == i and similar[i, j] >= FIRM:
            good.append((i, j))
    known = set(good)
    return [(i, j) for i, j in good if {(i - 1, j - 1), (i + 1, j + 1)} <= known]


def _cuts(firm: Sequence[tuple[int, int]], n: int, m: int) -> list[tuple[int, int]]:
    """Firm pairs to cut at, so that the pieces of long texts stay small; short ones are taken whole."""
    cuts: list[tuple[int, int]] = []
    at = (0, 0)
    for pair in firm if n * m > WHOLE else ():
        if pair[0] - at[0] >= 300 or pair[1] - at[1] >= 300:
            at = pair
            cuts.append(pair)
    return cuts


def _lines(texts: Sequence[str], singles: Array, firm: set[int], embed: Embed, side: int) -> Lines:
    """Concatenations are embedded as texts; inside firm stretches nothing needs them."""
    runs = [singles]
    for size in range(2, min(4, len(texts)) + 1):
        starts = [i for i in range(len(texts) - size + 1) if not firm.issuperset(range(i, i + size))]
        vectors = np.full((len(texts) - size + 1, singles.shape[1]), np.nan, np.float32)
        if starts:
            vectors[starts] = embed([" ".join(texts[i : i + size]) for i in starts], side)
        runs.append(vectors)
    return Lines(tuple(texts), tuple(runs), np.array([extent(text) + 4 for text in texts], np.float32))


def _costs(source: Lines, target: Lines, ratio: float, words: Array) -> tuple[Costs, Costs]:
    """Costs and cosines of every group shape, indexed by where the group begins on both sides."""
    costs: Costs = {}
    cosines: Costs = {}
    for a, b in SHAPES:
        if a > len(source.runs) or b > len(target.runs):
            continue
        left, right = source.runs[a - 1], target.runs[b - 1]
        if not len(left) or not len(right):
            continue
        similar = left @ right.T
        lengths = ratio * _sums(source.lengths, a)[:, None], _sums(target.lengths, b)[None, :]
        uneven = np.minimum(np.abs(lengths[1] - lengths[0]) / np.sqrt(lengths[0] + lengths[1]), 8) / 4
        # a group that is as close to the sentence beside the other one should reach further, or less far
        beside = (
            _beside(left @ target.runs[0].T, b, similar.shape)
            + _beside(right @ source.runs[0].T, a, similar.shape[::-1]).T
        )
        cost = (1 - similar + BESIDE * beside / 4) * (a + b) / 2 + UNEVEN * uneven + GROWTH * (a + b - 2)
        cost -= WORDS * np.minimum(_windows(words, a, b), MOST_WORDS * min(a, b))
        costs[a, b] = np.where(np.isnan(cost), np.inf, cost)
        cosines[a, b] = similar
    return costs, cosines


def _windows(words: Array, a: int, b: int) -> Array:
    """Sums over every rectangle of a source and b target sentences."""
    total = np.pad(words.astype(np.float64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    return np.asarray(total[a:, b:] - total[:-a, b:] - total[a:, :-b] + total[:-a, :-b], np.float32)


def _beside(similar: Matrix, size: int, shape: tuple[int, ...]) -> Matrix:
    """Similarity to the single sentences right before and right after each run of `size`."""
    wide = np.pad(similar, ((0, 0), (1, 1)))
    return np.asarray(wide[:, : shape[1]] + wide[:, size + 1 : size + 1 + shape[1]])


def _sums(lengths: Array, size: int) -> Array:
    return np.convolve(lengths, np.ones(size, np.float32), "valid")


def _skips(lines: Lines) -> Array:
    """What leaving a sentence out costs: less for page numbers and the like."""
    letters = np.array([sum(map(str.isalpha, text)) for text in lines.texts], np.float32)
    return np.asarray(SKIP * (SKIP_SHORT + (1 - SKIP_SHORT) * np.minimum(1, letters / LONG)), np.float32)


def _path(source: Lines, target: Lines, ratio: float, words: Array) -> list[Group]:
    n, m = len(source.texts), len(target.texts)
    costs, cosines = _costs(source, target, ratio, words)
    down, aside = _skips(source), np.concatenate([[0], np.cumsum(_skips(target))])
    best = np.full((n + 1, m + 1), np.inf)
    best[0] = aside
    how = np.zeros((n + 1, m + 1, 2), np.int8)
    how[0, 1:] = (0, 1)
    for i in range(1, n + 1):
        row = best[i - 1] + down[i - 1]
        move = how[i]
        move[:] = (1, 0)
        for (a, b), cost in costs.items():
            if a > i:
                continue
            reached = best[i - a, : m + 1 - b] + cost[i - a]
            better = reached < row[b:] - 1e-9
            row[b:][better] = reached[better]
            move[b:][better] = (a, b)
        run = np.minimum.accumulate(row - aside) + aside
        move[run < row - 1e-9] = (0, 1)
        best[i] = np.minimum(run, row)
    return _trace(how, cosines)


def _trace(how: Matrix, cosines: Costs) -> list[Group]:
    found: list[Group] = []
    i, j = how.shape[0] - 1, how.shape[1] - 1
    while i or j:
        a, b = (int(x) for x in how[i, j])
        score = float(cosines[a, b][i - a, j - b]) if a and b else 0.0
        found.append((tuple(range(i - a, i)), tuple(range(j - b, j)), round(score, 4)))
        i, j = i - a, j - b
    return found[::-1]
