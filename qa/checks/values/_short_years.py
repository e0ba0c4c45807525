"""Years of two digits in a date of figures, which a translation writes out: 01/06/94 is January 6, 1994."""

from __future__ import annotations

import regex

from qa.checks.values._numbers import NumberSide
from qa.checks.values._ordinals import without_numbers
from qa.text.numbers import Number

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CENTURY, FIRST, LAST = 100, 1900, 2099
"""Years of which two digits are left out, and those that people shorten."""
REACH = 6
"""Characters of the day and the month before such a year."""
_DAY_AND_MONTH = regex.compile(r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1$")


def without_short_years(source: NumberSide, target: NumberSide) -> tuple[NumberSide, NumberSide]:
    """Both sides without the years that one of them shortens in a date of three figures and the other writes out."""
    source, target = _written_out(source, target)
    return _written_out(target, source)[::-1]


def _written_out(short: NumberSide, long: NumberSide) -> tuple[NumberSide, NumberSide]:
    ours, theirs = list[Number](), list[Number]()
    for number in short.numbers:
        if not _ends_date(short.document.text, number):
            continue
        twin = next((one for one in long.numbers if one not in theirs and _is_year_of(one, number)), None)
        if twin is not None:
            ours.append(number)
            theirs.append(twin)
    if not ours:
        return short, long
    return without_numbers(short, ours), without_numbers(long, theirs)


def _ends_date(text: str, number: Number) -> bool:
    digits = text[number.start : number.end]
    return (
        len(digits) == len("94")
        and digits.isdecimal()
        and _DAY_AND_MONTH.search(text, max(0, number.start - REACH), number.start) is not None
    )


def _is_year_of(year: Number, short: Number) -> bool:
    return any(FIRST <= one <= LAST and one % CENTURY == other for one in year.values for other in short.values)
