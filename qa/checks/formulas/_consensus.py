"""What the other translations of a note say about a formula that one of them changed."""

from __future__ import annotations

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.formula.comparison.outcome import Verdict
from qa.formula.match.beads import Match
from qa.formula.match.similarity import normalized

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ENOUGH = 2
"""Siblings that must agree against the source: two translations share a mistake more easily than three."""


def against_source(analysis: Analysis, match: Match) -> bool:
    """Whether every sibling changed this formula in the same way: then the source may be the one at fault.

    A symmetric analysis has no source to doubt: there the pipeline counts votes.
    """
    if analysis.symmetric or match.source is None or len(analysis.siblings) < ENOUGH:
        return False
    return all(agrees(sibling, match, analysis.target.lang) for sibling in analysis.siblings)


def agrees(sibling: Analysis, match: Match, lang: str) -> bool:
    """Whether a sibling has the target's formula, or lacks the source's as the target does; `lang` is the target's."""
    other = next((m for m in matches(sibling) if m.source == match.source), None)
    if other is None:
        return False
    if match.target is None or other.target is None:
        return match.target is None and other.target is None
    verdict = other.comparison.verdict if other.comparison else Verdict.IDENTICAL
    if verdict.harmless:
        return False
    if normalized(other.target.latex) == normalized(match.target.latex):
        return True
    compared = sibling.comparer.compare(match.target.latex, other.target.latex, (lang, sibling.target.lang))
    return compared.verdict.harmless
