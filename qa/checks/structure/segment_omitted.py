"""A block or section of the source has no translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

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
class SegmentOmitted(Check):
    """A part of the source is missing from the translation: a section, block, table row, sentence or clause.

    Wrong:  "The loss is convex. It has one minimum."  →  "Der Verlust ist konvex."
    Right:  "The loss is convex. It has one minimum."  →  "Der Verlust ist konvex. Er hat ein Minimum."

    Whole sections are reported once. Text that was merged into a neighbouring block is no omission. The finding
    points to the place where the missing text should stand. A clause counts where the translation is far shorter than
    expected and nearer in meaning to the sentence without it; doubtful ones are neutral.
    """

    id: ClassVar[str] = "segment-omitted"
    category: ClassVar[str] = "accuracy/omission"
    compares: ClassVar[bool] = True

    sentences: bool = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # else by structure, lengths and what is carried over alone
        return Coverage.FULL if is_embedded(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for gap in gaps(analysis, 0):
            if not quoted(gap).strip("'"):
                continue
            message = f"missing from the translation: {named(gap)} {quoted(gap)}"
            if analysis.symmetric:
                message = f"only in {analysis.source.lang}: {named(gap)} {quoted(gap)}"
            yield self.finding(
                analysis,
                message,
                (analysis.target, *gap.opposite),
                (analysis.source, *gap.extent),
                severity=severity(analysis, gap),
            )
        for block, place in lone_displays(analysis, 0):
            latex = shortened(block.text)
            message = f"missing from the translation: formula {latex}"
            if analysis.symmetric:
                message = f"only in {analysis.source.lang}: formula {latex}"
            yield self.finding(
                analysis,
                message,
                (analysis.target, place, place),
                (analysis.source, block.start, block.end),
            )
        if self.sentences:
            for lone in lone_sentences(analysis, 0):
                yield self.finding(
                    analysis,
                    f"nothing in {analysis.target.lang} corresponds to the sentence '{lone.text}'",
                    (analysis.target, *lone.opposite),
                    (analysis.source, *lone.stretch),
                    severity=lone.severity,
                    confidence=lone.confidence,
                )
            for lone in lone_clauses(analysis, 0):
                yield self.finding(
                    analysis,
                    f"the translation of this sentence seems to lack '{lone.text}'",
                    (analysis.target, *lone.opposite),
                    (analysis.source, *lone.stretch),
                    severity=lone.severity,
                    confidence=lone.confidence,
                )
