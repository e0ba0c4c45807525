"""Feet with inches, pounds with ounces, metres with centimetres, as one quantity: `5'7"`, six pieds deux pouces.

The smaller unit of a height often goes without saying: "five foot nine", "un mètre soixante-quinze".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

import regex

from qa.text.numbers.digits import Number
from qa.text.numbers.units import unit_names

_PARTS = {"ft": ("in", 12), "lb": ("oz", 16), "m": ("cm", 100)}
"""The smaller unit that may follow one, and how many of it are one."""
_UNSAID = {"ft": range(1, 12), "m": range(10, 100)}
"""How many of them are said without their unit."""
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


def with_smaller(numbers: Sequence[Number], text: str, lang: str) -> Iterator[Number]:
    """The numbers in their order, feet and the inches behind them as one."""
    waiting: Number | None = None
    for number in (_behind_metre(number, text, lang) for number in numbers):
        if waiting is not None:
            joined = _joined(waiting, number, text)
            if joined is not None:
                number = joined
            else:
                yield waiting
        waiting = number
    if waiting is not None:
        yield waiting


def _behind_metre(number: Number, text: str, lang: str) -> Number:
    """ "Einen Meter achtzig", "metra osiemdziesięciu": the one metre itself is no number there."""
    if (
        number.unit
        or not number.spelled
        or not number.values <= {*_UNSAID["m"]}
        or not text[number.start - 1 : number.start].isspace()
    ):
        return number
    word = _LAST_WORD.search(text, max(0, number.start - LONGEST_METRE), number.start)
    if word is None or word[1].lower() not in _metres(lang):
        return number
    values = frozenset((1 + value / 100).quantize(PRECISION) for value in number.values)
    start, pieces = word.start(1), number.pieces | {Decimal(1)}
    return replace(
        number, start=start, raw=text[start : number.end], values=values, pieces=pieces, unit=frozenset({"m"})
    )


LONGEST_METRE = 16
"""Characters of a word for the metre, and the space behind it."""
_LAST_WORD = regex.compile(r"(?<!\p{N}[ \u00a0]?)\b(\p{L}{4,})[ \u00a0]$")


@lru_cache(maxsize=1024)
def _metres(lang: str) -> frozenset[str]:
    return frozenset(name for name, ids in unit_names(lang).items() if ids == ("m",))


def _joined(one: Number, other: Number, text: str) -> Number | None:
    larger = next((unit for unit in _PARTS if unit in one.unit), "")
    known = _PARTS.get(larger)
    if known is not None and not other.unit:
        # no symbol elsewhere: "5 in"
        shown = _IN.match(text, other.end) if known[0] == "in" else None
        if shown or (text[one.reach : other.start].isspace() and other.values <= {*_UNSAID.get(larger, ())}):
            other = replace(other, unit=frozenset({known[0]}), reach=shown.end() if shown else other.end)
    if known is None or known[0] not in other.unit or one.parts or len(one.values) > 1:
        return None
    many = known[1]
    if max(other.values) >= many or any(value != int(value) for value in one.values):
        return None
    if _GAP.fullmatch(text, one.reach, other.start) is None:
        return None
    values = frozenset((a + b / many).quantize(PRECISION) for a in one.values for b in other.values)
    unit = frozenset({larger})
    return replace(
        one, end=other.end, raw=text[one.start : other.end], values=values, pieces=one.pieces | other.pieces,
        unit=unit, reach=other.reach, parts=(one, other),
    )  # fmt: skip
