"""What the numbers of a bead say together with the words beside them: for each of what they count, of what they are a
part, which of two came first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from qa.checks.values._numbers import NumberSide
from qa.model import Kind
from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.numbers import Number
from qa.text.numbers.pairing import Ruler
from qa.text.numbers.percents import PERCENTS, mentions_percent
from qa.text.numbers.ranges import RANGE
from qa.text.numbers.rates import contradictions

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FIXED = 2
"""Numbers that must stand where they stood, one between the two that changed places and one beside them: where clauses
are turned round, those move as well."""


_OF: Mapping[str, str] = {
    "en": "of|out of", "de": "von|der|aus", "nl": "van", "sv": "av", "da": "af|ud af", "nb": "av", "fr": "de|des|sur",
    "es": "de", "pt": "de|das|dos|em", "it": "di|su|dei|delle", "ca": "de", "ro": "din|dintre", "pl": "z|ze|na",
    "cs": "z|ze", "sk": "z|zo", "hr": "od", "sl": "od", "ru": "из", "uk": "з|із|зі", "bg": "от",
    "el": "από|στα|στους|στις", "ar": "من|من أصل", "he": "מתוך|מ", "fa": "از", "vi": "trong|trên|trong số",
    "id": "dari",
}  # fmt: skip
"""What stands between a part and the whole, in languages that say the part first."""
COUPLED = 4
"""Numbers of two couples."""


@dataclass(frozen=True, slots=True)
class ChangedRelation:
    """What the source says at `source` offsets, and the translation at `target` offsets instead."""

    message: str
    source: tuple[int, int]
    target: tuple[int, int]


def changed_rates(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """`40 requests per second` → `40 Anfragen pro Minute`. Units of physics (`km/h`) are compared with numbers."""
    ours, theirs = _shown(source), _shown(target)
    langs = source.document.lang, target.document.lang
    found = list(contradictions(ours, theirs, langs))
    units = (_of_units(source), _of_units(target)) if found else (set(), set())
    same = bool(found) and _same_numbers(source, target)
    for one, other in found:
        of_units = (one.start in units[0], other.start in units[1])
        if all(of_units) or (any(of_units) and not same):
            continue
        said = ours[one.start : one.end].strip(), theirs[other.start : other.end].strip()
        starts = source.blocks[0].content_start, target.blocks[0].content_start
        yield ChangedRelation(
            f"'{said[0]}' became '{said[1]}'",
            (starts[0] + one.start, starts[0] + one.end),
            (starts[1] + other.start, starts[1] + other.end),
        )


def _same_numbers(source: NumberSide, target: NumberSide) -> bool:
    """Whether every number of the source stands in the translation, so that none was converted."""
    known = frozenset().union(*(number.values for number in target.numbers))
    return all(one.values & known for one in source.numbers)


def _shown(side: NumberSide) -> str:
    """The prose of a side of one block; of several nothing is said."""
    return side.texts[0][0] if len(side.texts) == 1 else ""


def _of_units(side: NumberSide) -> set[int]:
    """Offsets in the block at which a rate belongs to the unit of a number: `36 km per hour`."""
    start = side.blocks[0].content_start
    made = [(n.end - start, len(n.compound.text)) for n in side.numbers if n.compound is not None]
    return {at for end, length in made for at in range(end, end + length + 2)}


def lost_percents(source: NumberSide, target: NumberSide) -> Iterator[tuple[Number, Number]]:
    """`45 %` → `45`, where nothing on the other side speaks of hundredths. A column may say it in its header."""
    percents = [number for number in source.numbers if number.unit & PERCENTS and not number.spelled]
    if not percents or any(block.kind is Kind.TABLE_CELL for block in (*source.blocks, *target.blocks)):
        return
    text = "\n".join(target.document.text[b.content_start : b.content_end] for b in target.blocks)
    if mentions_percent(text, target.document.lang):
        return
    for number in percents:
        twins = [other for other in target.numbers if not other.unit and other.values & number.values]
        # 45 % may be said as 0.45
        if len(twins) == 1 and max(twins[0].values) == max(number.values):
            yield number, twins[0]


def exchanged(
    source: NumberSide, target: NumberSide, places: dict[int, Ruler]
) -> Iterator[tuple[tuple[Number, Number], tuple[Number, Number]]]:
    """Two numbers of a sentence that changed places, as they stand in the source, and as in the translation."""
    theirs = _by_sentence(_in_digits(target), places)
    for sentence, ours in _by_sentence(_in_digits(source), places).items():
        others = theirs.get(sentence, [])
        if recoupled := _recoupled(ours, others):
            yield recoupled
            continue
        turned = _turned(ours, others)
        if turned is None:
            continue
        i, j = turned
        sides, rows = (source, target), (ours, others)
        near = any(turned(sides, rows, i, j) for turned in (_is_range_turned, _is_part_turned, _is_span_turned))
        if near or _is_settled(len(ours), i, j):
            yield (ours[i], ours[j]), (others[i], others[j])


def may_be_exchanged(source: NumberSide, target: NumberSide) -> bool:
    """Whether numbers stand in another order: cheap, for most do not."""
    ours, theirs = source.numbers, target.numbers
    return 1 < len(ours) == len(theirs) and any(
        not one.values & other.values for one, other in zip(ours, theirs, strict=True)
    )


def _in_digits(side: NumberSide) -> list[Number]:
    return [number for number in side.numbers if not number.spelled]


def _by_sentence(numbers: Sequence[Number], places: dict[int, Ruler]) -> dict[int, list[Number]]:
    found: dict[int, list[Number]] = {}
    for number in numbers:
        place = places.get(id(number))
        if place is not None and place.sentence is not None:
            found.setdefault(place.sentence, []).append(number)
    return found


def _turned(ours: Sequence[Number], theirs: Sequence[Number]) -> tuple[int, int] | None:
    """The places of the only two numbers of one kind that stand for each other's; None where anything else differs."""
    if len(ours) != len(theirs):
        return None
    unlike = [i for i, (one, other) in enumerate(zip(ours, theirs, strict=True)) if not _same(one, other)]
    if len(unlike) != FIXED:
        return None
    i, j = unlike
    same = _same(ours[i], theirs[j]) and _same(ours[j], theirs[i]) and not _same(ours[i], ours[j])
    kinds = {(number.unit, number.kind, number.ordinal, number.glued, number.dated) for number in (ours[i], ours[j])}
    return (i, j) if same and len(kinds) == 1 and not ours[i].glued else None


