"""Calendar dates, in digits or with the month's name, with every reading that the order of a language allows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from qa.text.languages import primary
from qa.text.locales import folded, locale
from qa.text.normal_forms import lowered
from qa.text.numbers.calendars import CALENDARS, NEPALI
from qa.text.numbers.persian_dates import persian_dates
from qa.text.numbers.wholes import Whole, WholeKind

Date = tuple[int, int, int]
"""Year (0 where none is written), month, day."""
YEARS = (1000, 2999)
"""First and last year that four digits of a date may be."""
COMMON = (1500, 2199)
"""The same where Islamic, Persian, Buddhist or Hebrew years may be meant: none of them is among these."""
_YEAR_FIRST = regex.compile(r"(?<![\p{Latin}\d_./:\-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\p{Latin}\d_/:]|[-.]\d)")
_YEAR_LAST = regex.compile(r"(?<![\p{Latin}\d_./:\-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\p{Latin}\d_/:]|[-.]\d)")
_HAN = regex.compile(r"(?:(\d{4})\s?[年년]\s?)?(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]")
_NUMBER = r"(?<![\d.,:/])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|:e|-го|-е)?"
"""A day of the month, with the ending of an ordinal."""
_JOINT = r"[\s\u00a0]+(?:de[ls]?[\s\u00a0]+|d['’]|of[\s\u00a0]+)?"
_UNTIL = (
    r"(?:[\s\u00a0]?(?:[-–—]|to|and|bis|und|à|au|et|al?|y|e|до|по|и)[\s\u00a0]?(\d{1,2})(?!\d)(?:st|nd|rd|th|\.)?)?"
)
"""What ends a range of days: both its days are meant."""
_THEN_YEAR = r"(?:,?[\s\u00a0]+(?:de[ls]?[\s\u00a0]+)?(\d{4})(?!\d))?"

_BEGINS_WITH_YEAR = frozenset("lt lv hu hy ka kk ky uz az eu mn tt".split())
"""Languages that say the year before the month and the day: 1833 m. birželio 5 d."""
_YEAR_BEFORE = regex.compile(r"(?<![\p{L}\d.,:/])(\d{4})(?:[-‑]?[\s\u00a0]?\p{L}{1,12}\.?|\.)?,?[\s\u00a0]$")
FAR = 20
"""Characters of the year and its word before a date."""


def dates(plain: str, lang: str) -> Iterator[Whole]:
    """The dates of a text with ASCII digits. Where a language counts years otherwise too, those alone that are surely
    of the common era: Nepali has none."""
    calendars = CALENDARS.get(primary(lang), ())
    if NEPALI in calendars:
        return
    first, last = COMMON if calendars else YEARS
    found = [*_in_digits(plain, lang), *_with_names(plain, lang), *persian_dates(plain, lang)]
    for start, end, readings in found:
        possible = frozenset(d for d in readings if _exists(d) and (first <= d[0] <= last or not (d[0] or calendars)))
        if possible:
            yield Whole(WholeKind.DATE, start, end, plain[start:end], possible)


def same_date(one: Whole, other: Whole) -> bool:
    """Whether two dates may be one day; a year that only one has does not matter. Of two ranges both days count."""
    if _is_range(one) and _is_range(other):
        return _same_range(one, other)
    return any(a[1:] == b[1:] and (a[0] == b[0] or not a[0] or not b[0]) for a in one.readings for b in other.readings)


def _is_range(whole: Whole) -> bool:
    """Whether the readings are the first and the last day of a range, not a day in two orders: 3 to 9 June."""
    return len(whole.readings) == 2 and len({date[:2] for date in whole.readings}) == 1


def _same_range(one: Whole, other: Whole) -> bool:
    ours, theirs = sorted(one.readings), sorted(other.readings)
    return all(a[1:] == b[1:] and (a[0] == b[0] or not a[0] or not b[0]) for a, b in zip(ours, theirs, strict=True))


def _exists(date: Date) -> bool:
    return 1 <= date[1] <= 12 and 1 <= date[2] <= 31


def _in_digits(plain: str, lang: str) -> Iterator[tuple[int, int, set[Date]]]:
    for match in _YEAR_FIRST.finditer(plain):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        yield *match.span(), {(year, month, day)}
    for match in _YEAR_LAST.finditer(plain):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        # a full stop comes after the day; English has both orders, and languages that begin with the year no rule
        day_first = match[2] == "." or (locale(lang).date_order == "dmy" and primary(lang) != "en")
        both = {(year, second, first)} | (set() if day_first else {(year, first, second)})
        yield *match.span(), both
    for match in _HAN.finditer(plain):
        yield *match.span(), {(int(match[1] or 0), int(match[2]), int(match[3]))}


def _with_names(plain: str, lang: str) -> Iterator[tuple[int, int, set[Date]]]:
    patterns = _named_patterns(lang)
    lower = lowered(plain)
    if not patterns or len(lower) != len(plain):
        return
    months = locale(lang).months
    for match in patterns[0].finditer(lower):
        first, last, month, year = match.groups()
        start, year = _with_year(lower, match.start(), year, lang)
        yield start, match.end(), {(int(year or 0), months[folded(month)], int(day)) for day in (first, last) if day}
    for match in patterns[1].finditer(lower):
        month, first, last, year = match.groups()
        start, year = _with_year(lower, match.start(), year, lang)
        yield start, match.end(), {(int(year or 0), months[folded(month)], int(day)) for day in (first, last) if day}


def _with_year(lower: str, start: int, year: str | None, lang: str) -> tuple[int, str | None]:
    """Where a date begins, and its year, which may stand before it."""
    before = primary(lang) in _BEGINS_WITH_YEAR and not year and _YEAR_BEFORE.search(lower, max(0, start - FAR), start)
    return (before.start(), before[1]) if before else (start, year)


@lru_cache(maxsize=1024)
def _named_patterns(lang: str) -> tuple[regex.Pattern[str], regex.Pattern[str]] | None:
    """Day before the month's name, and the name before the day."""
    names = sorted((name for name in locale(lang).months if len(name) > 2 or not name.isascii()), key=len, reverse=True)
    if not names:
        return None
    month = "(" + "|".join(map(regex.escape, names)) + r")\.?"
    return (
        regex.compile(_NUMBER + _UNTIL + _JOINT + month + r"(?!\p{L})" + _THEN_YEAR),
        regex.compile(
            r"(?<!\p{L})" + month + r"[\s\u00a0]+(\d{1,2})(?:st|nd|rd|th)?(?![\w.]\d|\d)" + _UNTIL + _THEN_YEAR
        ),
    )
