"""Blocks of the target that say again what another block already says."""

from __future__ import annotations

import numpy as np

from qa.engines import Engines
from qa.model import PROSE, Bitext, Document

LEAST = 25
NEARLY_SAME = 0.97


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
    similar = vectors[: len(alone)] @ vectors[len(alone) :].T
    found = {}
    for row, i in enumerate(alone):
        same = [k for k, text in enumerate(texts[len(alone) :]) if text == texts[row]]
        best = same[0] if same else int(similar[row].argmax())
        other = texts[len(alone) + best]
        even = 0.8 < len(texts[row]) / max(1, len(other)) < 1.25
        if aligned[best] in refrains:
            continue
        if same or (even and similar[row, best] >= NEARLY_SAME):
            found[i] = aligned[best]
    return dict(sorted(_with_neighbours(found, note, without).items()))


def _refrains(bitext: Bitext, engines: Engines) -> frozenset[int]:
    """Aligned target blocks whose source says nearly the same in another block too: there repeating is translating."""
    note = bitext.source
    blocks = [i for i in range(len(note.blocks)) if _counts(note, i)]
    if len(blocks) < 2:
        return frozenset()
    vectors = engines.embed([" ".join(note.blocks[i].text.split()) for i in blocks], (note.lang, bitext.target.lang))
    similar = vectors @ vectors.T
    np.fill_diagonal(similar, 0.0)
    again = {i for i, nearest in zip(blocks, similar.max(axis=1), strict=True) if nearest >= NEARLY_SAME}
    return frozenset(t for bead in bitext.beads if again.intersection(bead.source) for t in bead.target)


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
