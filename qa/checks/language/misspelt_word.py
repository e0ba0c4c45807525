"""Words of an English translation that are no words: letters traded, a space or hyphen inside."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._misspelt import SPELLED, slips
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import primary


@dataclass(frozen=True)
class MisspeltWord(Check):
    """An English word has two letters traded, or is torn in two by a space or a hyphen.

    Wrong:  "It takes one hour to fire."  →  "Firing takes one huor."  (en-GB)
    Right:  "It takes one hour to fire."  →  "Firing takes one hour."  (en-GB)

    A word counts that is in no table of words, stands once in the note and not in the source, and is a common word
    once two neighbouring letters trade places, or together with its neighbour or without its hyphen. Names, code,
    what stands in quotation marks or is a word of another language are left alone. No other language has a table
    that is large enough to tell a slip from a rare form.
    """

    id = "misspelt-word"
    category = "linguistic-conventions/spelling"
    severity = Severity.MINOR

    ignore: tuple[str, ...] = ()
    """Words that are right as they are."""

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        return Coverage.FULL if primary(language) in SPELLED else Coverage.OFF

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        ignored = {word.casefold() for word in self.ignore}
        for slip in slips(analysis):
            if slip.said.casefold() not in ignored:
                message = f"'{slip.said}' is no word, perhaps '{slip.meant}'"
                yield self.finding(analysis, message, (analysis.target, slip.start, slip.end), confidence=0.9)
