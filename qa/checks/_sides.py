"""Which side of a pair a check of one note must look at, and what stands opposite."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.model import Block


def sides(analysis: Analysis) -> Iterator[Analysis]:
    """The pair, and where neither note is the original also the pair turned round, so that each is once the target."""
    yield analysis
    if analysis.symmetric:
        yield analysis.turned()


def opposite(analysis: Analysis) -> dict[int, tuple[Block, ...]]:
    """The source blocks that stand opposite each target block, by its index."""
    return {i: tuple(analysis.source.blocks[j] for j in bead.source) for bead in analysis.beads for i in bead.target}
