"""Cells at one place of two tables, in a column of which nothing else changed: they translate each other for sure.

Columns of amounts repeat themselves, so that the words of a cell alone say little about its counterpart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.model import Bead, Block, Document

_DIGITS = regex.compile(r"\d+")


def is_same_cell(analysis: Analysis, bead: Bead) -> bool:
    """Whether a bead is one cell a side, at one place of tables as long, and its column changed in this cell alone.

    Rows that changed places keep the column's numbers, or change two cells.
    """
    if not len(bead.source) == len(bead.target) == 1:
        return False
    one, other = analysis.source.blocks[bead.source[0]], analysis.target.blocks[bead.target[0]]
    if not one.cell or not other.cell or one.cell[1:] != other.cell[1:]:
        return False
    old, new = dict(_column(analysis.source, one)), dict(_column(analysis.target, other))
    if old.keys() != new.keys():
        return False
    moved = Counter(old.values()) == Counter(new.values())
    return not moved and [row for row in old if old[row] != new[row]] == [one.cell[1]]


def _column(document: Document, cell: Block) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The digits of each row in the column of a cell."""
    for block in document.blocks:
        if block.cell and cell.cell and (block.cell[0], block.cell[2]) == (cell.cell[0], cell.cell[2]):
            yield block.cell[1], tuple(_DIGITS.findall(block.text))
