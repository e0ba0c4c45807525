"""The quantities of two texts that should say the same."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from enum import StrEnum
from itertools import islice

from qa.model.records import dataclass
from qa.text.numbers.conversions import without_composed, without_converted, without_shares
from qa.text.numbers.digits import Number, ascii_digits
from qa.text.numbers.duals import without_other_halves
from qa.text.numbers.named import MONTH, MULTIPLE
from qa.text.numbers.pairing import Ruler, paired, same_unit

SMALL = 12
"""Numbers up to here are said with an article, a dual, a prefix, so that one alone on one side is no difference."""
MOST_TWINS = 16
"""Equal numbers among which the one of the same unit and sign is looked for."""
DECIMAL_COMMA = re.compile(r"\d+,\d+")
"""No date is written so."""
VERSION = re.compile(r"\d+(?:\.\d+)+\.\d")
"""Digits that are no date: the order of their parts says something, so that they are no list of numbers."""


class NumberChange(StrEnum):
    """What differs."""

    VALUE = "value"
    SCALE = "scale"
    UNIT = "unit"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A number on one side (`source` or `target` alone), or one in the place of another (both)."""

    source: Number | None
    target: Number | None
    kind: NumberChange = NumberChange.VALUE


@dataclass(frozen=True, slots=True)
class _Unmatched:
    """What one side has left over: `new` the other side does not mention at all, `known` it mentions less often or
    only in words, where an article may have been taken for a number."""

    new: list[Number]
    known: list[Number]


def differences(
    source: Sequence[Number],
    target: Sequence[Number],
    source_other: AbstractSet[Decimal],
    target_other: AbstractSet[Decimal],
    places: dict[int, Ruler] | None = None,
) -> list[Mismatch]:
    """The numbers in prose that the other side lacks, those that took each other's place paired by place and kind.

    `source` and `target` are the quantities of the prose, `…_other` all else that their sides mention: words,
    formulas, code. A number that the other side mentions elsewhere or in words counts only where both sides have
    equally many numbers and a strange one stands in its place. A small number alone on one side is no difference:
    languages say it with an article, a dual, a prefix. `places` tells by `id` where the numbers stand.
    """
    source_means, target_means = _values(source) | set(source_other), _values(target) | set(target_other)
    source, target = without_composed(_resolved(source, target_means), _resolved(target, source_means))
    matched, left, right = _matched(source, target)
    left, right = without_shares(*without_converted(*without_other_halves(left, right, source, target)))
    missing, extra = _unmatched(left, target, target_other), _unmatched(right, source, source_other)
    pairs = paired(missing.new, extra.new, places or {})
    if _digits(source) == _digits(target):
        taken = {id(number) for pair in pairs for number in pair}
        rest = [[n for n in side if id(n) not in taken] for side in (missing.new, extra.new)]
        pairs += paired([n for n in missing.known if not n.spelled], rest[1], places or {})
        pairs += paired(rest[0], [n for n in extra.known if not n.spelled], places or {})
    if _spelled(source) == _spelled(target):
        taken = {id(number) for pair in pairs for number in pair}
        pairs += _known_in_words(missing, extra, taken, places or {})
    pairs += _counted_otherwise(missing, extra, pairs, places or {})
    pairs += zip(*(_rescaled(side.known) for side in (missing, extra)), strict=False)
    partnered = {id(number) for pair in pairs for number in pair}
    alone = [Mismatch(n, None) for n in missing.new if id(n) not in partnered and _is_weighty(n)]
    alone += [Mismatch(None, n) for n in extra.new if id(n) not in partnered and _is_weighty(n)]
    found = [
        Mismatch(one, other, NumberChange.SCALE if one.raw == other.raw else NumberChange.VALUE) for one, other in pairs
    ]
    return found + list(_contradictions(matched)) + alone


