"""Simple tables of Pandoc: a header, a line of dashes with a gap between every two columns, rows below it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.rules_block import StateBlock

from qa.parse.delimited import DelimitedCell
from qa.parse.markers import Marker

RULE = re.compile(r"[ ]{0,40}-{2,}(?:[ ]{1,40}-{2,})+[ ]*$")
"""A line of dashes for two columns or more; the same without a gap is a heading or a rule."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST_LINES = 2000
"""Lines of a table that are looked at."""
WIDEST = 1000
"""Characters of a line of a table."""
_TOP = re.compile(r"[ ]*+-{3}[- ]*+$")
_OTHER = re.compile(r"[ ]{0,3}(?:(?:[-*+]|#{1,6}|\d{1,9}[.)])[ \t]|>)")
"""How an item, a heading or a quotation begins."""
_DASHES = re.compile("-+")
_PIECE = re.compile(r"\S+(?:[ ]\S+)*")


def simple_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: the line above the dashes, and all below them to an empty line or to dashes again."""
    if silent or state.blkIndent or start + 2 >= end or not RULE.match(_line(state, start + 1)):
        return False
    if state.isEmpty(start) or _OTHER.match(_line(state, start)) or (start > 0 and _TOP.match(_line(state, start - 1))):
        # without a header, an item or a heading, or with rows of several lines
        return False
    stop = start + 2
    while stop < min(end, start + MOST_LINES) and not state.isEmpty(stop) and not RULE.match(_line(state, stop)):
        stop += 1
    lines = [start, *range(start + 2, stop)]
    if len(lines) < 2 or any(len(_line(state, n)) > WIDEST or "|" in _line(state, n) for n in lines):
        return False
    columns = [match.span() for match in _DASHES.finditer(_line(state, start + 1))]
    rows = [list(_cells(state, n, columns)) for n in lines]
    if len(rows[0]) < 2 or not any(rows[1:]):
        # a sentence above a rule
        return False
    token = state.push("cells", "", 0)
    closes = stop < end and not state.isEmpty(stop)
    token.map = [start, stop + closes]
    token.meta["marker"] = Marker(None)
    token.meta["cells"] = [
        DelimitedCell(first, last, row, column) for row, cells in enumerate(rows) for column, first, last in cells
    ]
    state.line = stop + closes
    return True


def _line(state: StateBlock, number: int) -> str:
    """A line with its indentation: columns are told by their place."""
    return state.src[state.bMarks[number] : state.eMarks[number]]


def _cells(state: StateBlock, number: int, columns: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Column, start and end in the note of what a row holds: every piece in the column that it lies below most."""
    text, begin = _line(state, number), state.bMarks[number]
    widths = [0]
    for character in text:
        # letters of East Asia are as wide as two
        widths.append(widths[-1] + (2 if unicodedata.east_asian_width(character) in "WF" else 1))
    bounds = [0, *((left[1] + right[0]) // 2 for left, right in pairwise(columns)), max(widths[-1], columns[-1][1]) + 1]
    found: dict[int, tuple[int, int]] = {}
    pieces = list(_PIECE.finditer(text))
    if len(pieces) == len(columns):
        # a longer word moves what stands beside it
        yield from ((column, begin + piece.start(), begin + piece.end()) for column, piece in enumerate(pieces))
        return
    for piece in pieces:
        middle = (widths[piece.start()] + widths[piece.end()]) / 2
        column = next(n for n, (low, high) in enumerate(pairwise(bounds)) if low <= middle < high)
        first = found.get(column, piece.span())[0]
        found[column] = first, piece.end()
    for column, (first, last) in sorted(found.items()):
        yield column, begin + first, begin + last