def _recoupled(
    ours: Sequence[Number], theirs: Sequence[Number]
) -> tuple[tuple[Number, Number], tuple[Number, Number]] | None:
    """The last numbers of two couples that exchanged them: 1995 and 12 %, 2005 and 35 %, whatever comes first."""
    couples = _couples(ours), _couples(theirs)
    if couples[0] is None or couples[1] is None:
        return None
    (one, of_one), (two, of_two) = couples[0]
    for (a, of_a), (b, of_b) in (couples[1], couples[1][::-1]):
        if _same(one, a) and _same(two, b) and _same(of_one, of_b) and _same(of_two, of_a):
            pair = sorted((of_a, of_b), key=lambda number: number.start)
            return (of_one, of_two), (pair[0], pair[1])
    return None


def _couples(numbers: Sequence[Number]) -> tuple[tuple[Number, Number], tuple[Number, Number]] | None:
    """Four numbers as two couples of a bare one and one with a unit, in either order."""
    if len(numbers) != COUPLED:
        return None
    couples = [sorted(numbers[at : at + 2], key=lambda number: bool(number.unit)) for at in (0, 2)]
    mixed = all(not bare.unit and counted.unit for bare, counted in couples)
    alike = couples[0][1].unit == couples[1][1].unit and not any(n.glued or n.dated for n in numbers)
    distinct = not any(_same(couples[0][k], couples[1][k]) for k in (0, 1))
    return ((couples[0][0], couples[0][1]), (couples[1][0], couples[1][1])) if mixed and alike and distinct else None


def _same(one: Number, other: Number) -> bool:
    return bool(one.values & other.values) and (bool(one.unit & other.unit) or not one.unit or not other.unit)


def _is_settled(count: int, i: int, j: int) -> bool:
    """Whether other numbers show that the clauses stand in the same order: 1995: 12 %, 2005: 35 %."""
    return count - 2 >= FIXED and j - i > 1 and (i > 0 or j < count - 1)


def _is_part_turned(
    sides: tuple[NumberSide, NumberSide], numbers: tuple[Sequence[Number], Sequence[Number]], i: int, j: int
) -> bool:
    """Whether both sides say "of" between two neighbours, of which only the source's first is the smaller one: 8 of
    the 12, 12 av de 8."""
    if j - i != 1:
        return False
    for side, row in zip(sides, numbers, strict=True):
        between = side.document.text[max(row[i].end, row[i].reach) : row[j].start]
        of = _OF.get(primary(side.document.lang))
        if of is None or not regex.fullmatch(
            rf"[ \u00a0](?:{of})(?:[ \u00a0]\p{{Ll}}{{1,4}})?[ \u00a0]|d['’]", between
        ):
            return False
    return min(numbers[0][i].values) < min(numbers[0][j].values)


def _is_span_turned(
    sides: tuple[NumberSide, NumberSide], numbers: tuple[Sequence[Number], Sequence[Number]], i: int, j: int
) -> bool:
    """Whether nothing but the mark of a range stands between two neighbours on both sides, of which the source's first
    is the smaller one: 25 to 30 minutes, 30 bis 25 Minuten."""
    if j - i != 1 or not numbers[0][i].values or max(numbers[0][i].values) >= max(numbers[0][j].values):
        return False
    return all(
        RANGE.fullmatch(side.document.text, row[i].end, row[j].start) is not None
        for side, row in zip(sides, numbers, strict=True)
    )


def _is_range_turned(
    sides: tuple[NumberSide, NumberSide], numbers: tuple[Sequence[Number], Sequence[Number]], i: int, j: int
) -> bool:
    """Whether both sides say "from" of the first of two neighbours alone: from 12 % to 35 %, von 35 % auf 12 %."""
    from qa.text.numbers.beginnings import begins_range

    if j - i != 1:
        return False
    for side, row in zip(sides, numbers, strict=True):
        begins = [begins_range(side.document.text, row[k].start, row[k].end, side.document.lang) for k in (i, j)]
        if begins != [True, False]:
            return False
    return True