def _known_in_words(
    missing: _Unmatched, extra: _Unmatched, taken: AbstractSet[int], places: dict[int, Ruler]
) -> list[tuple[Number, Number]]:
    """Numbers in words that the other side has not at all, each with one in its sentence that the other side only
    mentions elsewhere: "on 3 May two of the tents" and "am 3. Mai drei der Zelte". One is an article too."""
    rest = [
        [[n for n in row if n.spelled and _is_several(n) and id(n) not in taken] for row in (side.new, side.known)]
        for side in (missing, extra)
    ]
    if [len(row) for side in rest for row in side] == [0, 1, 0, 1]:
        # all else has its partner, and a month or a date may be what mentions them
        return paired(rest[0][1], rest[1][1], places)
    found = paired(rest[0][0], rest[1][1], places)
    used = {id(number) for pair in found for number in pair}
    found += paired([n for n in rest[0][1] if id(n) not in used], rest[1][0], places)
    # "eight o'clock" is no anniversary
    return [(one, other) for one, other in found if one.unit & other.unit or not one.unit | other.unit]


def _counted_otherwise(
    missing: _Unmatched, extra: _Unmatched, pairs: Sequence[tuple[Number, Number]], places: dict[int, Ruler]
) -> list[tuple[Number, Number]]:
    """Numbers in words that the other side has left over too, where it has another one of the same unit or as many
    multiples: two weeks and two results became three weeks and two results. Of two multiples that both sides know by
    other words ("to double", "fourfold") none became the other."""
    taken = {id(number) for pair in pairs for number in pair}
    ours, theirs = (
        sorted(
            (n for n in (*side.new, *side.known) if id(n) not in taken and (n.unit or _multiplies(n))),
            key=lambda number: number.start,
        )
        for side in (missing, extra)
    )
    found, new = paired(ours, theirs, places), (*missing.new, *extra.new)
    return [
        (one, other)
        for one, other in found
        if one.unit & other.unit
        or (one.spelled and other.spelled and _multiplies(one) and _multiplies(other) and (one in new or other in new))
    ]


def _multiplies(number: Number) -> bool:
    return number.kind == MULTIPLE or number.times


def unlike(source: Sequence[Number], target: Sequence[Number]) -> bool:
    """Whether anything differs at all: cheap, for most texts that have numbers have the same ones."""
    matched, left, right = _matched(source, target)
    return bool(left or right) or any(True for _ in _contradictions(matched))


def _is_several(number: Number) -> bool:
    return not number.kind and all(value > 1 for value in number.values)


def _spelled(numbers: Sequence[Number]) -> int:
    return sum(number.spelled for number in numbers)


def _digits(numbers: Sequence[Number]) -> int:
    return sum(not number.spelled for number in numbers)


def _values(numbers: Iterable[Number]) -> set[Decimal]:
    return {value for number in numbers for one in (number, *number.parts) for value in one.values}


def _resolved(numbers: Iterable[Number], other_means: AbstractSet[Decimal]) -> list[Number]:
    """The numbers, those that may be several taken apart where the other side knows them only so."""
    resolved: list[Number] = []
    for number in numbers:
        known = number.parts and all(part.values & other_means for part in number.parts)
        apart = known and not number.values & other_means
        resolved += number.parts if apart else (number,)
    return resolved


def _matched(
    source: Sequence[Number], target: Sequence[Number]
) -> tuple[list[tuple[Number, Number]], list[Number], list[Number]]:
    """Equal numbers one by one, those of the same unit and sign first; then what remains on each side."""
    by_value: dict[object, deque[Number]] = {}
    for number in target:
        for key in _keys(number):
            by_value.setdefault(key, deque()).append(number)
    free = {id(number) for number in target}
    matched: list[tuple[Number, Number]] = []
    waiting = list(source)
    for like in (_is_equal, _is_alike, _is_any):
        still: list[Number] = []
        for number in waiting:
            twin = next((t for t in _twins(number, by_value, free) if like(number, t)), None)
            if twin is None:
                still.append(number)
            else:
                free.discard(id(twin))
                matched.append((number, twin))
        waiting = still
    return matched, waiting, [number for number in target if id(number) in free]


