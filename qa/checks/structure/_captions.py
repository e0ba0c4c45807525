"""Captions and labels: translators say them as shortly, and as freely, as their language does."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.pair import Analysis
from qa.checks.structure._flowing_around import passed
from qa.model import Bead, Document, InlineKind, Kind

_EMPHASISED = regex.compile(r"(?s)\s*(?::\s+)?(?P<mark>\*{1,3}|_{1,3})\S(?:(?!(?P=mark)).)*\S?(?P=mark)[\s.:]*")


def is_caption(document: Document, index: int) -> bool:
    """Whether a block is what markup says of a picture, or is emphasised as a whole."""
    block = document.blocks[index]
    raw = document.text[block.content_start : block.content_end]
    return block.kind is Kind.LABEL or (block.kind is Kind.PARAGRAPH and _EMPHASISED.fullmatch(raw) is not None)


def changed_sides(analysis: Analysis, beads: Sequence[Bead]) -> bool:
    """Whether a picture passed nothing but its caption, or the caption its picture: it may stand above or below."""
    note = analysis.source
    own = {i for bead in beads for i in bead.source}
    beside = {i for bead in beads for i in passed(analysis, bead)}
    if len(own) != 1 or len(beside) != 1 or abs(min(own) - min(beside)) != 1:
        return False
    return any(is_caption(note, min(a)) and _is_picture(note, min(b)) for a, b in ((own, beside), (beside, own)))


def _is_picture(document: Document, index: int) -> bool:
    return any(inline.kind is InlineKind.IMAGE for inline in document.blocks[index].inlines)
