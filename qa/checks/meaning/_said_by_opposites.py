"""Negations that a translation says by an opposite: "arrived late" for "did not arrive on time"."""

from __future__ import annotations

from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis
from qa.checks.meaning._flips import Flip
from qa.checks.meaning._negation import affirmed

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
STILL_WRONG, APART = 0.3, 0.015
"""The judge's log-odds that anything is wrong, from which a translation is none of its English sentence without the
negation either, and how much less like that it is than faithful translations usually are (cosine). Of 61 lost
negations of our own none reaches both, of 36 that other words say 19 (`tests/test_said_by_opposites.py` has some)."""
_OF_THINGS = frozenset("nobody nothing none nowhere neither no-one".split())
"""English words of which no affirmed sentence is left: "anybody came"."""


def may_be_said_by_opposite(analysis: Analysis, flip: Flip) -> bool:
    """Whether judge and encoder see a fault in the translation of the English sentence without its negation as well:
    had that been lost and nothing else, they would see none."""
    if not flip.lost or flip.excused or flip.word.lower() in _OF_THINGS or flip.likeness >= flip.usual - APART:
        return False
    own, other = flip.pair.seen_from(flip.side)
    pairs = [(other, v.text) if flip.side else (v.text, other) for v in affirmed(own, analysis.languages[flip.side])]
    said = [odd for odd in odds(analysis, pairs, ANY) if odd is not None]
    return bool(said) and min(said) >= STILL_WRONG
