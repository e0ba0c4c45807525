"""Discounts by what is left of the price, in tenths, as Chinese says them: 打八折 is 20 % off."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from qa.text.numbers.digits import Number
from qa.text.numbers.han import DIGITS

_DIGIT = "一二三四五六七八九"
_TENTHS = regex.compile(
    rf"(?P<said>打(?:了|个|個)?)?(?P<tens>[{_DIGIT}]|[1-9](?:\.[1-9])?)(?P<ones>[{_DIGIT}])?折(?(said)|(?=优惠|優惠|[价價]|出售|促销|促銷|起))"
)
"""A sheet is folded in the same words: 三折页."""
WHOLE = 100
"""Per cent of a price."""


def discounts(text: str) -> Iterator[Number]:
    """What is off: 八五折 is 15 %."""
    for match in _TENTHS.finditer(text):
        tens = match["tens"]
        kept = 10 * (Decimal(DIGITS[tens]) if tens in DIGITS else Decimal(tens))
        off = WHOLE - kept - DIGITS.get(match["ones"] or "", 0)
        known = frozenset({off, off / WHOLE})
        yield Number(*match.span(), match[0], known, known, unit=frozenset({"%"}), reach=match.end(), spelled=True)
