"""The translation follows another version of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from qa.align.lengths import extent
from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.structure._gaps import Gap, gaps
from qa.checks.structure._in_place import substitutions
from qa.model import PROSE, Block, Finding, Kind, Severity
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LEAST_GAPS = 6
"""Places where one note has what the other lacks. Up to five each is told by itself: that is how many a translator's
slips make in a note of the labelled trees (`reports/precision.md`)."""
LEAST_SHARE = 0.2
"""Share of the text of both notes without counterpart. In the labelled trees rewritten and stale pages have .25 to .8,
translations of the same version up to .08."""

MANY_GAPS = 10
"""Places from which it is another version whatever their share: a long page that was left behind by a release lacks a
section here and a table row there (read-mes of packages, `reports/precision.md`)."""

ANOTHER = 0.6
"""Share of the text of each of both notes without counterpart from which what is left is no evidence that one
translates the other: of the 30 pairs of unlike notes of `corpus/`, English with Hindi, 27 lie above, and the labelled
trees' rewritten pages below on one side at least (`reports/precision.md`)."""
DOUBTED = 0.5
"""Probability of a pair of blocks below which they are no evidence that one note translates the other, where most of
the source is missing."""
STUB = 3
"""Blocks of a source that says hardly more than that there is no page yet."""


@dataclass(frozen=True)
class TranslationOtherVersion(Check):
    """The translation follows another version of its source: much of either note has no counterpart in the other.

    Wrong:  "Dig the hole in April.⏎⏎Ask your neighbours before you begin.⏎⏎Line it with sand.⏎⏎A sheet costs
            less than concrete.⏎⏎Fill it with rain water.⏎⏎The tap gives lime, which algae like.⏎⏎Plants come
            after the water.⏎⏎Wait four weeks for the first animals.⏎⏎Fish eat the frogs.⏎⏎A pump is only
            needed for fish.⏎⏎Take the leaves out in autumn.⏎⏎A grid keeps children from drowning.⏎⏎Keep a
            hole in the ice."  →  "Grabe das Loch im April.⏎⏎Lege es mit Sand aus.⏎⏎Fülle es mit
            Regenwasser.⏎⏎Pflanzen kommen nach dem Wasser.⏎⏎Fische fressen die Frösche.⏎⏎Nimm im Herbst die
            Blätter heraus.⏎⏎Halte ein Loch im Eis offen."
    Right:  "Dig the hole in April.⏎⏎Line it with sand.⏎⏎Fill it with rain water.⏎⏎Plants come after the
            water.⏎⏎Fish eat the frogs.⏎⏎Take the leaves out in autumn.⏎⏎Keep a hole in the ice."  →  "Grabe
            das Loch im April.⏎⏎Lege es mit Sand aus.⏎⏎Fülle es mit Regenwasser.⏎⏎Pflanzen kommen nach dem
            Wasser.⏎⏎Fische fressen die Frösche.⏎⏎Nimm im Herbst die Blätter heraus.⏎⏎Halte ein Loch im Eis
            offen."

    One cause, one finding: the single differences are its details. What the two versions share is still compared, so a
    changed formula is told by itself. Where hardly anything is shared the note is another one, which is critical, and
    all differences are details. Translate the listed blocks again, or pair the note with the right source.
    """

    id: ClassVar[str] = "translation-other-version"
    category: ClassVar[str] = "accuracy/omission"
    compares: ClassVar[bool] = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        lacking = [[*gaps(analysis, side)] for side in (0, 1)]
        replaced = substitutions(analysis)
        places = sum(map(len, lacking)) + len(replaced)
        if not places:
            return
        alone = [_alone(lacking[side], [pair[side] for pair in replaced]) for side in (0, 1)]
        notes = analysis.source, analysis.target
        prose = [[block for block in note.blocks if block.kind in PROSE or block.kind is Kind.CODE] for note in notes]
        if not all(prose):
            return
        lost = [[block for block in blocks if block.index in own] for blocks, own in zip(prose, alone, strict=True)]
        shares = [_size(own) / max(1.0, _size(blocks)) for own, blocks in zip(lost, prose, strict=True)]
        # what is missing altogether from a page that is not written yet is one gap
        is_stub = len(prose[0]) <= STUB and len(lost[1]) >= LEAST_GAPS and shares[1] >= ANOTHER
        if places < LEAST_GAPS and not is_stub:
            return
        if places < MANY_GAPS and sum(map(_size, lost)) < LEAST_SHARE * sum(map(_size, prose)):
            return
        unlike = [*lost[1], *_doubtful(analysis, prose[1], lost[1])] if shares[0] >= ANOTHER else lost[1]
        another = shares[0] >= ANOTHER and _size(unlike) >= ANOTHER * _size(prose[1])
        lost[1] = unlike if another else lost[1]
        counted = [
            f"{len(own)} of {len(blocks)} blocks of {note.lang}"
            for own, blocks, note in zip(lost, prose, notes, strict=True)
            if own
        ]
        if another:
            message = f"not a translation of this note: {' and '.join(counted)} have no counterpart"
            severity = Severity.CRITICAL
        else:
            follows = "the notes follow" if analysis.symmetric else "the translation follows"
            message = f"{follows} another version of the source: {' and '.join(counted)} have no counterpart"
            severity = None
        ends = [(note, blocks[0].start, blocks[-1].end) for note, blocks in zip(notes, prose, strict=True)]
        yield self.finding(analysis, message, ends[1], ends[0], severity=severity, confidence=0.9)


def _doubtful(analysis: Analysis, prose: Sequence[Block], known: Sequence[Block]) -> list[Block]:
    """Other blocks of the translation whose counterpart is hardly one."""
    unsure = {index for bead in analysis.beads if bead.confidence < DOUBTED for index in bead.target}
    unsure -= {block.index for block in known}
    return [block for block in prose if block.index in unsure]


def _alone(lacking: Sequence[Gap], replaced: Sequence[int]) -> set[int]:
    """Indices of the blocks of one side without counterpart."""
    return {block.index for gap in lacking for block in gap.blocks} | set(replaced)


def _size(blocks: Sequence[Block]) -> float:
    return sum(extent(block.text) for block in blocks)
