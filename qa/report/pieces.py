"""A block of a note as pieces that a page can show: text, formulas, code, each with its offsets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qa.model import Block, Document, Inline, InlineKind, Kind

Piece = tuple[str, int, int, str, str]
"""(kind, start, end, text, style): offsets of `Document.text`; kinds are the keys of `LEAVES` below and
"display"; style holds any of b (strong), i (emphasis), a (link)."""

LEAVES = {
    InlineKind.TEXT: "text",
    InlineKind.MATH: "math",
    InlineKind.CODE: "code",
    InlineKind.IMAGE: "image",
    InlineKind.HTML: "html",
}
LITERAL = frozenset({Kind.CODE, Kind.HTML, Kind.FRONT_MATTER})


def block_record(document: Document, block: Block) -> dict[str, Any]:
    """What the page needs of a block, as plain JSON values."""
    return {
        "kind": block.kind.value,
        "level": block.level,
        "info": block.info,
        "cell": block.cell,
        "start": block.start,
        "end": block.end,
        "pieces": list(pieces(document, block)),
    }


def pieces(document: Document, block: Block) -> Iterator[Piece]:
    """The visible parts of a block in reading order; marks of Markdown are left out."""
    text = document.text
    if block.kind in LITERAL:
        yield "code", block.content_start, block.content_end, text[block.content_start : block.content_end], ""
        return
    latex = {formula.start: formula for formula in block.formulas}
    at = block.content_start
    for leaf, style in _leaves(block):
        if "\n" in text[at : leaf.start]:
            yield "text", at, leaf.start, "\n", ""
        formula = latex.get(leaf.start)
        if leaf.kind is InlineKind.MATH and formula:
            yield "display" if formula.display else "math", leaf.start, leaf.end, formula.latex, style
        else:
            inner = (leaf.start, leaf.end) if leaf.kind is InlineKind.HTML else (leaf.inner_start, leaf.inner_end)
            yield LEAVES[leaf.kind], leaf.start, leaf.end, text[slice(*inner)], style
        at = max(at, leaf.end)


def _leaves(block: Block) -> Iterator[tuple[Inline, str]]:
    """The leaves in reading order, each with the style of the links and emphases around it."""
    around: list[Inline] = []
    for inline in sorted(block.inlines, key=lambda inline: (inline.start, -inline.end)):
        while around and around[-1].end <= inline.start:
            around.pop()
        if inline.kind in LEAVES:
            yield inline, "".join(sorted({_mark(holder) for holder in around}))
        else:
            around.append(inline)


def _mark(holder: Inline) -> str:
    if holder.kind is InlineKind.LINK:
        return "a"
    return "b" if len(holder.value) > 1 else "i"
