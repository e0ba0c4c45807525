"""Numbers that only seem to differ: a weekday that is called by an ordinal, a speed whose hour stands elsewhere."""

from __future__ import annotations

from qa.checks.values._numbers import NumberSide
from qa.text.languages import primary
from qa.text.numbers import Mismatch
from qa.text.numbers.compare import NumberChange
from qa.text.numbers.named import ORDINAL_DAYS, WEEKDAYS_FROM, weekdays_of
from qa.text.numbers.rates import says_per

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BESIDE = 24
"""Characters before and behind a number in which "per hour" may stand."""


def says_weekday(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether the other side names the weekday that seems to have changed: in Greek and Vietnamese ordinals do."""
    sides = (difference.source, source, target), (difference.target, target, source)
    for number, own, other in sides:
        days = {int(value) - WEEKDAYS_FROM for value in number.values} & set(range(7)) if number else set[int]()
        if number and (day := ORDINAL_DAYS.get(primary(own.document.lang), {}).get(number.raw.lower())) is not None:
            days.add(day)
        if days and days & {day for prose, _ in other.texts for day in weekdays_of(prose, other.document.lang)}:
            return True
    return False


def is_speed(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether "per hour" of a speed stands elsewhere on the other side: `saatte 112 km`, `時速40 kmから75 km`."""
    lost, strange = difference.source, difference.target
    if difference.kind is not NumberChange.UNIT or lost is None or strange is None:
        return False
    if (lost.compound is None) == (strange.compound is None):
        return False
    number, made, side = (strange, lost, target) if strange.compound is None else (lost, strange, source)
    if not any(speed.partition("/")[0] in number.unit for speed in made.unit):
        return False
    text = side.document.text[max(0, number.start - BESIDE) : number.reach + BESIDE]
    return any(says_per(text, unit, side.document.lang) for unit in ("h", "s"))
