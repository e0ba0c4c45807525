"""Item by item: which item of one formula stands for which of the other, and whether all that differs is harmless."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from qa.formula.latex.items import Item
from qa.model.records import dataclass

LARGEST_TABLE = 4_000
"""Cells of one alignment table: 60 × 60 items, 5 ms; a longer stretch is cut where equal items stand."""
LONG = 400
"""Items from which very frequent ones no longer anchor an alignment: without that the work is quadratic."""
DROP, OTHER, LIKE = 4, 9, 6
"""Costs of an item that only one side has, of two that have nothing in common, of two of one kind."""

Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Costs:
    """What it costs to take one item for another (0 for equal ones), and to leave one out."""

    pair: Callable[[Item, Item], int]
    drop: Callable[[Item], int]


def aligned(old: Sequence[Item], new: Sequence[Item], costs: Costs) -> Iterator[Pair]:
    """Indices of items that belong together; one of them `None` where an item has no counterpart. All in order."""
    start, shorter = 0, min(len(old), len(new))
    while start < shorter and old[start].key == new[start].key:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end].key == new[-1 - end].key:
        end += 1
    yield from ((i, i) for i in range(start))
    yield from _middle(old, new, (start, len(old) - end), (start, len(new) - end), costs)
    yield from ((len(old) - end + i, len(new) - end + i) for i in range(end))


def _middle(
    old: Sequence[Item], new: Sequence[Item], one: tuple[int, int], two: tuple[int, int], costs: Costs
) -> Iterator[Pair]:
    if (one[1] - one[0]) * (two[1] - two[0]) <= LARGEST_TABLE:
        yield from _table(old, new, one, two, costs)
        return
    keys = [[item.key for item in side[a:b]] for side, (a, b) in ((old, one), (new, two))]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=len(keys[0]) > LONG)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        first, second = (one[0] + i1, one[0] + i2), (two[0] + j1, two[0] + j2)
        if tag == "equal":
            yield from zip(range(*first), range(*second), strict=True)
        elif (i2 - i1) * (j2 - j1) <= LARGEST_TABLE:
            yield from _table(old, new, first, second, costs)
        else:
            yield from ((i, None) for i in range(*first))
            yield from ((None, j) for j in range(*second))


def _table(
    old: Sequence[Item], new: Sequence[Item], one: tuple[int, int], two: tuple[int, int], costs: Costs
) -> Iterator[Pair]:
    """The cheapest alignment (Needleman and Wunsch, 1970)."""
    rows, columns = one[1] - one[0], two[1] - two[0]
    left, right = old[one[0] : one[1]], new[two[0] : two[1]]
    gaps = [costs.drop(item) for item in left], [costs.drop(item) for item in right]
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        best[i + 1][0] = best[i][0] + gaps[0][i]
    for j in range(columns):
        best[0][j + 1] = best[0][j] + gaps[1][j]
    pair = [[0 if a.key == b.key else costs.pair(a, b) for b in right] for a in left]
    for i in range(rows):
        above, row, cost = best[i], best[i + 1], pair[i]
        for j in range(columns):
            row[j + 1] = min(above[j] + cost[j], above[j + 1] + gaps[0][i], row[j] + gaps[1][j])
    found: list[Pair] = []
    i, j = rows, columns
    while i or j:
        if i and j and best[i][j] == best[i - 1][j - 1] + pair[i - 1][j - 1]:
            i, j = i - 1, j - 1
            found.append((one[0] + i, two[0] + j))
        elif i and best[i][j] == best[i - 1][j] + gaps[0][i - 1]:
            i -= 1
            found.append((one[0] + i, None))
        else:
            j -= 1
            found.append((None, two[0] + j))
    yield from reversed(found)
