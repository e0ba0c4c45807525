"""Fractions in digits, and those whose whole stands before the part: 1/4, 4분의 3, 3分の1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

import regex

from qa.text.numbers.digits import Number
from qa.text.numbers.named import FRACTION, PRECISION

_PART_OF = re.compile(r"(?<!\d)(?P<whole>[2-9]|1[0-2])(?:분의|分[之の]) ?(?P<part>[1-9]|1[0-2])(?!\d)")
_PART_OF_KOREAN = re.compile(r"(?P<whole>[이삼사오육칠팔구십])분의 ?(?P<part>[일이삼사오육칠팔구])(?![가-힣]?\d)")
_SINO_KOREAN = {digit: value for value, digit in enumerate("일이삼사오육칠팔구십", 1)}


def parts_of(text: str) -> Iterator[Number]:
    """`4분의 3`, `3分の1`, `사분의 삼`: the whole stands before the part."""
    if "분의" not in text and "分" not in text:
        return
    for match in (*_PART_OF.finditer(text), *_PART_OF_KOREAN.finditer(text)):
        whole, part = (Decimal(_SINO_KOREAN.get(match[name]) or match[name]) for name in ("whole", "part"))
        value = frozenset({(part / whole).quantize(PRECISION, ROUND_DOWN)})
        yield Number(*match.span(), match[0], value, frozenset({whole, part}), spelled=True, kind=FRACTION)


_STROKE = regex.compile(r"(?<![\d/.,:\-])([1-9])[/⁄](1[026]|[2-9])(?![\d/:\-]|[.,]\d)")


def with_stroke(text: str) -> Iterator[Number]:
    """`1/4`, smaller than one."""
    for match in _STROKE.finditer(text) if "/" in text or "⁄" in text else ():
        part, whole = Decimal(match[1]), Decimal(match[2])
        if part < whole:
            value = frozenset({(part / whole).quantize(PRECISION, ROUND_DOWN)})
            yield Number(*match.span(), match[0], value, frozenset({part, whole}), spelled=True, kind=FRACTION)
