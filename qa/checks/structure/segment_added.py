"""A block or section of the translation has no source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from qa.align.duplicates import duplicates
from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.structure._clauses import lone_clauses
from qa.checks.structure._displays import lone_displays, shortened
from qa.checks.structure._gaps import gaps, named, quoted, severity
from qa.checks.structure._sentences import lone_sentences
from qa.engines.profiles import is_embedded
from qa.model import Finding

if TYPE_CHECKING:
    pass


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

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # else by structure, lengths and what is carried over alone
        return Coverage.FULL if is_embedded(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        repeated = duplicates(analysis.bitext, analysis.engines)
        for gap in gaps(analysis, 1):
            if not quoted(gap).strip("'") or all(block.index in repeated for block in gap.blocks):
                continue
            message = f"not in the source: {named(gap)} {quoted(gap)}"
            if analysis.symmetric:
                message = f"only in {analysis.target.lang}: {named(gap)} {quoted(gap)}"
            yield self.finding(
                analysis,
                message,
                (analysis.target, *gap.extent),
                (analysis.source, *gap.opposite),
                severity=severity(analysis, gap),
            )
        for block, place in lone_displays(analysis, 1):
            latex = shortened(block.text)
            message = f"not in the source: formula {latex}"
            if analysis.symmetric:
                message = f"only in {analysis.target.lang}: formula {latex}"
            yield self.finding(
                analysis,
                message,
                (analysis.target, block.start, block.end),
                (analysis.source, place, place),
            )
        if self.sentences:
            for lone in lone_sentences(analysis, 1):
                yield self.finding(
                    analysis,
                    f"nothing in {analysis.source.lang} corresponds to the sentence '{lone.text}'",
                    (analysis.target, *lone.stretch),
                    (analysis.source, *lone.opposite),
                    severity=lone.severity,
                    confidence=lone.confidence,
                )
            for lone in lone_clauses(analysis, 1):
                yield self.finding(
                    analysis,
                    f"the sentence seems to say more than its source: '{lone.text}'",
                    (analysis.target, *lone.stretch),
                    (analysis.source, *lone.opposite),
                    severity=lone.severity,
                    confidence=lone.confidence,
                )
