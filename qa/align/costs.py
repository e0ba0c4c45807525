"""What every possible bead of sentences costs: meaning, length, rare words, and what each member adds."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.align.cognates import shared
from qa.align.lengths import extent
from qa.engines import Array
from qa.model.records import dataclass

# Costs are distances (1 - cosine) of centred vectors. All were set on the first three rows of the table of sentences in
# `reports/alignment.md`, whose fourth row was held out.
SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3), (1, 4), (4, 1))
"""How many sentences of each side a bead may have."""
# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
GROWTH = 0.25
"""What each sentence beyond one a side costs: one is the rule."""
UNEVEN = 0.3
"""What lengths that do not fit cost, by how unlikely they are."""
ROOM = 4
"""Characters that any sentence is longer by: of very short ones the quotient of lengths says little."""
SURPRISE = 4
MOST_SURPRISE = 2
"""Difference of lengths by the root of their sum (Gale and Church 1993) that costs `UNEVEN`; how many count."""
BESIDE = 0.2
"""Weight of how well the bead's neighbours would take its members instead: the mean of `BOTH_SIDES` cosines."""
BOTH_SIDES = 4
"""The sentences before and after the bead, on either side."""
WORDS = 0.08
MOST_WORDS = 3
"""What a rare word that both sides have takes off (`WORDS`), and how many count for a sentence."""
ADDS = 0.025
IDLE = 1.2
MOST_IDLE = 0.05
"""A member must bring the bead nearer by `ADDS`; what it falls short of, up to `MOST_IDLE`, costs `IDLE` times as
much."""
SKIP = 0.88
SKIP_SHORT = 0.7
LONG = 100
"""What leaving a sentence alone costs, as a share of that where it is a word long; in full from so many characters."""
WORDLESS = 3
SKIP_WORDLESS = 0.5
"""Letters below which a line has no words, and the share of the price that it then costs to leave alone."""

Matrix = NDArray[Any]
Costs = dict[tuple[int, int], Matrix]


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences of one side, with the centred vectors of every run of 1, 2, … of them (NaN: not worth it)."""

    texts: tuple[str, ...]
    runs: tuple[Array, ...]
    lengths: Array

    @staticmethod
    def of(texts: tuple[str, ...], runs: tuple[Array, ...]) -> Lines:
        return Lines(texts, runs, np.array([padded(text) for text in texts], np.float32))


def padded(text: str) -> float:
    """Its extent, with `ROOM`."""
    return extent(text) + ROOM


def costs(source: Lines, target: Lines, ratio: float) -> tuple[Costs, Costs]:
    """Costs and cosines of every shape of bead, indexed by where it begins on both sides.

    `ratio` is the usual quotient of target and source length.
    """
    words = shared(source.texts, target.texts)
    found: Costs = {}
    cosines = {
        (a, b): left @ right.T
        for a, left in enumerate(source.runs, 1)
        for b, right in enumerate(target.runs, 1)
        if len(left) and len(right) and (a, b) in SHAPES
    }
    for (a, b), similar in cosines.items():
        lengths = ratio * _sums(source.lengths, a)[:, None], _sums(target.lengths, b)[None, :]
        surprise = np.abs(lengths[1] - lengths[0]) / np.sqrt(lengths[0] + lengths[1])
        uneven = np.minimum(surprise / SURPRISE, MOST_SURPRISE)
        # a group that is as close to the sentence beside the other one should reach further, or less far
        beside = _beside(source.runs[a - 1] @ target.runs[0].T, b, similar.shape)
        beside = beside + _beside(target.runs[b - 1] @ source.runs[0].T, a, similar.shape[::-1]).T
        cost = (1 - similar + BESIDE * beside / BOTH_SIDES) * (a + b) / 2 + UNEVEN * uneven + GROWTH * (a + b - 2)
        cost -= WORDS * np.minimum(_windows(words, a, b), MOST_WORDS * min(a, b))
        if a + b > 2:
            cost += IDLE * np.clip(ADDS - (similar - _without_an_end(cosines, a, b)), 0, MOST_IDLE)
        found[a, b] = np.where(np.isnan(cost), np.inf, cost)
    return found, cosines


def skips(lines: Lines) -> Array:
    """What leaving a sentence out costs: less for short ones, least for rules, page numbers and debris."""
    letters = np.array([sum(map(str.isalpha, text)) for text in lines.texts], np.float32)
    cost = SKIP * (SKIP_SHORT + (1 - SKIP_SHORT) * np.minimum(1, letters / LONG))
    return np.asarray(np.where(letters < WORDLESS, cost * SKIP_WORDLESS, cost), np.float32)


def _without_an_end(cosines: Costs, a: int, b: int) -> Matrix:
    """The best cosine of a bead with its first or last sentence on either side left out.

    A sentence that belongs to a bead makes both sides more alike; one that does not is better left alone.
    """
    n, m = cosines[a, b].shape
    best = np.full((n, m), -1.0, np.float32)
    for less, shifts in (((a - 1, b), ((0, 0), (1, 0))), ((a, b - 1), ((0, 0), (0, 1)))):
        if less in cosines:
            for i, j in shifts:
                best = np.fmax(best, cosines[less][i : i + n, j : j + m])
    return best


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
