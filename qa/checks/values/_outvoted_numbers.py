"""A number, in words for the most part, that one note has in the place of one that all its siblings have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.checks.values._numbers import number_side
from qa.model import Severity
from qa.model.records import dataclass
from qa.text.numbers import Number, mentioned, mentioned_otherwise
from qa.text.numbers.clock import times
from qa.text.numbers.units import agree
from qa.text.numbers.wholes import covering

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES, MANY_WITNESSES = 2, 3
"""Notes that must have the number, and from how many on the other one is surely wrong."""
MANY, NEARLY_ALL = 6, 0.5
"""Notes of which some say a "one" by no word that is known as such, and the share that must say it."""
ONE = Decimal(1)
SMALLEST_NUMBER = Decimal(2)
"""Numbers below it are articles and pronouns in many languages."""


@dataclass(frozen=True, slots=True)
class OutvotedNumber(Contradicted):
    """`number` stands in `version` where `others` have `said`, the number of one of them as written."""

    version: Version
    number: Number
    others: Row
    said: str

    @property
    def severity(self) -> Severity | None:
        return None if len(self.others) >= MANY_WITNESSES else Severity.MINOR


@dataclass(frozen=True)
class _StatedNumber:
    """What a version counts: numbers for sure, and the values of all that it has, those of its times of day too."""

    version: Version
    numbers: tuple[Number, ...]
    known: frozenset[Decimal]

    @cached_property
    def mentions(self) -> frozenset[Decimal]:
        """All that it may mention, by its words in any sense: read only where a number is in question."""
        text, lang = self.version.document.text[self.version.start : self.version.end], self.version.lang
        return mentioned_otherwise(text, lang) | mentioned(text, lang) | self.known

    def mentions_beside(self, strange: Sequence[Number]) -> frozenset[Decimal]:
        """The same without what these numbers of it say in words: a twenty that begins as a ten does mentions no
        ten."""
        text, lang = self.version.document.text[self.version.start : self.version.end], self.version.lang
        for number in strange:
            if not number.spelled:
                return self.mentions
            start = number.start - self.version.start
            text = text[:start] + " " * len(number.raw) + text[start + len(number.raw) :]
        said = frozenset[Decimal]().union(*(n.values for n in self.numbers if n not in strange))
        return mentioned_otherwise(text, lang) | mentioned(text, lang) | said


def outvoted_numbers(notes: Parallel) -> Iterator[OutvotedNumber]:
    """One number of a sentence that no other note has, where all others have one that this note does not mention."""
    for row in notes.sentences:
        if len(row) <= WITNESSES:
            continue
        said = [_said(version) for version in row]
        for one in said:
            others = [other for other in said if other is not one]
            found = _replaced(one, others) if _is_in_question(one, others) else None
            if found and notes.vouched(one.version, tuple(other.version for other in others)):
                yield OutvotedNumber(one.version, found[0], tuple(other.version for other in others), found[1].raw)
            elif not found and len(others) >= MANY and (twice := _of_one(one, others)):
                once = tuple(other.version for other in others if ONE in other.mentions)
                if notes.vouched(one.version, once):
                    yield OutvotedNumber(one.version, twice, once, str(ONE))


def _is_in_question(one: _StatedNumber, others: Sequence[_StatedNumber]) -> bool:
    """Whether a version has a number that none of the others has, and some of these are in words."""
    around = frozenset[Decimal]().union(*(other.known for other in others))
    strange = [n for n in one.numbers if _value(n) >= SMALLEST_NUMBER and not n.values & around]
    spelled = any(number.spelled for number in (*strange, *(n for other in others for n in other.numbers)))
    return bool(strange) and spelled


def _of_one(one: _StatedNumber, others: Sequence[_StatedNumber]) -> Number | None:
    """The only number of a version of which many have none but "one", and which says no "one" itself: "once a week" as
    "twice a week"."""
    if len(one.numbers) != 1 or any(number for other in others for number in other.numbers if _value(number) != ONE):
        return None
    (number,) = one.numbers
    if _value(number) < SMALLEST_NUMBER or not number.spelled or ONE in one.mentions:
        return None
    around = frozenset[Decimal]().union(*(other.mentions for other in others))
    once = sum(ONE in other.mentions for other in others)
    return number if once >= NEARLY_ALL * len(others) and not number.values & around else None


def _replaced(one: _StatedNumber, others: Sequence[_StatedNumber]) -> tuple[Number, Number] | None:
    """The strange number of a version and that of another, where each is the only one of its kind and of one unit."""
    around = frozenset().union(*(other.mentions for other in others))
    strange = [
        number
        for number in one.numbers
        if _value(number) >= SMALLEST_NUMBER
        and not number.values & around
        and not _is_two(number, one.version.lang, around)
    ]
    lost = frozenset.intersection(*(other.mentions for other in others)) - one.mentions_beside(strange)
    sure = [
        number
        for other in others
        for number in other.numbers
        if _value(number) in lost and _value(number) >= SMALLEST_NUMBER
    ]
    if len(strange) != 1 or len({_value(number) for number in sure}) != 1 or len(sure) < WITNESSES:
        return None
    spelled = strange[0].spelled or any(number.spelled for number in sure)
    # fifteen days are two weeks, and sixteen kilometres ten miles
    same = all(agree(strange[0].unit, number.unit) for number in sure)
    same = same and any(strange[0].unit == number.unit for number in sure)
    return (strange[0], sure[0]) if spelled and same and not strange[0].dated else None


def _is_two(number: Number, lang: str, around: frozenset[Decimal]) -> bool:
    """Whether what reads as one number in words may be two that others have: "dez seis" are ten sixes."""
    words = number.raw.split() if number.spelled else []
    return len(words) > 1 and any(mentioned(word, lang) & around for word in words)


def _value(number: Number) -> Decimal:
    return max(number.values, default=Decimal(0)) if len(number.values) == 1 else Decimal(0)


def _said(version: Version) -> _StatedNumber:
    side = number_side(version.document, (version.block.index,))
    inside = tuple(n for n in side.numbers if version.start <= n.start < version.end) if side else ()
    if not inside:
        return _StatedNumber(version, (), frozenset())
    text = version.document.text[version.start : version.end]
    # an hour may be told by the one before it or after it: pairs compare times of day
    in_time = covering(time.moved(version.start) for time in times(text, version.lang))
    counted = tuple(n for n in inside if not in_time(n.start, n.end))
    return _StatedNumber(version, counted, frozenset(value for number in inside for value in number.values))
