"""Quantities that are equal in other units, as a translator for other readers converts them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from qa.text.numbers.compound import ratios
from qa.text.numbers.digits import Number
from qa.text.numbers.unit_sizes import MeasurementUnit
from qa.text.numbers.units import sizes

PERCENT = frozenset({"%"})
WHOLES = frozenset(map(Decimal, (2, 3, 4, 5, 8, 10, 20, 25, 50, 100)))
"""Of so many things people say how many are something, instead of a percentage."""
NEIGHBOURS = 64
"""Numbers of a paragraph, counted from the same place, among which one is looked for that took another's place or is it
in another unit: more than any paragraph has, so that the work is linear in those that have."""


CLOSE = 16
"""Characters from the end of a number to the next one of the same quantity: the unit and a word for "and"."""
DAYS_OF_WEEKS = {Decimal(1): Decimal(8), Decimal(2): Decimal(15)}
"""Days that languages say for weeks, in words."""


def without_converted(left: list[Number], right: list[Number]) -> tuple[list[Number], list[Number]]:
    """What remains when quantities that are equal in other units cancel: `10 miles` and `16 km`."""
    gone: set[int] = set()
    for i, one in enumerate(left):
        near = (right[j] for j in around(i, len(right)))
        twin = next((other for other in near if id(other) not in gone and is_converted(one, other)), None)
        if twin is not None:
            gone |= {id(one), id(twin)}
    return [n for n in left if id(n) not in gone], [n for n in right if id(n) not in gone]


def without_composed(left: Sequence[Number], right: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """What remains when a quantity with a fraction cancels with one that is told in two units: 7.5 minutes and
    "7분 30초", 1.5 m and "1 m 50 cm"."""
    gone: set[int] = set()
    for wholes, parts in ((left, right), (right, left)):
        pairs = [pair for pair in pairwise(parts) if pair[1].start - pair[0].end <= CLOSE and all(n.unit for n in pair)]
        # "2.5 hours, then 30 minutes" has as many numbers as "2 hours, then 30 minutes"
        for whole in wholes if pairs and len(wholes) < len(parts) <= NEIGHBOURS else ():
            free = (pair for pair in pairs if not {id(whole), *map(id, pair)} & gone)
            if pair := next((pair for pair in free if _is_sum(whole, *pair)), None):
                gone |= {id(whole), *map(id, pair)}
    return [n for n in left if id(n) not in gone], [n for n in right if id(n) not in gone]


def _is_sum(whole: Number, first: Number, second: Number) -> bool:
    """Whether two numbers in a row, the second of a smaller unit, make one with a fraction."""
    return any(
        value != int(value) and whole.unit & first.unit and big.dimension == small.dimension
        and small.factor < big.factor and not big.offset and (value - a) * big.factor == b * small.factor
        for value in whole.values for a in first.values for b in second.values
        for big in sizes(first.unit & whole.unit) for small in sizes(second.unit)
    )  # fmt: skip


def without_shares(left: list[Number], right: list[Number]) -> tuple[list[Number], list[Number]]:
    """What remains when so many of a round number cancel with a percentage: "nine in ten" and 90 %."""
    if max(len(left), len(right)) > NEIGHBOURS:
        return left, right
    for parts, percents in ((left, right), (right, left)):
        for percent in [number for number in percents if number.unit >= PERCENT]:
            pair = next((pair for pair in pairwise(parts) if _is_share(*pair, percent)), None)
            if pair is not None:
                gone = {id(number) for number in (*pair, percent)}
                left, right = ([n for n in side if id(n) not in gone] for side in (left, right))
                return without_shares(left, right)
    return left, right


def _is_share(part: Number, whole: Number, percent: Number) -> bool:
    """Whether a number of another one is a percentage."""
    return any(
        w in WHOLES and p < w and 100 * p / w in percent.values
        for w in whole.values
        for p in part.values
        if not (part.unit or whole.unit)
    )


def around(place: int, count: int) -> range:
    """The places of a row of so many that lie around one of another row."""
    return range(max(0, place - NEIGHBOURS), min(count, place + NEIGHBOURS + 1))


SCALES_OF_HEAT = frozenset({"°C", "°F", "K"})
TIME = "time"
"""What is not converted: 16 days are no two weeks."""
ROUNDED_FROM, ROUNDED_TO, HALF_OF_ONE = 2, 12, Decimal("0.5")
"""Small numbers in words are wholes: half of one is what they may be off."""
SPOONFULS = frozenset({"tbsp", "tsp", "cup"})
DENSITIES = Decimal(250), Decimal(1600)
"""Kilograms that a cubic metre of food weighs, from grated cheese to honey and syrup."""


def is_converted(one: Number, other: Number) -> bool:
    """Whether two quantities in other units are nearly the same one."""
    if not (one.unit and other.unit) and one.compound is other.compound is None:
        # thousands of bare numbers are asked about
        return False
    if _is_weeks(one, other) or _is_weeks(other, one) or _is_weighed(one, other) or _is_weighed(other, one):
        return True
    if one.compound is not None and other.compound is not None:
        factors = tuple(ratios(one.compound, other.compound))
        return any(_nearly(a * f, b) for a in one.values for b in other.values for f in factors)
    if _is_in_cents(one, other) or _is_in_cents(other, one):
        return True
    if any(converted(a, one.unit, b, other.unit) for a in _signed(one) for b in _signed(other)):
        return True
    return (one.spelled and _is_rounded(one, other)) or (other.spelled and _is_rounded(other, one))


def _signed(number: Number) -> Iterable[Decimal]:
    """The values of a number, below zero where a temperature is."""
    return (-value for value in number.values) if number.negative and number.unit & SCALES_OF_HEAT else number.values


def _is_in_cents(one: Number, other: Number) -> bool:
    """Whether hundredths of a currency are told as a part of it: 45 cents, $0.45."""
    if "¢" not in one.unit or not any(unit.dimension.startswith("money") for unit in sizes(other.unit)):
        return False
    return any(100 * value in one.values for value in other.values)


def _is_rounded(spelled: Number, exact: Number) -> bool:
    """Whether a small number in words is a converted quantity without its fraction: "five pounds", dwa kilogramy."""
    small = [value for value in spelled.values if ROUNDED_FROM <= value <= ROUNDED_TO]
    pairs = ((value, unit, size, other) for value in small for unit in sizes(spelled.unit)
             for size in exact.values for other in sizes(exact.unit))  # fmt: skip
    return any(
        TIME != unit.dimension == other.dimension and unit.id != other.id and not unit.offset
        and abs(size * other.factor / unit.factor - value) < HALF_OF_ONE
        for value, unit, size, other in pairs
    )  # fmt: skip


def _is_weeks(one: Number, other: Number) -> bool:
    """Whether weeks are told in days, the first and the last both counted: `quinze jours`, `acht Tage`."""
    in_days = "week" in one.unit and "d" in other.unit and other.spelled
    return in_days and any(DAYS_OF_WEEKS.get(value) in other.values for value in one.values)


def _is_weighed(one: Number, other: Number) -> bool:
    """Whether what a recipe measures in cups or spoons is told by weight."""
    volumes = [unit.factor * value for unit in sizes(one.unit & SPOONFULS) for value in one.values]
    weights = [unit.factor * value for unit in sizes(other.unit) if unit.dimension == "mass" for value in other.values]
    return any(DENSITIES[0] * a <= b <= DENSITIES[1] * a for a in volumes for b in weights)


def _nearly(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other))


TOLERANCE = Decimal("0.06")
"""Relative difference up to which quantities in different units are one, rounded: 6 feet and 1.8 m differ by 2 %."""
EXACT = Decimal("0.01")
"""The same beside what the last digits may be off, where both are written with several: 6.17 ft and 1.88 m."""
_KITCHEN = frozenset(("cup", "tbsp", "tsp", "fl oz", "pt", "gal"))
"""What is of several sizes."""
HOT = Decimal("373")
"""Kelvins from which temperatures are those of ovens and furnaces, rounded to tens of degrees."""
ROUNDED, ROUNDED_HOT = Decimal("2.5"), Decimal("4.5")
"""Kelvins that a converted temperature may be off: 70 °F and 20 °C differ by 1.1, 475 °F and 250 °C by 3.9."""
LARGEST_RISE = 60
"""Degrees up to which a temperature may be a difference of two: it rose by 9 °F, by 5 °C."""


def converted(value: Decimal, one: frozenset[str], other_value: Decimal, other: frozenset[str]) -> bool:
    """Whether two values in units of one dimension are the same quantity, or nearly so."""
    for first in sizes(one):
        for second in sizes(other):
            if one & other and first.dimension != "temperature":
                # the same word for the miles of land and sea
                continue
            if first.dimension == second.dimension and first.id != second.id:
                if first.dimension == "temperature":
                    if _as_hot(value, first, other_value, second, rises=one.isdisjoint(other)):
                        return True
                    continue
                a, b = value * first.factor, other_value * second.factor
                exact = not {first.id, second.id} & _KITCHEN
                tolerance = _tolerance(value, other_value) if exact else TOLERANCE
                if abs(a - b) <= tolerance * max(abs(a), abs(b)):
                    return True
    return False


def _as_hot(
    value: Decimal, first: MeasurementUnit, other_value: Decimal, second: MeasurementUnit, *, rises: bool
) -> bool:
    """Whether two temperatures are nearly one, or two differences of temperature where no scale may be the same."""
    a, b = value * first.factor, other_value * second.factor
    hot, other_hot = a + first.offset, b + second.offset
    off = ROUNDED if max(hot, other_hot) < HOT else ROUNDED_HOT
    small = rises and max(abs(value), abs(other_value)) <= LARGEST_RISE
    return abs(hot - other_hot) <= off or (small and abs(a - b) <= TOLERANCE * max(abs(a), abs(b)))


def _tolerance(value: Decimal, other: Decimal) -> Decimal:
    return min(TOLERANCE, EXACT + _last_digit(value) + _last_digit(other))


def _last_digit(value: Decimal) -> Decimal:
    """Half of what the last digit of a value counts, as a share of it: .05 of 10 is a half; zeros before the decimal
    mark may be rounded."""
    shown = value.normalize() if value == int(value) else value
    exponent = shown.as_tuple().exponent
    return abs(Decimal(5).scaleb(exponent - 1) / value) if value and isinstance(exponent, int) else Decimal(0)
