"""One of a unit that became one of another: "within a year" with "1 か月以内"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.model import Bead
from qa.text.numbers import Number
from qa.text.numbers.one_unit import knows_units, mentions_unit, one_units

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HOUR, HOUR_UNIT, MINUTES_OF_HOUR = "hour", "h", 60
PARTS = frozenset(map(Decimal, (15, 30, 45, 90)))
"""Minutes of the parts of an hour that languages have words for."""


def changed_hours(source: NumberSide, target: NumberSide, bead: Bead) -> Iterator[ChangedRelation]:
    """Half an hour, a quarter or one and a half that became one hour, or the reverse."""
    if not (len(bead.source) == len(bead.target) == 1):
        return
    sides = source, target
    parts = [[n for n in side.numbers if n.spelled and n.values <= PARTS and n.unit == _MINUTES] for side in sides]
    if sorted(map(len, parts)) != [0, 1]:
        return
    here = 0 if parts[0] else 1
    part, whole = parts[here][0], sides[1 - here]
    text = whole.texts[0][0]
    found = [one for one in one_units(text, whole.document.lang) if one.unit == HOUR]
    said = {value for number in whole.numbers for value in number.values} | whole.other
    counted = [n for n in whole.numbers if n.spelled and HOUR_UNIT in n.unit]
    if len(found) + len(counted) != 1 or part.values & said or _HALVES & said:
        return
    if counted:
        if any(value * MINUTES_OF_HOUR in part.values for value in counted[0].values):
            return
        hour = _said(counted[0])
    else:
        start = whole.blocks[0].content_start
        hour = found[0].start + start, found[0].end + start, text[found[0].start : found[0].end].strip()
    yield _became((part.start, part.end, part.raw), hour) if here == 0 else _became(hour, _said(part))


def _said(part: Number) -> tuple[int, int, str]:
    return part.start, part.end, part.raw


def _became(one: tuple[int, int, str], other: tuple[int, int, str]) -> ChangedRelation:
    return ChangedRelation(f"'{one[2]}' became '{other[2]}'", one[:2], other[:2])


_MINUTES = frozenset({"min"})
_HALVES = frozenset(map(Decimal, ("0.5", "0.25", "0.75", "1.5")))
"""What else may be said of an hour."""


def changed_one_unit(source: NumberSide, target: NumberSide, bead: Bead) -> Iterator[ChangedRelation]:
    """Where a bead says one of one unit on each side, and neither side mentions the other's: "seven days" and "weekly"
    are mentions of a week."""
    sides = source, target
    langs = [side.document.lang for side in sides]
    if not (len(bead.source) == len(bead.target) == 1 and all(map(knows_units, langs))):
        return
    texts = [side.texts[0][0] for side in sides]
    ours = list(one_units(texts[0], langs[0]))
    theirs = list(one_units(texts[1], langs[1])) if len(ours) == 1 else []
    if len(theirs) != 1:
        return
    one, other = ours[0], theirs[0]
    if (
        one.unit == other.unit
        or mentions_unit(texts[1], one.unit, langs[1])
        or mentions_unit(texts[0], other.unit, langs[0])
    ):
        return
    starts = [side.blocks[0].content_start for side in sides]
    said = [text[found.start : found.end].strip() for text, found in zip(texts, (one, other), strict=True)]
    yield ChangedRelation(
        f"'{said[0]}' became '{said[1]}'",
        (one.start + starts[0], one.end + starts[0]),
        (other.start + starts[1], other.end + starts[1]),
    )
