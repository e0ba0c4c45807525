"""Labels that stand in one row of a source and of its translation: of a list, a table, a section."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.checks.meaning._contrasts import is_term
from qa.model import Block, Document, InlineKind, Kind
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST_WORDS = 4
"""Words of a label: more are a sentence."""
_LABEL = regex.compile(r"\s*(?P<label>\p{L}[^:：.!?。\n]{0,60}?)\s*[:：]")


@dataclass(frozen=True, slots=True)
class Label:
    """A label in source and translation; `[start, end)` in the target note, `opposite` its place in the source's.

    `heads_row` says that it is the first cell of a row, which may repeat where its neighbours differ.
    """

    source: str
    target: str
    start: int
    end: int
    opposite: tuple[Document, int, int]
    heads_row: bool = False


def labels(analysis: Analysis) -> Iterator[list[Label]]:
    """Labels that stand in one row: of items of a list, of a table's columns or rows, of headings of one section."""
    partner = {target.index: source for source, target in analysis.pairs()}
    open_rows: dict[tuple[Kind, int], list[Label]] = {}
    for block in analysis.target.blocks:
        key = _row(block)
        for ended in [known for known in open_rows if _ends(known, block)]:
            yield open_rows.pop(ended)
        source = partner.get(block.index)
        if key and source and (found := _label(analysis, source, block)):
            open_rows.setdefault(key, []).append(found)
    yield from open_rows.values()


def _row(block: Block) -> tuple[Kind, int] | None:
    """What labels of one row have in common."""
    if block.kind is Kind.LIST_ITEM or block.kind is Kind.HEADING:
        return block.kind, block.level
    if block.cell and 0 in block.cell[1:]:
        # the headers of its columns, and below them those of its rows
        return block.kind, block.cell[0] if block.cell[1] == 0 else ~block.cell[0]
    return None


def _ends(row: tuple[Kind, int], block: Block) -> bool:
    """Whether a block ends a row: a heading above its level, or what is no item in a list."""
    kind, level = row
    if kind is Kind.HEADING:
        return block.kind is Kind.HEADING and block.level < level
    if kind is Kind.LIST_ITEM:
        return block.kind is not kind or block.level < level
    return block.kind is not kind or (block.cell is not None and block.cell[0] not in (level, ~level))


def _label(analysis: Analysis, source: Block, target: Block) -> Label | None:
    ends = _extent(analysis.source, source), _extent(analysis.target, target)
    if not all(ends):
        return None
    (a, b), (c, d) = (end or (0, 0) for end in ends)
    ours, theirs = _said(analysis.source, source, a, b), _said(analysis.target, target, c, d)
    if not is_term(ours) or not is_term(theirs) or len(ours.split()) > MOST_WORDS or any(map(str.isdigit, ours)):
        return None
    return Label(ours, theirs, c, d, (analysis.source, a, b), target.cell is not None and target.cell[1] > 0)


def _said(document: Document, block: Block, start: int, end: int) -> str:
    """What a reader sees of a label."""
    return (document.text[start:end] if block.kind is Kind.LIST_ITEM else block.text).strip()


def _extent(document: Document, block: Block) -> tuple[int, int] | None:
    """Where the label of a block stands: a whole heading or header, of an item what is bold or ends in a colon."""
    if block.kind is not Kind.LIST_ITEM:
        return block.content_start, block.content_end
    for span in block.inlines:
        if span.kind is InlineKind.EMPHASIS and span.start == block.content_start:
            inner = document.text[span.inner_start : span.inner_end].rstrip(" :：")
            return span.inner_start, span.inner_start + len(inner)
    found = _LABEL.match(document.text, block.content_start, block.content_end)
    return found.span("label") if found else None
