"""Texts in tags and options that the aligner left alone on both sides, paired by their place and attribute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qa.model import Bead, Block, Document, Kind

Run = tuple[int, ...]


def by_place(source: Document, target: Document, beads: Sequence[Bead]) -> list[Bead]:
    """The beads, those of labels renewed where one was left alone on both sides: a word or two in a tag say too little
    to be told from each other, and its attributes have an order.

    Of labels that follow each other all are renewed, where both sides have as many with the same attributes; else what
    stands alone between the same two neighbours makes a pair.
    """
    partner = {b.source[0]: b.target[0] for b in beads if len(b.source) == len(b.target) == 1}
    alone = (
        _alone(source, (b.source for b in beads if not b.target)),
        _alone(target, (b.target for b in beads if not b.source)),
    )
    if not all(alone):
        return list(beads)
    pairs = dict(_runs_alike(source, target, partner, alone))
    taken = set(pairs.values())
    pairs |= _between(source, target, partner | pairs, (alone[0] - pairs.keys(), alone[1] - taken))
    gone = pairs.keys(), set(pairs.values())
    kept = [bead for bead in beads if not (gone[0] & {*bead.source} or gone[1] & {*bead.target})]
    return [*kept, *(Bead((i,), (j,)) for i, j in pairs.items())]


def _alone(document: Document, indices: Iterator[Run]) -> set[int]:
    return {i for run in indices for i in run if document.blocks[i].kind is Kind.LABEL}


def _runs_alike(
    source: Document, target: Document, partner: dict[int, int], alone: tuple[set[int], set[int]]
) -> Iterator[tuple[int, int]]:
    """Labels of runs that have the same attributes in the same order, one aligned into the other and nowhere else."""
    within = {index: run for run in _runs(target) for index in run}
    for run in _runs(source):
        known = {partner[i] for i in run if i in partner}
        aims = {within.get(j, ()) for j in known}
        if len(aims) != 1 or not alone[0].intersection(run) or not all(i in partner or i in alone[0] for i in run):
            continue
        (aim,) = aims
        alike = [source.blocks[i].info for i in run] == [target.blocks[j].info for j in aim]
        if alike and all(j in known or j in alone[1] for j in aim):
            yield from zip(run, aim, strict=True)


def _runs(document: Document) -> Iterator[Run]:
    """Labels that follow each other."""
    for kind, blocks in groupby(document.blocks, lambda block: block.kind):
        run = tuple(block.index for block in blocks)
        if kind is Kind.LABEL and len(run) > 1:
            yield run


def _between(
    source: Document, target: Document, partner: dict[int, int], alone: tuple[set[int], set[int]]
) -> dict[int, int]:
    """Labels of one attribute that stand alone between neighbours which translate each other."""
    back = {j: i for i, j in partner.items()}
    waiting = {(_before(target.blocks, j, back), target.blocks[j].info): j for j in sorted(alone[1], reverse=True)}
    found = {}
    for i in sorted(alone[0]):
        before = _before(source.blocks, i, partner)
        place = partner.get(before, -1), source.blocks[i].info
        if before >= 0 and place in waiting:
            found[i] = waiting.pop(place)
    return found


def _before(blocks: Sequence[Block], index: int, paired: dict[int, int]) -> int:
    """The nearest block before that has a partner, tags aside; -1 where the nearest has none."""
    while index > 0 and blocks[index - 1].kind is Kind.HTML:
        index -= 1
    return index - 1 if index > 0 and index - 1 in paired else -1
