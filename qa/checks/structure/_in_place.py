"""Two blocks without counterpart, alone on their side between the same neighbours: one stands in place of the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa.align.units import FLOWING, MEANINGFUL, has_meaning, weight
from qa.analysis.pair import Analysis, computed_once
from qa.model import Block, Kind

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGER = 1.5
"""How many times as long as a text too short to have a meaning of its own the other one of two labels may be."""


def substitutions(analysis: Analysis) -> list[tuple[int, int]]:
    """(source, target) blocks of some length, one in place of the other."""
    return [pair for pair in between(analysis) if speaks(analysis, pair)]


@computed_once
def between(analysis: Analysis) -> tuple[tuple[int, int], ...]:
    """(source, target) blocks that are alone on their side between the same two aligned neighbours."""
    partner = {s: bead.target for bead in analysis.beads if not bead.moved for s in bead.source if bead.target}
    back = {t for targets in partner.values() for t in targets}
    moved = {t for bead in analysis.beads if bead.moved for t in bead.target}
    found = []
    source, target = analysis.source.blocks, analysis.target.blocks
    for bead in analysis.beads:
        if bead.target or len(bead.source) != 1 or is_silent(source[bead.source[0]]):
            continue
        s = bead.source[0]
        above, below = _next(source, partner, s, -1), _next(source, partner, s, 1)
        before = max(partner[above]) if above in partner else -1 if above < 0 else None
        after = min(partner[below]) if below in partner else len(target) if below == len(source) else None
        if before is None or after is None:
            continue
        between = [t for t in range(before + 1, after) if t not in back and t not in moved and not is_silent(target[t])]
        if len(between) == 1:
            found.append((s, between[0]))
    return tuple(found)


def is_silent(block: Block) -> bool:
    """Whether a block is only a tag on a line of its own."""
    return block.kind is Kind.HTML and not block.text.strip()


def _next(blocks: Sequence[Block], partner: Mapping[int, tuple[int, ...]], i: int, step: int) -> int:
    """The neighbour of a block, past unpaired tags."""
    i += step
    while 0 <= i < len(blocks) and i not in partner and is_silent(blocks[i]):
        i += step
    return i


def speaks(analysis: Analysis, pair: tuple[int, int]) -> bool:
    one, other = analysis.source.blocks[pair[0]], analysis.target.blocks[pair[1]]
    return has_meaning(one.kind, one.text) and has_meaning(other.kind, other.text)


def are_short(analysis: Analysis, pair: tuple[int, int]) -> bool:
    """Whether a pair is too short to be told from its translation by meaning, and alike in kind: 'Example' and '例'."""
    one, other = analysis.source.blocks[pair[0]], analysis.target.blocks[pair[1]]
    alike = one.kind is other.kind and one.level == other.level and one.kind in {*FLOWING, Kind.HEADING}
    return alike and max(weight(one.text), weight(other.text)) < MEANINGFUL


def may_be_labels(analysis: Analysis, side: int, block: Block) -> bool:
    """Whether a block stands alone opposite a single other one of its kind, and one of the two is too short to be told
    from its translation, the other not much longer: "Push changes" and "Push what is new to the other place"."""
    pair = next((pair for pair in between(analysis) if pair[side] == block.index), None)
    if pair is None:
        return False
    one, other = analysis.source.blocks[pair[0]], analysis.target.blocks[pair[1]]
    alike = one.kind is other.kind and one.level == other.level and one.kind in {*FLOWING, Kind.HEADING}
    return alike and max(weight(one.text), weight(other.text)) < MEANINGFUL * LONGER
