"""Formulas that say the same in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.analysis.rendering import rendering
from qa.checks import Check, NoteSpan
from qa.checks._both import of_both
from qa.formula.comparison.outcome import ChangeKind, Method, Verdict
from qa.formula.match.places import quoted, stretch
from qa.formula.match.similarity import normalized
from qa.model import Finding, Formula, Severity
from qa.model.records import dataclass
from qa.parse.renderers import DOUBLED
from qa.text.languages import number_marks, scripts_of

SEPARATORS = {
    **dict.fromkeys(("Hans", "Hant", "Hani", "Jpan", "Hira", "Kana"), str.maketrans("，、；：", ",,;:")),
    "Arab": str.maketrans("،؛", ",;"),
}
"""What scripts with their own punctuation write between the parts of a formula, and what it stands for."""
ROWS = re.compile(r"(?<!\\)\\{4}(?!\\)")
MARK = re.compile(r"(?<=\d)(?:\{,\}|,|٫)\s?(?=\d)")


@dataclass(frozen=True)
class FormulaRewritten(Check):
    r"""A formula of the translation is the same mathematics written another way.

    Wrong:  "the ratio $\frac{a}{b}$"  →  "das Verhältnis $a/b$"
    Right:  "the ratio $\frac{a}{b}$"  →  "das Verhältnis $\frac ab$"

    Never an error by itself: the notation of the target language (a decimal comma, `\operatorname{tg}`), a relation
    that became words, or a rewrite that sympy proves equal. A decimal comma where the language wants one is only a
    remark, and so are a Chinese or Arabic comma between the parts of a formula and any notation of notes without a
    source; the rest is shown because a translator is rarely meant to rewrite formulas, and because a note should
    keep to one notation.
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
            if _is_for_markdown(analysis, match.source, match.target):
                continue
            target = stretch(analysis.target, match.target, found.target_span)
            source = stretch(analysis.source, match.source, found.source_span)
            usual = _only_decimals(source, target, analysis.target.lang) or _only_separators(
                match.source.latex, match.target.latex, analysis.target.lang
            )
            rearranged = found.method is Method.SYMPY or found.kind is ChangeKind.REWRITE
            # without a source each language has its own notation
            usual = usual or (analysis.symmetric and not rearranged)
            yield self.finding(
                analysis,
                f"formula {quoted(match.source)} is written in another way: {of_both(found.detail, analysis)}",
                target,
                source,
                severity=Severity.NEUTRAL if usual else None,
                category="style" if rearranged or not _has_digit(source) else None,
                confidence=0.9,
            )


def _is_for_markdown(analysis: Analysis, source: Formula, target: Formula) -> bool:
    """Do two formulas differ in nothing but row breaks that one doubles, for a Markdown that eats half of them?"""
    known = rendering(analysis)
    exposed = [
        f for f in (source, target) if f.delimiter in DOUBLED or (known and not known.renderer.protects(f.delimiter))
    ]
    halved = [ROWS.sub(r"\\\\", formula.latex) for formula in (source, target)]
    return bool(exposed) and normalized(halved[0]) == normalized(halved[1])


def _only_decimals(source: NoteSpan, target: NoteSpan, lang: str) -> bool:
    """Do the two stretches differ in nothing but decimal points that became the commas of the language?"""
    before, after = (document.text[start:end] for document, start, end in (source, target))
    return "," in number_marks(lang)[0] and MARK.sub(".", after) == before


def _only_separators(source: str, target: str, lang: str) -> bool:
    """Do two formulas differ in nothing but the punctuation of the language's script?"""
    tables = [SEPARATORS[script] for script in scripts_of(lang) if script in SEPARATORS]
    return any(normalized(target.translate(table)) == normalized(source) for table in tables)


def _has_digit(stretch: NoteSpan) -> bool:
    document, start, end = stretch
    return any(c.isdecimal() for c in document.text[start:end])
