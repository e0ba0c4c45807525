"""Which formula of the target translates which formula of the source.

Inside each aligned bead: equal ones first, then the most similar, whatever their order, repeats counted. What is left
over is looked for across the delimiters (`30 $\\times$ 30` against `$30\\times30$`), then in the whole note: a formula
that moved to another segment is not missing. Computed once for a pair of notes.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from qa.formula.comparison import Comparison, Verdict
from qa.formula.glue import Glue
from qa.formula.ladder import compare
from qa.formula.likeness import alike, likeness, spelling
from qa.model import Bead, Bitext, Block, Document, Formula

if TYPE_CHECKING:
    from qa.engines import Engines

SIMILAR = 0.4
UNLIKE = 0.25
SHORT = 3
NEAR = 2
WINDOW = 40
KEPT = 64


@dataclass(frozen=True, slots=True)
class Match:
    """A source formula with its translation; one side is `None` for a missing or added formula.

    `place` is the target offset where a missing formula should stand, or the source offset that an added one has no
    counterpart at. `repeated` says that another copy of the formula is matched in the same segment.
    """

    source: Formula | None
    target: Formula | None
    comparison: Comparison | None = None
    place: int = 0
    repeated: bool = False


@dataclass(slots=True)
class Segment:
    """One bead: formulas of both sides in reading order, what is matched, what is left."""

    bead: Bead
    source: list[Formula]
    target: list[Formula]
    pairs: dict[int, int] = field(default_factory=dict)
    explained: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    verdicts: dict[int, Comparison] = field(default_factory=dict)

    def left(self, side: int) -> list[int]:
        """Indices of formulas without a partner on one side (0 source, 1 target)."""
        used = set(self.pairs) if side == 0 else set(self.pairs.values())
        count = len(self.source if side == 0 else self.target)
        return [i for i in range(count) if i not in used and i not in self.explained[side]]


_known: OrderedDict[tuple[int, int], tuple[Bitext, tuple[Match, ...]]] = OrderedDict()


def matches(bitext: Bitext, engines: Engines) -> tuple[Match, ...]:
    """Every formula of both notes that stands in a segment with two sides, in source order, then the added ones."""
    key = (id(bitext.source), id(bitext.target))
    if key not in _known:
        # a note's translations share their source: the results for another source will not be asked for again
        for other in [k for k, (seen, _) in _known.items() if seen.source is not bitext.source]:
            del _known[other]
        while len(_known) >= KEPT:
            _known.popitem(last=False)
        # the bitext is kept with its result, so that no other document can take over its address
        _known[key] = bitext, tuple(compute(bitext, engines))
    return _known[key][1]


def compute(bitext: Bitext, engines: Engines) -> Iterator[Match]:
    """Match all segments, then what they leave."""
    segments = [Segment(b, formulas(bitext.source, b.source), formulas(bitext.target, b.target)) for b in bitext.beads]
    for segment in segments:
        pair_equal(segment)
        pair_similar(segment)
    for segment in segments:
        if segment.source and segment.target:
            judge(segment, engines)
        glue(segment, bitext)
    unpair(segments)
    pair_elsewhere(segments, engines)
    yield from pair_lone(segments, engines)
    for segment in segments:
        yield from report(segment, bitext)
    yield from emptied_cells(segments, bitext)


def formulas(document: Document, blocks: Sequence[int]) -> list[Formula]:
    return [formula for index in blocks for formula in document.blocks[index].formulas]


def pair_equal(segment: Segment) -> None:
    """Equal spelling, each copy once, in order."""
    waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, formula in enumerate(segment.target):
        waiting[spelling(formula.latex)].append(index)
    for index, formula in enumerate(segment.source):
        found = waiting[spelling(formula.latex)]
        if found:
            segment.pairs[index] = found.pop(0)


def pair_similar(segment: Segment) -> None:
    """The most similar first; then what stands alone between the same neighbours, however it looks."""
    left, right = segment.left(0), segment.left(1)
    scored = []
    for i, source in enumerate(left):
        for j, target in enumerate(right):
            if abs(i - j) <= WINDOW:
                score = likeness(segment.source[source].latex, segment.target[target].latex)
                if score >= SIMILAR:
                    scored.append((-score, abs(source - target), source, target))
    for _, _, source, target in sorted(scored):
        if source not in segment.pairs and target not in segment.pairs.values():
            segment.pairs[source] = target
    left, right = segment.left(0), segment.left(1)
    if len(left) == len(right) == 1 and between(segment, left[0], right[0]):
        old, new = segment.source[left[0]].latex, segment.target[right[0]].latex
        if min(len(spelling(old)), len(spelling(new))) > SHORT and likeness(old, new) < UNLIKE:
            return
        segment.pairs[left[0]] = right[0]


def between(segment: Segment, source: int, target: int) -> bool:
    """Whether the matched neighbours of one are those of the other, and there is at least one to tell."""
    back = {target: source for source, target in segment.pairs.items()}
    before = segment.pairs.get(source - 1, -1) == target - 1 if source else target == 0
    after = (
        back.get(target + 1, -1) == source + 1
        if target + 1 < len(segment.target)
        else source + 1 == len(segment.source)
    )
    return before and after


def judge(segment: Segment, engines: Engines) -> None:
    """Compare the pairs."""
    for source, target in segment.pairs.items():
        old, new = segment.source[source].latex, segment.target[target].latex
        # equal spelling is decided faster than any cache answers
        judged = compare(old, new) if spelling(old) == spelling(new) else engines.compare(old, new)
        segment.verdicts[source] = judged


def glue(segment: Segment, bitext: Bitext) -> None:
    """Explain what stands on both sides once the text around is counted in."""
    doubtful = [
        i for i, c in segment.verdicts.items() if c.verdict in {Verdict.DIFFERENT, Verdict.BROKEN, Verdict.EQUIVALENT}
    ]
    if not (doubtful or segment.left(0) or segment.left(1)):
        return
    texts = [
        Glue.of(document, [document.blocks[i] for i in indices])
        for document, indices in ((bitext.source, segment.bead.source), (bitext.target, segment.bead.target))
    ]
    for source in doubtful:
        target = segment.pairs[source]
        covered = (texts[0].covers(segment.target[target]), texts[1].covers(segment.source[source]))
        if covered[0] is not None or covered[1] is not None:
            del segment.pairs[source], segment.verdicts[source]
            explain(segment, 0, source, covered[1])
            explain(segment, 1, target, covered[0])
    for side, own in ((0, segment.source), (1, segment.target)):
        for index in segment.left(side):
            covered_by = texts[1 - side].covers(own[index])
            if covered_by is not None:
                explain(segment, side, index, covered_by)


def explain(segment: Segment, side: int, index: int, covered: Sequence[tuple[int, int]] | None) -> None:
    """Mark a formula as found, and the other side's formulas that lie in the stretch it was found in."""
    segment.explained[side].add(index)
    other = segment.target if side == 0 else segment.source
    places = {(formula.start, formula.end): i for i, formula in enumerate(other)}
    free = set(segment.left(1 - side))
    segment.explained[1 - side].update({places[p] for p in covered or () if p in places} & free)


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
            latex = segment.source[index].latex
            scored = [(likeness(latex, s.target[j].latex), i, j) for i, s in enumerate(around) for j in s.left(1)]
            score, where, other = max(scored, default=(0.0, 0, 0))
            if score >= SIMILAR:
                segment.explained[0].add(index)
                around[where].explained[1].add(other)
                target = around[where].target[other]
                yield Match(segment.source[index], target, engines.compare(latex, target.latex))


