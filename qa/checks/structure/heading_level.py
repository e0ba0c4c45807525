"""A heading has another level than its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import mode
from typing import ClassVar

from qa.analysis.pair import SURE, Analysis
from qa.checks import Check
from qa.model import Bead, Finding, Kind, Severity
from qa.model.records import dataclass


def _sure(beads: Sequence[Bead]) -> Iterator[Bead]:
    """Beads that the aligner is sure of, and those that stand between two of them with nothing else on either side."""
    for before, bead, after in zip((None, *beads), beads, (*beads[1:], None), strict=False):
        if bead.confidence >= SURE or (before and after and _enclosed(before, bead, after)):
            yield bead


def _enclosed(before: Bead, bead: Bead, after: Bead) -> bool:
    three = before, bead, after
    single = all(len(b.source) == len(b.target) == 1 for b in three)
    if not single or min(before.confidence, after.confidence) < SURE:
        return False
    return all(
        [ends[0] + 1, ends[0] + 2] == ends[1:] for ends in ([b.source[0] for b in three], [b.target[0] for b in three])
    )


@dataclass(frozen=True)
class HeadingLevel(Check):
    """A heading is deeper or higher in the translation than in the source, or has become plain text.

    Wrong:  "## Training"  →  "### Training"
    Right:  "## Training"  →  "## Training"

    Levels make the table of contents and the anchors. Where every heading is shifted alike (a site that puts the
    title elsewhere), nothing is reported.
    """

    id: ClassVar[str] = "heading-level"
    category: ClassVar[str] = "design-and-markup/layout"
    severity: ClassVar[Severity] = Severity.MINOR
    compares: ClassVar[bool] = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        # where the aligner doubts that two blocks translate each other, their levels need not agree
        sure = replace(analysis.bitext, beads=tuple(_sure(analysis.beads)))
        pairs = [(s, t) for s, t in sure.pairs() if Kind.HEADING in (s.kind, t.kind)]
        shifts = [t.level - s.level for s, t in pairs if s.kind is t.kind]
        usual = mode(shifts) if len(shifts) > 2 else 0
        for source, target in pairs:
            if source.kind is target.kind and target.level in (source.level, source.level + usual):
                continue
            here = f"level {target.level}" if target.kind is Kind.HEADING else f"a {target.kind.replace('_', ' ')}"
            there = f"level {source.level}" if source.kind is Kind.HEADING else f"a {source.kind.replace('_', ' ')}"
            yield self.finding(
                analysis,
                f"heading is {here} here and {there} in {analysis.source.lang}",
                (analysis.target, target.start, target.end),
                (analysis.source, source.start, source.end),
            )
