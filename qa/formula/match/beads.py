"""The formulas of one aligned bead, and what was found out about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from qa.formula.comparison.outcome import Comparison
from qa.formula.match.similarity import normalized
from qa.model import Bead, Bitext, Document, Formula
from qa.model.records import dataclass

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
CLOSE = 3
"""Beads on either side in which another copy of a formula makes a missing or added one a matter of style."""


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
class BeadFormulas:
    """One bead: formulas of both sides in reading order, what is paired, explained, or left.

    `pairs` maps source to target indices. `explained` are formulas that the other side has in another form: as running
    text, inside another formula, in another bead. `parts` are pairs of parts of formulas that one side divides.
    """

    bead: Bead
    source: list[Formula]
    target: list[Formula]
    pairs: dict[int, int] = field(default_factory=dict)
    paired_targets: set[int] = field(default_factory=set)
    explained: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    verdicts: dict[int, Comparison] = field(default_factory=dict)
    parts: list[Match] = field(default_factory=list)

    @classmethod
    def of(cls, bitext: Bitext, bead: Bead) -> BeadFormulas:
        return cls(bead, formulas(bitext.source, bead.source), formulas(bitext.target, bead.target))

    def pair(self, source: int, target: int, verdict: Comparison | None = None) -> None:
        self.pairs[source] = target
        self.paired_targets.add(target)
        if verdict:
            self.verdicts[source] = verdict

    def part(self, source: int) -> None:
        """Take a pair back."""
        self.paired_targets.discard(self.pairs.pop(source))
        self.verdicts.pop(source, None)

    def left(self, side: int) -> list[int]:
        """Indices of formulas without a partner on one side (0 source, 1 target)."""
        used = self.paired_targets if side else self.pairs
        count = len(self.target if side else self.source)
        return [i for i in range(count) if i not in used and i not in self.explained[side]]

    def doubtful(self) -> list[int]:
        """Source indices of pairs that say something else, or the same in another way."""
        return [i for i, comparison in self.verdicts.items() if not comparison.verdict.harmless]


def formulas(document: Document, blocks: Sequence[int]) -> list[Formula]:
    return [formula for index in blocks for formula in document.blocks[index].formulas]


def matches_of(beads: Sequence[BeadFormulas], number: int, bitext: Bitext) -> Iterator[Match]:
    """A bead's pairs and, where both sides have text, what is missing and added."""
    bead = beads[number]
    for source, target in sorted(bead.pairs.items()):
        yield Match(bead.source[source], bead.target[target], bead.verdicts.get(source))
    yield from bead.parts
    if not (bead.bead.source and bead.bead.target):
        return
    missing, added = bead.left(0), bead.left(1)
    if not (missing or added):
        return
    around = beads[max(0, number - CLOSE) : number + CLOSE + 1]
    in_target = {normalized(f.latex) for s in around for f in s.target}
    in_source = {normalized(f.latex) for s in around for f in s.source}
    places = should_stand(bead, missing, bitext)
    for index in missing:
        formula = bead.source[index]
        yield Match(formula, None, None, places[index], normalized(formula.latex) in in_target)
    for index in added:
        formula = bead.target[index]
        start = bitext.source.blocks[bead.bead.source[-1]].content_end
        yield Match(None, formula, None, start, normalized(formula.latex) in in_source)


def should_stand(bead: BeadFormulas, missing: Sequence[int], bitext: Bitext) -> dict[int, int]:
    """The target offsets where source formulas should stand: behind what precedes one, else before what follows."""
    after = next((bead.target[t].start for _, t in sorted(bead.pairs.items())), None)
    last = bitext.target.blocks[bead.bead.target[-1]].content_end if after is None else after
    wanted, found = set(missing), {}
    for index in range(len(bead.source)):
        if index in bead.pairs:
            last = bead.target[bead.pairs[index]].end
        elif index in wanted:
            found[index] = last
    return found
