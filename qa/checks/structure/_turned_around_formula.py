"""Text on both sides of a displayed formula whose order another language turns: what led to it stands behind it there.

"A number is called so if there is a $v$ with $$…$$" ends in many languages "…$$…$$ holds, the number is called so".
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.pair import Analysis
from qa.model import Block, Kind

_ENDED = regex.compile(r"[.!?;。！？।؟۔…]\W*\Z", regex.REVERSE)


def _goes_on(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a paragraph goes on, in small letters, with the sentence that leads to the formula above it."""
    if block.index < 2:
        return False
    before, formula = blocks[block.index - 2 : block.index]
    kinds = before.kind, formula.kind, block.kind
    text = block.text.strip()
    return (
        kinds == (Kind.PARAGRAPH, Kind.MATH, Kind.PARAGRAPH) and text[:1].islower() and not _ENDED.search(before.text)
    )


def is_turned_around_formula(analysis: Analysis, side: int, block: Block) -> bool:
    """Whether a block without counterpart ends the translation's sentence around a formula, or stands at one, and the
    block behind that formula translates what stands before it on the other side, or the reverse: the rest of either may
    be within the other."""
    blocks = (analysis.source, analysis.target)[side].blocks
    partner = {
        i: others[-1]
        for bead in analysis.beads
        for own, others in [((bead.source, bead.target), (bead.target, bead.source))[side]]
        if others
        for i in own
    }
    if side == 1 and _goes_on(blocks, block):
        return True
    for step in (-1, 1):
        formula, beyond = block.index + step, block.index + 2 * step
        if not 0 <= beyond < len(blocks) or blocks[formula].kind is not Kind.MATH:
            continue
        if formula in partner and beyond in partner and (partner[formula] - partner[beyond]) * step > 0:
            return True
    return False
