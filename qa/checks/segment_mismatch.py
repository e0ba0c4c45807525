"""A block stands in the right place and says something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from qa.checks import Check
from qa.checks._gaps import substitutions
from qa.model import Bitext, Finding, Severity

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
    compares: ClassVar[bool] = True

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for pair in substitutions(bitext):
            source, target = bitext.source.blocks[pair[0]], bitext.target.blocks[pair[1]]
            texts = [" ".join(block.text.split()) for block in (source, target)]
            quotes = [text if len(text) <= QUOTED else text[: QUOTED - 1] + "…" for text in texts]
            yield self.finding(
                bitext,
                f"'{quotes[1]}' does not say what '{quotes[0]}' says",
                (bitext.target, target.start, target.end),
                (bitext.source, source.start, source.end),
                severity=Severity.MINOR if bitext.symmetric else None,
                confidence=0.95,
            )
