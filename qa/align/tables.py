"""Rows of two tables: a word or two are no reason to take them out of their order, the names they open with are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from qa.align.similarity import Side, scores
from qa.align.units import MEANINGFUL, weight

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
DISPLACED = 0.3
"""By how much (CSLS with anchors, a row) rows must fit better at another place of their table than at their own. In 56
pairs of one right table of two words a row the best wrong order gains up to .26, in half of them over .05; two rows
that truly changed places gain .13 in the middle, so only order tells them; rows that have numbers gain .8."""
MOST = 64
"""Rows out of their order that are looked at: more were sorted anew."""
KEYED = 0.8
"""Share of the rows of two tables whose first cells are the same from which these name the rows: all but those that one
of them lacks. In two tables of options, sorted by what each language calls them, 52 of 53."""
RESORTED = 4
"""Rows out of their order from which a table is sorted anew: a fault moves two."""
LETTERS = 3
"""Letters of a cell that names its row: numbers count rows."""
Pairs = dict[tuple[int, int], float]
"""Scores by (source unit, target unit)."""
Rows = tuple[int, ...]
"""The units of a table, one a row."""


def rows_in_order(sides: tuple[Side, Side], steady: Pairs, moved: Pairs) -> tuple[Pairs, Pairs]:
    """Pairs on the path and off it, with those of short rows that only a chance likeness put out of their order in it.

    Two tables correspond whose rows are paired with each other alone; as many rows, each as wide.
    """
    partner = dict((*steady, *moved))
    for source, target in _tables(sides, partner):
        out = [k for k, (i, j) in enumerate(zip(source, target, strict=True)) if partner.get(i) != j]
        if not 0 < len(out) <= MOST or not all(_is_short(sides, source[k], target[k]) for k in out):
            continue
        local = scores(sides[0].part([source[k] for k in out]), sides[1].part([target[k] for k in out]))
        at = {target[k]: column for column, k in enumerate(out)}
        put = [(row, at[partner[source[k]]]) for row, k in enumerate(out) if partner.get(source[k]) in at]
        gain = sum(float(local[place]) for place in put) - float(local.trace())
        # a lone row that is like another one beside two left alone is a number in the wrong row
        if gain >= DISPLACED * len(out) and len(put) > 1:
            continue
        own = {source[k] for k in out}
        steady = {pair: score for pair, score in steady.items() if pair[0] not in own}
        moved = {pair: score for pair, score in moved.items() if pair[0] not in own}
        steady.update({(source[k], target[k]): float(local[row, row]) for row, k in enumerate(out)})
    return steady, moved


def rows_by_name(sides: tuple[Side, Side], steady: Pairs, moved: Pairs) -> tuple[Pairs, Pairs]:
    """Pairs on the path and off it, the rows of tables that are sorted anew paired by their first cells.

    A table of options is sorted by what their names are in its language: each row still opens with the same option.
    """
    ours, theirs = map(_named, sides)
    pairs: dict[tuple[Rows, Rows], list[tuple[int, int]]] = {}
    for name, (rows, row) in ours.items():
        if name in theirs:
            other, there = theirs[name]
            pairs.setdefault((rows, other), []).append((row, there))
    known = {**moved, **steady}
    for (source, target), found in pairs.items():
        kept = _rising([j for _, j in found])
        if len(found) < KEYED * max(len(source), len(target)) or len(found) - len(kept) < RESORTED:
            continue
        ends = {i for i, _ in found}, {j for _, j in found}
        steady, moved = (
            {(i, j): score for (i, j), score in old.items() if i not in ends[0] and j not in ends[1]}
            for old in (steady, moved)
        )
        steady |= {pair: known.get(pair, 0.0) for pair in found if pair[1] in kept}
        moved |= {pair: known.get(pair, 0.0) for pair in found if pair[1] not in kept}
    return steady, moved


def _named(side: Side) -> dict[str, tuple[Rows, int]]:
    """Tables and rows by what no other row of the note opens with."""
    first = [(side.units[row].blocks[0].text.strip(), (rows, row)) for rows in _rows(side) for row in rows]
    times = Counter(name for name, _ in first)
    return {name: home for name, home in first if times[name] == 1 and sum(map(str.isalpha, name)) >= LETTERS}


def _rising(numbers: Sequence[int]) -> set[int]:
    """A longest rising part of distinct numbers."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    found = set[int]()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _tables(sides: tuple[Side, Side], partner: Mapping[int, int]) -> Iterator[tuple[Rows, Rows]]:
    """Tables of one shape that have pairs with each other and with nothing else."""
    ours, theirs = (_rows(side) for side in sides)
    homes = [{unit: rows for rows in tables for unit in rows} for tables in (ours, theirs)]
    met: tuple[dict[Rows, set[Rows]], dict[Rows, set[Rows]]] = ({}, {})
    for i, j in partner.items():
        one, other = homes[0].get(i, ()), homes[1].get(j, ())
        met[0].setdefault(one, set()).add(other)
        met[1].setdefault(other, set()).add(one)
    for rows in ours:
        for other in met[0].get(rows, set()) if len(met[0].get(rows, ())) == 1 else ():
            if other and met[1][other] == {rows} and _shape(sides[0], rows) == _shape(sides[1], other):
                yield rows, other


def _rows(side: Side) -> Sequence[Rows]:
    cells = [(unit.blocks[0].cell or (-1, 0, 0))[0] for unit in side.units]
    found = [(table, tuple(rows)) for table, rows in groupby(range(len(cells)), cells.__getitem__)]
    return [rows for table, rows in found if table >= 0]


def _shape(side: Side, rows: Rows) -> list[int]:
    return [len(side.units[row].blocks) for row in rows]


def _is_short(sides: tuple[Side, Side], source: int, target: int) -> bool:
    """Whether both rows say too little for their meaning to be compared."""
    return max(weight(sides[0].units[source].text), weight(sides[1].units[target].text)) < MEANINGFUL
