"""Percentages by tenths and hundredths, as Japanese and Chinese say them: 1割2分 is 12 %, 三成半 is 35 %."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from qa.text.numbers.digits import Number, ascii_digits
from qa.text.numbers.han import DIGITS

_WARI = regex.compile(
    r"(?P<tens>[\d一二三四五六七八九])割(?:(?P<ones>[\d一二三四五六七八九])分(?![\d間の之]))?(?![合当當振付愛り])",
    regex.V1,
)
_CHENG = regex.compile(
    r"(?<![第十百千\d\p{L}--[了约約近达達有超过過占佔仅僅为為是到减減增升降跌涨漲少多加掉出]])"
    r"(?P<tens>[一二两兩三四五六七八九])成(?P<ones>半)?(?![\p{Han}--[的以左上多人用员學学产產受来來]])(?!员|員)",
    regex.V1,
)
"""Behind what is said of numbers, and no 三成分 (components), 一成不变."""
HALF_OF_A_TENTH = 5


def wari(text: str) -> Iterator[Number]:
    """Tenths and hundredths: `1割2分` is 12 %, `三割引` 30 % off."""
    yield from _percents(_WARI, text)


def cheng(text: str) -> Iterator[Number]:
    """Tenths: 三成 is 30 %, 六成半 65 %."""
    yield from _percents(_CHENG, text)


def _percents(pattern: regex.Pattern[str], text: str) -> Iterator[Number]:
    for match in pattern.finditer(text):
        tens, ones = (_digit(match["tens"]), _digit(match["ones"] or "0"))
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


def _digit(sign: str) -> int:
    return HALF_OF_A_TENTH if sign == "半" else int(ascii_digits(sign)) if sign.isdecimal() else DIGITS[sign]
