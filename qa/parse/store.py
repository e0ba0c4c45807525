"""Parsed notes as compact JSON, for the cache."""

from __future__ import annotations

import json
from dataclasses import astuple

from qa.model import Block, Cell, Directive, Document, Formula, Inline, InlineKind, Kind, Problem


def encode(document: Document) -> bytes:
    """Everything but path and language, which belong to the place where the text was found."""
    data = (
        document.text,
        [_block(block) for block in document.blocks],
        document.front_matter,
        [astuple(problem) for problem in document.problems],
        document.line_starts,
        [astuple(directive) for directive in document.directives],
        document.dialect,
        [astuple(cell) for cell in document.cells],
    )
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _block(block: Block) -> tuple[object, ...]:
    return (
        block.kind,
        block.start,
        block.end,
        block.content_start,
        block.content_end,
        block.text,
        [(span.kind, span.start, span.end, span.inner_start, span.inner_end, span.value) for span in block.inlines],
        [(f.start, f.end, f.body_start, f.body_end, f.latex, f.delimiter, f.display) for f in block.formulas],
        block.level,
        block.info,
        block.cell,
    )


def decode(data: bytes, path: str, lang: str) -> Document:
    """The document that `encode` was given, at another path."""
    text, rows, front_matter, problems, lines, directives, dialect, cells = json.loads(data)
    blocks = []
    for index, row in enumerate(rows):
        kind, start, end, inner, inner_end, shown, inlines, formulas, level, info, cell = row
        blocks.append(
            Block(
                index,
                Kind(kind),
                start,
                end,
                inner,
                inner_end,
                shown,
                tuple(Inline(InlineKind(span[0]), *span[1:]) for span in inlines),
                tuple(Formula(*(*formula, index)) for formula in formulas),
                level,
                info,
                tuple(cell) if cell else None,
            )
        )
    found = tuple(Problem(*problem) for problem in problems)
    records = tuple(Directive(*directive) for directive in directives)
    return Document(
        path,
        lang,
        text,
        tuple(blocks),
        front_matter,
        found,
        tuple(lines),
        records,
        dialect,
        tuple(Cell(*c) for c in cells),
    )
