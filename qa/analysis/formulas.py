"""The formulas of a pair, matched."""

from __future__ import annotations

from qa.analysis.pair import Analysis, computed_once
from qa.formula.match.beads import Match
from qa.formula.match.matching import match_formulas
from qa.formula.match.word_mapping import one_translation


@computed_once
def matches(analysis: Analysis) -> tuple[Match, ...]:
    """Every formula of both notes that stands in a segment with two sides, in source order, then the added ones."""
    siblings = [matched(sibling) for sibling in analysis.siblings]
    return tuple(one_translation(matched(analysis), siblings, analysis.source.lang))


@computed_once
def matched(analysis: Analysis) -> tuple[Match, ...]:
    """The matches before the other translations of the note are heard."""
    return match_formulas(analysis.bitext, analysis.comparer)
