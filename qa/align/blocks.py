"""Two notes to beads of blocks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from qa.align.bilingual import with_translations
from qa.align.cells import Cells, cell_beads
from qa.align.items import with_items
from qa.align.labels import by_place
from qa.align.leads import with_headings
from qa.align.pairing import Link, links
from qa.align.similarity import Side
from qa.engines import Engines
from qa.engines.profiles import Profile
from qa.model import Bead, Document, Kind

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
SLOPE = 0.03
"""Width of the logistic curve from CSLS to confidence; calibration error .009 (`reports/alignment.md`)."""


def align(source: Document, target: Document, engines: Engines) -> tuple[Bead, ...]:
    """Beads of blocks in source order, additions behind what they follow; every block but tags
    without text is in exactly one bead.

    Front-matter fields are paired by name. An aligned table row yields a bead a cell.
    """
    sides, found = links(source, target, engines)
    profile = engines.profile((source.lang, target.lang))
    beads = [bead for link in found for bead in _beads(link, sides, profile, engines, (source.lang, target.lang))]
    beads = list(with_headings(source, target, with_translations(source, target, beads)))
    beads = by_place(source, target, with_items(source, target, beads))
    return tuple(_in_order([*_front_matter(source, target), *beads]))


def _beads(
    link: Link, sides: tuple[Side, Side], profile: Profile, engines: Engines, languages: tuple[str, str]
) -> Iterator[Bead]:
    a = tuple(block for u in link.source for block in sides[0].units[u].blocks)
    b = tuple(block for u in link.target for block in sides[1].units[u].blocks)
    confidence = 1 / (1 + math.exp(-(link.score - profile.gap) / SLOPE)) if a and b else 1.0
    pairs: list[Cells]
    rows = bool(a and b and a[0].cell and b[0].cell)
    pairs = [(a, b)]
    if rows:
        pairs = cell_beads(a, b, languages, engines)
    elif not (a and b):
        pairs = [*(((block,), ()) for block in a), *(((), (block,)) for block in b)]
    for s, t in pairs:
        ends = tuple(block.index for block in s), tuple(block.index for block in t)
        yield Bead(
            *ends, score=round(link.score, 4), confidence=round(confidence, 4), moved=link.moved and bool(s and t)
        )


def _front_matter(source: Document, target: Document) -> Iterator[Bead]:
    """Fields of the same name, first come first; the others alone."""
    waiting: dict[str, list[int]] = {}
    for block in target.blocks:
        if block.kind is Kind.FRONT_MATTER:
            waiting.setdefault(block.info, []).append(block.index)
    for block in source.blocks:
        if block.kind is Kind.FRONT_MATTER:
            partners = waiting.get(block.info)
            yield Bead((block.index,), (partners.pop(0),) if partners else (), score=1.0)
    for left in waiting.values():
        yield from (Bead((), (index,)) for index in left)


def _in_order(beads: Iterable[Bead]) -> list[Bead]:
    """Source order; an addition stands behind the bead of the target block before it."""
    given = list(beads)
    place = {t: min(bead.source) for bead in given if bead.source for t in bead.target if not bead.moved}
    behind = -1
    where: dict[int, int] = {}
    for bead in sorted((b for b in given if b.target), key=lambda b: b.target[0]):
        if not bead.source:
            where[bead.target[0]] = behind
        elif not bead.moved:
            behind = max(place[t] for t in bead.target)

    def order(bead: Bead) -> tuple[int, int, int]:
        if bead.source:
            return min(bead.source), 0, min(bead.target, default=-1)
        return where[bead.target[0]], 1, bead.target[0]

    return sorted(given, key=order)
