"""Text that both sides have in different shapes: a list as one paragraph, code on a line as a block of code.

The blocks of the one are left over beside those of the other. Where they stand opposite each other, are as long and say
the same, nothing is missing and nothing was added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from qa.align.lengths import extent
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import embedder, usual_ratio
from qa.checks.structure._gaps import Gap, gaps
from qa.checks.structure._inlined import COMPARED
from qa.model import Block, Document, Kind
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ALIKE = 0.2
"""By how much the lengths of two texts may differ from the usual (logarithm) to be one text: a list of four without one
of its items differs by more in most."""
NEAR = 0.45
"""Cosine of centred vectors from which they say the same; as `NEAR` of `_elsewhere`."""
TAGS = 8
"""Blocks before a gap among which the place opposite the other one is looked for."""
MOST = 60
"""Gaps of one side that are looked at."""


@dataclass(frozen=True, slots=True)
class Reshaped:
    """What stands on both sides: a gap of the source and one of the translation."""

    source: Gap
    target: Gap


@computed_once
def reshaped(analysis: Analysis) -> tuple[Reshaped, ...]:
    """The gaps of both sides that are one text in two shapes, in reading order."""
    sides = [gaps(analysis, side) for side in (0, 1)]
    if not all(sides) or max(map(len, sides)) > MOST:
        return ()
    return tuple(_reshaped(analysis, *sides))


def is_reshaped(analysis: Analysis, gap: Gap) -> bool:
    """Whether the other side has the text of a gap in another shape, at its place."""
    return any(gap in (one.source, one.target) for one in reshaped(analysis))


def _reshaped(analysis: Analysis, lost: Sequence[Gap], added: Sequence[Gap]) -> Iterator[Reshaped]:
    free = list(added)
    for one in lost:
        other = next(
            (gap for gap in free if _is_opposite(analysis, one, gap) and _is_one_text(analysis, one, gap)), None
        )
        if other is not None:
            free.remove(other)
            yield Reshaped(one, other)


def _is_opposite(analysis: Analysis, one: Gap, other: Gap) -> bool:
    """Whether each stands where the other should: no text that is paired lies between them."""
    return _is_beside(analysis.source, one, other.opposite[1]) and _is_beside(analysis.target, other, one.opposite[1])


def _is_beside(document: Document, gap: Gap, at: int) -> bool:
    """Whether a gap of a note begins at a place or is the next text behind it, tags aside."""
    start, end = gap.extent
    if start <= at <= end:
        return True
    first = gap.blocks[0].index
    before = document.blocks[max(0, first - TAGS) : first]
    return (
        at < start
        and not any(block.start >= at for block in before if block.kind is not Kind.HTML)
        and (len(before) == first or any(block.start < at for block in before))
    )


def _is_one_text(analysis: Analysis, one: Gap, other: Gap) -> bool:
    source, target = _said(one.blocks), _said(other.blocks)
    if not source or not target:
        return False
    if source == target:
        return True
    if {block.kind for block in (*one.blocks, *other.blocks)} & {Kind.CODE, Kind.MATH}:
        return False
    if abs(np.log(extent(target) / (usual_ratio(analysis) * extent(source)))) > ALIKE:
        return False
    embed = embedder(analysis)
    return float(embed([source], 0)[0] @ embed([target], 1)[0]) >= NEAR


def _said(blocks: Sequence[Block]) -> str:
    """The text of blocks in one line."""
    return " ".join(" ".join(block.text.split()) for block in blocks if block.kind in COMPARED).strip()
