"""A block stands elsewhere in the translation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel
from qa.checks import Check, Coverage
from qa.checks.structure._captions import changed_sides
from qa.checks.structure._exchanged import Exchanged, exchanged_cells
from qa.checks.structure._flowing_around import stays_in_sentence
from qa.checks.structure._outvoted_cells import exchanged_alone, exchanged_in_pair
from qa.engines.profiles import is_embedded
from qa.model import Bead, Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CONFIDENT, LIKELY = 0.85, 0.5
"""That two cells are exchanged (`_exchanged`), and that they are where nothing says that their rows are not."""
QUOTED = 60
"""Characters of a segment that a message shows."""


@dataclass(frozen=True)
class SegmentMoved(Check):
    """Blocks stand at another place in the translation than in the source.

    Wrong:  "A group is a set with an operation.⏎⏎For example, the integers form a group under addition."  →
            "Zum Beispiel bilden die ganzen Zahlen mit der Addition eine Gruppe.⏎⏎Eine Gruppe ist eine Menge mit
            einer Verknüpfung."
    Right:  "A group is a set with an operation.⏎⏎For example, the integers form a group under addition."  →
            "Eine Gruppe ist eine Menge mit einer Verknüpfung.⏎⏎Zum Beispiel bilden die ganzen Zahlen mit der
            Addition eine Gruppe."

    Two cells of a table that stand in each other's place, so that values have the wrong name, are major, minor where
    the rows may have changed places. Among three notes or more also words that one note alone has the other way round.
    Blocks that moved together are one finding. Order carries meaning: an example before its definition confuses.
    """

    id: ClassVar[str] = "segment-moved"
    category: ClassVar[str] = "design-and-markup/layout"
    severity: ClassVar[Severity] = Severity.MINOR
    compares: ClassVar[bool] = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # else by structure, lengths and what is carried over alone
        return Coverage.FULL if is_embedded(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        told: set[int] = set()
        for find in (exchanged_cells, exchanged_in_pair):
            for pair in find(analysis):
                if told.isdisjoint(block.index for block in pair.target):
                    told.update(block.index for block in pair.target)
                    yield self._exchanged(analysis, pair)
        moved = [bead for bead in analysis.beads if bead.moved and not stays_in_sentence(analysis, bead)]
        for run in _runs(sorted(moved, key=lambda bead: bead.target)):
            if all(told.issuperset(bead.target) for bead in run) or changed_sides(analysis, run):
                continue
            first, last = run[0], run[-1]
            text = " ".join(analysis.target.blocks[first.target[0]].text.split())
            quote = abridged(text, QUOTED)
            what = f"'{quote}'" if len(run) == 1 else f"{len(run)} blocks from '{quote}' on"
            where = (
                "than in the source"
                if not analysis.symmetric
                else f"in {analysis.target.lang} than in {analysis.source.lang}"
            )
            source, target = analysis.source.blocks, analysis.target.blocks
            yield self.finding(
                analysis,
                f"{what} {'stands' if len(run) == 1 else 'stand'} at another place {where}",
                (analysis.target, target[first.target[0]].start, target[last.target[-1]].end),
                (analysis.source, source[first.source[0]].start, source[first.source[-1]].end),
                confidence=min(bead.confidence for bead in run),
            )

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        for found in exchanged_alone(notes):
            first, last = sorted(found.cells, key=lambda cell: cell.start)
            said = " and ".join(f"'{abridged(cell.text, QUOTED)}'" for cell in (first, last))
            yield self.outvoted(
                notes,
                (found.document, first.start, last.end),
                notes.witness(found.others),
                f"cells {said} stand in each other's place; {listed_few(found.languages)} have them in the other order",
                severity=Severity.MAJOR,
            )

    def _exchanged(self, analysis: Analysis, pair: Exchanged) -> Finding:
        first, last = pair.target
        said = [abridged(block.text, QUOTED) for block in pair.target]
        return self.finding(
            analysis,
            f"cells '{said[0]}' and '{said[1]}' stand in each other's place",
            (analysis.target, first.start, last.end),
            (analysis.source, pair.source[0].start, pair.source[1].end),
            severity=Severity.MAJOR if pair.sure else Severity.MINOR,
            confidence=CONFIDENT if pair.sure else LIKELY,
            details=[
                (f"'{text}' stands here", (analysis.target, block.start, block.end))
                for text, block in zip(said, pair.target, strict=True)
            ],
        )


def _runs(beads: list[Bead]) -> Iterator[list[Bead]]:
    """Beads that follow each other on both sides."""
    run: list[Bead] = []
    for bead in beads:
        if run and bead.target[0] == run[-1].target[-1] + 1 and 0 <= bead.source[0] - run[-1].source[-1] <= 1:
            run.append(bead)
            continue
        if run:
            yield run
        run = [bead]
    if run:
        yield run
