"""A block or section of the translation has no source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from qa.align.duplicates import duplicates
from qa.checks import Check
from qa.checks.formulas._displays import lone_displays, shortened
from qa.checks.meaning._clauses import lone_clauses
from qa.checks.structure._gaps import gaps, named, quoted, severity
from qa.checks.structure._sentences import lone_sentences
from qa.model import Bitext, Finding

if TYPE_CHECKING:
    from qa.engines import Engines


@dataclass(frozen=True)
class SegmentAdded(Check):
    """The translation has a section, block, table row, sentence or clause that the source lacks.

    Wrong:  "The loss is convex."  →  "Der Verlust ist konvex. Wir danken allen Lesern."
    Right:  "The loss is convex."  →  "Der Verlust ist konvex."

    Whole sections are reported once; a block that repeats another one is `segment-duplicated` instead.
    """

    id: ClassVar[str] = "segment-added"
    category: ClassVar[str] = "accuracy/addition"
    compares: ClassVar[bool] = True

    sentences: bool = True

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        repeated = duplicates(bitext, engines)
        for gap in gaps(bitext, 1):
            if not quoted(gap).strip("'") or all(block.index in repeated for block in gap.blocks):
                continue
            message = f"not in the source: {named(gap)} {quoted(gap)}"
            if bitext.symmetric:
                message = f"only in {bitext.target.lang}: {named(gap)} {quoted(gap)}"
            yield self.finding(
                bitext,
                message,
                (bitext.target, *gap.extent),
                (bitext.source, *gap.opposite),
                severity=severity(bitext, gap),
            )
        for block, place in lone_displays(bitext, engines, 1):
            latex = shortened(block.text)
            message = f"not in the source: formula {latex}"
            if bitext.symmetric:
                message = f"only in {bitext.target.lang}: formula {latex}"
            yield self.finding(
                bitext,
                message,
                (bitext.target, block.start, block.end),
                (bitext.source, place, place),
            )
        if self.sentences:
            for lone in lone_sentences(bitext, engines, 1):
                yield self.finding(
                    bitext,
                    f"nothing in {bitext.source.lang} corresponds to the sentence '{lone.text}'",
                    (bitext.target, *lone.stretch),
                    (bitext.source, *lone.opposite),
                    severity=lone.severity,
                    confidence=lone.confidence,
                )
            for lone in lone_clauses(bitext, engines, 1):
                yield self.finding(
                    bitext,
                    f"the sentence seems to say more than its source: '{lone.text}'",
                    (bitext.target, *lone.stretch),
                    (bitext.source, *lone.opposite),
                    severity=lone.severity,
                    confidence=lone.confidence,
                )
