"""Block tokens to typed blocks with exact places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace

from markdown_it.token import Token

from qa.model import Block, Directive, Formula, Inline, InlineKind, Kind, Problem
from qa.model.records import dataclass
from qa.parse import fences, grid_tables, html, offsets
from qa.parse.delimited import DelimitedCell
from qa.parse.inlines import TAG, Reader
from qa.parse.layout import Layout, line_end
from qa.parse.listed_tables import ListedTables
from qa.parse.markers import LabelText, Marker
from qa.parse.offsets import Content, cut, piece_of
from qa.parse.regions import DISPLAY, Region, inner_text
from qa.parse.scan import aside
from qa.parse.uneven_tables import UNEVEN

ITEM_MARK = re.compile(
    r"(?:[-*+]|\d{1,9}[.)]|\((?:@[\w-]{0,40}|[A-Za-z]{1,6}|\d{1,9})\)|(?<![\w(])(?:#|[A-Za-z]{1,6})[.)])[ \t]*$"
)
QUOTE_MARK = re.compile(r"(?<![^\s>])>[ \t]?$")
TASK = re.compile(r"\[[ xX/<>!?*-]\][ \t]+")
ROW = re.compile(r"[ \t]*\|[^\n|]*\|")


@dataclass
class BlockBuilder:
    """Walks block tokens and yields blocks; holds the containers that are open, and the directives that it met."""

    text: str
    flat: str
    masked: str
    layout: Layout
    reader: Reader
    listed: ListedTables
    containers: list[str] = field(default_factory=list)
    fresh: bool = False
    tables: int = 0
    row: int = -1
    cells: list[Content | None] = field(default_factory=list)
    column: int = 0
    width: int = 0
    dashes: int = 0
    behind_table: bool = False
    directives: list[Directive] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def run(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Blocks in reading order."""
        for position, token in enumerate(tokens):
            yield from self._token(token, tokens, position)

    def _token(self, token: Token, tokens: Sequence[Token], position: int) -> Iterator[Block]:
        kind = token.type
        if kind in ("list_item_open", "blockquote_open"):
            self.containers.append(kind)
            self.fresh = True
            if token.map:
                self.listed.open_item(len(self.containers), *self._bounds(token.map[0]))
        elif kind == "bullet_list_open" and token.map:
            self.tables += self.listed.markdoc.open_list(len(self.containers), self.layout.lines[token.map[0]])
        elif kind in ("list_item_close", "blockquote_close"):
            self.containers.pop()
            self.fresh = False
        elif kind == "table_open":
            self.tables, self.row, self.dashes = self.tables + 1, -1, 0
            if (uneven := token.meta.get(UNEVEN)) and token.map:
                self.dashes = uneven[0]
                message = f"line of dashes has {uneven[0]} columns and its header {uneven[1]}: no table is shown"
                self.problems.append(Problem("table-row", *self._bounds(token.map[0] + 1), message))
        elif kind == "table_close":
            self.behind_table = True
            return
        elif kind == "tr_open":
            self._open_row(token, tokens, position)
        elif kind == "inline":
            yield from self._inline(token, tokens[position - 1])
        elif kind == "directive":
            marker: Marker = token.meta["marker"]
            if token.nesting > 0:
                self.tables += self.listed.open_directive(marker, len(self.containers), self.tables)
            elif token.nesting < 0 and (problem := self.listed.close_directive()):
                self.problems.append(problem)
            if marker.directive:
                self.directives.append(marker.directive)
            yield from map(self.label, marker.labels)
        elif kind in ("fence", "code_block", "region", "html_block", "grid_table", "cells"):
            self.fresh = False
            yield from getattr(self, f"_{kind}")(token)
        if kind not in ("paragraph_open", "inline"):
            self.behind_table = False

    def _bounds(self, line: int) -> tuple[int, int]:
        return self.layout.lines[line], line_end(self.flat, self.layout.lines, line)

    def _open_row(self, token: Token, tokens: Sequence[Token], position: int) -> None:
        contents = []
        while tokens[position].type != "tr_close":
            if tokens[position].type == "inline":
                contents.append(tokens[position].content)
            position += 1
        line = token.map[0] if token.map else 0
        start, end = self.layout.lines[line], line_end(self.masked, self.layout.lines, line)
        self.cells = offsets.of_cells(self.masked, start, end, contents)
        self.row, self.column = self.row + 1, 0
        count = offsets.count_cells(self.masked, start, end)
        if self.row == 0:
            self.width = count
        elif count not in (self.width, self.dashes or self.width):
            # a row that fits dashes which do not fit the header is not at fault
            lost = ", so that the last are not shown" if count > self.width else ""
            message = f"row has {count} cells and its table {self.width}{lost}"
            first = start + len(self.flat[start:end]) - len(self.flat[start:end].lstrip())
            self.problems.append(Problem("table-row" if lost else "table-cells", first, end, message))

    def _inline(self, token: Token, parent: Token) -> Iterator[Block]:
        if parent.type in ("th_open", "td_open"):
            content = self.cells[self.column] if self.column < len(self.cells) else None
            cell = (self.tables - 1, self.row, self.column)
            self.column += 1
            if content is not None:
                yield self._prose(Kind.TABLE_CELL, content, cell=cell)
            return
        first, last = token.map or (0, 0)
        # the map of a definition's term is empty
        last = max(last, first + 1)
        if parent.type == "heading_open":
            yield from self._heading(token, parent, first, last)
        elif content := self._lines(first, last, token.content):
            if self.behind_table and ROW.match(token.content):
                # the blank line above is at fault
                start, end = self.layout.lines[max(0, first - 1)], content.pieces[-1].end
                message = "row stands outside its table, behind a blank line"
                self.problems.append(Problem("table-row", start, end, message))
            fresh, self.fresh = self.fresh, False
            inside = self.containers[-1] if self.containers else ""
            place = content.pieces[0].start
            if list_cell := self.listed.cell(len(self.containers), place, self.tables - 1):
                yield self._prose(Kind.TABLE_CELL, content, cell=list_cell)
            elif inside == "blockquote_open":
                yield self._prose(Kind.BLOCK_QUOTE, content)
            elif inside == "list_item_open" and fresh:
                yield self._prose(Kind.LIST_ITEM, content, level=self.containers.count("list_item_open"))
            else:
                yield self._prose(Kind.PARAGRAPH, content)

    def _heading(self, token: Token, parent: Token, first: int, last: int) -> Iterator[Block]:
        self.fresh = False
        if not token.content:
            return
        if parent.markup.startswith("#"):
            content = offsets.of_heading(self.masked, self.layout.lines[first], token.content)
            end = line_end(self.flat, self.layout.lines, first)
        else:
            content = self._lines(first, last, token.content)
            # a setext underline is the line after the last of the text
            end = line_end(self.flat, self.layout.lines, min((parent.map or [0, last])[1], len(self.layout.lines)) - 1)
        if content is not None:
            block = self._prose(Kind.HEADING, content, level=int(parent.tag[1]))
            yield replace(block, end=max(block.end, self._trimmed(block.start, end)))

    def _trimmed(self, start: int, end: int) -> int:
        """`end` without trailing white space and vanished comments."""
        return start + len(self.masked[start:end].rstrip())

    def _lines(self, first: int, last: int, content: str) -> Content | None:
        return offsets.of_lines(self.masked, self.layout.lines, first, last, content) if content else None

    def _prose(self, kind: Kind, content: Content, level: int = 0, cell: tuple[int, int, int] | None = None) -> Block:
        inner, end = content.pieces[0].start, content.pieces[-1].end
        start = inner
        line_start = self.flat.rfind("\n", 0, inner) + 1
        before = self.flat[line_start:inner]
        if kind == Kind.LIST_ITEM and (mark := ITEM_MARK.search(before)):
            start = line_start + mark.start()
            if task := TASK.match(content.text):
                content = cut(content, task.end())
                inner = content.pieces[0].start
        elif kind == Kind.BLOCK_QUOTE and (mark := QUOTE_MARK.search(before)):
            start = line_start + mark.start()
        elif kind == Kind.HEADING and "#" in before:
            start = line_start + before.index("#")
        spans, regions, text = self.reader.read(content)
        formulas = tuple(self._formula(region) for region in regions)
        info = self.flat[start:inner].strip() if kind == Kind.LIST_ITEM else ""
        return Block(0, kind, start, end, inner, end, text, spans, formulas, level, info, cell)

    def label(self, label: LabelText) -> Block:
        """A text of markup as a block of its own: it is read by itself, the formulas in it included."""
        content, regions = aside(self.flat, label.start, label.end)
        spans, formulas, text = Reader(self.flat, regions, {}).read(content)
        found = tuple(self._formula(region) for region in formulas)
        start, end = label.start, label.end
        return Block(0, Kind.LABEL, start, end, start, end, text, spans, found, info=label.name)

    def _formula(self, region: Region) -> Formula:
        latex = inner_text(self.text, self.flat, region.body_start, region.body_end)
        body = region.body_start, region.body_end
        return Formula(region.start, region.end, *body, latex, region.value, region.display, 0)

    def _region(self, token: Token) -> Iterator[Block]:
        region: Region = token.meta["region"]
        assert token.map
        end = line_end(self.flat, self.layout.lines, token.map[1] - 1)
        end = region.start + len(self.flat[region.start : end].rstrip())
        body = region.body_start, region.body_end
        span = Inline(InlineKind.MATH, region.start, region.end, *body, region.value)
        if region.mark == DISPLAY:
            formula = self._formula(region)
            yield Block(0, Kind.MATH, region.start, end, *body, formula.latex.strip(), (span,), (formula,))
        else:
            tag = replace(span, kind=InlineKind.HTML)
            yield Block(0, Kind.HTML, region.start, end, region.start, region.end, "", (tag,), info=region.value)

    def _fence(self, token: Token) -> Iterator[Block]:
        assert token.map
        fence = self.layout.fences.get(token.map[0])
        if fence is not None:
            opened = fences.read(self.flat, fence, token)
            self.directives += opened.directives
            yield from map(self.label, opened.labels)
            if opened.cells:
                self.tables += 1
                yield from map(self._delimited, opened.cells)
            if opened.block:
                yield opened.block

    def _cells(self, token: Token) -> Iterator[Block]:
        """The cells of a table of LaTeX."""
        marker: Marker = token.meta["marker"]
        self.directives += [marker.directive] if marker.directive else []
        self.tables += 1
        yield from map(self._delimited, token.meta["cells"])

    def _delimited(self, cell: DelimitedCell) -> Block:
        block = self.label(LabelText(cell.start, cell.end))
        return replace(block, kind=Kind.TABLE_CELL, cell=(self.tables - 1, cell.row, cell.column))

    def _grid_table(self, token: Token) -> Iterator[Block]:
        self.tables += 1
        for cell in grid_tables.cells(self.masked, token.meta["lines"]):
            yield self._prose(Kind.TABLE_CELL, cell.content, cell=(self.tables - 1, cell.row, cell.column))

    def _code_block(self, token: Token) -> Iterator[Block]:
        assert token.map
        line_start = self.layout.lines[token.map[0]]
        end = line_end(self.flat, self.layout.lines, token.map[1] - 1)
        raw = self.flat[line_start:end]
        start = line_start + len(raw) - len(raw.lstrip())
        stop = start + len(raw.strip())
        if stop > start:
            yield Block(0, Kind.CODE, start, stop, start, stop, fences.trimmed(token.content).strip("\n"))

    def _html_block(self, token: Token) -> Iterator[Block]:
        assert token.map
        first, last = token.map
        content = self._lines(first, last, token.content.rstrip("\n").rstrip())
        if content is None:
            return
        texts, self.tables = html.split(content.text, self.tables)
        for first, last in html.between(texts, len(content.text)):
            yield from self._tags(content, first, last)
        for text in texts:
            block = self._prose(text.kind, piece_of(content, text.start, text.end), text.level, text.cell)
            yield block

    def _tags(self, content: Content, first: int, last: int) -> Iterator[Block]:
        """The tags before, between and behind the texts of an HTML block; scripts and drawings are kept whole."""
        raw = content.text[first:last]
        if not raw.strip():
            return
        first, last = first + len(raw) - len(raw.lstrip()), first + len(raw.rstrip())
        part = piece_of(content, first, last)
        name = TAG.match(part.text)
        spans = tuple(self._tag_spans(content, first, last))
        start, end = part.pieces[0].start, part.pieces[-1].end
        yield Block(0, Kind.HTML, start, end, start, end, "", spans, info=name[1].lower() if name else "")

    def _tag_spans(self, content: Content, first: int, last: int) -> Iterator[Inline]:
        for match in html.TAG.finditer(content.text, first, last):
            start, end = content.offset(match.start()), content.offset(match.end(), end=True)
            yield Inline(InlineKind.HTML, start, end, start, end, match[2] or "!--")


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks in reading order with their indices; a label stands in or behind the block of its markup."""
    ordered = sorted(blocks, key=lambda block: (block.start, -block.end))
    for index, block in enumerate(ordered):
        formulas = tuple(replace(formula, block=index) for formula in block.formulas)
        yield replace(block, index=index, formulas=formulas)
