"""Texts in one list of a component (`items={["Main sail", "Jib"]}`), paired by their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qa.model import Bead, Document, Kind

Run = tuple[int, ...]


def by_place(source: Document, target: Document, beads: Sequence[Bead]) -> list[Bead]:
    """The beads, those of lists of as many labels renewed where one was left alone on both sides: a word or two in a
    list say too little to be told from each other, and a machine counts them."""
    partner = {
        i: j for bead in beads if len(bead.source) == len(bead.target) == 1 for i in bead.source for j in bead.target
    }
    alone = (
        {i for bead in beads if not bead.target for i in bead.source},
        {j for bead in beads if not bead.source for j in bead.target},
    )
    if not all(alone):
        return list(beads)
    runs = {run[0]: run for run in _runs(target)}
    within = {index: run for run in runs.values() for index in run}
    paired: dict[Run, Run] = {}
    for run in _runs(source):
        aims = {within.get(partner[i], ()) for i in run if i in partner}
        if len(aims) != 1 or not any(i in alone[0] for i in run) or not all(i in partner or i in alone[0] for i in run):
            continue
        (aim,) = aims
        known = {partner[i] for i in run if i in partner}
        alike = len(aim) == len(run) and source.blocks[run[0]].info == target.blocks[aim[0]].info
        if alike and all(j in known or j in alone[1] for j in aim):
            paired[run] = aim
    ours, theirs = ({i for run in side for i in run} for side in (paired.keys(), paired.values()))
    kept = [bead for bead in beads if not (ours.intersection(bead.source) or theirs.intersection(bead.target))]
    return [*kept, *(Bead((i,), (j,)) for run, aim in paired.items() for i, j in zip(run, aim, strict=True))]


def _runs(document: Document) -> Iterator[Run]:
    """Labels of one attribute that follow each other."""
    for (kind, _), blocks in groupby(document.blocks, lambda block: (block.kind, block.info)):
        run = tuple(block.index for block in blocks)
        if kind is Kind.LABEL and len(run) > 1:
            yield run
