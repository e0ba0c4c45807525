"""Blocks of the target that say again what another block already says."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from qa.engines import Array, Engines
from qa.model import PROSE, Bitext, Document

LEAST = 25
NEARLY_SAME = 0.97
ROWS = 512


def duplicates(bitext: Bitext, engines: Engines) -> dict[int, int]:
    """Target blocks without counterpart → the aligned target block that each of them repeats.

    Repeats are equal but for spacing, or nearly equal in meaning and about as long. Labels, formulas, table cells and
    other short blocks repeat when they do so beside a block that does.
    """
    note = bitext.target
    without = {i for bead in bitext.beads if not bead.source for i in bead.target}
    alone = [i for i in sorted(without) if _counts(note, i)]
    aligned = [i for bead in bitext.beads if bead.source for i in bead.target if _counts(note, i)]
    if not alone or not aligned:
        return {}
    texts = [" ".join(note.blocks[i].text.split()) for i in (*alone, *aligned)]
    vectors = engines.embed(texts, (bitext.source.lang, note.lang))
    refrains = _refrains(bitext, engines)
    first = {text: k for k, text in reversed([*enumerate(texts[len(alone) :])])}
    found = {}
    for row, i in enumerate(alone):
        same = texts[row] in first
        similar = vectors[len(alone) :] @ vectors[row]
        best = first[texts[row]] if same else int(similar.argmax())
        other = texts[len(alone) + best]
        even = 0.8 < len(texts[row]) / max(1, len(other)) < 1.25
        if aligned[best] in refrains:
            continue
        if same or (even and similar[best] >= NEARLY_SAME):
            found[i] = aligned[best]
    return dict(sorted(_with_neighbours(found, note, without).items()))


def _refrains(bitext: Bitext, engines: Engines) -> frozenset[int]:
    """Aligned target blocks whose source says nearly the same in another block too: there repeating is translating."""
    note = bitext.source
    blocks = [i for i in range(len(note.blocks)) if _counts(note, i)]
    if len(blocks) < 2:
        return frozenset()
    vectors = engines.embed([" ".join(note.blocks[i].text.split()) for i in blocks], (note.lang, bitext.target.lang))
    again = {blocks[row] for row in _with_a_twin(vectors)}
    return frozenset(t for bead in bitext.beads if again.intersection(bead.source) for t in bead.target)


def _with_a_twin(vectors: Array) -> Iterator[int]:
    """Rows that lie next to another one; some at a time, since all similarities of a long note fill the memory."""
    for start in range(0, len(vectors), ROWS):
        similar = vectors[start : start + ROWS] @ vectors.T
        own = np.arange(len(similar))
        similar[own, own + start] = 0.0
        yield from (start + int(row) for row in np.flatnonzero(similar.max(axis=1) >= NEARLY_SAME))


def _with_neighbours(found: dict[int, int], note: Document, without: set[int]) -> dict[int, int]:
    grown, waiting = dict(found), list(found)
    while waiting:
        copy = waiting.pop()
        for step in (-1, 1):
            i, original = copy + step, grown[copy] + step
            if i in grown or i not in without or not 0 <= original < len(note.blocks) or original in without:
                continue
            one, other = note.blocks[i], note.blocks[original]
            if one.kind is other.kind and one.text == other.text:
                grown[i] = original
                waiting.append(i)
    return grown


def _counts(note: Document, index: int) -> bool:
    block = note.blocks[index]
    return block.kind in PROSE and not block.cell and len(block.text) >= LEAST
