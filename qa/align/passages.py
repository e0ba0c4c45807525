"""Where to cut long texts: at passages that are recognised on the other side beyond doubt.

Passages of several lines are found far more surely than single lines. A few, evenly spread over one side, are looked
for on the whole other side, then again inside each rectangle that is still too large, from coarse to fine as in
Vecalign (Thompson and Koehn 2019). Time and memory are linear in the lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from qa.align.chain import rising
from qa.engines import Array
from qa.engines.embedder import unit_length

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
WHOLE = 400_000
"""Cells of a rectangle that is aligned at once."""
LINES = 8
"""Lines of a passage: eight are recognised where one is not."""
SPOTS = 64
"""Passages that are looked for in a rectangle."""
LIKE = 0.4
MARGIN = 0.1
"""Cosine of a passage that is recognised, and by how much the second place must be worse: no wrong corner in
`tests/benchmarks/bench_align.py lines:50000`."""
FIRM = 0.45
"""Cosine of single lines at a corner."""
CORNERS = 3
"""How many corners a rectangle of `WHOLE` cells would have along a side: no piece need be smaller."""
COLUMNS = 8192
"""Places that are compared at once: memory, not meaning."""

Corner = tuple[int, int]


def corners(source: Array, target: Array, whole: int = WHOLE) -> list[Corner]:
    """Corners of the rectangles on the way from (0, 0) to (n, m), both included; none has more than `whole` cells
    unless one of its sides is a single line. `source` and `target` are centred unit vectors of the lines.

    Where nothing is recognised, the cut is where it would be if both sides advanced evenly.
    """
    done: list[Corner] = [(0, 0)]
    waiting = [((0, 0), (len(source), len(target)))]
    while waiting:
        start, end = waiting.pop()
        height, width = end[0] - start[0], end[1] - start[1]
        if height * width <= whole or min(height, width) < 2:
            done.append(end)
            continue
        inner = list(_spread(_recognised(source, target, start, end), start, end, int(whole**0.5 / CORNERS)))
        inner = inner or [(start[0] + height // 2, start[1] + width // 2)]
        waiting += reversed(list(pairwise([start, *inner, end])))
    return done


def _spread(found: list[Corner], start: Corner, end: Corner, apart: int) -> Iterator[Corner]:
    """Some of the places, at least `apart` lines from each other: no rectangle need be small."""
    at = start
    for place in found:
        near = min(place[0] - at[0], place[1] - at[1], end[0] - place[0], end[1] - place[1])
        if near > 0 and max(place[0] - at[0], place[1] - at[1]) >= apart:
            at = place
            yield place


def _recognised(source: Array, target: Array, start: Corner, end: Corner) -> list[Corner]:
    """Pairs of lines, both sides rising, in the middle of three that match one by one inside a recognised passage."""
    if min(end[0] - start[0], end[1] - start[1]) <= LINES:
        return []
    rows = np.unique(np.linspace(start[0], end[0] - LINES, SPOTS).astype(np.int64))
    passages = np.stack([_summed(source[i : i + LINES])[0] for i in rows])
    similar = np.empty((len(rows), end[1] - start[1] - LINES + 1), np.float32)
    for at in range(0, similar.shape[1], COLUMNS):
        part = target[start[1] + at : start[1] + min(at + COLUMNS, similar.shape[1]) + LINES - 1]
        similar[:, at : at + COLUMNS] = passages @ _summed(part).T
    found = []
    for i, row in zip(rows, similar, strict=True):
        j = int(row.argmax())
        best = float(row[j])
        row[max(0, j - LINES) : j + LINES] = -1.0
        if best >= LIKE and best - float(row.max()) >= MARGIN:
            found.append((int(i), start[1] + j))
    lines = (_line(source, target, i, j, end) for i, j in rising(found))
    return rising([pair for pair in lines if pair])


def _summed(vectors: Array) -> Array:
    """Directions of the sums of `LINES` vectors in a row, one for each place where such a run begins."""
    count = len(vectors) - LINES + 1
    total = sum((vectors[k : k + count] for k in range(LINES)), np.zeros((count, vectors.shape[1]), np.float32))
    return unit_length(total)


def _line(source: Array, target: Array, i: int, j: int, end: Corner) -> Corner | None:
    """A pair near (i, j) that is each other's nearest there, as are its neighbours."""
    j = max(0, j - LINES // 2)
    similar = source[i : i + LINES] @ target[j : min(end[1], j + 2 * LINES)].T
    mutual = [
        (a, int(b))
        for a, b in enumerate(similar.argmax(axis=1))
        if similar[:, b].argmax() == a and similar[a, b] >= FIRM
    ]
    known = set(mutual)
    middle = [(a, b) for a, b in mutual if {(a - 1, b - 1), (a + 1, b + 1)} <= known]
    if not middle:
        return None
    a, b = max(middle, key=lambda pair: float(similar[pair]))
    return i + a, j + b
