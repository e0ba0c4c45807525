"""Quantities written in two units, `400 °F (200 °C)`: one quantity, of which a translation may keep either half."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from qa.text.numbers.conversions import is_converted
from qa.text.numbers.digits import Number
from qa.text.numbers.units import agree

GAP = 10
"""Characters that may stand between the halves: ` (`, ` / `, ` (about `."""
WITHIN = 6
"""Characters between the unit of a number and the next number of a range: ` bis `, ` to `."""


def without_other_halves(
    left: Sequence[Number], right: Sequence[Number], source: Sequence[Number], target: Sequence[Number]
) -> tuple[list[Number], list[Number]]:
    """What two sides have left over, without the halves of quantities of which the other half says it.

    `source` and `target` are all their numbers, `left` and `right` those without an equal on the other side.
    """
    return _kept(left, right, source), _kept(right, left, target)


def _kept(left: Sequence[Number], others: Sequence[Number], numbers: Sequence[Number]) -> list[Number]:
    """What is left of a side. A half that has no equal goes where the other half has one and nothing stands in its own
    place, or where the other side has another value in the unit of the other half."""
    alone = {id(number) for number in left}
    gone: set[int] = set()
    for pair in _halves(numbers) if alone else ():
        for one, twin in (pair, pair[::-1]):
            if id(one) not in alone or id(twin) in gone:
                continue
            said = id(twin) not in alone and not any(agree(one.unit, other.unit) for other in others)
            changed = id(twin) in alone and _has_unit(twin, others) and not _has_unit(one, others)
            if said or changed:
                gone.add(id(one))
    return [number for number in left if id(number) not in gone]


def _has_unit(number: Number, others: Collection[Number]) -> bool:
    return any(number.unit & other.unit for other in others)


def _halves(numbers: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """The numbers that stand for each other in quantities, and ranges, in two units."""
    for one, other in pairwise(_runs(numbers)):
        near = 0 <= other[0].start - one[-1].reach <= GAP
        apart = near and len(one) == len(other) and not one[0].unit & other[0].unit
        if apart and all(is_converted(a, b) for a, b in zip(one, other, strict=True)):
            yield from zip(one, other, strict=True)


def _runs(numbers: Sequence[Number]) -> list[list[Number]]:
    """Numbers side by side in one unit."""
    runs: list[list[Number]] = []
    for number in numbers:
        last = runs[-1][-1] if runs else None
        if last and last.unit == number.unit and number.start - last.end <= WITHIN:
            runs[-1].append(number)
        elif number.unit:
            runs.append([number])
    return runs
