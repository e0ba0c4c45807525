"""Characters damaged on the way: wrong encodings, lost letters, invisible and controlling characters."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._encoding import WRONG, damages
from qa.checks.language._misread_stretches import gathered
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
    A stretch of a note that was read in a wrong encoding throughout is one finding with its places.
    """

    id = "mojibake"
    category = "linguistic-conventions/character-encoding"
    monolingual = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        return Coverage.FULL if is_known(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        source = "" if analysis.symmetric else analysis.source.text
        found = tuple(damages(analysis.target.text, analysis.target.lang, source))
        for row in gathered(found, analysis.target.text, analysis.target.lang):
            first, *others = row
            place = (analysis.target, first.start, row[-1].end)
            message = f"{len(row)} places in a row were {WRONG}: {first.message}" if others else first.message
            details = [(damage.message, (analysis.target, damage.start, damage.end)) for damage in row]
            yield self.finding(analysis, message, place, severity=first.severity, details=details if others else ())