def _twins(number: Number, by_value: dict[object, deque[Number]], free: AbstractSet[int]) -> Iterator[Number]:
    """The numbers of the other side that are equal to one and have no partner yet."""
    for key in _keys(number):
        row = by_value.get(key, deque())
        while row and id(row[0]) not in free:
            row.popleft()
        for twin in islice(row, MOST_TWINS):
            if id(twin) in free:
                yield twin


def _keys(number: Number) -> list[object]:
    """What equal numbers have in common: a value, or the same characters; versions and dates their digits in order."""
    plain = ascii_digits(number.raw).replace("٫", ".")
    if number.labelled:
        return [plain]
    keys: list[object] = [(value, number.kind == MULTIPLE) for value in sorted(number.values)]
    if number.kind == MULTIPLE:
        # "half as much" and "la mitad"
        keys += [(value, False) for value in sorted(number.values) if value < 1]
    if number.times:
        # "zweimal" and "two times"
        keys += [(value, True) for value in sorted(number.values)]
    if not number.scaled:
        keys += [plain, plain.replace(",", ".")]
    return keys if number.values else [*keys, tuple(c for c in plain if c.isdigit())]


def _is_equal(one: Number, other: Number) -> bool:
    """Whether neither or both have a unit, and multiply: "two weeks" is no twin of "two results" where there are "dois
    meses", "four times" none of "four pupils"."""
    return bool(one.unit) == bool(other.unit) and _multiplies(one) == _multiplies(other) and _is_alike(one, other)


def _is_any(one: Number, other: Number) -> bool:
    return True


def _is_alike(one: Number, other: Number) -> bool:
    often = _multiplies(one) and _multiplies(other)
    return same_unit(one, other) and one.negative == other.negative and (often or one.kind == other.kind)


def _contradictions(matched: Sequence[tuple[Number, Number]]) -> Iterable[Mismatch]:
    """Equal numbers in other units, or of another sign. Not where a name or a list gives the digits."""
    for one, other in matched:
        if one.glued or other.glued or one.dated or other.dated:
            continue
        if not same_unit(one, other):
            yield Mismatch(one, other, NumberChange.UNIT)
        elif one.negative != other.negative and not (one.spelled or other.spelled):
            yield Mismatch(one, other, NumberChange.SIGN)


def _rescaled(known: Sequence[Number]) -> list[Number]:
    return [number for number in known if number.scaled and not number.glued]


def _unmatched(numbers: Sequence[Number], others: Sequence[Number], other_means: AbstractSet[Decimal]) -> _Unmatched:
    written = {value for other in others for value in other.values}
    means = written | set(other_means)
    new: list[Number] = []
    known: list[Number] = []
    for number in numbers:
        listed = number.listed and not VERSION.fullmatch(number.raw) and all(piece in means for piece in number.pieces)
        mentioned = _is_mentioned(number, others, means)
        (known if listed or mentioned else new).append(number)
    return _Unmatched(new, known)


def _is_mentioned(number: Number, others: Sequence[Number], means: AbstractSet[Decimal]) -> bool:
    if number.kind == MONTH:
        return _has_month(number, others)
    if number.kind == MULTIPLE and any(other.kind == MULTIPLE or other.times for other in others):
        return any(number.values & other.values for other in others)
    if number.labelled and any(number.values & other.values for other in others):
        return any(ascii_digits(number.raw) in _keys(other) for other in others)
    return not number.values.isdisjoint(means)


def _has_month(month: Number, others: Sequence[Number]) -> bool:
    """Whether the other side has a month by name, or in a date in digits; the same number elsewhere is no month."""
    dates = (
        other
        for other in others
        if other.kind == MONTH or other.dated or (other.listed and not DECIMAL_COMMA.fullmatch(other.raw))
    )
    return any(month.values & (other.values | other.pieces) for other in dates)


def _is_weighty(number: Number) -> bool:
    """Whether a number that only one side has is worth a remark."""
    if number.spelled or number.glued or number.dated:
        return False
    if not number.unit and number.reach > number.end:
        # what follows makes another word of it: 100分の12, 20年代
        return False
    return all(value > SMALL or value != int(value) for value in number.values)
