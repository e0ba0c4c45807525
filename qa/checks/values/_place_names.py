"""Lakes, mountains, straits and forests, which many languages call otherwise: Lake Geneva, lac Léman, Genfersee."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._proverbs import without_proverbs
from qa.checks.values._saints import lines_of, without_own_saints
from qa.model import Finding, Severity
from qa.text.bodies import is_listed
from qa.text.entities import names_of
from qa.text.languages import primary

_FEATURE = (
    r"(?:Lakes?|Lago|Mount|Mt\.?|Mountains?|Gulf|Cape|Bay|Straits?|Sea|Ocean|River|Rivers|Valley|Islands?|Isles?|Peninsula"
    r"|Channel|Forest|Desert|Plains?|Plateau|Falls|Canyon|Glacier|Coast|Bridge|Castle|Square|Street|Cathedral)"
)
_BEFORE = regex.compile(rf"\b{_FEATURE}(?: of(?: the)?)? $")
_BEHIND = regex.compile(rf" {_FEATURE}\b")
_DEGREES = regex.compile(r"(?:\b[Dd]egrees?|°) ?$")
_WITHIN = regex.compile(rf"^{_FEATURE}\b|\b{_FEATURE}$")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 40
"""Characters of a name; a finding about a whole sentence names no place."""
REACH = 16
"""Characters beside a name in which what kind of place it names stands."""
UNSURE = 0.3
"""Confidence that a language that has another name for such a place means another place."""


def without_own_places(found: Iterable[Finding], analysis: Analysis) -> Iterator[Finding]:
    """The findings, at most neutral where the English side names such a place, and none about the town of
    a proverb or what is called after a saint."""
    side = 0 if primary(analysis.source.lang) == "en" else 1 if primary(analysis.target.lang) == "en" else None
    for one in without_own_saints(without_proverbs(found, analysis), analysis):
        if side is not None and _names_degrees(one, analysis, side):
            # what the degrees are is compared with their number
            continue
        if side is not None and one.severity is not Severity.NEUTRAL and _names_a_feature(one, analysis, side):
            yield replace(one, severity=Severity.NEUTRAL, confidence=min(one.confidence, UNSURE))
        else:
            yield one


def _names_degrees(one: Finding, analysis: Analysis, side: int) -> bool:
    """Whether a name is that of a scale of heat, behind its degrees."""
    beside = _beside(one, analysis, side)
    return beside is not None and _DEGREES.search(beside[0]) is not None


def _names_a_feature(one: Finding, analysis: Analysis, side: int) -> bool:
    beside = _beside(one, analysis, side)
    if beside is None:
        return False
    before, name, behind = beside
    if name in names_of("en") or is_listed(name):
        # what a table knows in both languages
        return False
    return bool(_BEFORE.search(before) or _BEHIND.match(behind) or _WITHIN.search(name))


def _beside(one: Finding, analysis: Analysis, side: int) -> tuple[str, str, str] | None:
    """What stands before the place of a finding on the English side, the place itself, and what stands behind it."""
    place = one.source if side == 0 else one.target
    if place is None or place.line != place.end_line or len(place.text) > LONGEST:
        return None
    lines = lines_of(analysis)[side]
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    start, end = place.column - 1, place.end_column - 1
    return line[max(0, start - REACH) : start], line[start:end], line[end : end + REACH]
