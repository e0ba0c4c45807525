"""A table that a directive holds as a list of lists: `list-table` of Sphinx and MyST."""

from __future__ import annotations

from dataclasses import field

from qa.model import Problem
from qa.model.records import dataclass

NAME = "list-table"


@dataclass
class ListTable:
    """The table that is being read: an item of the outer list is a row, one of the lists in it a cell.

    `depth` is the number of containers around the table, `number` that of the table in its note.
    """

    depth: int
    number: int
    row: int = -1
    column: int = -1
    widths: list[tuple[int, int, int]] = field(default_factory=list)
    """Cells of each row, and where it stands."""

    def open_item(self, depth: int, start: int, end: int) -> None:
        """An item opens, at that depth of containers, on the line `[start, end)`."""
        if depth == self.depth + 1:
            self.row, self.column = self.row + 1, -1
            self.widths.append((0, start, end))
        elif depth == self.depth + 2 and self.widths:
            self.column += 1
            self.widths[-1] = (self.column + 1, *self.widths[-1][1:])

    def cell(self, depth: int) -> tuple[int, int, int] | None:
        """The cell that a text at that depth belongs to."""
        inside = depth == self.depth + 2 and self.row >= 0 <= self.column
        return (self.number, self.row, self.column) if inside else None

    def uneven(self) -> Problem | None:
        """The first row that is not as wide as the header, where readers get an error in place of the table."""
        if not self.widths or not self.widths[0][0]:
            return None
        wanted = self.widths[0][0]
        odd = next((one for one in self.widths if one[0] != wanted), None)
        if odd is None:
            return None
        message = f"row has {odd[0]} cells and its table {wanted}, so that the table is not shown"
        return Problem("table-row", odd[1], odd[2], message)
