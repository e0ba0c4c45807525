"""Numbers that only seem to differ: a weekday that is called by an ordinal, a speed whose hour stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import regex

from qa.checks.values._bare_hours import is_bare_hour
from qa.checks.values._next_bounds import is_next_bound
from qa.checks.values._numbers import NumberSide
from qa.text.enumerating import JOINING
from qa.text.languages import primary, words_touch
from qa.text.numbers import Mismatch, Number
from qa.text.numbers.compare import NumberChange
from qa.text.numbers.homographs import HOMOGRAPHS
from qa.text.numbers.named import ORDINAL_DAYS, WEEKDAYS_FROM, weekdays_of
from qa.text.numbers.rates import says_per
from qa.text.numbers.spelled import spelled
from qa.text.numbers.unit_sizes import BINARY
from qa.text.numbers.units import unit_after, unit_names

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BESIDE = 24
"""Characters before and behind a number in which "per hour" may stand."""
MARK = 4
"""Characters that open the mark of a note."""
FEWEST = 3
"""Numbers of a row of which one may be lost: of two another may be told as one ("one or two", « quelques »)."""
LONGEST_GAP = 12
"""Characters between two numbers of a row: a unit, a comma and a joining word."""
_COMMAS = " \t\n,،、，;；"
TWO = Decimal(2)
_BOTH = regex.compile(r"\bboth\b", regex.I)
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_SPACED_SIGN = regex.compile(r"(?<!\d) [-−–][ \u00a0\u202f]\Z")
_MARK_OPENS, _MARK_CLOSES = regex.compile(r"\[\\?\[\Z"), regex.compile(r"\\?\]\]\(#")
"""What stands around the number of a note: a link within the page whose whole text is a number in brackets."""


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


_LARGER: Mapping[str, tuple[str, int]] = {"min": ("h", 60), "s": ("min", 60), "month": ("year", 12), "d": ("week", 7)}
"""The unit of which so many of another are one."""


def only_seems(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether a number only seems to differ, in any of these ways."""
    ways = (is_note_mark, is_speed, is_rest, is_spaced_sign, says_weekday, is_both, is_next_bound, is_bare_hour)
    return any(of(difference, source, target) for of in ways)


def is_note_mark(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether both numbers are marks of notes, which a generator counts anew on each page: `[[5]](#note5)`."""
    sides = (difference.source, source.document.text), (difference.target, target.document.text)
    return all(
        number is not None
        and _MARK_OPENS.search(text, max(0, number.start - MARK), number.start)
        and _MARK_CLOSES.match(text, number.end)
        for number, text in sides
    )


def is_spaced_sign(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether the side that seems to have lost a sign has it with a space: « entre - 100 % et + 100 % »."""
    lost, strange = difference.source, difference.target
    if difference.kind is not NumberChange.SIGN or lost is None or strange is None:
        return False
    side, text = (target, target.document.text) if lost.negative else (source, source.document.text)
    twins = [one for one in side.numbers if one.values & lost.values]
    return any(_SPACED_SIGN.search(text, max(0, one.start - MARK), one.start) for one in twins)


def is_both(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether a two is what English says by "both", and the number that it seems to stand for is said there by a word
    that is another word as well: "both show a six", „i due dadi mostrano sei“."""
    lost, strange = difference.source, difference.target
    if lost is None or strange is None:
        return False
    for number, two, own, other in ((lost, strange, source, target), (strange, lost, target, source)):
        if two.values == {TWO} and primary(own.document.lang) == "en":
            both = any(_BOTH.search(prose) for prose, _ in own.texts)
            return both and not number.values.isdisjoint(_homographs(other))
    return False


def _homographs(side: NumberSide) -> frozenset[Decimal]:
    """The numbers that a side may say by words that are other words too."""
    dubious = HOMOGRAPHS.get(primary(side.document.lang), frozenset())
    texts = [prose for prose, _ in side.texts] if dubious else []
    return frozenset(
        Decimal(one.value)
        for prose in texts
        for one in spelled(prose, side.document.lang)
        if prose[one.start : one.end].lower() in dubious
    )


def is_rest(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether one number is what is left of the other beside a larger unit: 95 minutes, „un'ora e 35 minuti“."""
    lost, strange = difference.source, difference.target
    if difference.kind is not NumberChange.VALUE or lost is None or strange is None:
        return False
    for unit in lost.unit & strange.unit & _LARGER.keys():
        name, many = _LARGER[unit]
        for part, whole, side in ((lost, strange, source), (strange, lost, target)):
            before = side.document.text[max(0, part.start - BESIDE) : part.start]
            rests = (w - p for w in whole.values for p in part.values if 0 < p < many)
            if any(rest > 0 and rest % many == 0 for rest in rests) and _names(before, name, side.document.lang):
                return True
    return False


def _names(text: str, unit: str, lang: str) -> bool:
    """Whether a text has a word for a unit."""
    if words_touch(lang):
        return any(name in text for name, ids in unit_names(lang).items() if unit in ids)
    return any(unit in unit_after(f"1 {word}", 1, lang)[0] for word in _WORD.findall(text))


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


def may_be_binary(difference: Mismatch) -> bool:
    """Whether all that differs is that one side counts bytes by thousands, the other by 1,024, as MB and MiB."""
    one, other = difference.source, difference.target
    if difference.kind is not NumberChange.UNIT or one is None or other is None:
        return False
    units = one.unit, other.unit
    return any(
        units[k] & {thousands} and units[1 - k] & {binary} for k in (0, 1) for thousands, binary in BINARY.items()
    )


def is_lost_of_row(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether one side lacks one of a row of numbers and enumerates all others: "12, 16 and 20" as "12 und 20"."""
    lost = difference.source or difference.target
    if lost is None or (difference.source and difference.target):
        return False
    own, other = (source, target) if difference.source else (target, source)
    row = next((row for row in _rows(own) if lost in row and len(row) >= FEWEST), None)
    rest = [one.values for one in row if one is not lost] if row else []
    return bool(rest) and any([one.values for one in found] == rest for found in _rows(other))


def _rows(side: NumberSide) -> Iterator[list[Number]]:
    """Numbers with nothing but commas and joining words between, as many as stand in a row."""
    text, joints = side.document.text, JOINING.get(primary(side.document.lang), "").split()
    row: list[Number] = []
    for number in sorted(side.numbers, key=lambda one: one.start):
        gap = text[row[-1].reach : number.start] if row else ""
        parted = 0 < len(gap) <= LONGEST_GAP and (not gap.strip(_COMMAS) or gap.strip(_COMMAS).lower() in joints)
        if row and not (parted and gap.strip()):
            yield row
            row = []
        row.append(number)
    if row:
        yield row
