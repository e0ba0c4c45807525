"""Formulas that are damaged LaTeX."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.formulas._of_pivot import damaged_in_pivot
from qa.formula.comparison.outcome import ChangeKind, Verdict
from qa.formula.match.beads import Match
from qa.formula.match.places import account, quoted, stretch
from qa.formula.match.references import damaged
from qa.model import Finding, Severity
from qa.model.records import dataclass


@dataclass(frozen=True)
class FormulaBroken(Check):
    r"""A formula of the translation is damaged LaTeX, which the source is not.

    Wrong:  "the matrix $\mathbf{W}$"  →  "die Matrix $\ mathbf {W}$"
    Right:  "the matrix $\mathbf{W}$"  →  "die Matrix $\mathbf W$"

    Damage is what an author does not write: a backslash lost, doubled or split from its command, a translated or
    unknown command, unpaired braces, brackets or environments, escapes meant for Markdown, invisible direction marks,
    running text inside the delimiters. Most of it shows as an error where the note is rendered; what renders the same
    is minor. References to labels that the translation has lost are reported too.
    """

    id = "formula-broken"
    category = "design-and-markup/markup"
    severity = Severity.CRITICAL
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        yield from self._damaged(analysis, matches(analysis))
        if damaged_in_pivot(analysis):
            yield from self._damaged(analysis.turned(), damaged_in_pivot(analysis))
        yield from self._references(analysis)

    def _damaged(self, analysis: Analysis, found: Iterable[Match]) -> Iterator[Finding]:
        for match in found:
            compared = match.comparison
            if compared is None or compared.verdict != Verdict.BROKEN or not (match.source and match.target):
                continue
            yield self.finding(
                analysis,
                f"formula {quoted(match.target)} is broken: {account(compared)}",
                stretch(analysis.target, match.target, compared.target_span),
                stretch(analysis.source, match.source, compared.source_span),
                severity=Severity.MINOR if compared.kind is ChangeKind.MARKUP else None,
                confidence=0.98,
            )

    def _references(self, analysis: Analysis) -> Iterator[Finding]:
        for message, lost, dangling in damaged(analysis.bitext):
            end = len(analysis.target.text)
            yield self.finding(
                analysis,
                message,
                (analysis.target, dangling.start, dangling.end) if dangling else (analysis.target, end, end),
                (analysis.source, lost.start, lost.end) if lost else None,
                severity=Severity.MAJOR,
                confidence=0.95,
            )
