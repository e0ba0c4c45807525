"""Percentages by tenths and hundredths, as Japanese says them: 1割2分 is 12 %."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from qa.text.numbers.digits import Number, ascii_digits
from qa.text.numbers.han import DIGITS

_WARI = regex.compile(
    r"(?P<tens>[\d一二三四五六七八九])割(?:(?P<ones>[\d一二三四五六七八九])分(?![\d間の之]))?(?![\p{Han}&&[^引増減]])",
    regex.V1,
)


def wari(text: str) -> Iterator[Number]:
    """Tenths and hundredths: `1割2分` is 12 %, `三割引` 30 % off."""
    for match in _WARI.finditer(text):
        tens, ones = (
            int(ascii_digits(c)) if c.isdecimal() else DIGITS[c] for c in (match["tens"], match["ones"] or "0")
        )
        value = Decimal(10 * tens + ones)
        pieces = frozenset(map(Decimal, (tens, ones)))
        yield Number(
            *match.span(),
            match[0],
            frozenset({value, value / 100}),
            pieces,
            unit=frozenset({"%"}),
            reach=match.end(),
            spelled=True,
        )
