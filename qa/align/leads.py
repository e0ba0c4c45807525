"""Headings whose translation is followed by a lead-in that says the same: "Not allowed", "Prohibited" and "It is
prohibited"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from qa.model import Bead, Document, Kind


def with_headings(source: Document, target: Document, beads: Iterable[Bead]) -> Iterator[Bead]:
    """The beads, a heading paired with a paragraph joined by the heading right before that paragraph, if that one has
    the same level and stands alone. Marks tell better than words what is a heading."""
    given = list(beads)
    alone = (
        {bead.source[0] for bead in given if len(bead.source) == 1 and not bead.target},
        {bead.target[0] for bead in given if len(bead.target) == 1 and not bead.source},
    )
    joined = [_with_heading(source, target, bead, alone) for bead in given]
    taken = (
        {i for new, old in zip(joined, given, strict=True) if new is not old for i in new.source},
        {i for new, old in zip(joined, given, strict=True) if new is not old for i in new.target},
    )
    for bead in joined:
        swallowed = (not bead.target and taken[0].issuperset(bead.source)) or (
            not bead.source and taken[1].issuperset(bead.target)
        )
        if not swallowed:
            yield bead


def _with_heading(source: Document, target: Document, bead: Bead, alone: tuple[set[int], set[int]]) -> Bead:
    if len(bead.source) != 1 or len(bead.target) != 1 or bead.moved:
        return bead
    (i,), (j,) = bead.source, bead.target
    ours, theirs = source.blocks[i], target.blocks[j]
    if ours.kind is Kind.HEADING and theirs.kind is Kind.PARAGRAPH and j - 1 in alone[1]:
        before = target.blocks[j - 1]
        if before.kind is Kind.HEADING and before.level == ours.level:
            return replace(bead, target=(j - 1, j))
    if theirs.kind is Kind.HEADING and ours.kind is Kind.PARAGRAPH and i - 1 in alone[0]:
        before = source.blocks[i - 1]
        if before.kind is Kind.HEADING and before.level == theirs.level:
            return replace(bead, source=(i - 1, i))
    return bead
