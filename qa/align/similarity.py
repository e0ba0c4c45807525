"""Scores of pairs of units: centred CSLS of their vectors, anchors, block types, lengths."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import NormalDist
from statistics import mean as mean_of

import numpy as np

from qa.align.anchors import Anchors, agreement
from qa.align.units import FLOWING, Unit
from qa.engines import Array
from qa.engines.embedder import unit_length
from qa.model import Kind
from qa.model.records import dataclass

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
NEIGHBOURS = 4
"""Neighbours that tell how crowded a place is (CSLS; Conneau et al. 2018 take ten, notes are smaller)."""
# What anchors (numbers, formulas, code, links) in common add to a CSLS, and in `CONFLICT_WEIGHT` what anchors that
# contradict take away; set on the labelled documents and the damage of `tests/benchmarks/structure.py`
# (`reports/alignment.md`).
ANCHOR_WEIGHT = 0.3
CONFLICT_WEIGHT = 0.12
CONFLICTING = 0.2
"""Dice of two units' anchors below which they contradict rather than differ in one."""
WORDS_AND_NONE = -0.25
"""Score of a unit with words and one without, before anchors: below any pair that is made."""
FLOWING_KIND = 0.08
OTHER_KIND = 0.2
LEVEL = 0.03
MOST_LEVELS = 0.06
HEADER_ROW = 0.1
"""What it costs a pair that one is a paragraph and the other a list item or the like, or of any other two kinds; that
their levels differ, for each and at most; that one stands in a table's header and the other below."""
UNDECIDED = 0.5
"""Dice of the anchors of code or formulas that speaks neither for nor against a pair."""
LITERAL_RANGE = 0.8
"""How far apart equal and unlike code or formulas lie, where anchors are all there is."""
SHRINK = 4.0
"""How many vectors at the language's usual mean a note's own mean is worth: few blocks say little about it."""
FAR = 0.25
"""Cosine that stands for a neighbour which a short note does not have."""
SPREAD = 0.15
"""Standard deviation of the cosines of unrelated blocks of two notes, about the notes' means."""
BLOM = 0.375
"""The constant of expected order statistics of the normal distribution (Blom 1958)."""
LED = 0.3
MOST_LED = 0.5
"""What a pair adds to the one above it where a heading or a lead-in stands before it, by its own score up to
`MOST_LED`."""

Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]
Embed = Callable[[Sequence[str], int], Array]
"""Centred unit vectors of texts of side 0 (source) or 1 (target)."""


@dataclass(frozen=True)
class Side:
    """One note's units with their centred unit vectors (zero where nothing was embedded) and anchors.

    `embedded` are the units with words. `static` are the same units as their words alone show them, where the encoder
    has not read them all: then `read` says which.
    """

    units: tuple[Unit, ...]
    vectors: Array
    embedded: Mask
    anchors: tuple[Anchors, ...]
    hubness: Array
    static: Side | None = None
    read: Mask | None = None

    def part(self, index: Sequence[int] | slice) -> Side:
        """Some of the units; hubness stays that of the whole note."""
        rows = np.arange(len(self.units))[index]
        picked = [int(i) for i in rows]
        return Side(
            tuple(self.units[i] for i in picked),
            self.vectors[rows],
            self.embedded[rows],
            tuple(self.anchors[i] for i in picked),
            self.hubness[rows],
            self.static.part(index) if self.static else None,
            None if self.read is None else self.read[rows],
        )


def mean(vectors: Array, origin: Array) -> Array:
    """The mean of a note's vectors, shrunk towards its language's: that of a few is mostly the few themselves."""
    return np.asarray((vectors.sum(axis=0) + SHRINK * origin) / (len(vectors) + SHRINK), np.float32)


def centred(vectors: Array, origin: Array) -> Array:
    """Vectors minus their own note's mean, length 1: what all its blocks share, its language above all, goes."""
    return unit_length(vectors - origin)


def hubness(a: Array, b: Array, rows: int = 512, unread: tuple[int, int] = (0, 0)) -> tuple[Array, Array]:
    """Mean similarity of each vector to its nearest `NEIGHBOURS` on the other side, in blocks of rows.

    `unread` is how many more there are on either side, of which no vectors are known: among more there are nearer ones.
    """
    if not len(a) or not len(b):
        return np.zeros(len(a), np.float32), np.zeros(len(b), np.float32)
    near_a = np.empty(len(a), np.float32)
    # the neighbours that a short note lacks stand at the usual distance of unrelated blocks
    short_a, short_b = max(0, NEIGHBOURS - len(b)), max(0, NEIGHBOURS - len(a))
    best_b = np.empty((0, len(b)), np.float32)
    for start in range(0, len(a), rows):
        similar = a[start : start + rows] @ b.T
        near_a[start : start + rows] = (_top(similar, 1).sum(axis=1) + FAR * short_a) / NEIGHBOURS
        best_b = _top(np.concatenate([best_b, similar]), 0)
    near_b = np.asarray((best_b.sum(axis=0) + FAR * short_b) / NEIGHBOURS, np.float32)
    return near_a + _nearer(len(b), unread[1]), near_b + _nearer(len(a), unread[0])


