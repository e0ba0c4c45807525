"""Dates, times, positions and units in headers of both sides of a bead, each with its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.checks.values._numbers import NumberSide
from qa.model import Block, Kind
from qa.text.languages import primary
from qa.text.numbers.clock import same_time, times
from qa.text.numbers.dates import dates, same_date
from qa.text.numbers.digits import ascii_digits
from qa.text.numbers.header_units import header_units, same_unit
from qa.text.numbers.loose_times import HOUR, loose_times
from qa.text.numbers.positions import positions, same_position
from qa.text.numbers.wholes import SettledWholes, Whole, WholeKind, covering, disjoint, settle

_AGREE = {
    WholeKind.DATE: same_date,
    WholeKind.TIME: same_time,
    WholeKind.POSITION: same_position,
    WholeKind.UNIT: same_unit,
}
NOTHING = SettledWholes((), ())
HOURS_LAST = frozenset("nl fr es pt gl it ca ru uk cs vi lt".split())
"""Languages whose word for the hour of a clock counts hours that pass as well."""
_BARE = re.compile(r"\d{1,2}\D*")


def settled(source: NumberSide, target: NumberSide) -> SettledWholes:
    """The wholes of two sides with their partners; cheap where the source has none."""
    ours = _wholes(source, counts=bool(source.numbers))
    if not ours:
        return NOTHING
    theirs = _wholes(target, counts=True)
    found = settle(ours, theirs, _agree)
    alone = _times_alone(ours, found)
    if alone and (loose := [*_loose(target, alone, theirs)]):
        is_held = covering(loose)
        rest = [whole for whole in theirs if not is_held(whole.start, whole.end)]
        found = settle(ours, [*rest, *loose], _agree)
    found = _without(found, [pair for pair in found.replaced if _share_month(*pair, source, target)])
    return _without_durations(found, target.document.lang)


def _without(found: SettledWholes, pairs: Sequence[tuple[Whole, Whole]]) -> SettledWholes:
    """The same but for some, whose numbers are compared one by one."""
    if not pairs:
        return found
    partners = tuple(pair for pair in found.partners if pair not in pairs)
    return SettledWholes(partners, tuple(pair for pair in found.replaced if pair not in pairs))


def _share_month(one: Whole, other: Whole, source: NumberSide, target: NumberSide) -> bool:
    """Whether two days of one month stand in the same order on both sides, the month beside the first of them on one
    side alone: "from the 2nd to the 23rd of November", 11月2日から23日."""
    if not trade_days(one, other, source, target):
        return False
    days = next(iter(one.readings))[2], next(iter(other.readings))[2]
    before = [
        any(wanted in number.values and number.start < whole.start for number in side.numbers)
        for side, whole, wanted in ((source, one, days[1]), (target, other, days[0]))
    ]
    # the other day stands before the date on one side, and behind it on the other
    return before[0] != before[1]


def _without_durations(found: SettledWholes, lang: str) -> SettledWholes:
    """The same but for times that became what may as well be how long something took: 3:55 and "3 uur"."""
    if primary(lang) not in HOURS_LAST:
        return found
    return _without(found, [pair for pair in found.replaced if _is_exact(pair[0]) and _BARE.fullmatch(pair[1].text)])


def _agree(one: Whole, other: Whole) -> bool:
    return _AGREE[one.kind](one, other)


def _times_alone(ours: Sequence[Whole], found: SettledWholes) -> list[Whole]:
    """The times, with their minutes, for which the other side has no equal one."""
    known = {id(one) for one, _ in found.partners} - {id(one) for one, _ in found.replaced}
    return [one for one in ours if _is_exact(one) and id(one) not in known]


def _is_exact(whole: Whole) -> bool:
    """Whether it is a time with minutes."""
    return whole.kind is WholeKind.TIME and any(at % HOUR for at, _ in whole.readings)


def _loose(side: NumberSide, alone: Sequence[Whole], known: Sequence[Whole]) -> Iterator[Whole]:
    """What may be one of the times that a side seems to lack, one for each; not what is read for sure: 早上7点42分."""
    left = list(alone)
    is_read = {at for whole in known for at in range(whole.start, whole.end)}
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        for whole in loose_times(ascii_digits(prose)):
            if whole.end + block.content_start - 1 in is_read:
                continue
            equal = next((one for one in left if same_time(one, whole)), None)
            if equal is not None:
                left.remove(equal)
                yield whole.moved(block.content_start)


def without(side: NumberSide, wholes: Sequence[Whole]) -> NumberSide:
    """A side without the numbers that its wholes are made of."""
    if not wholes:
        return side
    is_held = covering(wholes)
    rest = tuple(number for number in side.numbers if not is_held(number.start, number.end))
    return replace(side, numbers=rest) if len(rest) < len(side.numbers) else side


def trade_days(one: Whole, other: Whole, source: NumberSide, target: NumberSide) -> bool:
    """Whether two dates differ in a day that the other side has beside its own: "on the 11th instead of 21 March"."""
    if not one.kind is other.kind is WholeKind.DATE or len(one.readings) != 1 or len(other.readings) != 1:
        return False
    (_, month, day), (_, other_month, other_day) = *one.readings, *other.readings
    numbers = zip((source, target), (other_day, day), strict=True)
    return (
        month == other_month
        and day != other_day
        and all(any(wanted in n.values for n in side.numbers) for side, wanted in numbers)
    )


def _wholes(side: NumberSide, *, counts: bool) -> list[Whole]:
    lang = side.document.lang
    found: list[Whole] = []
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        found += (whole.moved(block.content_start) for whole in _of(block, prose, lang, counts))
    return found


def _of(block: Block, prose: str, lang: str, counts: bool) -> Iterator[Whole]:
    if counts:
        plain = ascii_digits(prose)
        found = [*dates(plain, lang), *times(plain, lang)]
        yield from disjoint([*found, *positions(plain, lang)] if "°" in plain or "度" in plain else found)
    if _is_header(block):
        yield from header_units(prose, lang, bare=block.kind is not Kind.HEADING)


def _is_header(block: Block) -> bool:
    """Whether a block is a header or a label, where a unit says what all below is counted in."""
    if block.kind is Kind.TABLE_CELL:
        return block.cell is not None and block.cell[1] == 0
    return block.kind in (Kind.HEADING, Kind.LABEL)
