"""Blocks of the target that say again what another block already says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from qa.engines import Engines
from qa.model import PROSE, Bitext, Document

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
SHORTEST = 25
"""Characters of a block that is compared."""
NEARLY_SAME = 0.97
"""Cosine from which two texts of one language say the same."""
SAME_WORDS = 0.7
"""Cosine of static vectors below which they cannot be that near."""
EVEN = 1.25
"""By how much one may be longer than the other."""
ROWS = 512
"""Rows at once: memory, not meaning."""


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
    languages = bitext.source.lang, note.lang
    texts = [[" ".join(note.blocks[i].text.split()) for i in part] for part in (alone, aligned)]
    first = {text: k for k, text in reversed([*enumerate(texts[1])])}
    again = dict(_repeats(texts[0], texts[1], languages, engines))
    again.update((row, first[text]) for row, text in enumerate(texts[0]) if text in first)
    refrains = _refrains(bitext, engines) if again else frozenset()
    found = {alone[row]: aligned[k] for row, k in again.items() if aligned[k] not in refrains}
    return dict(sorted(_with_neighbours(found, note, without).items()))


def _refrains(bitext: Bitext, engines: Engines) -> frozenset[int]:
    """Aligned target blocks whose source says nearly the same in another block too: there repeating is translating."""
    note = bitext.source
    blocks = [i for i in range(len(note.blocks)) if _counts(note, i)]
    texts = [" ".join(note.blocks[i].text.split()) for i in blocks]
    again = {blocks[row] for row, _ in _repeats(texts, texts, (note.lang, bitext.target.lang), engines)}
    return frozenset(t for bead in bitext.beads if again.intersection(bead.source) for t in bead.target)


def _repeats(
    one: Sequence[str], other: Sequence[str], languages: tuple[str, str], engines: Engines
) -> Iterator[tuple[int, int]]:
    """(row of `one`, row of `other`) of texts of one language that say nearly the same and are about as long; of a list
    compared with itself, two different rows.

    The encoder reads those only that have much the same words. Some rows at a time, since all similarities of a long
    note fill the memory.
    """
    static = [engines.static(texts, languages) for texts in (one, other)]
    lengths = [np.array([len(text) for text in texts], np.float32) for texts in (one, other)]
    for start in range(0, len(one), ROWS):
        part = slice(start, start + ROWS)
        near = np.abs(np.log(lengths[0][part, None] / lengths[1][None, :])) < np.log(EVEN)
        if static[0] is not None and static[1] is not None:
            near &= static[0][part] @ static[1].T >= SAME_WORDS
        if one is other:
            own = np.arange(len(near))
            near[own, own + start] = False
        rows, columns = np.flatnonzero(near.any(axis=1)), np.flatnonzero(near.any(axis=0))
        if not len(rows):
            continue
        texts = [*(one[start + int(i)] for i in rows), *(other[int(j)] for j in columns)]
        vectors = engines.embed(texts, languages)
        similar = vectors[: len(rows)] @ vectors[len(rows) :].T
        similar[~near[np.ix_(rows, columns)]] = 0.0
        for row, cosines in zip(rows, similar, strict=True):
            best = int(cosines.argmax())
            if cosines[best] >= NEARLY_SAME:
                yield start + int(row), int(columns[best])


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
    return block.kind in PROSE and not block.cell and len(block.text) >= SHORTEST
