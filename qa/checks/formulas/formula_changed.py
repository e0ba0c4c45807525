"""Formulas whose mathematics changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.formulas._consensus import against_source
from qa.formula.comparison.outcome import Method, Verdict
from qa.formula.match.places import quoted, stretch
from qa.model import Finding, Severity


@dataclass(frozen=True)
class FormulaChanged(Check):
    r"""A formula of the translation says something else than the source.

    Wrong:  "the sum $\sum_{i=1}^{n} x_i$"  →  "die Summe $\sum_{i=1}^{n} x_j$"
    Right:  "where $x = 0.5 \text{ if } y$"  →  "wobei $x = 0{,}5 \text{ falls } y$"

    Formulas are compared as mathematics: spacing, sizing, redundant braces, spellings of one symbol, translated words
    and localised notation are no change, nor is a rewrite that sympy proves equal. A changed index, sign, bound or
    operator makes a note wrong, and is hard to see. Where all other translations agree with this one against the
    source, the source may be at fault, and the finding says so.
    """

    id = "formula-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for match in matches(analysis):
            found = match.comparison
            if found is None or found.verdict != Verdict.DIFFERENT or not (match.source and match.target):
                continue
            doubt = against_source(analysis, match)
            if analysis.symmetric:
                sides = f"{analysis.source.lang} and {analysis.target.lang}"
                message = f"{sides} disagree on formula {quoted(match.source)}: {found.detail}"
            elif doubt:
                message = f"all translations agree against the source, which may be wrong: {found.detail}"
            else:
                message = f"formula {quoted(match.source)} was changed: {found.detail}"
            yield self.finding(
                analysis,
                message,
                stretch(analysis.target, match.target, found.target_span),
                stretch(analysis.source, match.source, found.source_span),
                severity=Severity.MAJOR if doubt else None,
                confidence=0.5 if doubt else (0.98 if found.method is Method.SYMPY else 0.95),
            )
