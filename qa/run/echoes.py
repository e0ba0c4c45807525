"""What one pair says of a place of which all notes together say the same, told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from qa.model import Finding, Place


def without_echoes(findings: Iterable[Finding], alone: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without those of one pair that say what all notes together say of the same place, of either side;
    and without what all notes say less gravely than one pair, or of a wider place."""
    votes, told = set(alone), list(findings)
    pairs: dict[str, list[Finding]] = defaultdict(list)
    for finding in told:
        if finding not in votes:
            pairs[finding.check].append(finding)
    graver = [
        vote for vote in alone if not any(_echoes(one, vote) and _says_more(one, vote) for one in pairs[vote.check])
    ]
    said: dict[str, list[Finding]] = defaultdict(list)
    for vote in graver:
        said[vote.check].append(vote)
    for finding in told:
        if finding in said[finding.check] or (
            finding not in votes and not any(_echoes(finding, vote) for vote in said[finding.check])
        ):
            yield finding


def _says_more(finding: Finding, alone: Finding) -> bool:
    """Whether a finding of one pair is graver than what all notes say, or as grave and at the very word."""
    if finding.severity.rank != alone.severity.rank:
        return finding.severity.rank > alone.severity.rank
    return finding.target.path == alone.target.path and _span(finding.target) < _span(alone.target)


def _span(place: Place) -> tuple[int, int]:
    return place.end_line - place.line, place.end_column - place.column


def _echoes(finding: Finding, alone: Finding) -> bool:
    """Whether a finding of one pair is about a place of what all notes say, and of the same text where both quote one
    note: a sentence and the paragraph behind it are both missed at one place."""
    sides, said = (finding.target, finding.source), alone.source
    if finding.check != alone.check or not any(side and overlaps(side, alone.target) for side in sides):
        return False
    quoted = next((side for side in sides if side and said and side.path == said.path), None)
    return quoted is None or not said or overlaps(quoted, said)


def overlaps(one: Place, other: Place) -> bool:
    """Whether two stretches of one note share a character, or one stands inside the other."""
    if one.path != other.path:
        return False
    first, second = sorted((one, other), key=lambda place: (place.line, place.column))
    return (second.line, second.column) <= (first.end_line, first.end_column)
