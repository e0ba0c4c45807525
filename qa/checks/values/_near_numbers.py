"""The numbers that blocks mention, whatever else they say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qa.model import Document, Kind
from qa.text.numbers import mentioned


def numbers_near(document: Document, indices: Sequence[int]) -> frozenset[Decimal]:
    """The values that some blocks of a note mention."""
    text = "\n".join(document.text[_beginning(document, i) : document.blocks[i].end] for i in indices)
    return mentioned(text, document.lang)


def _beginning(document: Document, index: int) -> int:
    """Where a block begins; with the number in front where Markdown makes an item of a sentence: "1865. gada martā"."""
    block, before = document.blocks[index], document.blocks[index - 1] if index else None
    lone = block.kind is Kind.LIST_ITEM and (before is None or before.kind is not Kind.LIST_ITEM)
    return block.start if lone and block.info[:-1].isdecimal() and block.info[:-1] != "1" else block.content_start
