"""A block stands elsewhere in the translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel
from qa.checks import Check, Coverage
from qa.checks._exchanged_headings import exchanged_headings
from qa.checks.structure._captions import changed_sides
from qa.checks.structure._exchanged import Exchanged, exchanged_cells
from qa.checks.structure._flowing_around import stays_in_sentence
from qa.checks.structure._outvoted_cells import exchanged_alone, exchanged_in_pair
from qa.engines.profiles import is_embedded
from qa.model import Bead, Finding, Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CONFIDENT, LIKELY = 0.85, 0.5
"""That two cells are exchanged (`_exchanged`), and that they are where nothing says that their rows are not."""
SORTED = 4
"""Times that rows of one table have moved, from which it is sorted anew: a slip moves one or two."""
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
    the rows may have changed places; so are two headings that stand over each other's sections. Among three notes or
    more also words that one note alone has the other way round.
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
        headings = (Exchanged(*pair) for pair in exchanged_headings(analysis))
        for found in (exchanged_cells(analysis), exchanged_in_pair(analysis), headings):
            for pair in found:
                if told.isdisjoint(block.index for block in pair.target):
                    told.update(block.index for block in pair.target)
                    yield self._exchanged(analysis, pair)
        moved = [bead for bead in analysis.beads if bead.moved and not stays_in_sentence(analysis, bead)]
        runs = list(_runs(sorted(moved, key=lambda bead: bead.target)))
        tables = Counter(_table(analysis, run) for run in runs)
        told_tables = set[int]()
        for run in runs:
            if all(told.issuperset(bead.target) for bead in run) or changed_sides(analysis, run):
                continue
            table = _table(analysis, run)
            if table is None or tables[table] < SORTED:
                yield self._moved(analysis, [run])
            elif table not in told_tables:
                told_tables.add(table)
                yield self._moved(analysis, [run for run in runs if _table(analysis, run) == table])

    def _moved(self, analysis: Analysis, runs: Sequence[Sequence[Bead]]) -> Finding:
        """Blocks that moved together, or several of a table whose rows are sorted anew, as one finding."""
        beads = [bead for run in runs for bead in run]
        source, target = analysis.source.blocks, analysis.target.blocks
        quote = abridged(" ".join(target[beads[0].target[0]].text.split()), QUOTED)
        what = f"'{quote}' stands" if len(beads) == 1 else f"{len(beads)} blocks from '{quote}' on stand"
        where = (
            f"in {analysis.target.lang} than in {analysis.source.lang}" if analysis.symmetric else "than in the source"
        )
        message = f"{what} at another place {where}"
        if len(runs) > 1:
            message = f"the table is sorted otherwise {where}: {len(runs)} times rows from '{quote}' on have moved"
        return self.finding(
            analysis,
            message,
            (analysis.target, target[beads[0].target[0]].start, target[beads[-1].target[-1]].end),
            (analysis.source, source[beads[0].source[0]].start, source[runs[0][-1].source[-1]].end),
            confidence=min(bead.confidence for bead in beads),
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
        # between two headings lie whole sections
        is_heading = first.kind is Kind.HEADING
        ends = (first.end, pair.source[0].end) if is_heading else (last.end, pair.source[1].end)
        return self.finding(
            analysis,
            f"{'headings' if is_heading else 'cells'} '{said[0]}' and '{said[1]}' stand in each other's place",
            (analysis.target, first.start, ends[0]),
            (analysis.source, pair.source[0].start, ends[1]),
            severity=Severity.MAJOR if pair.sure else Severity.MINOR,
            confidence=CONFIDENT if pair.sure else LIKELY,
            details=[
                (f"'{text}' stands here", (analysis.target, block.start, block.end))
                for text, block in zip(said, pair.target, strict=True)
            ],
        )


def _table(analysis: Analysis, run: Sequence[Bead]) -> int | None:
    """The table of the translation in which a run begins."""
    cell = analysis.target.blocks[run[0].target[0]].cell
    return cell[0] if cell else None


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
