"""The source's text left beside its translation: the translation is the counterpart, not the copy.

A copy is nearer to the source than any translation, so the aligner pairs it and leaves the translation over. Where as
many blocks as were copied are left over right behind the copies, or right before them, they change places: of the same
kinds, about as long as translations are, with the same formulas. The copies stay alone and are untranslated text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from qa.align.lengths import extent, prior
from qa.model import PROSE, Bead, Block, Document, Kind

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
SHORTEST_COPY = 20
"""Extent of a text that is no copy by chance: names, labels and commands are the same in every language."""
STRETCH = 2.5
"""How many times longer or shorter than usual a translation may be."""


def with_translations(source: Document, target: Document, beads: Sequence[Bead]) -> list[Bead]:
    """The beads with translations in place of the copies that stand beside them."""
    if source.lang == target.lang:
        return list(beads)
    pairs = {bead.target[0]: number for number, bead in enumerate(beads) if _is_copy(source, target, bead)}
    if not pairs:
        return list(beads)
    alone = {bead.target[0]: number for number, bead in enumerate(beads) if not bead.source and len(bead.target) == 1}
    ratio = prior((source.lang, target.lang))
    changed = list(beads)
    for copies in _rows(sorted(pairs)):
        sources = [beads[pairs[at]].source[0] for at in copies]
        for shift in (1, -1):
            # behind the row of copies or before it, in their order
            places = [copy + shift * len(copies) for copy in copies]
            if all(at in alone for at in places) and all(
                _may_translate(source.blocks[s], target.blocks[t], ratio) for s, t in zip(sources, places, strict=True)
            ):
                for copy, place in zip(copies, places, strict=True):
                    bead = changed[pairs[copy]]
                    changed[pairs[copy]] = replace(bead, target=(place,))
                    changed[alone[place]] = replace(changed[alone[place]], target=(copy,))
                break
    return changed


def _is_copy(source: Document, target: Document, bead: Bead) -> bool:
    if len(bead.source) != 1 or len(bead.target) != 1 or bead.moved:
        return False
    one, other = source.blocks[bead.source[0]], target.blocks[bead.target[0]]
    same = " ".join(one.text.split()) == " ".join(other.text.split())
    prose = one.kind in PROSE and one.kind is not Kind.TABLE_CELL and extent(one.text) >= SHORTEST_COPY
    return same and prose and (one.kind is Kind.HEADING or not _is_of_names(one.text))


def _is_of_names(text: str) -> bool:
    """Whether a text has no word in small letters, as authors and their years: "Ann Lee; Bo Xu — 2019"."""
    words = regex.findall(r"\p{L}[\p{L}\p{M}'’]*", text)
    return any(word[0].isupper() for word in words) and not any(word.islower() for word in words)


def _rows(copies: Sequence[int]) -> Iterator[list[int]]:
    """Copies that stand right behind each other."""
    row: list[int] = []
    for at in copies:
        if row and at != row[-1] + 1:
            yield row
            row = []
        row.append(at)
    if row:
        yield row


def _may_translate(source: Block, target: Block, ratio: float) -> bool:
    size = extent(target.text) / max(1.0, ratio * extent(source.text))
    alike = source.kind is target.kind and len(source.formulas) == len(target.formulas)
    return alike and 1 / STRETCH <= size <= STRETCH and source.text.split() != target.text.split()
