"""What a renderer destroys of a note's formulas before anything can typeset them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from qa.model import PROSE, Block, Document, Formula, Kind
from qa.parse.renderers import SINGLE, Renderer

_ROW = re.compile(r"(?<!\\)\\\\(?=[\s&A-Za-z0-9+.-]|$)(?!\[)")
"""Two backslashes between rows; three or four are what an author writes who knows that Markdown eats some."""
_BAR = re.compile(r"(?<!\\)\|")
_CODE_SPAN = re.compile(r"(?<!`)(`++).+?(?<!`)\1(?!`)")
_ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_EMPTY = re.compile(r"[ \t>]*$")
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
        if block.kind not in PROSE and block.kind is not Kind.MATH:
            continue
        emphasised = None
        for formula in block.formulas:
            kind = _lost(document, block, formula, renderer)
            if kind is None and not renderer.protects(formula.delimiter) and _MARKS.search(formula.latex):
                emphasised = _emphasised(document, block) if emphasised is None else emphasised
                kind = LossKind.EMPHASIS if any(formula.start < at < formula.end for at in emphasised) else None
            if kind:
                yield Loss(kind, formula.start, formula.end, document.text[formula.start : formula.end])


def _lost(document: Document, block: Block, formula: Formula, renderer: Renderer) -> LossKind | None:
    exposed = not renderer.protects(formula.delimiter)
    if exposed and formula.delimiter in SINGLE:
        return LossKind.BRACKETS
    if block.cell is None and renderer.bars and _BAR.search(formula.latex) and _opens_table(document, formula):
        return LossKind.TABLE
    if not exposed:
        return None
    if _ROW.search(formula.latex):
        return LossKind.ROWS
    return LossKind.ESCAPES if _escapes(renderer.eaten).search(formula.latex) else None


@cache
def _escapes(eaten: str) -> re.Pattern[str]:
    """One backslash before a sign that it is eaten before, which LaTeX reads otherwise without it."""
    signs = "".join(re.escape(sign) for sign in eaten if sign in r"{}_,;:!%#&|>.")
    return re.compile(rf"(?<!\\)\\[{signs}]")


def _opens_table(document: Document, formula: Formula) -> bool:
    """Whether kramdown sees a table: every line of a paragraph has a bar that neither a backslash nor code hides."""
    if formula.delimiter == "$$" and formula.display and _stands_alone(document.text, formula):
        return False
    lines = list(_paragraph(document.text, formula.start, formula.end))
    return bool(lines) and all(_BAR.search(_CODE_SPAN.sub("", line)) for line in lines)


def _stands_alone(text: str, formula: Formula) -> bool:
    """Whether nothing but marks of lists and quotations stands before a formula on its line, and nothing behind it."""
    before = text[text.rfind("\n", 0, formula.start) + 1 : formula.start]
    end = text.find("\n", formula.end)
    return not before.strip(" \t>-*+0123456789.)") and not text[formula.end : end if end >= 0 else None].strip()


def _paragraph(text: str, start: int, end: int) -> Iterator[str]:
    """The lines around a stretch up to an empty one or to the next item of a list."""
    first = text.rfind("\n", 0, start) + 1
    for _ in range(REACH):
        above = text.rfind("\n", 0, max(first - 1, 0)) + 1
        if first == 0 or _ITEM.match(text, first) or _EMPTY.fullmatch(text, above, first - 1):
            break
        first = above
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    for _ in range(REACH):
        below = text.find("\n", stop + 1)
        below = len(text) if below < 0 else below
        if stop >= len(text) or _ITEM.match(text, stop + 1) or _EMPTY.fullmatch(text, stop + 1, below):
            break
        stop = below
    yield from text[first:stop].split("\n")


_MARKS = re.compile(r"(?<![A-Za-z0-9\s\\])_|(?<!\\)\*(?=\S)")
"""Marks that may open or close an emphasis: an underscore behind a letter never does."""


def _emphasised(document: Document, block: Block) -> list[int]:
    """Where marks of emphasis stand in a block that is read without regard to its formulas."""
    from qa.parse.markdown import inlines

    tokens = inlines(document.text[block.content_start : block.content_end], {})
    return [
        block.content_start + token.meta["span"][0]
        for token in tokens
        if token.type in EMPHASIS and "span" in token.meta
    ]
