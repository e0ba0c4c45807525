"""Number words that are other words as well, where the other side lost the one number that could stand there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.languages import primary
from qa.text.numbers import Number
from qa.text.numbers.clock_halves import hours_led_to
from qa.text.numbers.homographs import HOMOGRAPHS
from qa.text.numbers.spelled import Spelled, spelled

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FROM, TO = 3, 100
"""Numbers in words that are held against such words: two is said in too many ways."""


def _unclocked(prose: str, lang: str) -> Iterator[Spelled]:
    """The number words of a text, but those of a time of day, which is compared as a whole: "halv ni"."""
    times = [(start, end) for start, end, _ in hours_led_to(prose, primary(lang))]
    for one in spelled(prose, lang):
        if not any(start <= one.start < end for start, end in times):
            yield one


def _is_said(number: Number, side: NumberSide) -> bool:
    """Whether a side has a number, in digits or words."""
    # what else a side mentions is looked for last: it costs more than all other comparisons
    return any(number.values & other.values for other in side.numbers) or not number.values.isdisjoint(side.other)


def _may_be_lost(number: Number) -> bool:
    return number.spelled and not (number.unit or number.kind) and all(FROM <= value < TO for value in number.values)


def changed_homographs(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """The one number of a bead that the other side does not mention, in words, and the one word there that may be
    another number, which this side does not mention."""
    for here, there in ((source, target), (target, source)):
        dubious = HOMOGRAPHS.get(primary(there.document.lang), frozenset())
        if not dubious or not any(map(_may_be_lost, here.numbers)):
            continue
        rest = [n for n in here.numbers if not n.kind and not _is_said(n, there)]
        if len(rest) != 1 or not _may_be_lost(rest[0]):
            continue
        if any(not n.kind and not _is_said(n, here) for n in there.numbers):
            continue
        number = rest[0]
        said = {value for n in here.numbers for value in n.values}
        words = [
            (block.content_start + one.start, block.content_start + one.end, prose[one.start : one.end], one)
            for block, (prose, _) in zip(there.blocks, there.texts, strict=True)
            for one in _unclocked(prose, there.document.lang)
            if Decimal(one.value) not in said
        ]
        if len(words) != 1 or words[0][3].ordinal != number.ordinal or words[0][2].lower() not in dubious:
            continue
        if words[0][3].value < FROM:
            # "both"
            continue
        start, end, raw, _ = words[0]
        ours, theirs = (number.start, number.end, number.raw), (start, end, raw)
        one, other = (ours, theirs) if here is source else (theirs, ours)
        yield ChangedRelation(f"number '{one[2]}' became '{other[2]}'", one[:2], other[:2])
