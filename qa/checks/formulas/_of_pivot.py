"""Formulas that are damaged in the first of two notes, of which neither is the source.

A comparison knows damage on its second side alone, and which of two notes stands first says nothing: what is broken in
the first one is its own fault, and no change of the other.
"""

from __future__ import annotations

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis, computed_once
from qa.formula.comparison.outcome import Verdict
from qa.formula.match.beads import Match


@computed_once
def damaged_in_pivot(analysis: Analysis) -> tuple[Match, ...]:
    """The matches, seen from the second note, of formulas that are damaged in the first: only where there are two notes
    and their formulas differ, for each is compared once more."""
    if not analysis.symmetric or analysis.siblings:
        return ()
    if not any(match.comparison and match.comparison.verdict == Verdict.DIFFERENT for match in matches(analysis)):
        return ()
    return tuple(m for m in matches(analysis.turned()) if m.comparison and m.comparison.verdict == Verdict.BROKEN)


def is_damaged_in_pivot(analysis: Analysis, match: Match) -> bool:
    """Whether what differs in a match is the damage of the first note."""
    own = match.source
    return own is not None and any(
        other.target is not None and other.target.start == own.start for other in damaged_in_pivot(analysis)
    )
