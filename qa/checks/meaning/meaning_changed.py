"""A quantifier, a connective or a modal verb says something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.model import Finding


@dataclass(frozen=True)
class MeaningChanged(Check):
    """A small word turned: every became some, if became although, must became may, only became also.

    Wrong:  "Every key opens the front door."  →  "Manche Schlüssel öffnen die Haustür."
    Right:  "Every key opens the front door."  →  "Alle Schlüssel öffnen die Haustür."

    Found by words alone, in any two of thirty languages: one side says the one notion for sure, the other an opposing
    one, and neither has any word that may say what the other says. What free translations exchange ("must", "can") is
    minor.
    """

    id: ClassVar[str] = "meaning-changed"
    category: ClassVar[str] = "accuracy/mistranslation"
    compares: ClassVar[bool] = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        from qa.checks.meaning._logic_words import logic_table

        return Coverage.FULL if logic_table(language) else Coverage.OFF

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        from qa.checks.meaning._logic_findings import logic_findings

        yield from logic_findings(self, analysis)
