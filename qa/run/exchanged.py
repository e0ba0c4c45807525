"""Cells that stand in each other's place: what differs in both because of that is not told once more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from qa.model import Finding, Place

MOVED = "segment-moved"
IN_CELLS = frozenset({"number-mismatch", "name-mismatch", "antonym-swapped", "meaning-changed", "segment-mismatch"})
"""Checks of what a cell says: of another cell's text they tell that it is another."""


def without_exchanged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one pair without what is only said of two cells because they changed places.

    What the two cells lack must be what they have in place of it: a number that stands in neither cell of the other
    side is a slip of its own.
    """
    every = tuple(findings)
    spare: set[int] = set()
    for cause in every:
        if cause.check == MOVED and len(cause.details) > 1:
            cells = [detail.target for detail in cause.details]
            for check in IN_CELLS:
                inside = [f for f in every if f.check == check and any(_within(f.target, cell) for cell in cells)]
                # nothing graver than what is told instead
                if _cancel(inside) and all(f.severity.rank <= cause.severity.rank for f in inside):
                    spare.update(map(id, inside))
    yield from (finding for finding in every if id(finding) not in spare)


def _cancel(findings: Sequence[Finding]) -> bool:
    """Whether all that one side has, the other has as well, in another cell."""
    ours = Counter(_letters(finding.source.text) for finding in findings if finding.source)
    return ours == Counter(_letters(finding.target.text) for finding in findings)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _within(inner: Place, cell: Place) -> bool:
    same = inner.path == cell.path and cell.line == inner.line == inner.end_line
    return same and cell.column <= inner.column and inner.end_column <= cell.end_column
