"""Number words that are other words as well, where the other side lost the one number that could stand there."""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.languages import primary
from qa.text.numbers.homographs import HOMOGRAPHS
from qa.text.numbers.spelled import spelled

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FROM, TO = 3, 100
"""Numbers in words that are held against such words: two is said in too many ways."""


def changed_homographs(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """The one number in words of a bead that the other side does not mention, and the one word there that may be
    another number, which this side does not mention."""
    for here, there in ((source, target), (target, source)):
        dubious = HOMOGRAPHS.get(primary(there.document.lang), frozenset())
        lost = [n for n in here.numbers if n.spelled and not n.kind and not n.unit] if dubious else []
        if len(lost) != 1 or any(n is not lost[0] and not n.kind for n in here.numbers):
            continue
        if any(not n.kind for n in there.numbers):
            continue
        number = lost[0]
        if not all(FROM <= value < TO for value in number.values) or number.values & there.other:
            continue
        words = [
            (block.content_start + one.start, block.content_start + one.end, prose[one.start : one.end], one)
            for block, (prose, _) in zip(there.blocks, there.texts, strict=True)
            for one in spelled(prose, there.document.lang)
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
