"""What one segment leaves unmatched, found in another: moved formulas, and lone display formulas that changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from qa.formula.comparison.outcome import Verdict
from qa.formula.match.segment import Match, Segment
from qa.formula.match.similarity import SIMILAR, alike, likeness, spelling
from qa.model import Bitext

if TYPE_CHECKING:
    from qa.engines import Engines

NEAR = 2


def unpair(segments: Sequence[Segment]) -> None:
    """Take back pairs that differ where one half has its equal among another segment's leftovers."""
    lost = {spelling(s.source[i].latex) for s in segments for i in s.left(0)}
    spare = {spelling(s.target[i].latex) for s in segments for i in s.left(1)}
    for segment in segments:
        for source, comparison in list(segment.verdicts.items()):
            target = segment.pairs[source]
            moved = spelling(segment.source[source].latex) in spare or spelling(segment.target[target].latex) in lost
            if comparison.verdict is Verdict.DIFFERENT and moved:
                del segment.pairs[source], segment.verdicts[source]


def pair_elsewhere(segments: Sequence[Segment], engines: Engines) -> None:
    """Find leftovers of one segment among those of others: the nearest equal one, then a similar one close by."""
    spare: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, segment in enumerate(segments):
        for index in segment.left(1):
            spare[spelling(segment.target[index].latex)].append((number, index))
    for number, segment in enumerate(segments):
        for index in segment.left(0):
            found = spare[spelling(segment.source[index].latex)]
            if found:
                best = min(found, key=lambda place: abs(place[0] - number))
                found.remove(best)
                segment.explained[0].add(index)
                segments[best[0]].explained[1].add(best[1])
    for number, segment in enumerate(segments):
        around = segments[max(0, number - NEAR) : number + NEAR + 1]
        for index in segment.left(0):
            latex = segment.source[index].latex
            for other in around:
                for candidate in other.left(1):
                    if alike(latex, other.target[candidate].latex) and engines.compare(
                        latex, other.target[candidate].latex
                    ).verdict in {Verdict.IDENTICAL, Verdict.TEXT_TRANSLATED, Verdict.EQUIVALENT}:
                        segment.explained[0].add(index)
                        other.explained[1].add(candidate)
                        break
                else:
                    continue
                break


def pair_lone(segments: Sequence[Segment], engines: Engines) -> Iterator[Match]:
    """A display formula that changed may be aligned with nothing: pair it with a similar lone one close by."""
    for number, segment in enumerate(segments):
        if segment.bead.target:
            continue
        around = [s for s in segments[max(0, number - NEAR) : number + NEAR + 1] if not s.bead.source]
        for index in segment.left(0):
            # in running text that stands alone, a formula has nothing to do with those of other such text
            if not segment.source[index].display:
                continue
            latex = segment.source[index].latex
            scored = [
                (likeness(latex, s.target[j].latex), i, j)
                for i, s in enumerate(around)
                for j in s.left(1)
                if s.target[j].display
            ]
            score, where, other = max(scored, default=(0.0, 0, 0))
            if score >= SIMILAR:
                segment.explained[0].add(index)
                around[where].explained[1].add(other)
                target = around[where].target[other]
                yield Match(segment.source[index], target, engines.compare(latex, target.latex))


def emptied_cells(segments: Sequence[Segment], bitext: Bitext) -> Iterator[Match]:
    """An emptied table cell is no missing segment while its neighbour is there: what is missing is its formula."""
    for before, segment in pairwise(segments):
        if segment.bead.target or not (before.bead.source and before.bead.target):
            continue
        beside = bitext.target.blocks[before.bead.target[-1]]
        cells = [bitext.source.blocks[i].cell for i in (before.bead.source[-1], segment.bead.source[0])]
        if beside.cell and cells[0] and cells[1] and cells[0][0] == cells[1][0]:
            for index in segment.left(0):
                yield Match(segment.source[index], None, None, beside.content_end)
