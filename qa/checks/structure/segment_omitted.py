"""A block or section of the source has no translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from qa.analysis.parallel import Parallel
from qa.checks.structure._one_sided import OneSided
from qa.checks.structure._sentences import QUOTED
from qa.checks.structure._shorter import lost_clauses
from qa.model import Finding
from qa.text.languages import listed


@dataclass(frozen=True)
class SegmentOmitted(OneSided):
    """A part of the source is missing from the translation: a section, block, table row, sentence or clause.

    Wrong:  "The loss is convex and smooth. It has exactly one minimum in the whole domain."  →  "Der Verlust
            ist konvex und glatt."
    Right:  "The loss is convex and smooth. It has one minimum."  →  "Der Verlust ist konvex und glatt. Er hat
            ein Minimum."

    Whole sections are reported once. Text that was merged into a neighbouring block is no omission. The finding
    points to the place where the missing text should stand. A clause counts where the translation is far shorter than
    expected and nearer in meaning to the sentence without it; doubtful ones are neutral. Among three notes or more one
    that says much less than all others lacks a clause of theirs, whichever is the source.
    """

    id: ClassVar[str] = "segment-omitted"
    category: ClassVar[str] = "accuracy/omission"
    side: ClassVar[int] = 0
    lacking: ClassVar[str] = "missing from the translation"
    doubted: ClassVar[str] = "the translation of this sentence seems to lack"

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        for lost in lost_clauses(notes) if self.sentences else ():
            clause = lost.clause if len(lost.clause) <= QUOTED else lost.clause[: QUOTED - 1] + "…"
            message = f"missing; {listed(lost.languages)} have it: clause '{clause}'"
            place = (lost.version.document, lost.version.start, lost.version.end)
            yield self.outvoted(notes, place, lost.witness, message, severity=lost.severity)
