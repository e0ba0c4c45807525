"""Cells at one place of two tables, in a column of which nothing else changed: they translate each other for sure.

Columns of amounts repeat themselves, so that the words of a cell alone say little about its counterpart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.model import Bead

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
    columns = (one.cell[0], one.cell[2]), (other.cell[0], other.cell[2])
    return _changed_row(analysis, *columns) == one.cell[1]


def is_sole(analysis: Analysis) -> bool:
    """Whether both texts are one block, so that there is nothing else that could belong to it."""
    return len(analysis.source.blocks) == len(analysis.target.blocks) == 1


Column = tuple[int, int]
"""The number of a table in its note, and of a column in it."""


@computed_once
def _changed_row(analysis: Analysis, source: Column, target: Column) -> int | None:
    """The one row of a column whose digits are other ones; None for none, several, moved ones, or another length."""
    old, new = _columns(analysis, 0)[source], _columns(analysis, 1)[target]
    if old.keys() != new.keys() or Counter(old.values()) == Counter(new.values()):
        return None
    changed = [row for row in old if old[row] != new[row]]
    return changed[0] if len(changed) == 1 else None


@computed_once
def _columns(analysis: Analysis, side: int) -> Mapping[Column, Mapping[int, tuple[str, ...]]]:
    """The digits of each row in each column of a note's tables."""
    found: dict[Column, dict[int, tuple[str, ...]]] = defaultdict(dict)
    for block in (analysis.source, analysis.target)[side].blocks:
        if block.cell:
            found[block.cell[0], block.cell[2]][block.cell[1]] = tuple(_DIGITS.findall(block.text))
    return found
