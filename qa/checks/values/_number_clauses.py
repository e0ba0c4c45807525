"""Two numbers of a sentence that stand in each other's clause: "the north wall 12 m, the south wall 17 m".

Clauses may be turned round, so that the order of numbers says nothing by itself: what the clauses say without them is
compared by the encoder, which is asked of the few sentences alone whose numbers come in another order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.analysis.pair import Analysis
from qa.checks.values._clause_names import alike, clause
from qa.checks.values._numbers import NumberSide
from qa.checks.values._order import is_listing
from qa.text.numbers import Number
from qa.text.numbers.pairing import Ruler, same_unit

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 6
"""Numbers of a sentence beyond which nothing is told."""
SHORTEST = 5
"""Characters that a clause must have beside its number: less says nothing."""
SURE = 0.07
"""How much nearer the clauses must be crosswise, as the sum of two differences of cosines: right sentences whose
clauses were turned round have -.16 to .034 (12 pairs, nine languages), with numbers exchanged .087 to .17 (9 of 13)."""
Pair = tuple[Number, Number]


def number_swaps(
    analysis: Analysis, source: NumberSide, target: NumberSide, places: dict[int, Ruler]
) -> Iterator[tuple[Pair, Pair]]:
    """The neighbours of a sentence that stand in each other's clause, as in the source, and as in the translation."""
    ours, theirs = _numbers(source), _numbers(target)
    if not 1 < len(ours) == len(theirs) <= MOST or len(source.blocks) != 1 or len(target.blocks) != 1:
        return
    if len({place.sentence for n in (*ours, *theirs) if (place := places.get(id(n)))}) != 1:
        return
    for i, (one, two) in enumerate(pairwise(ours)):
        others = theirs[i], theirs[i + 1]
        turned = _same(one, others[1]) and _same(two, others[0]) and not _same(one, two)
        rest = all(_same(a, b) for k, (a, b) in enumerate(zip(ours, theirs, strict=True)) if k not in (i, i + 1))
        if turned and rest and _is_crossed(analysis, (source, target), (ours, theirs), i):
            yield (one, two), others
            return


def _numbers(side: NumberSide) -> list[Number]:
    return [n for n in side.numbers if not n.kind and not n.ordinal and not n.glued and not n.dated]


def _same(one: Number, other: Number) -> bool:
    return bool(one.values & other.values) and same_unit(one, other)


def _is_crossed(
    analysis: Analysis, sides: tuple[NumberSide, NumberSide], numbers: tuple[Sequence[Number], Sequence[Number]], i: int
) -> bool:
    texts: list[str] = []
    for side, row in zip(sides, numbers, strict=True):
        if is_listing(side.document.text[max(row[i].end, row[i].reach) : row[i + 1].start], side.document.lang):
            return False
        start = side.blocks[0].content_start
        spans = [(number.start - start, number.end - start) for number in row]
        texts += [clause(side.texts[0][0], side.document.lang, spans, spans[k]) for k in (i, i + 1)]
    if texts[0] == texts[1] or texts[2] == texts[3] or min(map(len, texts)) < SHORTEST:
        return False
    # the first numbers are said to be exchanged where the clauses stand in the order of the source
    return alike(analysis, texts) >= SURE
