"""Days that Korean counts with a word of their own: 사흘 is three days, 보름 half a month."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from qa.text.numbers.digits import Number

_DAYS = {day: n for n, day in enumerate("이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘".split(), 2)} | {"보름": 15}
_WORD = regex.compile(
    rf"(?<![가-힣])(?:{'|'.join(_DAYS)})(?=(?:[간째은는이가을를의로와과에도만씩동]|안|밤|치)|[^가-힣]|$)"
)
"""보름달 is the full moon."""


def korean_days(text: str) -> Iterator[Number]:
    """The days of a text that a native word counts; which day of a month it is they may say as well."""
    for match in _WORD.finditer(text):
        value = frozenset({Decimal(_DAYS[match[0]])})
        yield Number(*match.span(), match[0], value, value, unit=frozenset({"d"}), reach=match.end(), spelled=True)
