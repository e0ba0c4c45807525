"""Captions and labels: translators say them as shortly, and as freely, as their language does."""

from __future__ import annotations

import regex

from qa.model import Document, Kind

_EMPHASISED = regex.compile(r"(?s)\s*(?::\s+)?(?P<mark>\*{1,3}|_{1,3})\S(?:(?!(?P=mark)).)*\S?(?P=mark)[\s.:]*")


def is_caption(document: Document, index: int) -> bool:
    """Whether a block is what markup says of a picture, or is emphasised as a whole."""
    block = document.blocks[index]
    raw = document.text[block.content_start : block.content_end]
    return block.kind is Kind.LABEL or (block.kind is Kind.PARAGRAPH and _EMPHASISED.fullmatch(raw) is not None)
