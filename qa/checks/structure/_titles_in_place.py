"""Headings without counterpart that stand where the other side has one too, in other words or as a line of text.

Titles are too short for their meaning to be compared: "Usage" is „Выполнение", and a line "HINT" a heading „Conseils".
Where the two stand between the same neighbours they are the same title, whatever they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.align.units import FLOWING, MEANINGFUL, weight
from qa.analysis.pair import Analysis, computed_once
from qa.model import Bead, Block, Document, Kind

_SENTENCE = re.compile(r"[.!?…。！？।۔؟]\s*\Z")

Places = tuple[frozenset[int], frozenset[int]]


@computed_once
def titled_in_place(analysis: Analysis) -> Places:
    """Indices of the source's and of the target's left-over headings that are each other's, or a line's, title."""
    notes = analysis.source, analysis.target
    found: tuple[set[int], set[int]] = set(), set()
    paired = [
        {i for bead in analysis.beads if bead.source and bead.target for i in (bead.source, bead.target)[k]}
        for k in (0, 1)
    ]
    for run, after in _runs(analysis.beads):
        alone = [
            [note.blocks[i] for bead in run for i in (bead.source, bead.target)[k]] for k, note in enumerate(notes)
        ]
        titles = [
            [block for block in blocks if _is_title(block) and _stands_over(notes[k], block, paired[k])]
            for k, blocks in enumerate(alone)
        ]
        for one, other in _same_level(*titles):
            found[0].add(one.index)
            found[1].add(other.index)
        for side in (0, 1):
            if after and not titles[1 - side] and titles[side] and _opens_with_line(notes[1 - side], after, 1 - side):
                last = titles[side][-1].index
                found[side].update({last} if last + 1 in (after.source, after.target)[side] else ())
    return frozenset(found[0]), frozenset(found[1])


def _runs(beads: Sequence[Bead]) -> Iterator[tuple[list[Bead], Bead | None]]:
    """Beads of one side alone that stand together, with the aligned one behind them."""
    run: list[Bead] = []
    for bead in beads:
        if bead.source and bead.target:
            if run:
                yield run, bead
            run = []
        else:
            run.append(bead)
    if run:
        yield run, None


def _is_title(block: Block) -> bool:
    return block.kind is Kind.HEADING and 0 < weight(block.text) < MEANINGFUL


def _stands_over(document: Document, title: Block, paired: set[int]) -> bool:
    """Whether what follows a title is there on both sides, or another title: else its whole section is missing."""
    below = document.blocks[title.index + 1 : title.index + 2]
    return bool(below) and (below[0].index in paired or below[0].kind in (Kind.HEADING, Kind.LABEL))


def _same_level(ours: Sequence[Block], theirs: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    free = list(theirs)
    for one in ours:
        other = next((block for block in free if block.level == one.level), None)
        if other is not None:
            free.remove(other)
            yield one, other


def _opens_with_line(document: Document, bead: Bead, side: int) -> bool:
    """Whether what is aligned as one begins with a line that is no sentence, which is a title in all but its mark."""
    own = (bead.source, bead.target)[side]
    first = document.blocks[own[0]]
    short = 0 < weight(first.text) < MEANINGFUL // 2 and not _SENTENCE.search(first.text)
    return len(own) > 1 and first.kind in FLOWING and short
