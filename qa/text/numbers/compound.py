"""Units that are made of others, `m²/s`, `kJ/(kg·K)`, `g cm⁻³`, `litres per hour`, as powers and a size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from itertools import product

import regex

from qa.model.records import dataclass
from qa.text.numbers.powered_lengths import powered_length
from qa.text.numbers.powers import exponent
from qa.text.numbers.unit_sizes import UNITS, MeasurementUnit
from qa.text.numbers.units import LONGEST_NAME, sizes, unit_after

Dimensions = tuple[tuple[str, int], ...]
Reading = tuple[Dimensions, Decimal]
"""Powers of base dimensions, and how many of their base units it is."""

MOST_FACTORS = 6
"""Parts of a unit; none in use has more."""
MOST_READINGS = 32
"""Ways to read a unit (`m` is metre or minute) beyond which it is not read at all."""
EXACT, ROUNDED = Context(prec=28), Context(prec=9)
"""Significant digits to which sizes are counted, and compared: factors such as 5/9 have no end."""
_BASE: dict[str, dict[str, int]] = {
    "area": {"length": 2},
    "volume": {"length": 3},
    "speed": {"length": 1, "time": -1},
    "rate": {"data": 1, "time": -1},
    "frequency": {"time": -1},
    "force": {"mass": 1, "length": 1, "time": -2},
    "pressure": {"mass": 1, "length": -1, "time": -2},
    "energy": {"mass": 1, "length": 2, "time": -2},
    "power": {"mass": 1, "length": 2, "time": -3},
    "voltage": {"mass": 1, "length": 2, "time": -3, "current": -1},
    "resistance": {"mass": 1, "length": 2, "time": -3, "current": -2},
}
"""The base dimensions of the derived ones, of which `UNITS` counts in SI units."""
_RATES = frozenset({"speed", "rate"})
"""Dimensions of units that are made of others even where they have a symbol of their own: `mph` is `mi/h`."""
INSIDE = {"K": "K", "d": "d", "t": "t", "B": "B"}
"""Symbols that stand alone for too much else (`60 K` is often sixty thousand), but not beside another unit."""
_PIECE = regex.compile(
    r"(?P<run>[\p{Latin}µμΩ°º]+|\p{Cyrillic}+|[%‰℃℉€£$¥₽₹₩])"
    r"(?P<power>\^\{?[-−]?[1-9]\}?|[⁻⁺]?[¹²³⁴-⁹]|(?<=[a-z])[23](?![\d.,]))?"
)
_PER = regex.compile(r"[ \u00a0]?[/∕⁄][ \u00a0]?|[ \u00a0](?:per|pro|par|por|na|в|در)[ \u00a0]|每")
_TIMES = regex.compile(r"[ \u00a0]?[·⋅∙*][ \u00a0]?")
_MORE = regex.compile(
    r"[ \u00a0]?[/∕⁄·⋅∙*]|每|[ \u00a0](?:per|pro|par|por|na|в|در)[ \u00a0]"
    r"|[ \u00a0\u202f\u2009][\p{Latin}\p{Cyrillic}µμΩ]{1,4}(?:⁻|\^\{?[-−])"
)
"""What may stand between the first part of a unit and the next: cheap, for most units are simple."""
_SPACE = regex.compile(r"[ \u00a0\u202f\u2009]")
_GOES_ON = regex.compile(r"[\w/∕⁄·⋅∙*^⁰¹²³⁴-⁹⁻\ufffc]")
_PART_GOES_ON = regex.compile(r"[\w^⁰¹²³⁴-⁹⁻\ufffc]")
"""What says that a unit, or a part of one, goes on in a way that is not read here."""
HIDDEN = "\ufffc"
"""What stands for markup and formulas in a text of prose."""


@dataclass(frozen=True, slots=True)
class CompoundUnit:
    """A unit as written, with all that it may mean."""

    text: str
    readings: frozenset[Reading]


@dataclass(frozen=True, slots=True)
class _Factor:
    units: tuple[MeasurementUnit, ...]
    power: int


def compound_after(text: str, at: int, ids: frozenset[str], reach: int, lang: str) -> CompoundUnit | None:
    """The compound unit that a number ending at `at` is counted in; None for a simple one and one not understood.

    `ids` and `reach` are what `unit_after` reads there: the first part, and where it ends.
    """
    if not any(unit.dimension in _RATES for unit in sizes(ids)) and _MORE.match(text, reach) is None:
        return None
    start = at + (_SPACE.match(text, at) is not None)
    read = _written(text, start, lang)
    if read is None:
        return None
    factors, end = read
    made = len(factors) > 1 or any(unit.dimension in _RATES for unit in factors[0].units)
    return _compound(text[start:end], factors) if made else None


def whole_unit(text: str, lang: str) -> CompoundUnit | None:
    """The unit, simple or compound, that a text is; None where it is anything else."""
    read = _written(text, 0, lang)
    return _compound(text, read[0]) if read is not None and read[1] == len(text) else None


def same_size(one: CompoundUnit, other: CompoundUnit) -> bool:
    """Whether two units may be the same, whatever they are written in: `g/cm³` and `kg/L`."""
    return not one.readings.isdisjoint(other.readings)


def ratios(one: CompoundUnit, other: CompoundUnit) -> Iterator[Decimal]:
    """How many of the other unit one of the first may be; nothing where they measure different things."""
    for dimensions, size in one.readings:
        for others, other_size in other.readings:
            if dimensions == others:
                yield size / other_size


def _written(text: str, start: int, lang: str) -> tuple[list[_Factor], int] | None:
    """The factors of the unit written from `start` on and where it ends; None where it goes on unread."""
    read = _factor(text, start, lang, 1)
    factors: list[_Factor] = []
    sign = 1
    while read is not None and len(factors) < MOST_FACTORS:
        found, at = read
        factors += found
        if per := _PER.match(text, at):
            sign = -1
            read = _bracket(text, per.end(), lang) or _factor(text, per.end(), lang, sign)
        elif times := _TIMES.match(text, at):
            # `J/kg·K` is written for `J/(kg·K)`, never for `J·K/kg`
            read = _factor(text, times.end(), lang, sign)
        else:
            read = _spaced(text, at, lang)
            if read is None:
                return (factors, at) if _ends(text, at) else None
    return None


def _spaced(text: str, at: int, lang: str) -> tuple[list[_Factor], int] | None:
    """A factor after a space, which is one only with a negative power: `g cm⁻³`."""
    space = _SPACE.match(text, at)
    read = _factor(text, space.end(), lang, 1) if space else None
    return read if read is not None and read[0][0].power < 0 else None


def _bracket(text: str, at: int, lang: str) -> tuple[list[_Factor], int] | None:
    """The factors of `(kg·K)` below a stroke."""
    close = text.find(")", at, at + LONGEST_NAME) if text.startswith("(", at) else -1
    if close < 0:
        return None
    read = _written(text[at + 1 : close], 0, lang)
    if read is None or read[1] != close - at - 1:
        return None
    return [_Factor(factor.units, -factor.power) for factor in read[0]], close + 1


def _factor(text: str, at: int, lang: str, sign: int) -> tuple[list[_Factor], int] | None:
    """One unit with its power, as a symbol or by its name, and where it ends."""
    piece = _PIECE.match(text, at)
    if piece is not None:
        units = _known(piece["run"], lang)
        power = exponent(piece["power"] or "1")
        # "metr krychlový", "mètre carré"
        powered = powered_length(frozenset(unit.id for unit in units), text, piece.end())
        if units and not powered and _ends(text, piece.end(), part=True):
            return [_Factor(units, sign * power)], piece.end()
    ids, end = unit_after(f"1 {text[at : at + LONGEST_NAME]}", 1, lang)
    units = tuple(UNITS[id] for id in sorted(ids) if id in UNITS)
    return ([_Factor(units, sign)], at + end - 2) if units else None


def _known(run: str, lang: str) -> tuple[MeasurementUnit, ...]:
    if run in INSIDE:
        return (UNITS[INSIDE[run]],)
    ids, end = unit_after(f"1 {run}", 1, lang)
    return tuple(UNITS[id] for id in sorted(ids) if id in UNITS) if end == len(run) + 2 else ()


def _ends(text: str, at: int, part: bool = False) -> bool:
    """Whether a unit, or a `part` of one, may end there; Chinese, Japanese and Korean may touch it."""
    after = text[at : at + 1]
    open_end = _PART_GOES_ON if part else _GOES_ON
    return not after or (after >= "\u3040" and after != HIDDEN) or open_end.match(after) is None


def _compound(text: str, factors: Sequence[_Factor]) -> CompoundUnit | None:
    """A unit with all its readings; None where there are too many of them."""
    ways = 1
    for factor in factors:
        ways *= len(factor.units)
    if ways > MOST_READINGS:
        return None
    powers = [factor.power for factor in factors]
    readings = {_reading(tuple(zip(units, powers, strict=True))) for units in product(*(f.units for f in factors))}
    return CompoundUnit(text, frozenset(readings))


def _reading(parts: Sequence[tuple[MeasurementUnit, int]]) -> Reading:
    if len(parts) == 1 and parts[0][0].offset:
        # a temperature, where alone, is no difference of temperatures
        return ((parts[0][0].id, parts[0][1]),), Decimal(1)
    total: Counter[str] = Counter()
    size = Decimal(1)
    for unit, power in parts:
        size = EXACT.multiply(size, EXACT.power(unit.factor, power))
        for base, own in _BASE.get(unit.dimension, {unit.dimension: 1}).items():
            total[base] += own * power
    return tuple(sorted((base, power) for base, power in total.items() if power)), size.normalize(ROUNDED)
