"""Places in a row that changed: "the third run", „der zweite Lauf“, and two that changed places.

A place answers to a place: that the other side counts two hours or names the month of March says nothing of the second
or the third one. So only what neither a place nor a number to spare says is lost, and is told where as many strange
ones stand on the other side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.checks.values._seeming import says_weekday
from qa.text.languages import primary
from qa.text.numbers import Mismatch, Number
from qa.text.numbers.homographs import HOMOGRAPHS, is_other
from qa.text.numbers.mentions import ROMAN, roman_value
from qa.text.numbers.ordinal_forms import OTHER_IS_SECOND
from qa.text.numbers.ordinal_marks import is_place
from qa.text.numbers.spelled import spelled

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 2
"""Places of a bead that may have changed: where more did, the sides say other things."""
BETWEEN = 1
"""Numbers that must stand between two places that changed theirs, as they stood: clauses in the same order."""
ONE = Decimal(1)
SECOND = 2
Said = tuple[int, int, str]
"""What a note says at `[start, end)`."""
Changed = tuple[ChangedRelation, tuple[Number, ...]]
"""What is told, and the numbers that it is told of."""


def changed_ordinals(source: NumberSide, target: NumberSide) -> Iterator[Changed]:
    """Places in a row that became others, one by one, or that stand in each other's place."""
    places = _places(source), _places(target)
    if not (places[0] or places[1]):
        return
    lost, strange = _lost(source, target, *places), _lost(target, source, *places[::-1])
    lost = [one for one in lost if not says_weekday(Mismatch(one, None), source, target)]
    strange = [one for one in strange if not says_weekday(Mismatch(None, one), source, target)]
    if lost or strange:
        if len(lost) == len(strange) <= MOST:
            for one, other in zip(lost, strange, strict=True):
                yield _changed(_said(one), _said(other)), (one, other)
        elif len(lost) + len(strange) == 1:
            yield from _dubious(source, target, lost, strange)
    elif turned := _turned(source.numbers, target.numbers, places):
        ours, theirs = turned
        message = f"'{ours[0].raw}' and '{ours[1].raw}' changed places"
        yield ChangedRelation(message, (ours[0].start, ours[1].end), (theirs[0].start, theirs[1].end)), ()


def _places(side: NumberSide) -> list[Number]:
    """The numbers of a side that name a place in a row, in words or in digits."""
    text, lang = side.document.text, side.document.lang
    return [
        n
        for n in side.numbers
        if not n.kind and not n.dated and not n.glued and n.values and ONE not in n.values
        and (n.ordinal or (not n.unit and _is_whole(n) and is_place(text, n.start, n.end, lang)))
    ]  # fmt: skip


def _is_whole(number: Number) -> bool:
    return len(number.values) == 1 and all(value == int(value) for value in number.values)


def _lost(here: NumberSide, there: NumberSide, ours: Sequence[Number], theirs: Sequence[Number]) -> list[Number]:
    """The places of a side that the other side has neither as places nor as numbers to spare."""
    spare = _plain(there, theirs)
    spare.subtract(_plain(here, ours))
    known = Counter(value for number in theirs for value in number.values)
    soft = Counter(Decimal(value) for value in (*(value for *_, value in _homographs(there)), *_weekdays(there, here)))
    roman = {Decimal(roman_value(m[0])) for prose, _ in there.texts for m in ROMAN.finditer(prose)}
    found: list[Number] = []
    for number in ours:
        row = next((row for row in (known, spare, soft) if any(row[value] > 0 for value in number.values)), None)
        if row is not None:
            row.subtract(number.values)
        elif not number.values & roman:
            found.append(number)
    return found


def _plain(side: NumberSide, places: Sequence[Number]) -> Counter[Decimal]:
    """The numbers of a side that name no place, by value."""
    taken = {id(number) for number in places}
    return Counter(v for n in side.numbers if id(n) not in taken and not n.kind for v in {*n.values, *n.pieces})


def _dubious(
    source: NumberSide, target: NumberSide, lost: Sequence[Number], strange: Sequence[Number]
) -> Iterator[Changed]:
    """The one place that only one side has, where the other side has one word for another: one that may be something
    else („druhý“ is also the other one), or the first one."""
    here, there, number = (source, target, lost[0]) if lost else (target, source, strange[0])
    if number.values & there.other:
        return
    if (one := _one_in(there)) and _is_every(here, number):
        # "one in five" is every fifth
        yield _changed(*((_said(number), one) if lost else (one, _said(number)))), (number,)
        return
    means = {value for one in _places(here) for value in one.values}
    says_other = _says_other(here)
    words = [
        (start, end, raw)
        for start, end, raw, value in _homographs(there)
        if Decimal(value) not in means and not (says_other and value == SECOND)
    ]
    words = words or [*_first(there, here)]
    if len(words) == 1:
        one, other = (_said(number), words[0]) if lost else (words[0], _said(number))
        yield _changed(one, other), (number,)


_OTHER = regex.compile(r"\b(?:others|another|other(?! (?:hand|words|side)))\b", regex.IGNORECASE)
"""English for what many languages call the second one; its phrases are known on the other side."""


def _says_other(side: NumberSide) -> bool:
    return primary(side.document.lang) == "en" and any(_OTHER.search(prose) for prose, _ in side.texts)


