"""Formulas that say the same in another way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.engines import Engines
from qa.formula.comparison import Method, Verdict
from qa.formula.match import matches
from qa.formula.places import quoted, stretch
from qa.model import Bitext, Finding, Severity


@dataclass(frozen=True)
class FormulaRewritten(Check):
    r"""A formula of the translation is the same mathematics written another way.

    Wrong:  "the ratio $\frac{a}{b}$"  →  "das Verhältnis $a/b$"
    Right:  "the ratio $\frac{a}{b}$"  →  "das Verhältnis $\frac ab$"

    Never an error by itself: the notation of the target language (a decimal comma, `\operatorname{tg}`), or a rewrite
    that sympy proves equal. It is shown because a translator is rarely meant to rewrite formulas, and because a note
    should keep to one notation.
    """

    id = "formula-rewritten"
    category = "locale-conventions/number-format"
    severity = Severity.MINOR
    compares = True

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for match in matches(bitext, engines):
            found = match.comparison
            if found is None or found.verdict != Verdict.EQUIVALENT or not (match.source and match.target):
                continue
            yield self.finding(
                bitext,
                f"formula {quoted(match.source)} is written in another way: {found.detail}",
                stretch(bitext.target, match.target, found.target_span),
                stretch(bitext.source, match.source, found.source_span),
                category="style" if found.method is Method.SYMPY else None,
                confidence=0.9,
            )
