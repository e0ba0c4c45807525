"""Which numbers of two texts took each other's place."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model.records import dataclass
from qa.text.numbers.compound import same_size
from qa.text.numbers.conversions import around
from qa.text.numbers.digits import Number
from qa.text.numbers.named import FRACTION, MONTH, MULTIPLE, WEEKDAY
from qa.text.numbers.neighbours import YEARS
from qa.text.numbers.units import agree

FAR = 0.5
"""Share of a text's length that a number in words may be away from what replaces it: word order moves it no further."""
MOST, FEWEST = 16_384, 4
"""Pairs of numbers that are weighed in one paragraph, and places beside each that are looked at in any; no paragraph
that people write has a thousand numbers that differ."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Where a number stands in its text: the number of its sentence (None where sentences do not correspond), and the
    share of the text before it."""

    sentence: int | None
    share: float


def same_unit(one: Number, other: Number) -> bool:
    """Whether two numbers may be counted in the same unit; where both have one of several parts, all of it counts."""
    if one.compound is not None and other.compound is not None:
        # `km/t` has a name of its own in Norwegian, where t is an hour and no ton
        named = any("/" in unit for unit in one.unit & other.unit)
        return named or same_size(one.compound, other.compound)
    return agree(one.unit, other.unit)


def paired(missing: Sequence[Number], extra: Sequence[Number], places: dict[int, Ruler]) -> list[tuple[Number, Number]]:
    """Numbers that took each other's place: of the same sentence and kind first, then the nearest."""
    costs = sorted(
        ((cost, i, j) for i, one in enumerate(missing) for j in _beside(i, len(extra))
         if (cost := _cost(one, extra[j], places)) is not None)
    )  # fmt: skip
    used: tuple[set[int], set[int]] = (set(), set())
    found: list[tuple[int, int]] = []
    for _, i, j in costs:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            found.append((i, j))
    return [(missing[i], extra[j]) for i, j in sorted(found)]


def _beside(place: int, count: int) -> range:
    """The places around one, fewer where a paragraph has thousands of numbers."""
    near = around(place, count)
    radius = max(FEWEST, MOST // max(1, count))
    return range(max(near.start, place - radius), min(near.stop, place + radius + 1))


def _cost(one: Number, other: Number, places: dict[int, Ruler]) -> tuple[bool, bool, bool, int, float] | None:
    """How unlikely it is that one number stands for another; None where it is out of the question."""
    here, there = places.get(id(one)), places.get(id(other))
    apart = abs(here.share - there.share) if here and there else 0.0
    elsewhere = bool(here and there) and _sentence(here) != _sentence(there)
    far = elsewhere or (_sentence(here) is None and apart > FAR)
    if one.kind == other.kind and one.kind in (MONTH, WEEKDAY):
        # "June 2004" behind what Turkish says before it
        far = elsewhere
    if (one.spelled or other.spelled) and (far or _is_year(one) != _is_year(other)):
        return None
    if (_is_half(one) and _is_whole_word(other)) or (_is_half(other) and _is_whole_word(one)):
        # half a year and six months, whose word is unknown here
        return None
    if one.share or other.share:
        # one in ten may be said by an ordinal or a fraction
        pass
    elif (
        one.ordinal != other.ordinal and one.spelled and other.spelled and not one.unit & other.unit
    ) or not _same_kind(one, other):
        return None
    kinds = (bool(one.unit), one.dated, one.glued, bool(one.scaled)), (
        bool(other.unit), other.dated, other.glued, bool(other.scaled)
    )  # fmt: skip
    return elsewhere, not same_unit(one, other), kinds[0] != kinds[1], _unlike_length(one, other), apart


def _is_half(number: Number) -> bool:
    """Whether a number in words is half of a unit, or one and a half."""
    return number.spelled and bool(number.unit) and all(value != int(value) for value in number.values)


def _is_whole_word(number: Number) -> bool:
    """Whether a number in words counts whole ones of what is unknown here."""
    return number.spelled and not number.unit and all(value == int(value) for value in number.values)


def _same_kind(one: Number, other: Number) -> bool:
    """Whether two numbers name values of one kind; "three times" and "zweimal" do."""
    how_often = all(number.times or number.kind == MULTIPLE for number in (one, other))
    return one.kind == other.kind or how_often or (_is_part(one) and _is_part(other))


def _is_part(number: Number) -> bool:
    """Whether it is less than a whole: "a third", "half as much"."""
    less = all(value < 1 for value in number.values)
    return number.kind == FRACTION or (number.kind == MULTIPLE and less and bool(number.values))


def _unlike_length(one: Number, other: Number) -> int:
    return 0 if one.spelled or other.spelled else abs(len(one.raw) - len(other.raw))


def _sentence(place: Ruler | None) -> int | None:
    return place.sentence if place else None


def _is_year(number: Number) -> bool:
    # a decade by its name is that of a century as well: siebziger
    named = not number.spelled or len(number.values) > 1
    return named and any(YEARS[0] <= value < YEARS[1] for value in number.values)
