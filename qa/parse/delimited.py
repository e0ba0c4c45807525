"""The cells of a table that a directive holds as delimited text: `csv-table` of Sphinx and MyST."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model.records import dataclass

DELIMITERS = {"tab": "\t", "space": " "}
"""Names of delimiters in the option `:delim:`; any other value is the character itself."""
_DELIMITER = re.compile(r"^[ \t>]*:delim:[ \t]*(\S+)", re.M)
_QUOTED = re.compile(r'"(?:[^"]|"")*+"')
_LEAD = re.compile(r"[ \t>]*")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class DelimitedCell:
    """A cell at `[start, end)` of the note, quotes and surrounding space left out; rows and columns count from 0."""

    start: int
    end: int
    row: int
    column: int


def delimiter(text: str, start: int, end: int) -> str:
    """The character between cells that the options in `text[start:end]` name, else the comma."""
    named = _DELIMITER.search(text, start, end)
    return DELIMITERS.get(named[1], named[1][0]) if named else ","


def cells(text: str, start: int, end: int, mark: str, row: int = 0) -> Iterator[DelimitedCell]:
    """The cells that hold a letter or a digit, in order; a quoted one may span lines. Rows are counted from `row`."""
    between = re.compile(rf"[{re.escape(mark)}\n]")
    lead = re.compile(r"[ >]*") if mark == "\t" else _LEAD
    column, position = 0, start
    while position < end:
        opened = lead.match(text, position, end)
        low = opened.end() if opened else position
        quoted = _QUOTED.match(text, low, end)
        found = between.search(text, quoted.end() if quoted else low, end)
        stop = found.start() if found else end
        first, last = (low + 1, quoted.end() - 1) if quoted else (low, low + len(text[low:stop].rstrip()))
        if _LETTER_OR_DIGIT.search(text, first, last):
            yield DelimitedCell(first, last, row, column)
        position = stop + 1
        if found is None or found[0] == "\n":
            # an empty line is no row
            row, column = row + (column > 0 or stop > low), 0
        else:
            column += 1
