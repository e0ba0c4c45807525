"""Tables drawn with lines, as Pandoc and Quarto read them: `+---+---+` around rows whose cells may span lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.rules_block import StateBlock

from qa.model.records import dataclass
from qa.parse.containers import line_of
from qa.parse.offsets import CELL_END, Content, Piece

RULE = re.compile(r"\+(?:[-=:]{2,}\+)+[ \t]*$")
MOST_LINES = 2000
"""Lines of a table that are looked at."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with its text, which may span lines; rows and columns count from 0."""

    content: Content
    row: int
    column: int


def grid_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: from the first line that is drawn to the last, every one of the table between."""
    if not _is_rule(state, start) or state.is_code_block(start):
        return False
    last, stop = start, start + 1
    while stop < min(end, start + MOST_LINES) and line_of(state, stop)[:1] in ("|", "+"):
        last = stop if _is_rule(state, stop) else last
        stop += 1
    if last == start:
        return False
    if silent:
        return True
    token = state.push("grid_table", "", 0)
    token.map = [start, last + 1]
    token.meta["lines"] = [(state.bMarks[n] + state.tShift[n], state.eMarks[n]) for n in range(start, last + 1)]
    state.line = last + 1
    return True


def _is_rule(state: StateBlock, number: int) -> bool:
    return RULE.match(line_of(state, number)) is not None


def cells(flat: str, lines: list[tuple[int, int]]) -> Iterator[GridCell]:
    """The cells of a table that hold anything, row by row; a row with cells that span columns has them as they are."""
    row = -1
    columns: dict[int, list[tuple[int, int]]] = {}
    for start, end in lines:
        if RULE.match(flat[start:end]):
            yield from (GridCell(_content(flat, pieces), row, column) for column, pieces in columns.items())
            row, columns = row + 1, {}
            continue
        bounds = [match.start() for match in CELL_END.finditer(flat, start, end)]
        for column, (left, right) in enumerate(pairwise(bounds)):
            raw = flat[left + 1 : right]
            if raw.strip():
                first = left + 1 + len(raw) - len(raw.lstrip())
                columns.setdefault(column, []).append((first, first + len(raw.strip())))


def _content(flat: str, stretches: list[tuple[int, int]]) -> Content:
    pieces: list[Piece] = []
    at = 0
    for start, end in stretches:
        pieces.append(Piece(at, start, end - start, bool(pieces)))
        at += end - start + 1
    return Content("\n".join(flat[start:end] for start, end in stretches), tuple(pieces))
