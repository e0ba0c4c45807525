"""Formulas of the source that the translation lacks."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.formulas._consensus import against_source
from qa.formula.match.places import is_near_lone_delimiter, is_small_number, quoted, stretch
from qa.model import Finding, Severity
from qa.model.records import dataclass


@dataclass(frozen=True)
class FormulaMissing(Check):
    r"""A formula of the source is missing from the translation.

    Wrong:  "the weights $W$ and the bias $b$"  →  "die Gewichte und der Bias $b$"
    Right:  "a $30 \times 30$ image"  →  "ein Bild von 30 $\times$ 30"

    Formulas are matched inside aligned segments in any order, then over the whole note, so that a moved formula is not
    missing; nor is one that stands as plain text, or is joined with its neighbour. One copy fewer of a formula that the
    segment still has, or a lone small number that may be written as a word, is minor. Segments that are missing as
    a whole are `segment-omitted`.
    """

    id = "formula-missing"
    category = "accuracy/omission"
    severity = Severity.MAJOR
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for match in matches(analysis):
            if match.source is None or match.target is not None or is_near_lone_delimiter(analysis.target, match.place):
                continue
            slight = match.repeated or is_small_number(match.source) or against_source(analysis, match)
            where = f"in {analysis.target.lang}" if analysis.symmetric else "from the translation"
            again = "one copy of formula" if match.repeated else "formula"
            yield self.finding(
                analysis,
                f"{again} {quoted(match.source)} is missing {where}",
                (analysis.target, match.place, match.place),
                stretch(analysis.source, match.source),
                severity=Severity.MINOR if slight else None,
                confidence=0.5 if slight else 0.9,
            )