def report(segment: Segment, bitext: Bitext) -> Iterator[Match]:
    """The segment's pairs and, where both sides have text, what is missing and added."""
    for source, target in sorted(segment.pairs.items()):
        yield Match(segment.source[source], segment.target[target], segment.verdicts.get(source))
    if not (segment.bead.source and segment.bead.target):
        return
    copies = [Counter(spelling(f.latex) for f in side) for side in (segment.target, segment.source)]
    for index in segment.left(0):
        formula = segment.source[index]
        yield Match(formula, None, None, standing(segment, index, bitext), copies[0][spelling(formula.latex)] > 0)
    for index in segment.left(1):
        formula = segment.target[index]
        start = bitext.source.blocks[segment.bead.source[-1]].content_end
        yield Match(None, formula, None, start, copies[1][spelling(formula.latex)] > 0)


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


def standing(segment: Segment, index: int, bitext: Bitext) -> int:
    """The target offset where a source formula should stand: behind what precedes it, else at the segment's end."""
    for before in range(index - 1, -1, -1):
        if before in segment.pairs:
            return segment.target[segment.pairs[before]].end
    for after in range(index + 1, len(segment.source)):
        if after in segment.pairs:
            return segment.target[segment.pairs[after]].start
    block: Block = bitext.target.blocks[segment.bead.target[-1]]
    return block.content_end
