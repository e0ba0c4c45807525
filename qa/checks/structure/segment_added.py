"""A block or section of the translation has no source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from qa.align.duplicates import duplicates
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.parallel import Parallel
from qa.checks.structure._gaps import Gap
from qa.checks.structure._inlined import inlined
from qa.checks.structure._one_sided import OneSided
from qa.checks.structure._sentences import QUOTED
from qa.model import Finding
from qa.model.records import dataclass
from qa.text.languages import listed_few
from qa.text.visible import abridged


@dataclass(frozen=True)
class SegmentAdded(OneSided):
    """The translation has a section, block, table row, sentence or clause that the source lacks.

    Wrong:  "The loss is convex and smooth."  →  "Der Verlust ist konvex und glatt. Wir danken allen Lesern für
            ihre Geduld."
    Right:  "The loss is convex and smooth."  →  "Der Verlust ist konvex und glatt."

    Whole sections are reported once; a block that repeats another one is `segment-duplicated` instead. The text of a
    file that the source includes there is none. Among three notes or more also an enumeration that has a member more
    than in all others.
    """

    id: ClassVar[str] = "segment-added"
    category: ClassVar[str] = "accuracy/addition"
    side: ClassVar[int] = 1
    lacking: ClassVar[str] = "not in the source"
    doubted: ClassVar[str] = "the sentence seems to say more than its source:"
    uneven: ClassVar[str] = "the sentence says more than its source"

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        found = list(super().run(analysis))
        yield from self._with_uneven(analysis, found)

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.structure._outvoted_members import other_members

        for one in other_members(notes) if self.sentences else ():
            if one.count > one.members:
                said = abridged(one.said, QUOTED)
                message = f"{one.count} members here, {listed_few(one.languages)} have {one.members}: '{said}'"
                place = (one.version.document, one.version.start, one.version.end)
                yield self.outvoted(notes, place, one.witness, message, severity=one.severity)

    def is_explained(self, analysis: Analysis, gap: Gap) -> bool:
        if any(gap == one for _, one in inlined(analysis)):
            return True
        repeated = _repeated(analysis)
        return all(block.index in repeated for block in gap.blocks)


@computed_once
def _repeated(analysis: Analysis) -> dict[int, int]:
    return duplicates(analysis.bitext, analysis.engines)
