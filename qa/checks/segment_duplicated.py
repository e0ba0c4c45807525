"""A block is translated twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from qa.align.duplicates import duplicates
from qa.checks import Check
from qa.model import Bitext, Finding, place

if TYPE_CHECKING:
    from qa.engines import Engines

QUOTED = 60


@dataclass(frozen=True)
class SegmentDuplicated(Check):
    """A block of the translation repeats another one, which the source has only once.

    Wrong:  "The loss falls."  →  "Der Verlust sinkt." and once more "Der Verlust sinkt."
    Right:  "The loss falls."  →  "Der Verlust sinkt."

    Pieces translated one by one and put together again often overlap. Refrains that the source has too are fine.
    """

    id: ClassVar[str] = "segment-duplicated"
    category: ClassVar[str] = "accuracy/addition"
    compares: ClassVar[bool] = True

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        partner = {t: bead.source for bead in bitext.beads for t in bead.target}
        for copy, original in duplicates(bitext, engines).items():
            block, first = bitext.target.blocks[copy], bitext.target.blocks[original]
            text = " ".join(block.text.split())
            quote = text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"
            line = place(bitext.target, first.start, first.end).line
            source = bitext.source.blocks[partner[original][0]]
            yield self.finding(
                bitext,
                f"'{quote}' repeats line {line}, {bitext.source.lang} has it once",
                (bitext.target, block.start, block.end),
                (bitext.source, source.start, source.end),
            )
