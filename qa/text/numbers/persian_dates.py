"""Days of the Iranian calendar, as the days of the common era that they are: ۱۰ تیر ۱۴۰۰ is 1 July 2021."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from qa.text.languages import primary

_MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
_DAY = re.compile(
    rf"(?<![\d.,:/])(?P<day>\d{{1,2}})\s(?:ماه\s)?(?P<month>{'|'.join(_MONTHS)})(?:[\s\u200c]ماه)?\s"
    r"(?:سال\s)?(?P<year>1[34]\d\d)(?!\d)"
)
"""With its year: without it a month may be another word."""
LONG, LONG_MONTHS, SHORT = 31, 6, 30
"""Days of the first six months, and of the others; the last may have one less."""
CYCLE, LEAPS = 33, (1, 5, 9, 13, 17, 22, 26, 30)
"""Leap years of every 33, as they fell from 1343 (1964) and will until 1472."""
NEW_YEAR = date(2021, 3, 21)
"""The first day of 1400."""
KNOWN = 1400


def persian_dates(plain: str, lang: str) -> Iterator[tuple[int, int, set[tuple[int, int, int]]]]:
    """(start, end, readings) of the days of a text with ASCII digits."""
    for match in _DAY.finditer(plain) if primary(lang) == "fa" else ():
        month, day = _MONTHS.index(match["month"]), int(match["day"])
        if 1 <= day <= (LONG if month < LONG_MONTHS else SHORT):
            before = month * SHORT + min(month, LONG_MONTHS) + day - 1
            found = _new_year(int(match["year"])) + timedelta(days=before)
            yield *match.span(), {(found.year, found.month, found.day)}


def _new_year(year: int) -> date:
    """The first day of a year."""
    first, last = sorted((year, KNOWN))
    days = sum(366 if one % CYCLE in LEAPS else 365 for one in range(first, last))
    return NEW_YEAR + timedelta(days=days if year >= KNOWN else -days)
