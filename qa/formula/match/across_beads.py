"""What one bead leaves unmatched, found in another: moved formulas, and lone display formulas that changed."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from qa.formula.comparison.outcome import Compare, Verdict
from qa.formula.match.beads import BeadFormulas, Match
from qa.formula.match.similarity import SIMILAR, is_surely_similar, normalized, similarity
from qa.model import Bitext

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
NEAR = 2
"""Beads on either side in which a formula may turn up again in another notation."""
TRIED = 30
"""Leftovers near by that one leftover is compared with."""
MOVABLE = frozenset({Verdict.IDENTICAL, Verdict.TEXT_TRANSLATED, Verdict.EQUIVALENT})

Place = tuple[int, int]
"""A leftover: number of its bead, index in it."""


def part_moved(beads: Sequence[BeadFormulas]) -> None:
    """Take back pairs that differ where one half has its equal among another bead's leftovers."""
    missing = {normalized(s.source[i].latex) for s in beads for i in s.left(0)}
    added = {normalized(s.target[i].latex) for s in beads for i in s.left(1)}
    if not (missing or added):
        return
    for bead in beads:
        for source, comparison in list(bead.verdicts.items()):
            target = bead.pairs[source]
            moved = normalized(bead.source[source].latex) in added or normalized(bead.target[target].latex) in missing
            if comparison.verdict is Verdict.DIFFERENT and moved:
                bead.part(source)


def part_crossed(beads: Sequence[BeadFormulas]) -> None:
    """Take back two pairs that differ where each half is the other's equal and stands among the other's neighbours.

    Sections in another order leave similar display formulas to each other's neighbours in the source. Two formulas
    that a translation exchanged stand among their own neighbours, and stay a fault.
    """
    differing = [
        (bead, source)
        for bead in beads
        for source, comparison in bead.verdicts.items()
        if comparison.verdict is Verdict.DIFFERENT
    ]
    if len(differing) < 2:
        return
    partner = {t: s for b in beads if b.bead.source and b.bead.target for t in b.bead.target for s in b.bead.source}
    by_source = defaultdict(list)
    for bead, source in differing:
        by_source[normalized(bead.source[source].latex)].append((bead, source))
    for bead, source in differing:
        if source not in bead.pairs:
            continue
        said = normalized(bead.target[bead.pairs[source]].latex)
        for other, index in by_source.get(said, ()):
            back = index in other.pairs and normalized(other.target[other.pairs[index]].latex)
            if back != normalized(bead.source[source].latex):
                continue
            if other is not bead and _stands_beside(bead, other, partner) and _stands_beside(other, bead, partner):
                bead.part(source)
                other.part(index)
                break


def _stands_beside(bead: BeadFormulas, other: BeadFormulas, partner: Mapping[int, int]) -> bool:
    """Whether the blocks around one bead's target translate those around the other's source."""
    if not (bead.bead.target and other.bead.source):
        return False
    before = partner.get(bead.bead.target[0] - 1) == other.bead.source[0] - 1
    return before or partner.get(bead.bead.target[-1] + 1) == other.bead.source[-1] + 1


def pair_elsewhere(beads: Sequence[BeadFormulas], compare: Compare) -> None:
    """Find leftovers of one bead among those of others: the nearest equal one, then a similar one close by."""
    added: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for number, bead in enumerate(beads):
        for index in bead.left(1):
            added[normalized(bead.target[index].latex)].append((number, index))
    if not added:
        return
    for number, bead in enumerate(beads):
        for index in bead.left(0):
            found = added.get(normalized(bead.source[index].latex))
            if found:
                explain_both(beads, (number, index), found.pop(nearest(found, number)))
    left = [bead.left(1) for bead in beads]
    for number, bead in enumerate(beads):
        for index in bead.left(0):
            place = similar_near(beads, left, (number, index), compare)
            if place:
                explain_both(beads, (number, index), place)
                left[place[0]].remove(place[1])


def nearest(places: Sequence[Place], number: int) -> int:
    """The index of the place whose bead is the nearest; places are in order."""
    at = bisect_left(places, (number, 0))
    return min((i for i in (at - 1, at) if 0 <= i < len(places)), key=lambda i: abs(places[i][0] - number))


def explain_both(beads: Sequence[BeadFormulas], source: Place, target: Place) -> None:
    beads[source[0]].explained[0].add(source[1])
    beads[target[0]].explained[1].add(target[1])


def similar_near(
    beads: Sequence[BeadFormulas], left: Sequence[Sequence[int]], source: Place, compare: Compare
) -> Place | None:
    """A leftover near by that says the same in another notation."""
    number, index = source
    latex = beads[number].source[index].latex
    near = range(max(0, number - NEAR), min(len(beads), number + NEAR + 1))
    places = ((other, i) for other in near for i in left[other])
    for other, i in islice(places, TRIED):
        candidate = beads[other].target[i].latex
        if is_surely_similar(latex, candidate) and compare(latex, candidate).verdict in MOVABLE:
            return other, i
    return None


def pair_lone(beads: Sequence[BeadFormulas], compare: Compare) -> Iterator[Match]:
    """A display formula that changed may be aligned with nothing: pair it with a similar lone one close by."""
    for number, bead in enumerate(beads):
        if bead.bead.target:
            continue
        around = [s for s in beads[max(0, number - NEAR) : number + NEAR + 1] if not s.bead.source]
        for index in bead.left(0):
            # in running text that stands alone, a formula has nothing to do with those of other such text
            if not bead.source[index].display:
                continue
            latex = bead.source[index].latex
            places = ((i, j) for i, s in enumerate(around) for j in s.left(1) if s.target[j].display)
            scored = [(similarity(latex, around[i].target[j].latex), i, j) for i, j in islice(places, TRIED)]
            score, where, other = max(scored, default=(0.0, 0, 0))
            if score >= SIMILAR:
                bead.explained[0].add(index)
                around[where].explained[1].add(other)
                target = around[where].target[other]
                yield Match(bead.source[index], target, compare(latex, target.latex))


def emptied_cells(beads: Sequence[BeadFormulas], bitext: Bitext) -> Iterator[Match]:
    """An emptied table cell is no missing bead while its neighbour is there: what is missing is its formula."""
    for before, bead in pairwise(beads):
        if bead.bead.target or not (before.bead.source and before.bead.target):
            continue
        beside = bitext.target.blocks[before.bead.target[-1]]
        cells = [bitext.source.blocks[i].cell for i in (before.bead.source[-1], bead.bead.source[0])]
        if beside.cell and cells[0] and cells[1] and cells[0][0] == cells[1][0]:
            for index in bead.left(0):
                yield Match(bead.source[index], None, None, beside.content_end)
