"""A block stands in the right place and says something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from qa.align.similarity import FLOWING
from qa.checks import Check
from qa.model import Bitext, Block, Finding, Kind, Severity

if TYPE_CHECKING:
    from qa.engines import Engines

QUOTED = 60


@dataclass(frozen=True)
class SegmentMismatch(Check):
    """A block stands where the translation of its counterpart should, but means something else.

    Wrong:  "The gradient points uphill."  →  "Im nächsten Kapitel behandeln wir Datenbanken."
    Right:  "The gradient points uphill."  →  "Der Gradient zeigt bergauf."

    Typical causes are a paragraph of another note or of an older version. Decided by the similarity of meanings
    relative to the rest of the note; short blocks, code, formulas and names are not judged.
    """

    id: ClassVar[str] = "segment-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"

    least_letters: int = 40
    """Blocks with fewer letters on either side are not judged (scripts that write words with one sign: a third)."""

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        limit = engines.profile((bitext.source.lang, bitext.target.lang)).mismatch
        for bead in bitext.beads:
            if len(bead.source) != 1 or len(bead.target) != 1 or bead.moved or bead.score >= limit:
                continue
            source, target = bitext.source.blocks[bead.source[0]], bitext.target.blocks[bead.target[0]]
            if not self._judged(source) or not self._judged(target):
                continue
            texts = [" ".join(block.text.split()) for block in (source, target)]
            quotes = [text if len(text) <= QUOTED else text[: QUOTED - 1] + "…" for text in texts]
            yield self.finding(
                bitext,
                f"'{quotes[1]}' does not say what '{quotes[0]}' says",
                (bitext.target, target.start, target.end),
                (bitext.source, source.start, source.end),
                severity=Severity.MINOR if bitext.symmetric else None,
                confidence=1 - bead.confidence,
            )

    def _judged(self, block: Block) -> bool:
        if block.kind not in FLOWING and block.kind is not Kind.HEADING:
            return False
        return sum(_weight(character) for character in block.text) >= self.least_letters


def _weight(character: str) -> int:
    """A letter, or about the three letters that an ideograph or a kana stands for."""
    if not character.isalpha():
        return 0
    return 3 if "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3" else 1
