"""Block tokens to typed blocks with exact places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it.token import Token

from qa.model import Block, Formula, Inline, InlineKind, Kind
from qa.parse import offsets
from qa.parse.inlines import Reader
from qa.parse.layout import Fence, Layout, line_end
from qa.parse.offsets import Content
from qa.parse.regions import DISPLAY, Region, inner_text

ITEM_MARK = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]*$")
QUOTE_MARK = re.compile(r">[ \t]?$")
TASK = re.compile(r"\[[ xX]\][ \t]+")
TAG = re.compile(r"</?([A-Za-z][\w.-]*)")
MATH_FENCES = frozenset({"math"})


@dataclass
class Builder:
    """Walks block tokens and yields blocks; holds the containers that are open."""

    text: str
    flat: str
    masked: str
    layout: Layout
    reader: Reader
    containers: list[str] = field(default_factory=list)
    fresh: bool = False
    tables: int = 0
    row: int = -1
    cells: list[Content | None] = field(default_factory=list)
    column: int = 0
    count: int = 0

    def run(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Blocks in reading order."""
        for position, token in enumerate(tokens):
            for block in self._token(token, tokens, position):
                yield block
                self.count += 1

    def _token(self, token: Token, tokens: Sequence[Token], position: int) -> Iterator[Block]:
        kind = token.type
        if kind in ("list_item_open", "blockquote_open"):
            self.containers.append(kind)
            self.fresh = True
        elif kind in ("list_item_close", "blockquote_close"):
            self.containers.pop()
            self.fresh = False
        elif kind == "table_open":
            self.tables, self.row = self.tables + 1, -1
        elif kind == "tr_open":
            self._open_row(token, tokens, position)
        elif kind == "inline":
            yield from self._inline(token, tokens[position - 1])
        elif kind in ("fence", "code_block", "region", "html_block"):
            self.fresh = False
            yield from getattr(self, f"_{kind}")(token)

    def _open_row(self, token: Token, tokens: Sequence[Token], position: int) -> None:
        contents = []
        while tokens[position].type != "tr_close":
            if tokens[position].type == "inline":
                contents.append(tokens[position].content)
            position += 1
        line = token.map[0] if token.map else 0
        end = line_end(self.masked, self.layout.lines, line)
        self.cells = offsets.of_cells(self.masked, self.layout.lines[line], end, contents)
        self.row, self.column = self.row + 1, 0

    def _inline(self, token: Token, parent: Token) -> Iterator[Block]:
        if parent.type in ("th_open", "td_open"):
            content = self.cells[self.column] if self.column < len(self.cells) else None
            cell = (self.tables - 1, self.row, self.column)
            self.column += 1
            if content is not None:
                yield self._prose(Kind.TABLE_CELL, content, cell=cell)
            return
        first, last = token.map or (0, 0)
        if parent.type == "heading_open":
            yield from self._heading(token, parent, first, last)
        elif content := self._lines(first, last, token.content):
            fresh, self.fresh = self.fresh, False
            inside = self.containers[-1] if self.containers else ""
            if inside == "blockquote_open":
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
        return Block(self.count, kind, start, end, inner, end, text, spans, formulas, level, "", cell)

    def _formula(self, region: Region) -> Formula:
        latex = inner_text(self.text, self.flat, region.body_start, region.body_end)
        return Formula(
            region.start,
            region.end,
            region.body_start,
            region.body_end,
            latex,
            region.value,
            region.display,
            self.count,
        )

    def _region(self, token: Token) -> Iterator[Block]:
        region: Region = token.meta["region"]
        assert token.map
        end = line_end(self.flat, self.layout.lines, token.map[1] - 1)
        end = region.start + len(self.flat[region.start : end].rstrip())
        bounds = (region.start, region.end, region.body_start, region.body_end, region.value)
        if region.mark == DISPLAY:
            formula = self._formula(region)
            yield Block(
                self.count,
                Kind.MATH,
                region.start,
                end,
                region.body_start,
                region.body_end,
                formula.latex.strip(),
                (Inline(InlineKind.MATH, *bounds),),
                (formula,),
            )
        else:
            yield Block(
                self.count,
                Kind.HTML,
                region.start,
                end,
                region.start,
                region.end,
                "",
                (Inline(InlineKind.HTML, *bounds),),
                (),
                0,
                region.value,
            )

    def _fence(self, token: Token) -> Iterator[Block]:
        assert token.map
        fence = self.layout.fences.get(token.map[0])
        if fence is None:
            return
        info = fence.info.split(maxsplit=1)[0].strip("{}.") if fence.info.split() else ""
        bounds = (fence.start, fence.end, fence.body_start, fence.body_end)
        if info in MATH_FENCES and token.content.strip():
            yield self._math_fence(token, fence, bounds)
        else:
            yield Block(self.count, Kind.CODE, *bounds, trimmed(token.content).rstrip("\n"), info=info)

    def _math_fence(self, token: Token, fence: Fence, bounds: tuple[int, int, int, int]) -> Block:
        mark = token.markup + token.info.strip()
        body = trimmed(token.content).rstrip("\n")
        formula = Formula(*bounds, body, mark, True, self.count)
        return Block(
            self.count, Kind.MATH, *bounds, body.strip(), (Inline(InlineKind.MATH, *bounds, mark),), (formula,)
        )

    def _code_block(self, token: Token) -> Iterator[Block]:
        assert token.map
        line_start = self.layout.lines[token.map[0]]
        end = line_end(self.flat, self.layout.lines, token.map[1] - 1)
        raw = self.flat[line_start:end]
        start = line_start + len(raw) - len(raw.lstrip())
        stop = start + len(raw.strip())
        if stop > start:
            yield Block(self.count, Kind.CODE, start, stop, start, stop, trimmed(token.content).strip("\n"))

    def _html_block(self, token: Token) -> Iterator[Block]:
        assert token.map
        first, last = token.map
        content = self._lines(first, last, token.content.rstrip("\n").rstrip())
        if content is None:
            return
        name = TAG.match(content.text.lstrip())
        tag = name.group(1).lower() if name else ""
        start, end = content.pieces[0].start, content.pieces[-1].end
        if tag in ("script", "style", "pre") or not name:
            if name:
                yield Block(self.count, Kind.HTML, start, end, start, end, "", info=tag)
            return
        yield replace(self._prose(Kind.HTML, content), info=tag)


def trimmed(code: str) -> str:
    """Code without trailing white space, which also holds the other half of a "\\r\\n"."""
    return "\n".join(line.rstrip() for line in code.split("\n"))


def cut(content: Content, length: int) -> Content:
    """The content without its first `length` characters, all of them on the first line."""
    pieces: list[Any] = []
    for piece in content.pieces:
        drop = max(0, min(piece.length, length - piece.at))
        pieces.append(
            replace(piece, at=max(0, piece.at - length), start=piece.start + drop, length=piece.length - drop)
        )
    return Content(content.text[length:], tuple(pieces))
