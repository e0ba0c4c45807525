"""Which side of a pair a check of one note must look at, and what stands opposite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qa.model import Bead, Bitext, Block


def sides(bitext: Bitext) -> Iterator[Bitext]:
    """The pair, and where neither note is the original also the pair turned round, so that each is once the target."""
    yield bitext
    if bitext.symmetric:
        beads = tuple(Bead(b.target, b.source, b.score, b.confidence, b.moved) for b in bitext.beads)
        yield replace(bitext, source=bitext.target, target=bitext.source, beads=beads, siblings=())


def opposite(bitext: Bitext) -> dict[int, tuple[Block, ...]]:
    """The source blocks that stand opposite each target block, by its index."""
    return {i: tuple(bitext.source.blocks[j] for j in bead.source) for bead in bitext.beads for i in bead.target}
