"""The tables that lists hold, of both kinds: what the walk over the blocks asks of them."""

from __future__ import annotations

from dataclasses import field

from qa.model import Problem
from qa.model.records import dataclass
from qa.parse.list_tables import NAME, ListTable
from qa.parse.markdoc_tables import MarkdocTables
from qa.parse.markers import Marker


@dataclass
class ListedTables:
    """`opened`: of each directive that is open, the table that its lists are, if they are one."""

    markdoc: MarkdocTables
    opened: list[ListTable | None] = field(default_factory=list)

    def open_directive(self, marker: Marker, depth: int, number: int) -> bool:
        """A directive opens at that depth of containers; whether it is a table, then the one of that number."""
        tabular = marker.directive is not None and marker.directive.name == NAME
        self.opened.append(ListTable(depth, number) if tabular else None)
        return tabular

    def close_directive(self) -> Problem | None:
        """The last directive closes; the row of its table that is not as wide as the others."""
        table = self.opened.pop() if self.opened else None
        return table.uneven() if table else None

    def open_item(self, depth: int, start: int, end: int) -> None:
        """An item or a quotation opens at that depth, on the line `[start, end)`."""
        self.markdoc.open_item(depth)
        if self.opened and self.opened[-1]:
            self.opened[-1].open_item(depth, start, end)

    def cell(self, depth: int, start: int, number: int) -> tuple[int, int, int] | None:
        """The cell that a text at that depth and place belongs to; `number` is that of the last table."""
        if table := self.opened[-1] if self.opened else None:
            return table.cell(depth)
        place = self.markdoc.cell(depth, start)
        return (number, *place) if place else None
