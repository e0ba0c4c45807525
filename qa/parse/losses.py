"""What a renderer destroys of a note's formulas before anything can typeset them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property, lru_cache

from qa.model import PROSE, Block, Document, Formula, Kind
from qa.model.records import dataclass
from qa.parse.offsets import CELL_END
from qa.parse.renderers import Renderer

_ROW = re.compile(r"(?<!\\)\\\\(?=[\s&A-Za-z0-9+.-]|$)(?!\[)")
"""Two backslashes between rows; three or four are what an author writes who knows that Markdown eats some."""
_CODE_SPAN = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]{1,300}\1(?!`)")
ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_EMPTY = re.compile(r"[ \t>]*$")
_MARKS = re.compile(r"(?<![A-Za-z0-9\s\\])_|(?<!\\)\*(?=\S)")
"""Marks that may open or close an emphasis: an underscore behind a letter never does."""
EMPHASIS = frozenset({"em_open", "em_close", "strong_open", "strong_close"})
REACH = 200
"""Lines of a paragraph that are looked at for bars."""


class LossKind(StrEnum):
    """What becomes of a formula: `CODE` of the text behind it, which is told by the parser (`indented`)."""

    BRACKETS = "brackets"
    ROWS = "rows"
    ESCAPES = "escapes"
    EMPHASIS = "emphasis"
    TABLE = "table"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Loss:
    """A formula at `[start, end)` that does not reach the page as it is written; `shown` is its text."""

    kind: LossKind
    start: int
    end: int
    shown: str


def losses(document: Document, renderer: Renderer) -> Iterator[Loss]:
    """The formulas of a note that a renderer destroys, in order, one kind of damage each: the first that shows."""
    for block in document.blocks:
        if block.kind in PROSE or block.kind is Kind.MATH:
            read = _BlockAsMarkdown(document, block)
            for formula in block.formulas:
                if kind := _lost(read, formula, renderer):
                    yield Loss(kind, formula.start, formula.end, document.text[formula.start : formula.end])


class _BlockAsMarkdown:
    """A block as it is read without regard to its formulas; each view is asked for by many formulas."""

    def __init__(self, document: Document, block: Block) -> None:
        self.document, self.block = document, block

    @cached_property
    def has_bars(self) -> bool:
        """Whether kramdown sees a table: each line of a paragraph has a bar that neither a backslash nor code hides."""
        if self.block.cell is not None:
            return False
        lines = _paragraph(self.document.text, self.block.content_start, self.block.content_end)
        return all(CELL_END.search(_CODE_SPAN.sub("", line)) for line in lines)

    @cached_property
    def emphasised(self) -> list[int]:
        """Where marks of emphasis stand."""
        from qa.parse.markdown import inlines

        start = self.block.content_start
        tokens = inlines(self.document.text[start : self.block.content_end], {})
        return sorted(start + t.meta["span"][0] for t in tokens if t.type in EMPHASIS and "span" in t.meta)


def _lost(read: _BlockAsMarkdown, formula: Formula, renderer: Renderer) -> LossKind | None:
    exposed = not renderer.protects(formula.delimiter)
    if exposed and formula.delimiter in renderer.unread:
        return LossKind.BRACKETS
    barred = renderer.bars and CELL_END.search(formula.latex) is not None and read.has_bars
    if barred and not _is_block(read.document.text, formula):
        return LossKind.TABLE
    if not exposed:
        return None
    if _ROW.search(formula.latex):
        return LossKind.ROWS
    if _escapes(renderer.eaten).search(formula.latex):
        return LossKind.ESCAPES
    if not _MARKS.search(formula.latex):
        return None
    at = bisect_right(read.emphasised, formula.start)
    return LossKind.EMPHASIS if at < len(read.emphasised) and read.emphasised[at] < formula.end else None


@lru_cache(maxsize=1024)
def _escapes(eaten: str) -> re.Pattern[str]:
    """One backslash before a sign that it is eaten before, which LaTeX reads otherwise without it."""
    signs = "".join(re.escape(sign) for sign in eaten if sign in r"{}_,;:!%#&|>.")
    return re.compile(rf"(?<!\\)\\[{signs}]")


def _is_block(text: str, formula: Formula) -> bool:
    """Whether a formula between `$$` has its lines for itself but for marks of lists and quotations."""
    if formula.delimiter != "$$" or not formula.display:
        return False
    before = text[text.rfind("\n", 0, formula.start) + 1 : formula.start]
    end = text.find("\n", formula.end)
    return not before.strip(" \t>-*+0123456789.)") and not text[formula.end : end if end >= 0 else None].strip()


def _paragraph(text: str, start: int, end: int) -> Iterator[str]:
    """The lines around a stretch up to an empty one or to the next item of a list."""
    first = text.rfind("\n", 0, start) + 1
    for _ in range(REACH):
        above = text.rfind("\n", 0, max(first - 1, 0)) + 1
        if first == 0 or ITEM.match(text, first) or _EMPTY.fullmatch(text, above, first - 1):
            break
        first = above
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    for _ in range(REACH):
        below = text.find("\n", stop + 1)
        below = len(text) if below < 0 else below
        if stop >= len(text) or ITEM.match(text, stop + 1) or _EMPTY.fullmatch(text, stop + 1, below):
            break
        stop = below
    yield from text[first:stop].split("\n")
