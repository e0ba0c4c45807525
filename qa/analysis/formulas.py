"""The formulas of a pair, matched."""

from __future__ import annotations

from qa.analysis.pair import Analysis, computed_once
from qa.formula.match.beads import Match
from qa.formula.match.matching import match_formulas


@computed_once
def matches(analysis: Analysis) -> tuple[Match, ...]:
    """Every formula of both notes that stands in a segment with two sides, in source order, then the added ones."""
    return match_formulas(analysis.bitext, analysis.comparer)
