"""Which formula of the target translates which formula of the source.

Inside each aligned bead: equal ones first, then the most similar, whatever their order, repeats counted. What is left
over is looked for across the delimiters (`30 $\\times$ 30` against `$30\\times30$`), then in the whole note: a formula
that moved to another segment is not missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from qa.formula.comparison.verdict import compare
from qa.formula.match.across_segments import emptied_cells, pair_elsewhere, pair_lone, unpair
from qa.formula.match.glued import Glue
from qa.formula.match.segment import Match, Segment, formulas, report
from qa.formula.match.similarity import SIMILAR, likeness, spelling
from qa.formula.match.word_mapping import one_mapping, pair_foreign
from qa.model import Bitext

if TYPE_CHECKING:
    from qa.engines import Engines

UNLIKE = 0.25
SHORT = 3
WINDOW = 40


def match_formulas(bitext: Bitext, engines: Engines) -> tuple[Match, ...]:
    """Every formula of both notes that stands in a segment with two sides, in source order, then the added ones."""
    return tuple(one_mapping(tuple(_matches(bitext, engines))))


def _matches(bitext: Bitext, engines: Engines) -> Iterator[Match]:
    """Match all segments, then what they leave."""
    segments = [Segment(b, formulas(bitext.source, b.source), formulas(bitext.target, b.target)) for b in bitext.beads]
    for segment in segments:
        pair_equal(segment)
        pair_similar(segment)
    pair_foreign(segments)
    for segment in segments:
        if segment.source and segment.target:
            judge(segment, engines)
        glue(segment, bitext)
    unpair(segments)
    pair_elsewhere(segments, engines)
    yield from pair_lone(segments, engines)
    for number in range(len(segments)):
        yield from report(segments, number, bitext)
    yield from emptied_cells(segments, bitext)


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
    if len(left) == len(right) == 1:
        old, new = segment.source[left[0]].latex, segment.target[right[0]].latex
        short = max(len(spelling(old)), len(spelling(new))) <= SHORT
        beside = between(segment, left[0], right[0])
        likely = min(len(spelling(old)), len(spelling(new))) <= SHORT or likeness(old, new) >= UNLIKE
        if short or (beside and likely):
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
    doubtful = [i for i, comparison in segment.verdicts.items() if not comparison.verdict.harmless]
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
