"""Sentences that became an item of a list or a line of its own, which lead where the sentence leads."""

from __future__ import annotations

from bisect import bisect_right

from qa.analysis.pair import Analysis
from qa.model import Block, InlineKind

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BESIDE = 4
"""Blocks to each side in which such a line stands; as `PARAGRAPHS` of `_sentences`."""


def is_linked_beside(analysis: Analysis, side: int, block: Block, stretch: tuple[int, int], opposite: int) -> bool:
    """Whether the other note leads near by to where a sentence of `side` leads, and its own note nowhere else."""
    own, other = (analysis.source, analysis.target)[:: -1 if side else 1]
    addresses = {
        span.value
        for span in block.inlines
        if span.kind is InlineKind.LINK and stretch[0] <= span.start < stretch[1] and own.text.count(span.value) == 1
    }
    if not addresses:
        return False
    at = bisect_right(other.blocks, opposite, key=lambda one: one.start)
    near = other.blocks[max(0, at - BESIDE - 1) : at + BESIDE]
    return any(span.kind is InlineKind.LINK and span.value in addresses for one in near for span in one.inlines)
