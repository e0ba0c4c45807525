"""A block is translated twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from qa.align.duplicates import duplicates
from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.structure._exchanged import Exchanged, copied_cells
from qa.engines.profiles import is_embedded
from qa.model import Block, Document, Finding, InlineKind, Kind, Severity, place
from qa.model.records import dataclass
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CONFIDENT = 0.85
"""That a cell is another's translation (`_exchanged`)."""
QUOTED = 60
"""Characters of a segment that a message shows."""


@dataclass(frozen=True)
class SegmentDuplicated(Check):
    """A block of the translation repeats another one, which the source has only once.

    Wrong:  "The loss falls in every step of the method.⏎⏎The step size is fixed."  →  "Der Verlust sinkt in
            jedem Schritt des Verfahrens.⏎⏎Die Schrittweite ist fest.⏎⏎Der Verlust sinkt in jedem Schritt des
            Verfahrens."
    Right:  "The loss falls in every step of the method.⏎⏎The step size is fixed."  →  "Der Verlust sinkt in
            jedem Schritt des Verfahrens.⏎⏎Die Schrittweite ist fest."

    Pieces translated one by one and put together again often overlap: blocks that repeat together are one finding.
    Refrains that the source has too are fine. Of two cells of a table with one translation, the one that it does not
    translate is told.
    """

    id: ClassVar[str] = "segment-duplicated"
    category: ClassVar[str] = "accuracy/addition"
    compares: ClassVar[bool] = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # else by structure, lengths and what is carried over alone
        return Coverage.FULL if is_embedded(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        partner = {t: bead.source for bead in analysis.beads for t in bead.target if bead.source}
        blocks = analysis.target.blocks
        told: set[int] = set()
        for pair in copied_cells(analysis):
            told.add(pair.target[0].index)
            yield self._copied(analysis, pair)
        for run in _runs(duplicates(analysis.bitext, analysis.engines)):
            (copy, original), (last, _) = run[0], run[-1]
            if not told.isdisjoint((copy, original)) or _lists_the_other(
                analysis.target, blocks[copy], blocks[original]
            ):
                continue
            text = " ".join(blocks[copy].text.split())
            quote = abridged(text, QUOTED)
            line = place(analysis.target, blocks[original].start, blocks[original].end).line
            said = f"'{quote}' repeats" if len(run) == 1 else f"{len(run)} blocks from '{quote}' on repeat"
            indices = [i for _, first in run for i in partner.get(first, ())]
            source = analysis.source.blocks[min(indices)], analysis.source.blocks[max(indices)]
            yield self.finding(
                analysis,
                f"{said} line {line}, {analysis.source.lang} has {'it' if len(run) == 1 else 'them'} once",
                (analysis.target, blocks[copy].start, blocks[last].end),
                (analysis.source, source[0].start, source[1].end),
            )

    def _copied(self, analysis: Analysis, pair: Exchanged) -> Finding:
        copy, original = pair.target
        said = [abridged(block.text, QUOTED) for block in pair.source]
        line = place(analysis.target, original.start, original.end).line
        return self.finding(
            analysis,
            f"the translation of '{said[1]}' in line {line} stands for '{said[0]}', too",
            (analysis.target, copy.start, copy.end),
            (analysis.source, pair.source[0].start, pair.source[0].end),
            # one translation may serve two single words
            severity=Severity.MAJOR if " " in copy.text.strip() else Severity.MINOR,
            confidence=CONFIDENT,
        )


def _lists_the_other(note: Document, one: Block, other: Block) -> bool:
    """Whether one of two blocks is the entry of a list of contents that leads to the other, as its heading."""
    return Kind.HEADING in (one.kind, other.kind) and _is_entry(note, one) != _is_entry(note, other)


def _is_entry(note: Document, block: Block) -> bool:
    """Whether a block is no more than a link to a place of its page."""
    links = [inline for inline in block.inlines if inline.kind is InlineKind.LINK and inline.value.startswith("#")]
    return (
        len(links) == 1
        and note.text[links[0].end : block.content_end].strip() == ""
        and (note.text[links[0].inner_start : links[0].inner_end].strip() == block.text.strip())
    )


def _runs(repeats: Mapping[int, int]) -> Iterator[list[tuple[int, int]]]:
    """(copy, original) pairs of blocks that follow each other in both places."""
    run: list[tuple[int, int]] = []
    for copy, original in repeats.items():
        if run and (copy, original) == (run[-1][0] + 1, run[-1][1] + 1):
            run.append((copy, original))
            continue
        if run:
            yield run
        run = [(copy, original)]
    if run:
        yield run
