"""Formulas that say the same in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.checks import Check, Stretch
from qa.formula.comparison.outcome import Method, Verdict
from qa.formula.match.places import quoted, stretch
from qa.formula.match.similarity import normalized
from qa.model import Finding, Severity
from qa.text.languages import language_of, number_marks

SEPARATORS = {
    **dict.fromkeys(("Hani", "Hira"), str.maketrans("，、；：", ",,;:")),
    "Arab": str.maketrans("،؛", ",;"),
}
"""What scripts with their own commas have between the parts of a formula, and what it stands for."""


@dataclass(frozen=True)
class FormulaRewritten(Check):
    r"""A formula of the translation is the same mathematics written another way.

    Wrong:  "the ratio $\frac{a}{b}$"  →  "das Verhältnis $a/b$"
    Right:  "the ratio $\frac{a}{b}$"  →  "das Verhältnis $\frac ab$"

    Never an error by itself: the notation of the target language (a decimal comma, `\operatorname{tg}`), or a rewrite
    that sympy proves equal. A decimal comma where the language wants one is only a remark, and so is a Chinese or
    Arabic comma between the parts of a formula; the rest is shown because a translator is rarely meant to rewrite
    formulas, and because a note should keep to one notation.
    """

    id = "formula-rewritten"
    category = "locale-conventions/number-format"
    severity = Severity.MINOR
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for match in matches(analysis):
            found = match.comparison
            if found is None or found.verdict != Verdict.EQUIVALENT or not (match.source and match.target):
                continue
            target = stretch(analysis.target, match.target, found.target_span)
            source = stretch(analysis.source, match.source, found.source_span)
            lang = analysis.target.lang
            separators = SEPARATORS.get(language_of(lang).scripts[0])
            usual = (number_marks(lang)[0][:1] == "," and _only_decimals(source, target)) or (
                separators is not None
                and normalized(match.target.latex.translate(separators)) == normalized(match.source.latex)
            )
            yield self.finding(
                analysis,
                f"formula {quoted(match.source)} is written in another way: {found.detail}",
                target,
                source,
                severity=Severity.NEUTRAL if usual else Severity.MINOR,
                category="style" if found.method is Method.SYMPY else None,
                confidence=0.9,
            )


def _only_decimals(source: Stretch, target: Stretch) -> bool:
    """Do the two stretches differ in nothing but decimal points that became commas?"""
    before, after = (document.text[start:end] for document, start, end in (source, target))
    return re.sub(r"(?<=\d)(?:\{,\}|,)\s?(?=\d)", ".", after) == before
