"""A block or section of the source has no translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from qa.checks import Check
from qa.checks.formulas._displays import lone_displays, shortened
from qa.checks.meaning._clauses import lone_clauses
from qa.checks.structure._gaps import gaps, named, quoted, severity
from qa.checks.structure._sentences import lone_sentences
from qa.model import Bitext, Finding

if TYPE_CHECKING:
    from qa.engines import Engines


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

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for gap in gaps(bitext, 0):
            if not quoted(gap).strip("'"):
                continue
            message = f"missing from the translation: {named(gap)} {quoted(gap)}"
            if bitext.symmetric:
                message = f"only in {bitext.source.lang}: {named(gap)} {quoted(gap)}"
            yield self.finding(
                bitext,
                message,
                (bitext.target, *gap.opposite),
                (bitext.source, *gap.extent),
                severity=severity(bitext, gap),
            )
        for block, place in lone_displays(bitext, engines, 0):
            latex = shortened(block.text)
            message = f"missing from the translation: formula {latex}"
            if bitext.symmetric:
                message = f"only in {bitext.source.lang}: formula {latex}"
            yield self.finding(
                bitext,
                message,
                (bitext.target, place, place),
                (bitext.source, block.start, block.end),
            )
        if self.sentences:
            for lone in lone_sentences(bitext, engines, 0):
                yield self.finding(
                    bitext,
                    f"nothing in {bitext.target.lang} corresponds to the sentence '{lone.text}'",
                    (bitext.target, *lone.opposite),
                    (bitext.source, *lone.stretch),
                    severity=lone.severity,
                    confidence=lone.confidence,
                )
            for lone in lone_clauses(bitext, engines, 0):
                yield self.finding(
                    bitext,
                    f"the translation of this sentence seems to lack '{lone.text}'",
                    (bitext.target, *lone.opposite),
                    (bitext.source, *lone.stretch),
                    severity=lone.severity,
                    confidence=lone.confidence,
                )
