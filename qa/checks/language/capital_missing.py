"""Capitals that are missing: at the beginning of a sentence, in a name."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._capitals import lower_names, lower_starts
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import primary, scripts_of
from qa.text.scripts import CASED


@dataclass(frozen=True)
class CapitalMissing(Check):
    """A paragraph begins in lower case, or an English name is written so.

    Wrong:  "Everybody gets a bed."  →  "alle bekommen ein Bett."
    Right:  "Everybody gets a bed."  →  "Alle bekommen ein Bett."

    Paragraphs count that begin with a word of the language, where the source begins with a capital or has none; what
    goes on with a sentence behind a formula, code or a list does not, nor do notes that write so throughout. The names
    are those that English writes with a capital alone: weekdays, months, places, peoples. What is written so in the
    source too, in quotation marks, code and addresses is left alone.
    """

    id = "capital-missing"
    category = "linguistic-conventions/spelling"
    severity = Severity.MINOR

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        if primary(language) == "en":
            return Coverage.FULL
        return Coverage.PARTIAL if scripts_of(language) & CASED else Coverage.OFF

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for word in lower_starts(analysis):
            message = f"the paragraph begins in lower case: '{word.form}'"
            yield self.finding(analysis, message, (analysis.target, word.start, word.end))
        for word in lower_names(analysis):
            message = f"name '{word.form}' is written in lower case"
            yield self.finding(analysis, message, (analysis.target, word.start, word.end))
