"""Cells of two aligned table rows."""

from __future__ import annotations

from collections.abc import Sequence

from qa.align.path import monotone
from qa.align.similarity import centred, mean
from qa.engines import Engines
from qa.model import Block

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
GAP = -0.05
"""CSLS below which two cells of a row are rather left alone: a row's cells have their order already."""
Cells = tuple[tuple[Block, ...], tuple[Block, ...]]


def cell_beads(
    source: Sequence[Block], target: Sequence[Block], languages: tuple[str, str], engines: Engines
) -> list[Cells]:
    """Column by column where both rows are equally wide, else along the path of closest texts."""
    if len(source) == len(target):
        return [((a,), (b,)) for a, b in zip(source, target, strict=True)]
    sides = [engines.embed([block.text or " " for block in row], languages) for row in (source, target)]
    origins = [engines.origin(language, languages) for language in languages]
    moved = [centred(side, mean(side, origin)) for side, origin in zip(sides, origins, strict=True)]
    similar = moved[0] @ moved[1].T
    written: dict[str, list[int]] = {}
    for j, block in enumerate(target):
        written.setdefault(block.text, []).append(j)
    for i, block in enumerate(source):
        similar[i, written.get(block.text, [])] = 1.0
    paired = monotone(similar, GAP)
    ends = {i for i, _ in paired}, {j for _, j in paired}
    beads: list[Cells] = [((source[i],), (target[j],)) for i, j in paired]
    beads += [((block,), ()) for i, block in enumerate(source) if i not in ends[0]]
    beads += [((), (block,)) for j, block in enumerate(target) if j not in ends[1]]
    return beads