def _nearer(known: int, more: int) -> np.float32:
    """By how much the mean of the nearest of unrelated vectors rises with so many more of them, for one related one."""
    if not more:
        return np.float32(0)
    # the neighbours that are lacking so far stand at the usual distance already
    rise = _highest(known + more - 1) - _highest(max(known - 1, NEIGHBOURS))
    return np.float32(SPREAD * max(0.0, rise) * (NEIGHBOURS - 1) / NEIGHBOURS)


def _highest(count: int) -> float:
    """The expected mean of the three highest of so many standard normal values (Blom 1958)."""
    normal = NormalDist()
    return mean_of(normal.inv_cdf((count - rank + 1 - BLOM) / (count + 1 - 2 * BLOM)) for rank in range(1, NEIGHBOURS))


def _top(similar: Array, axis: int) -> Array:
    k = min(NEIGHBOURS, similar.shape[axis])
    return np.take(np.partition(similar, -k, axis=axis), range(-k, 0), axis=axis)


def scores(source: Side, target: Side) -> Array:
    """Scores of all pairs, shape (n, m): about 0.4 for translations, about 0 or below for the rest."""
    meaning = _meaning(source, target)
    dice, support, conflict = agreement(source.anchors, target.anchors)
    literal = ~source.embedded[:, None] & ~target.embedded[None, :]
    out = np.where(literal, LITERAL_RANGE * (dice - UNDECIDED), meaning)
    # one side has words, the other has none: only shared anchors can tie them
    out[source.embedded[:, None] ^ target.embedded[None, :]] = WORDS_AND_NONE
    bonus = ANCHOR_WEIGHT * dice * support - CONFLICT_WEIGHT * conflict * (dice < CONFLICTING)
    out += np.where(literal, 0, bonus)
    out -= _penalties(source.units, target.units)
    _lead(out, source.units, target.units)
    return np.asarray(out, np.float32)


def _meaning(source: Side, target: Side) -> Array:
    """CSLS: of what the encoder has read on both sides, its own, else that of the words."""
    found = 2 * source.vectors @ target.vectors.T - source.hubness[:, None] - target.hubness[None, :]
    if source.static is None or target.static is None or source.read is None or target.read is None:
        return np.asarray(found, np.float32)
    both = source.read[:, None] & target.read[None, :]
    return np.asarray(
        found if both.all() else np.where(both, found, _meaning(source.static, target.static)), np.float32
    )


def _lead(scores: Array, source: Sequence[Unit], target: Sequence[Unit]) -> None:
    """Headings say little: those whose first blocks translate each other are the likelier pair. Changes `scores`."""
    rows, columns = _leading(source), _leading(target)
    if len(rows) and len(columns):
        led = np.clip(scores[np.ix_(rows + 1, columns + 1)], 0, MOST_LED)
        scores[np.ix_(rows, columns)] += LED * led


def _leading(units: Sequence[Unit]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Headings right before another unit that is none."""
    found = [
        k
        for k, (one, other) in enumerate(pairwise(units))
        if one.kind is Kind.HEADING and other.kind is not Kind.HEADING
        if other.blocks[0].index == one.blocks[-1].index + 1
    ]
    return np.array(found, np.int64)


def _penalties(source: Sequence[Unit], target: Sequence[Unit]) -> Array:
    """Block types that differ, then levels, then table positions."""
    kinds = list(Kind)
    table = np.array([[_kind_penalty(a, b) for b in kinds] for a in kinds], np.float32)
    rows = [kinds.index(unit.kind) for unit in source]
    columns = [kinds.index(unit.kind) for unit in target]
    levels = np.abs(np.subtract.outer([u.level for u in source], [u.level for u in target])).astype(np.float32)
    heads = [[bool(u.blocks[0].cell and u.blocks[0].cell[1] == 0) for u in side] for side in (source, target)]
    out = table[np.ix_(rows, columns)] + np.minimum(LEVEL * levels, MOST_LEVELS)
    return np.asarray(out + HEADER_ROW * np.not_equal.outer(*heads), np.float32)


def _kind_penalty(a: Kind, b: Kind) -> float:
    if a is b:
        return 0.0
    return FLOWING_KIND if {a, b} <= FLOWING else OTHER_KIND
