"""Formulas that are damaged LaTeX."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.engines import Engines
from qa.formula.comparison.outcome import Verdict
from qa.formula.match.matching import matches
from qa.formula.match.places import quoted, stretch
from qa.formula.match.references import damaged
from qa.model import Bitext, Finding, Severity


@dataclass(frozen=True)
class FormulaBroken(Check):
    r"""A formula of the translation is damaged LaTeX, which the source is not.

    Wrong:  "the matrix $\mathbf{W}$"  →  "die Matrix $\ mathbf {W}$"
    Right:  "the matrix $\mathbf{W}$"  →  "die Matrix $\mathbf W$"

    Damage is what an author does not write: a backslash lost, doubled or split from its command, a translated or
    unknown command, unpaired braces, brackets or environments, escapes meant for Markdown, invisible direction marks,
    running text inside the delimiters. Most of it shows as an error where the note is rendered. References to labels
    that the translation has lost are reported too.
    """

    id = "formula-broken"
    category = "design-and-markup/markup"
    severity = Severity.CRITICAL
    compares = True

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for match in matches(bitext, engines):
            found = match.comparison
            if found is None or found.verdict != Verdict.BROKEN or not (match.source and match.target):
                continue
            yield self.finding(
                bitext,
                f"formula {quoted(match.target)} is broken: {found.detail}",
                stretch(bitext.target, match.target, found.target_span),
                stretch(bitext.source, match.source, found.source_span),
                confidence=0.98,
            )
        yield from self._references(bitext)

    def _references(self, bitext: Bitext) -> Iterator[Finding]:
        for message, lost, dangling in damaged(bitext):
            end = len(bitext.target.text)
            yield self.finding(
                bitext,
                message,
                (bitext.target, dangling.start, dangling.end) if dangling else (bitext.target, end, end),
                (bitext.source, lost.start, lost.end) if lost else None,
                severity=Severity.MAJOR,
                confidence=0.95,
            )
