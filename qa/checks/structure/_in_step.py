"""As many blocks left over on both sides of one gap, each of which may well translate the one opposite it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qa.align.lengths import extent
from qa.align.units import FLOWING, weight
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis, computed_once
from qa.model import Document

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST, MOST = 2, 8
"""Blocks of a run: a single one is compared with what stands in its place by `segment-mismatch`."""
OTHER = -0.6
"""Log-odds for another text from which two texts are no translations, as in `_strangers`: of sentences that stand in
their neighbour's place two thirds reach it, so that of two that are lost where two others were added one in nine pairs
of pairs does not."""
SHORTEST, LONGEST = 8, 400
"""Letters of texts that the judge can tell apart, and reads as a whole."""


@computed_once
def in_step(analysis: Analysis) -> tuple[frozenset[int], frozenset[int]]:
    """Indices of the source's and of the target's blocks that stand in such runs: they were said in other words."""
    found: tuple[set[int], set[int]] = set(), set()
    for run in _runs(analysis):
        texts = [(_text(analysis.source, s), _text(analysis.target, t)) for s, t in run]
        said = odds(analysis, texts, "other")
        if all(other is not None and other < OTHER for other in said):
            for side in (0, 1):
                found[side].update(pair[side] for pair in run)
    return frozenset(found[0]), frozenset(found[1])


def _runs(analysis: Analysis) -> Iterator[Sequence[tuple[int, int]]]:
    """Runs of equal blocks between the same two pairs of neighbours, as (source, target) pairs in their order."""
    alone = [_alone(analysis, side) for side in (0, 1)]
    if not all(alone):
        return
    steady = [bead for bead in analysis.beads if bead.source and bead.target and not bead.moved]
    above = [{i: k for k, bead in enumerate(steady) for i in (bead.source, bead.target)[side]} for side in (0, 1)]
    places = [_places(alone[side], above[side]) for side in (0, 1)]
    for place in sorted(places[0].keys() & places[1].keys()):
        ours, theirs = places[0][place], places[1][place]
        if FEWEST <= len(ours) <= MOST and len(ours) == len(theirs):
            pairs = list(zip(ours, theirs, strict=True))
            if all(_are_alike(analysis, pair) for pair in pairs):
                yield pairs


def _alone(analysis: Analysis, side: int) -> list[int]:
    beads = (bead for bead in analysis.beads if not (bead.target, bead.source)[side])
    return sorted(i for bead in beads for i in (bead.source, bead.target)[side])


def _places(indices: Sequence[int], above: dict[int, int]) -> dict[int, list[int]]:
    """The blocks left over by the pair of neighbours that they follow directly (-1 at the head of the note)."""
    found: dict[int, list[int]] = {}
    for _, group in groupby(enumerate(indices), key=lambda item: item[1] - item[0]):
        run = [i for _, i in group]
        place = above.get(run[0] - 1, -1 if not run[0] else None)
        if place is not None:
            found[place] = run
    return found


def _are_alike(analysis: Analysis, pair: tuple[int, int]) -> bool:
    one, other = analysis.source.blocks[pair[0]], analysis.target.blocks[pair[1]]
    alike = one.kind is other.kind and one.level == other.level and one.kind in FLOWING
    lengths = [extent(block.text) for block in (one, other)]
    return alike and min(weight(one.text), weight(other.text)) >= SHORTEST and max(lengths) <= LONGEST


def _text(document: Document, index: int) -> str:
    return " ".join(document.blocks[index].text.split())
