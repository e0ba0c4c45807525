"""Feet with inches, pounds with ounces, as one quantity: `5'7"`, 6 feet 2 inches, six pieds deux pouces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from qa.text.numbers.digits import Number

_PARTS = {"ft": ("in", 12), "lb": ("oz", 16)}
"""The smaller unit that may follow one, and how many of it are one."""
PRECISION = Decimal("0.01")
_HEIGHT = regex.compile(r"""(?<![\d.,:/°º′']|[°º] )([1-9]\d?)['′’] ?(\d|1[01])(?:["″”“]|''|’’)(?!\d)""")
_IN = regex.compile(r"[ \u00a0]?in\b\.?")
_GAP = regex.compile(r"[ \u00a0,-]{0,2}(?:\p{L}{1,3}[ \u00a0])?")
"""What may stand between both: "and", nothing else of three letters has a number behind it there."""


def heights(text: str) -> Iterator[Number]:
    """`5'7"`: no minutes and seconds of an angle, before which degrees stand."""
    for match in _HEIGHT.finditer(text) if "'" in text or "′" in text or "’" in text else ():
        feet, inches = Decimal(match[1]), Decimal(match[2])
        value = frozenset({(feet + inches / 12).quantize(PRECISION)})
        pieces = frozenset({feet, inches})
        yield Number(*match.span(), match[0], value, pieces, unit=frozenset({"ft"}), reach=match.end())


def with_smaller(numbers: Sequence[Number], text: str) -> Iterator[Number]:
    """The numbers in their order, feet and the inches behind them as one."""
    waiting: Number | None = None
    for number in numbers:
        if waiting is not None:
            joined = _joined(waiting, number, text)
            if joined is not None:
                number = joined
            else:
                yield waiting
        waiting = number
    if waiting is not None:
        yield waiting


def _joined(one: Number, other: Number, text: str) -> Number | None:
    known = next((_PARTS[unit] for unit in ("ft", "lb") if unit in one.unit), None)
    if known is not None and known[0] == "in" and not other.unit and (shown := _IN.match(text, other.end)):
        # no symbol elsewhere: "5 in"
        other = replace(other, unit=frozenset({"in"}), reach=shown.end())
    if known is None or known[0] not in other.unit or one.parts or len(one.values) > 1:
        return None
    many = known[1]
    if max(other.values) >= many or any(value % 1 for value in one.values):
        return None
    if _GAP.fullmatch(text, one.reach, other.start) is None:
        return None
    values = frozenset((a + b / many).quantize(PRECISION) for a in one.values for b in other.values)
    unit = frozenset({"ft"} if known[0] == "in" else {"lb"})
    return replace(
        one, end=other.end, raw=text[one.start : other.end], values=values, pieces=one.pieces | other.pieces,
        unit=unit, reach=other.reach, parts=(one, other),
    )  # fmt: skip
