"""Sentences to beads of up to four on a side: dynamic programme over embedded concatenations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from qa.align.costs import Costs, Lines, Matrix, costs, padded, skips
from qa.align.passages import FIRM, WHOLE, corners
from qa.align.path import TIE, monotone
from qa.align.similarity import Embed
from qa.engines import Array
from qa.engines.embedder import unit_length

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
LONGEST = 4
"""Units of one side in a bead."""
EVEN = (0.6, 1.6)
"""Between which quotients of their lengths, the usual one being one, two sentences may be a firm pair."""

JOINED = 100
"""Runs of one size that are read joined in a paragraph: where more sentences are in doubt, which no paragraph that
people wrote has, a run is what its sentences are together. 300 sentences that are no translations of 270 others took
15.5 CPU s and take 4.7 (`reports/benchmarks.md`)."""

Group = tuple[tuple[int, ...], tuple[int, ...], float]


def grouped(
    source: Sequence[str],
    target: Sequence[str],
    embed: Embed,
    ratio: float,
    whole: int = WHOLE,
    joined: float = JOINED,
) -> list[Group]:
    """(source indices, target indices, cosine) in order; one side is empty where nothing corresponds.

    `ratio` is the usual quotient of target and source length. Texts of more than `whole` pairs of sentences are cut
    into pieces, so that time and memory are linear in the texts. Where one has more than `joined` runs of a size in
    doubt these are not read.
    """
    n, m = len(source), len(target)
    if not n or not m:
        return [((i,), (), 0.0) for i in range(n)] + [((), (j,), 0.0) for j in range(m)]
    singles = embed(source, 0), embed(target, 1)
    found: list[Group] = []
    for (i0, j0), (i1, j1) in pairwise(corners(*singles, whole)):
        local = _piece((source[i0:i1], target[j0:j1]), (singles[0][i0:i1], singles[1][j0:j1]), embed, ratio, joined)
        found += [(tuple(i0 + i for i in s), tuple(j0 + j for j in t), score) for s, t, score in local]
    return found


def _piece(
    texts: tuple[Sequence[str], Sequence[str]],
    singles: tuple[Array, Array],
    embed: Embed,
    ratio: float,
    joined: float,
) -> list[Group]:
    firm = _firm_pairs(singles, texts, ratio)
    a, b = (_lines(texts[k], singles[k], {pair[k] for pair in firm}, embed, k, joined) for k in (0, 1))
    return _path(a, b, ratio)


def _firm_pairs(
    singles: tuple[Array, Array], texts: tuple[Sequence[str], Sequence[str]], ratio: float
) -> list[tuple[int, int]]:
    """Pairs that stand beyond doubt: close, even in length, each other's nearest, between two others of the kind.

    The ends of both texts count as such a pair.
    """
    similar = singles[0] @ singles[1].T
    rows, columns = similar.argmax(axis=1), similar.argmax(axis=0)
    good = []
    for i, j in monotone(similar - FIRM, 0.0):
        even = EVEN[0] < padded(texts[1][j]) / (ratio * padded(texts[0][i])) < EVEN[1]
        if even and rows[i] == j and columns[j] == i and similar[i, j] >= FIRM:
            good.append((i, j))
    # both texts begin and end together
    known = {*good, (-1, -1), (len(texts[0]), len(texts[1]))}
    return [(i, j) for i, j in good if {(i - 1, j - 1), (i + 1, j + 1)} <= known]


def _lines(texts: Sequence[str], singles: Array, firm: set[int], embed: Embed, side: int, joined: float) -> Lines:
    """Concatenations are embedded as texts, unless there are more than `joined`; inside firm stretches nothing needs
    them."""
    runs = [singles]
    for size in range(2, min(LONGEST, len(texts)) + 1):
        starts = [i for i in range(len(texts) - size + 1) if not firm.issuperset(range(i, i + size))]
        vectors = np.full((len(texts) - size + 1, singles.shape[1]), np.nan, np.float32)
        if len(starts) > joined:
            vectors[starts] = _together(texts, singles, size)[starts]
        elif starts:
            vectors[starts] = embed([" ".join(texts[i : i + size]) for i in starts], side)
        runs.append(vectors)
    return Lines.of(tuple(texts), tuple(runs))


def _together(texts: Sequence[str], singles: Array, size: int) -> Array:
    """What each run of `size` sentences is by the vectors of these, each as long as it is."""
    weighed = singles * np.array([[padded(text)] for text in texts], np.float32)
    summed = np.zeros((len(texts) - size + 1, singles.shape[1]), np.float32)
    for k in range(size):
        summed += weighed[k : k + len(summed)]
    return unit_length(summed)


def _path(source: Lines, target: Lines, ratio: float) -> list[Group]:
    n, m = len(source.texts), len(target.texts)
    prices, cosines = costs(source, target, ratio)
    down, aside = skips(source), np.concatenate([[0], np.cumsum(skips(target))])
    best = np.full((n + 1, m + 1), np.inf)
    best[0] = aside
    how = np.zeros((n + 1, m + 1, 2), np.int8)
    how[0, 1:] = (0, 1)
    for i in range(1, n + 1):
        row = best[i - 1] + down[i - 1]
        move = how[i]
        move[:] = (1, 0)
        for (a, b), cost in prices.items():
            if a > i:
                continue
            reached = best[i - a, : m + 1 - b] + cost[i - a]
            better = reached < row[b:] - TIE
            row[b:][better] = reached[better]
            move[b:][better] = (a, b)
        run = np.minimum.accumulate(row - aside) + aside
        move[run < row - TIE] = (0, 1)
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
