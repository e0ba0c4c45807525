"""Text on both sides of a displayed formula whose order another language turns: what led to it stands behind it there.

"A number is called so if there is a $v$ with $$…$$" ends in many languages "…$$…$$ holds, the number is called so".
"""

from __future__ import annotations

from qa.analysis.pair import Analysis
from qa.model import Block, Kind


def is_turned_around_formula(analysis: Analysis, side: int, block: Block) -> bool:
    """Whether a block without counterpart stands at a displayed formula, and the block behind that formula translates
    what stands before it on the other side, or the reverse: the rest of either may be within the other."""
    blocks = (analysis.source, analysis.target)[side].blocks
    partner = {
        i: others[-1]
        for bead in analysis.beads
        for own, others in [((bead.source, bead.target), (bead.target, bead.source))[side]]
        if others
        for i in own
    }
    for step in (-1, 1):
        formula, beyond = block.index + step, block.index + 2 * step
        if not 0 <= beyond < len(blocks) or blocks[formula].kind is not Kind.MATH:
            continue
        if formula in partner and beyond in partner and (partner[formula] - partner[beyond]) * step > 0:
            return True
    return False
