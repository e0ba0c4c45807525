"""The formulas of one aligned bead, and what was found out about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qa.formula.comparison.outcome import Comparison
from qa.formula.match.similarity import spelling
from qa.model import Bead, Bitext, Block, Document, Formula


@dataclass(frozen=True, slots=True)
class Match:
    """A source formula with its translation; one side is `None` for a missing or added formula.

    `place` is the target offset where a missing formula should stand, or the source offset that an added one has no
    counterpart at. `repeated` says that the side that lacks it has another copy close by.
    """

    source: Formula | None
    target: Formula | None
    comparison: Comparison | None = None
    place: int = 0
    repeated: bool = False


@dataclass(slots=True)
class Segment:
    """One bead: formulas of both sides in reading order, what is matched, what is left."""

    bead: Bead
    source: list[Formula]
    target: list[Formula]
    pairs: dict[int, int] = field(default_factory=dict)
    explained: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    verdicts: dict[int, Comparison] = field(default_factory=dict)

    def left(self, side: int) -> list[int]:
        """Indices of formulas without a partner on one side (0 source, 1 target)."""
        used = set(self.pairs) if side == 0 else set(self.pairs.values())
        count = len(self.source if side == 0 else self.target)
        return [i for i in range(count) if i not in used and i not in self.explained[side]]


def formulas(document: Document, blocks: Sequence[int]) -> list[Formula]:
    return [formula for index in blocks for formula in document.blocks[index].formulas]


def source_side(segment: Segment) -> list[Formula]:
    return segment.source


def target_side(segment: Segment) -> list[Formula]:
    return segment.target


def report(segments: Sequence[Segment], number: int, bitext: Bitext) -> Iterator[Match]:
    """A segment's pairs and, where both sides have text, what is missing and added."""
    segment = segments[number]
    for source, target in sorted(segment.pairs.items()):
        yield Match(segment.source[source], segment.target[target], segment.verdicts.get(source))
    if not (segment.bead.source and segment.bead.target):
        return
    around = segments[max(0, number - 1) : number + 2]
    copies = [{spelling(f.latex) for s in around for f in side(s)} for side in (target_side, source_side)]
    for index in segment.left(0):
        formula = segment.source[index]
        yield Match(formula, None, None, standing(segment, index, bitext), spelling(formula.latex) in copies[0])
    for index in segment.left(1):
        formula = segment.target[index]
        start = bitext.source.blocks[segment.bead.source[-1]].content_end
        yield Match(None, formula, None, start, spelling(formula.latex) in copies[1])


def standing(segment: Segment, index: int, bitext: Bitext) -> int:
    """The target offset where a source formula should stand: behind what precedes it, else at the segment's end."""
    for before in range(index - 1, -1, -1):
        if before in segment.pairs:
            return segment.target[segment.pairs[before]].end
    for after in range(index + 1, len(segment.source)):
        if after in segment.pairs:
            return segment.target[segment.pairs[after]].start
    block: Block = bitext.target.blocks[segment.bead.target[-1]]
    return block.content_end
