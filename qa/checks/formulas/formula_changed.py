"""Formulas whose mathematics changed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.checks import AGAINST_SOURCE, Check
from qa.checks._both import of_both
from qa.checks.formulas._consensus import against_source
from qa.checks.formulas._exchanged import Exchange, exchanges
from qa.checks.formulas._of_pivot import is_damaged_in_pivot
from qa.checks.formulas._plain import PlainChange, plain_changes
from qa.checks.formulas._traded import Trade, traded_formulas
from qa.formula.comparison.outcome import ChangeKind, Method, Verdict
from qa.formula.match.places import account, quoted, stretch
from qa.model import Finding, Severity
from qa.model.records import dataclass

LESS_THAN_CRITICAL = {
    ChangeKind.WORD: Severity.MAJOR,
    ChangeKind.LABEL: Severity.MAJOR,
    ChangeKind.MARKUP: Severity.MINOR,
}
"""Changes that leave the mathematics as it is, and what they weigh where they are the worst of a formula."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
PLAIN = 0.85
"""Confidence in a change of mathematics that running text writes without delimiters."""
EXCHANGED = 0.9
"""Confidence that two words took each other's place: of 88 pairs in their places none is (`_exchanged.MARGIN`)."""

TRADED = 0.85
"""Confidence that two formulas of a sentence were traded."""


@dataclass(frozen=True)
class FormulaChanged(Check):
    r"""A formula of the translation says something else than the source.

    Wrong:  "the sum $\sum_{i=1}^{n} x_i$"  →  "die Summe $\sum_{i=1}^{n} x_j$"
    Right:  "where $x = 0.5 \text{ if } y$"  →  "wobei $x = 0{,}5 \text{ falls } y$"

    Formulas are compared as mathematics: spacing, sizing, redundant braces, spellings of one symbol, translated words
    and localised notation are no change, nor is a rewrite that sympy proves equal. A changed index, sign, bound or
    operator makes a note wrong, and is hard to see. All changes of a formula are told, the worst first, at the place of
    the worst. A word that became another word, or a changed label, is major, and so are two words that changed places:
    "Zeit" above "Strecke" for `\frac{\text{distance}}{\text{time}}`, told by the encoder, or two formulas of a sentence
    of which each stands beside what is said of the other. Where all other translations agree with this one against the
    source, the source may be at fault, and the finding says so. Mathematics without delimiters is compared as well
    ("x ≥ 5" with "x ≤ 5"), and is major.
    """

    id = "formula-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        yield from self._changes(analysis)
        for exchange in exchanges(analysis):
            yield self._exchange(analysis, exchange)
        for trade in traded_formulas(analysis):
            yield self._traded(analysis, trade)
        for change in plain_changes(analysis):
            yield self._plain(analysis, change)

    def _exchange(self, analysis: Analysis, exchange: Exchange) -> Finding:
        match, ((old, new), (other_old, other_new)) = exchange.match, exchange.words
        assert match.source and match.target
        message = (
            f"words of formula {quoted(match.source)} changed places: '{new}' stands for '{old}', "
            f"'{other_new}' for '{other_old}'"
        )
        places = [(f, f.latex.index(f"{{{word}}}") + 1, word) for f, word in ((match.target, new), (match.source, old))]
        target, source = ((formula, (at, at + len(word))) for formula, at, word in places)
        return self.finding(
            analysis,
            message,
            stretch(analysis.target, *target),
            stretch(analysis.source, *source),
            severity=Severity.MAJOR,
            confidence=EXCHANGED,
        )

    def _traded(self, analysis: Analysis, trade: Trade) -> Finding:
        one, other = trade.target
        places = [(min(a.start, b.start), max(a.end, b.end)) for a, b in (trade.target, trade.source)]
        message = (
            f"formulas {quoted(one)} and {quoted(other)} stand in each other's place: '{trade.words[1]}' beside "
            f"{quoted(one)} is '{trade.words[0]}' beside {quoted(other)}"
        )
        at, there = (analysis.target, *places[0]), (analysis.source, *places[1])
        return self.finding(analysis, message, at, there, severity=Severity.MAJOR, confidence=TRADED)

    def _plain(self, analysis: Analysis, change: PlainChange) -> Finding:
        old, new = change.source, change.target
        what = account(change.comparison)
        if analysis.symmetric:
            message = (
                f"{analysis.source.lang} and {analysis.target.lang} disagree on '{old.text}', here '{new.text}': {what}"
            )
        else:
            message = f"'{old.text}' became '{new.text}': {what}"
        return self.finding(
            analysis,
            message,
            (analysis.target, new.start, new.end),
            (analysis.source, old.start, old.end),
            severity=Severity.MAJOR,
            confidence=PLAIN,
        )

    def _changes(self, analysis: Analysis) -> Iterator[Finding]:
        for match in matches(analysis):
            found = match.comparison
            if found is None or found.verdict != Verdict.DIFFERENT or not (match.source and match.target):
                continue
            if is_damaged_in_pivot(analysis, match):
                continue
            source_suspected = against_source(analysis, match)
            severity = LESS_THAN_CRITICAL.get(found.kind) if found.kind else None
            if analysis.symmetric:
                sides = f"{analysis.source.lang} and {analysis.target.lang}"
                said = account(found, partial(of_both, analysis=analysis))
                message = f"{sides} disagree on formula {quoted(match.source)}: {said}"
            elif source_suspected:
                message = f"{AGAINST_SOURCE}, which may be wrong: {account(found)}"
            else:
                message = f"formula {quoted(match.source)} was changed: {account(found)}"
            yield self.finding(
                analysis,
                message,
                stretch(analysis.target, match.target, found.target_span),
                stretch(analysis.source, match.source, found.source_span),
                severity=severity or (Severity.MAJOR if source_suspected else None),
                confidence=0.5 if source_suspected else (0.98 if found.method is Method.SYMPY else 0.95),
            )
