"""Characters damaged on the way: wrong encodings, lost letters, invisible and controlling characters."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._encoding import damages
from qa.model import Finding
from qa.model.records import dataclass
from qa.text.languages import is_known


@dataclass(frozen=True)
class Mojibake(Check):
    """Characters were damaged: read in a wrong encoding, lost, or invisible ones slipped in.

    Wrong:  "über"  →  "Ã¼ber"
    Right:  "über"  →  "über"

    Also the replacement character, control characters, zero-width characters, marks that silently turn the reading
    direction (they can hide what a text really says), and entities escaped twice. What the source has too is kept.
    """

    id = "mojibake"
    category = "linguistic-conventions/character-encoding"
    monolingual = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        return Coverage.FULL if is_known(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        source = "" if analysis.symmetric else analysis.source.text
        for damage in damages(analysis.target.text, analysis.target.lang, source):
            place = (analysis.target, damage.start, damage.end)
            yield self.finding(analysis, damage.message, place, severity=damage.severity)
