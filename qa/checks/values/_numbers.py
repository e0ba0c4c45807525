"""The quantities of one side of a bead, with where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import sentence_pairs
from qa.model import PROSE, Bead, Block, Document, InlineKind, Kind
from qa.model.records import dataclass
from qa.text.numbers import Number, mentioned, mentioned_otherwise, quantities
from qa.text.numbers.pairing import Ruler
from qa.text.prose import is_title

HIDDEN = "\ufffc"
"""Stands for every character that is no prose, so that offsets stay."""
ADDRESS = re.compile(r"(?:https?|ftp)://[!-;=?-~]+|%\d\$[a-z@]|</?\d{1,2}/?>")
"""What has digits that count nothing: addresses, numbered placeholders and tags."""


@dataclass(frozen=True)
class NumberSide:
    """The prose of one side of a bead: its quantities with offsets in the document, and its texts: of each block prose
    and the rest."""

    document: Document
    blocks: Sequence[Block]
    numbers: tuple[Number, ...]
    texts: tuple[tuple[str, str], ...]

    @cached_property
    def other(self) -> frozenset[Decimal]:
        """All else that it mentions, read only where a number is in question."""
        lang = self.document.lang
        return frozenset().union(
            *(mentioned_otherwise(prose, lang) | mentioned(rest, lang) for prose, rest in self.texts)
        )

    @cached_property
    def digits(self) -> int:
        """How many of its numbers are written in digits."""
        return sum(not number.spelled for number in self.numbers)


def number_side(document: Document, indices: Sequence[int]) -> NumberSide | None:
    """None where a bead holds no prose on this side."""
    blocks = [document.blocks[i] for i in indices if document.blocks[i].kind in PROSE or is_title(document.blocks[i])]
    if not blocks:
        return None
    texts = tuple(_split(document, block) for block in blocks)
    found = [
        number.moved(block.content_start)
        for block, (prose, _) in zip(blocks, texts, strict=True)
        for number in quantities(prose, document.lang)
    ]
    return NumberSide(document, blocks, tuple(found), texts)


def prose_text(document: Document, index: int) -> str:
    """A block's prose with everything else hidden, offsets kept."""
    return _split(document, document.blocks[index])[0]


@computed_once
def prose_texts(analysis: Analysis, bead: Bead) -> tuple[str, str]:
    """The same of both sides of a bead of one block a side."""
    return prose_text(analysis.source, bead.source[0]), prose_text(analysis.target, bead.target[0])


def _split(document: Document, block: Block) -> tuple[str, str]:
    """A block's prose with everything else hidden, offsets kept; and its formulas and code."""
    if block.kind is Kind.FRONT_MATTER:
        return document.text[block.content_start : block.content_end], ""
    prose: list[str] = []
    rest: list[str] = []
    at = block.content_start
    for inline in block.inlines:
        if inline.kind is InlineKind.TEXT and inline.start >= at:
            prose += (HIDDEN * (inline.start - at), document.text[inline.start : inline.end])
            at = inline.end
        elif inline.kind is InlineKind.MATH or inline.kind is InlineKind.CODE:
            rest.append(document.text[inline.inner_start : inline.inner_end])
    shown = "".join(prose) + HIDDEN * (block.content_end - at)
    if "://" in shown:
        # an address is another page's name; what it counts is no number of the text
        rest += ADDRESS.findall(shown)
        shown = ADDRESS.sub(lambda match: HIDDEN * len(match[0]), shown)
    return shown, "\n".join(rest)


def places(analysis: Analysis, bead: Bead, source: NumberSide, target: NumberSide) -> dict[int, Ruler]:
    """Where every number of a bead stands, by its `id`."""
    sentences = _sentence_starts(analysis).get((bead.source, bead.target))
    found: dict[int, Ruler] = {}
    for number, side in enumerate((source, target)):
        start, end = side.blocks[0].content_start, side.blocks[-1].content_end
        for one in side.numbers:
            sentence = bisect_right(sentences[number], one.start) if sentences else None
            found[id(one)] = Ruler(sentence, (one.start - start) / max(1, end - start))
    return found


@computed_once
def _sentence_starts(analysis: Analysis) -> dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[list[int], list[int]]]:
    """Of every bead with as many sentences on both sides: where these begin in the source, and in the target."""
    found: dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[list[int], list[int]]] = {}
    for pair in sentence_pairs(analysis):
        starts = found.setdefault((pair.bead.source, pair.bead.target), ([], []))
        starts[0].append(pair.source.start)
        starts[1].append(pair.target.start)
    return found
