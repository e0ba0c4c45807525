"""Pairs of units that need no encoder: the vectors of their words alone, their anchors, lengths and places settle them.

A pair is settled where it lies on the best path, its neighbours on both sides do too, nothing else of either note is
nearly as near, and both units are of one kind and about as long. All else is left to the encoder, and with it a sample
of what is settled: without it the note's mean vector and the distance to its nearest would be those of its odd parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import islice
from statistics import median
from types import MappingProxyType

import numpy as np
import regex

from qa.align.anchors import anchors
from qa.align.chunks import path
from qa.align.lengths import extent
from qa.align.similarity import Side, centred, hubness, scores
from qa.align.units import Unit, units
from qa.engines import Array, Engines
from qa.engines.budget import MOST_CELLS
from qa.model import Document
from qa.model.records import dataclass

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
FEWEST = 8
"""Units with words on either side below which notes are read whole: too few to stand out from."""
LIKE = 0.22
"""Score (CSLS of static vectors plus anchors) from which a pair may be settled. Of 438 paragraphs put in place of
another one, none that is in another language than the source comes so high."""
MARGIN = 0.12
"""By how much it must beat every other use of either unit."""
SHORTEST, LONGEST = 0.55, 1.8
"""Lengths of the target over those of the source, as a multiple of what is usual in the two notes."""
SAMPLE = 8
"""Settled pairs that the encoder reads all the same: scores of the rest then differ by .05 from those among all."""
NEAREST, MORE = 6, 0
"""Settled pairs that are read beside those: for each unit in doubt what lies nearest to it, and of the shortest."""
SHARED, WORDS = 0.5, 3
"""Share of one side's words that are the other's too, and their number, from which both are in one language: there
words are alike whatever the texts say."""
ROWS = 512
MOST_STRAYS = 100
"""Pairs off the path that are looked at; in two versions of a note there are hardly more."""
_WORD = regex.compile(r"\p{L}{3,}")
_LENGTHENED = 4  # characters, so that a word more or less in a label is no matter


@dataclass(frozen=True)
class Gate:
    """What is settled between two notes, by indices of units.

    `sides` have static vectors; None where the notes are read whole. `sample` are those of the settled pairs that are
    read by the encoder too.
    """

    settled: Mapping[tuple[int, int], float] = field(default_factory=lambda: MappingProxyType({}))
    sample: tuple[tuple[int, int], ...] = ()
    sides: tuple[Side, Side] | None = None

    def unread(self, side: int) -> frozenset[int]:
        """The units of a side that the encoder need not read."""
        sampled = {pair[side] for pair in self.sample}
        return frozenset(pair[side] for pair in self.settled if pair[side] not in sampled)

    def wider(self, doubtful: Sequence[tuple[int, int]]) -> Gate:
        """The same with more that is read: what lies nearest to these pairs, and more of the rest."""
        if not self.sides:
            return self
        near = set(islice((pair for pair in sorted(self.settled, key=self._cost) if pair not in self.sample), MORE))
        for side in (0, 1):
            index = [pair[1 - side] for pair in self.settled]
            own = self.sides[side].vectors[[pair[side] for pair in doubtful]]
            similar = own @ self.sides[1 - side].vectors[index].T
            pairs = [*self.settled]
            near |= {pairs[k] for row in np.argsort(-similar, axis=1)[:, :NEAREST] for k in row}
        return replace(self, sample=tuple(sorted({*self.sample, *near})))

    def _cost(self, pair: tuple[int, int]) -> int:
        return sum(len(side.units[k].text) for side, k in zip(self.sides or (), pair, strict=False))

    def complete(self, side: int) -> bool:
        """Whether every unit with words is settled."""
        settled = {pair[side] for pair in self.settled}
        return self.sides is not None and all(k in settled for k in np.flatnonzero(self.sides[side].embedded))


def gate(source: Document, target: Document, engines: Engines) -> Gate:
    """What can be settled; nothing with engines that have no static vectors."""
    notes = source, target
    languages = source.lang, target.lang
    parts = [units(note) for note in notes]
    worded = [[k for k, unit in enumerate(part) if unit.text] for part in parts]
    if min(map(len, worded)) < FEWEST or len(parts[0]) * len(parts[1]) > MOST_CELLS:
        return Gate()
    vectors = [
        engines.static([part[k].text for k in index], languages) for part, index in zip(parts, worded, strict=True)
    ]
    if vectors[0] is None or vectors[1] is None:
        return Gate()
    sides = _sides(notes, parts, worded, (vectors[0], vectors[1]))
    found = dict(_settled(sides[0].part(worded[0]), sides[1].part(worded[1])))
    settled = {(worded[0][i], worded[1][j]): score for (i, j), score in found.items()}
    return Gate(settled, tuple(_sample(settled, parts)), sides)


def _sides(
    notes: Sequence[Document],
    parts: Sequence[tuple[Unit, ...]],
    worded: Sequence[Sequence[int]],
    vectors: tuple[Array, Array],
) -> tuple[Side, Side]:
    moved = [centred(own, own.mean(axis=0)) for own in vectors]
    spread = hubness(moved[0], moved[1])
    made = []
    for note, part, index, own, near in zip(notes, parts, worded, moved, spread, strict=True):
        wide, hubs = np.zeros((len(part), own.shape[1]), np.float32), np.zeros(len(part), np.float32)
        embedded = np.zeros(len(part), bool)
        wide[index], hubs[index], embedded[index] = own, near, True
        made.append(Side(part, wide, embedded, tuple(anchors(unit, note.text) for unit in part), hubs))
    return made[0], made[1]


def _settled(source: Side, target: Side) -> Iterator[tuple[tuple[int, int], float]]:
    on_path = path(source, target)
    rivals, strays = _rivals(source, target, on_path)
    lengths = [np.array([extent(unit.text) + _LENGTHENED for unit in side.units]) for side in (source, target)]
    usual = median([float(lengths[1][j] / lengths[0][i]) for i, j in on_path] or [1.0])
    ends = len(source.units), len(target.units)
    for (i, j), score in on_path.items():
        if score < LIKE or score - rivals[i, j] < MARGIN or any((i - a) * (j - b) < 0 for a, b in strays):
            continue
        if not SHORTEST < lengths[1][j] / lengths[0][i] / usual < LONGEST:
            continue
        before = (i - 1, j - 1) in on_path if i and j else i == j
        after = (i + 1, j + 1) in on_path if i + 1 < ends[0] and j + 1 < ends[1] else (i + 1, j + 1) == ends
        if before and after and _alike(source.units[i], target.units[j]):
            yield (i, j), score


def _rivals(
    source: Side, target: Side, pairs: Mapping[tuple[int, int], float]
) -> tuple[dict[tuple[int, int], float], list[tuple[int, int]]]:
    """The best score that either unit of each pair on the path reaches with another one, and the pairs off the path
    that are each other's best: where they cross, the path may have taken the wrong one of two ways.
    """
    n, m = len(source.units), len(target.units)
    across, down = np.full(n, -np.inf, np.float32), np.full(m, -np.inf, np.float32)
    right, above = np.zeros(n, np.int64), np.zeros(m, np.int64)
    own = np.full(n, -1, np.int64)
    for i, j in pairs:
        own[i] = j
    # some rows at a time, since all scores of a long note fill the memory
    for start in range(0, n, ROWS):
        local = scores(source.part(slice(start, start + ROWS)), target)
        rows = np.flatnonzero(own[start : start + ROWS] >= 0)
        local[rows, own[start + rows]] = -np.inf
        across[start : start + ROWS], right[start : start + ROWS] = local.max(axis=1), local.argmax(axis=1)
        highest = local.max(axis=0)
        above = np.where(highest > down, start + local.argmax(axis=0), above)
        down = np.maximum(down, highest)
    off = np.flatnonzero((own < 0) & (across >= LIKE))
    strays = [(int(i), int(right[i])) for i in off if above[right[i]] == i]
    return {(i, j): float(max(across[i], down[j])) for i, j in pairs}, strays[:MOST_STRAYS]


def _alike(source: Unit, target: Unit) -> bool:
    """Whether both are of one kind, and not two texts of one language that share words only."""
    cells = [bool(unit.blocks[0].cell) for unit in (source, target)]
    if source.kind is not target.kind or source.level != target.level or cells[0] != cells[1]:
        return False
    if source.text == target.text:
        return True
    words = [set(_WORD.findall(unit.text.casefold())) for unit in (source, target)]
    fewer = min(map(len, words))
    return fewer < WORDS or len(words[0] & words[1]) < SHARED * fewer


def _sample(settled: Mapping[tuple[int, int], float], parts: Sequence[tuple[Unit, ...]]) -> Iterator[tuple[int, int]]:
    """The shortest of the settled pairs: longer ones tell no more, and cost more."""

    def cost(pair: tuple[int, int]) -> int:
        return sum(len(part[k].text) for part, k in zip(parts, pair, strict=True))

    yield from sorted(sorted(settled, key=cost)[:SAMPLE])
