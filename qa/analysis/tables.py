"""Tables of one shape on both sides of a pair, cell by cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from qa.analysis.pair import Analysis
from qa.model import Block, Kind

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 40
"""Cells of a table that is looked into."""
Place = tuple[int, int]
"""Row and column."""
Grid = Mapping[Place, Block]


def parallel_tables(analysis: Analysis) -> Iterator[tuple[Grid, Grid]]:
    """The cells of tables of one shape on both sides, by their places."""
    grids = [_grids(note.blocks) for note in (analysis.source, analysis.target)]
    pairs: Counter[tuple[int, int]] = Counter()
    for bead in analysis.beads:
        for i in bead.source:
            for j in bead.target:
                cells = analysis.source.blocks[i].cell, analysis.target.blocks[j].cell
                if cells[0] and cells[1]:
                    pairs[cells[0][0], cells[1][0]] += 1
    seen: set[int] = set()
    for (i, j), _ in pairs.most_common():
        ours, theirs = grids[0][i], grids[1][j]
        if i not in seen and ours.keys() == theirs.keys() and len(ours) <= MOST:
            seen.add(i)
            yield ours, theirs


def _grids(blocks: tuple[Block, ...]) -> Mapping[int, Grid]:
    found: dict[int, dict[tuple[int, int], Block]] = {}
    for block in blocks:
        if block.kind is Kind.TABLE_CELL and block.cell is not None:
            table, row, column = block.cell
            found.setdefault(table, {})[row, column] = block
    return found
