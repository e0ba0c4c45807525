"""Marks of footnotes that stand in another block than in the source, or in each other's place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qa.analysis.pair import Analysis
from qa.model import Block, Document, Inline, InlineKind
from qa.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A message, the mark in the translation and its place in the source, and whether two marks were exchanged."""

    message: str
    mark: Inline
    there: Inline
    exchanged: bool


def misplaced(analysis: Analysis) -> Iterator[Misplaced]:
    """Marks whose block surely translates one without that mark, while the translation of its own lacks it.

    Only marks that stand once on both sides; of two in each other's place the first.
    """
    sides = _once(analysis.source), _once(analysis.target)
    if not all(sides):
        return
    names = _same_notes(analysis, sides)
    across = {source.index: target.index for _, source, target in analysis.sure_beads()}
    wrong = {
        name: new
        for name, new in names.items()
        if (home := across.get(sides[0][name][0].index)) is not None
        and home != sides[1][new][0].index
        and sides[1][new][0].index in across.values()
    }
    told: set[str] = set()
    for name, new in wrong.items():
        block, mark = sides[1][new]
        rivals = [n for n in wrong if n != name and across[sides[0][n][0].index] == block.index]
        other = next((n for n in rivals if sides[1][wrong[n]][0].index == across[sides[0][name][0].index]), None)
        if name in told:
            continue
        told.update((name, other or name))
        message = (
            f"footnote marks '{new}' and '{wrong[other]}' stand in each other's place"
            if other
            else f"footnote mark '{new}' stands in another paragraph than in the source"
        )
        yield Misplaced(message, mark, sides[0][name][1], other is not None)


def _same_notes(
    analysis: Analysis, sides: tuple[Mapping[str, tuple[Block, Inline]], Mapping[str, tuple[Block, Inline]]]
) -> dict[str, str]:
    """The translation's name of each footnote: the same if it is a word, else that of the text that surely translates
    its own, since numbers are given anew where the order of the words is another."""
    names = {name: name for name in sides[0] if name in sides[1] and not name[2:-1].isdigit()}
    for bead, source, target in analysis.sure_beads():
        one, other = _text_of(source), _text_of(target)
        if one and other and not bead.moved and other not in names.values():
            names.setdefault(one, other)
    return {one: other for one, other in names.items() if one in sides[0] and other in sides[1]}


def _text_of(block: Block) -> str:
    """The name of the footnote whose text a block is."""
    first = next((i for i in block.inlines if i.kind is InlineKind.HTML), None)
    return first.value[:-1] if first and first.value.startswith("[^") and first.value.endswith(":") else ""


def _once(document: Document) -> dict[str, tuple[Block, Inline]]:
    """The block and the mark of each footnote that is named once."""
    found: dict[str, tuple[Block, Inline] | None] = {}
    for block in document.blocks:
        for inline in block.inlines:
            if inline.kind is InlineKind.HTML and inline.value.startswith("[^") and not inline.value.endswith(":"):
                found[inline.value] = None if inline.value in found else (block, inline)
    return {name: place for name, place in found.items() if place}