_ONE_IN = regex.compile(r"\bone (?:\p{L}+ )?(?:in|out of)(?: every)? (?=\p{L}|\d)", regex.IGNORECASE)
_EVERY = regex.compile(
    r"(?<!\p{L})(?:[jy]ed(?:e[rsnm]?|er)|jede[rsmn]?|h?ver[t]?|varje|vart?|elke?|cada|chaque|ogni|fiecare|każd\p{L}+|co"
    r"|každ\p{L}+|vsak\p{L}*|svak\p{L}+|свак\p{L}+|кажд\p{L}+|кожн\p{L}+|всек\p{L}+|секо\p{L}+|kas|kiekvien\p{L}+|katr\p{L}+|ik"
    r"|iga|joka|minden|her|κάθε|çdo|pob|gach)[ \u00a0]$",
    regex.IGNORECASE,
)
"""What stands before a place in a row of which there are many."""


def _one_in(side: NumberSide) -> Said | None:
    """The number of which English says that one is something: "one in five"; the only one."""
    if primary(side.document.lang) != "en":
        return None
    ends = {
        block.content_start + match.end()
        for block, (prose, _) in zip(side.blocks, side.texts, strict=True)
        for match in _ONE_IN.finditer(prose)
    }
    found = [_said(number) for number in side.numbers if number.start in ends]
    return found[0] if len(found) == len(ends) == 1 else None


def _is_every(side: NumberSide, number: Number) -> bool:
    return _EVERY.search(side.document.text, max(0, number.start - 14), number.start) is not None


def _homographs(side: NumberSide) -> Iterator[tuple[int, int, str, int]]:
    """Words of a side that may be a place in a row, or something else, with their values."""
    language = primary(side.document.lang)
    read = {(number.start, number.end) for number in side.numbers}
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        for one in spelled(prose, side.document.lang):
            start, end = block.content_start + one.start, block.content_start + one.end
            raw = prose[one.start : one.end]
            may_be = raw.lower() in HOMOGRAPHS.get(language, ()) or language in OTHER_IS_SECOND
            if (
                one.ordinal
                and may_be
                and (start, end) not in read
                and not is_other(prose, one.start, one.end, language)
            ):
                yield start, end, raw, one.value


def _weekdays(side: NumberSide, other: NumberSide) -> Iterator[int]:
    """The places that names of weekdays say, which the other side does not name: Πέμπτη is Thursday and the fifth."""
    known = {value for number in other.numbers if number.kind == "weekday" for value in number.values}
    for number in side.numbers:
        if number.kind == "weekday" and not number.values & known:
            yield from (one.value for one in spelled(number.raw, side.document.lang) if one.ordinal)


def _first(side: NumberSide, other: NumberSide) -> Iterator[Said]:
    """The words for the first one, where the other side has none of its own."""
    from qa.text.numbers.firsts import firsts, knows_first

    if not knows_first(other.document.lang) or ONE in {v for n in other.numbers for v in n.values}:
        return
    if any(True for prose, _ in other.texts for _ in firsts(prose, other.document.lang)):
        return
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        for start, end in firsts(prose, side.document.lang, surely=True):
            yield block.content_start + start, block.content_start + end, prose[start:end]


def _turned(
    source: Sequence[Number], target: Sequence[Number], places: tuple[Sequence[Number], Sequence[Number]]
) -> tuple[tuple[Number, Number], tuple[Number, Number]] | None:
    """The only two places, which stand for each other's, while what is counted before, between and behind them is the
    same: clauses in the same order."""
    ours, theirs = places
    if not len(ours) == len(theirs) == MOST or len(source) != len(target):
        return None
    (a, b), (c, d) = ours, theirs
    if a.values & c.values or not (a.values & d.values and b.values & c.values):
        return None
    rows = _parted(source, ours), _parted(target, theirs)
    same = all(_alike(one, other) for one, other in zip(*rows, strict=True))
    return ((a, b), (c, d)) if same and len(rows[0][1]) >= BETWEEN else None


def _parted(numbers: Sequence[Number], places: Sequence[Number]) -> list[list[Number]]:
    """The numbers before the first place, between both and behind the last."""
    first, last = places[0].start, places[-1].start
    rows = [n for n in numbers if n.start < first], [n for n in numbers if first < n.start < last]
    return [*rows, [n for n in numbers if n.start > last]]


def _alike(ours: Sequence[Number], theirs: Sequence[Number]) -> bool:
    """Whether two rows hold the same numbers in any order."""
    left = list(theirs)
    for number in ours:
        twin = next((other for other in left if other.values & number.values), None)
        if twin is None:
            return False
        left.remove(twin)
    return not left


def _said(number: Number) -> Said:
    return number.start, number.end, number.raw


def _changed(one: Said, other: Said) -> ChangedRelation:
    return ChangedRelation(f"number '{one[2]}' became '{other[2]}'", one[:2], other[:2])


def without_numbers(side: NumberSide, numbers: Sequence[Number]) -> NumberSide:
    """A side without numbers of which all is said."""
    taken = {id(number) for number in numbers}
    rest = tuple(number for number in side.numbers if id(number) not in taken)
    return NumberSide(side.document, side.blocks, rest, side.texts) if len(rest) < len(side.numbers) else side
