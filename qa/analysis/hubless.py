"""Passages that several notes of a group have and their source or pivot lacks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.model import PROSE, Block

_Run = tuple[Analysis, tuple[Block, ...]]


def hubless(pairs: Sequence[Analysis], fewest: int) -> Iterator[list[tuple[Analysis, Block]]]:
    """Blocks of prose that translate each other in `fewest` notes or more, by their order between the same two blocks
    of the source or pivot: where as many notes have as many blocks of the same kinds there."""
    places: dict[int, list[_Run]] = defaultdict(list)
    for pair in pairs:
        for place, run in _alone(pair).items():
            places[place].append((pair, tuple(run)))
    for place in sorted(places):
        shapes = Counter(_shape(run) for _, run in places[place])
        usual, times = shapes.most_common(1)[0]
        if times < fewest:
            continue
        runs = [(pair, run) for pair, run in places[place] if _shape(run) == usual]
        for k in range(len(usual)):
            yield [(pair, run[k]) for pair, run in runs]


def _alone(pair: Analysis) -> dict[int, list[Block]]:
    """The blocks of prose of the translation that have no counterpart, by the block of the source behind which they
    stand."""
    partner = {t: max(bead.source) for bead in pair.beads if bead.source and not bead.moved for t in bead.target}
    paired = {t for bead in pair.beads if bead.source for t in bead.target}
    found: dict[int, list[Block]] = defaultdict(list)
    place = -1
    for block in pair.target.blocks:
        place = partner.get(block.index, place)
        if block.index not in paired and block.kind in PROSE:
            found[place].append(block)
    return found


def _shape(run: Sequence[Block]) -> tuple[tuple[str, int], ...]:
    return tuple((str(block.kind), block.level or 0) for block in run)
