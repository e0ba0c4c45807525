"""Labels that stand in one row of a source and of its translation: of a list, a table, a section."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.checks.meaning._contrasts import is_term
from qa.model import Block, Document, InlineKind, Kind
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST_WORDS, MOST_OF_HEADING = 4, 12
"""Words of a label, and of a heading: more are a sentence."""
_DEFINED = regex.compile(r"[*_ \t]{0,6}\n{1,2}[:][ \t]")
"""What follows a term of a list of definitions."""
_LABEL = regex.compile(r"\s*(?P<label>\p{L}[^:：.!?。\n]{0,60}?)\s*[:：]")


_MARKED = regex.compile(r"[^\p{L}\p{M} '’-]")
"""What a bare term does not hold: marks of a sentence, of a list within it, of code."""


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
    """Labels that stand in one row: of items of a list, of a table's columns or rows, of headings of one section, of
    definitions."""
    partner = {target.index: source for source, target in analysis.pairs()}
    open_rows: dict[tuple[Kind, int], list[Label]] = {}
    for block in analysis.target.blocks:
        key = _row(block) or _definition(analysis.target, block)
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


def _definition(document: Document, block: Block) -> tuple[Kind, int] | None:
    """The row of a term that is defined in a list of definitions."""
    defined = block.kind is Kind.PARAGRAPH and _DEFINED.match(document.text, block.content_end)
    return (block.kind, 0) if defined else None


def _ends(row: tuple[Kind, int], block: Block) -> bool:
    """Whether a block ends a row: a heading above its level, or what is no item in a list."""
    kind, level = row
    if kind is Kind.PARAGRAPH:
        return block.kind is Kind.HEADING
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
    most = MOST_OF_HEADING if target.kind is Kind.HEADING else MOST_WORDS
    if not is_term(ours) or not is_term(theirs) or len(ours.split()) > most or any(map(str.isdigit, ours)):
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
    if found:
        return found.span("label")
    return (block.content_start, block.content_end) if _is_bare(block) else None


def _is_bare(block: Block) -> bool:
    """Whether an item is a term and nothing else."""
    return all(span.kind is InlineKind.TEXT for span in block.inlines) and not _MARKED.search(block.text)
