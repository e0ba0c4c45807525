"""Tables of Markdoc: between `{% table %}` and `{% /table %}` every list is a row, every item of it a cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.model.records import dataclass
from qa.parse.regions import Cover, Region

TAG = "{%"
OPENS, CLOSES = "table", "/table"


def stretches(flat: str, regions: Iterable[Region]) -> Iterator[tuple[int, int]]:
    """The places between the tags of tables."""
    opened: int | None = None
    for region in regions:
        if flat.startswith(TAG, region.start):
            name = next(iter(flat[region.start + len(TAG) : region.end].lstrip("- ").split(maxsplit=1)), "")
            if name == OPENS:
                opened = region.end
            elif name == CLOSES and opened is not None:
                yield opened, region.start
                opened = None


@dataclass
class MarkdocTables:
    """The tables of a note. `depth` is the number of containers around the one being read, `end` where it ends."""

    places: Cover
    end: int = -1
    depth: int = 0
    row: int = -1
    column: int = -1

    def open_list(self, depth: int, start: int) -> bool:
        """A list opens at that depth of containers, on the line that begins at `start`; whether a table begins."""
        end = self.places.end_at(start)
        if end is None:
            return False
        begins = end != self.end
        if begins:
            self.end, self.depth, self.row = end, depth, -1
        if depth == self.depth:
            self.row, self.column = self.row + 1, -1
        return begins

    def open_item(self, depth: int) -> None:
        """An item opens, which counts itself among the containers."""
        if depth == self.depth + 1:
            self.column += 1

    def cell(self, depth: int, start: int) -> tuple[int, int] | None:
        """Row and column of a text at that depth."""
        return (self.row, self.column) if start < self.end and depth == self.depth + 1 else None
