"""Names of roles, which a program reads, where what they name is a text of the note's language: `` {term}`oven` ``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.model import Document, Inline, InlineKind

FREE = ("wiki ", "abbr ", "term ", "guilabel ", "menuselection ", "index ")
"""Roles whose target is a text of the note's language; pages of a wiki are compared by themselves."""
_NAMED = FREE[1:]
Place = tuple[Document, int, int]


def strange_names(analysis: Analysis) -> Iterator[tuple[Inline, Inline, Place]]:
    """Roles of the source, what stands in their place under a name that the source has nowhere, and that place."""
    known = {_name(i) for block in analysis.source.blocks for i in _roles(block.inlines)}
    for source, target in analysis.pairs():
        here = _roles(target.inlines)
        strange = [i for i in here if _name(i) not in known]
        if not strange:
            continue
        left = Counter(_name(i) for i in here)
        left.subtract(_name(i) for i in _roles(source.inlines))
        lost = [i for i in _roles(source.inlines) if i.value.startswith(_NAMED) and left[_name(i)] < 0]
        if len(lost) == len(strange):
            for old, new in zip(lost, strange, strict=True):
                yield old, new, (analysis.target, new.start, new.end)


def _roles(inlines: Sequence[Inline]) -> list[Inline]:
    return [i for i in inlines if i.kind is InlineKind.ROLE]


def _name(inline: Inline) -> str:
    return inline.value.partition(" ")[0]
