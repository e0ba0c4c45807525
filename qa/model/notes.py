"""A parsed note: blocks, inlines, formulas, directives, and places in its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import Any

from qa.model.records import dataclass


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    BLOCK_QUOTE = "block_quote"
    CODE = "code"
    MATH = "math"
    HTML = "html"
    FRONT_MATTER = "front_matter"
    LABEL = "label"
    """A text that markup carries: a title, caption or alternative text in a tag, directive or option."""


PROSE = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.TABLE_CELL, Kind.BLOCK_QUOTE, Kind.LABEL})


class InlineKind(StrEnum):
    """What an inline span is. LINK, IMAGE, ROLE and EMPHASIS contain other inlines; the others are leaves.

    A ROLE is a cross-reference by name, as in `` {ref}`later <ergodic>` `` or `[[page|shown]]`.
    """

    TEXT = "text"
    MATH = "math"
    CODE = "code"
    LINK = "link"
    ROLE = "role"
    IMAGE = "image"
    EMPHASIS = "emphasis"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Inline:
    """A span of a block. Offsets are code points of `Document.text`; ends are exclusive.

    `[start, end)` is the whole span with its marks, `[inner_start, inner_end)` what stands between them.
    `value` is a link's or image's destination, a role's name and target, an emphasis' or formula's opening mark, an
    HTML tag's name.
    """

    kind: InlineKind
    start: int
    end: int
    inner_start: int
    inner_end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in its delimiters. `latex` is the body without container prefixes (`> `, list indentation)."""

    start: int
    end: int
    body_start: int
    body_end: int
    latex: str
    delimiter: str
    display: bool
    block: int


@dataclass(frozen=True, slots=True)
class Block:
    """A typed block of a note; reading order is `index` order.

    `[start, end)` is the raw block with its marker (`## `, `- `, fences), `[content_start, content_end)` what
    stands inside. `text` is the visible text: markup removed, link and alt texts, code and LaTeX bodies kept.
    `level` is a heading's 1 to 6 or a list item's nesting depth (1 = top). `info` is a fence's language, an HTML
    block's tag, a front-matter field's key, a label's tag and attribute, a list item's mark with the box of its task.
    `cell` is a table cell's (table number, row, column), row 0 the header.
    """

    index: int
    kind: Kind
    start: int
    end: int
    content_start: int
    content_end: int
    text: str
    inlines: tuple[Inline, ...] = ()
    formulas: tuple[Formula, ...] = ()
    level: int = 0
    info: str = ""
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with one note that parsing alone can tell.

    `kind`: "math-delimiters" (unpaired or misplaced formula delimiter), "front-matter" (invalid YAML),
    "unclosed-fence", "unclosed-directive", "table-row" (text that is not shown in its table), "table-cells" (a row
    shorter than its table), "wrapper" (a fence around the whole), "prose-as-code" (sentences made code by indentation),
    "detached" (a picture that its cell of a notebook does not hold),
    "parse-failed" (unreadable: encoding, size, binary).
    """

    kind: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Directive:
    """Markup that the generator of a site acts on: an admonition, a component, an include, a shortcode, a target.

    `syntax` is the mark that opens it ("!!!", ":::", "<", "{%"), `arguments` what the machine reads behind the name
    with single spaces; the texts for readers are left out, they are blocks of kind LABEL. `closes` for an end mark.
    """

    syntax: str
    name: str
    start: int
    end: int
    arguments: str = ""
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a notebook: its number from 1, where its text begins in `Document.text`, on which line of the file.

    `step` is 1 where each line of the cell has a line of the file, 0 where all of them share one.
    """

    number: int
    start: int
    file_line: int
    step: int


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed note. `text` is the decoded file without byte-order mark, line ends untouched."""

    path: str
    lang: str
    text: str
    blocks: tuple[Block, ...]
    front_matter: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    line_starts: tuple[int, ...] = (0,)
    directives: tuple[Directive, ...] = ()
    dialect: str = "markdown"
    cells: tuple[Cell, ...] = ()

    def formulas(self) -> Iterator[Formula]:
        for block in self.blocks:
            yield from block.formulas


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A stretch of a file: 1-based lines and columns (code points), end column exclusive; `text` is the raw source.

    In a notebook lines count through the text of all cells; `cell` is the number of the cell, `first` the line with
    which it begins there, `file_line` the line of the file on which the stretch begins.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str = ""
    cell: int = 0
    first: int = 1
    file_line: int = 0

    @property
    def spoken(self) -> str:
        """The line as people look it up: that of the file, or cell and line of a notebook."""
        return f"cell {self.cell}:{self.line - self.first + 1}" if self.cell else str(self.line)


def place(document: Document, start: int, end: int) -> Place:
    """The `Place` of `document.text[start:end]`."""
    line, end_line = bisect_right(document.line_starts, start), bisect_right(document.line_starts, end)
    if end_line > line and end == document.line_starts[end_line - 1]:
        # a stretch that ends with a line break ends on the line that it closes
        end_line -= 1
    found = Place(
        document.path,
        line,
        start - document.line_starts[line - 1] + 1,
        end_line,
        end - document.line_starts[end_line - 1] + 1,
        document.text[start:end],
    )
    return _in_cell(document, found, start) if document.cells else found


def _in_cell(document: Document, found: Place, start: int) -> Place:
    """The place with the cell of a notebook that it stands in."""
    cell = document.cells[max(0, bisect_right(document.cells, start, key=lambda cell: cell.start) - 1)]
    first = bisect_right(document.line_starts, cell.start)
    file_line = cell.file_line + cell.step * max(0, found.line - first)
    return replace(found, cell=cell.number, first=first, file_line=file_line)
