"""Headings that stand over each other's sections."""

from __future__ import annotations

from collections.abc import Iterator

from qa.align.units import weight
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import embedder
from qa.model import Block, Kind

Two = tuple[tuple[Block, Block], tuple[Block, Block]]

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LETTERS = 2
"""Weight of a heading whose meaning can be told."""
MOST = 60
"""Headings of a note that are compared with each other."""
GAIN, EACH = 0.25, 0.05
"""By how much nearer (cosine of centred vectors) two headings must be to each other's translation, together and each:
of 2,866 pairs in 98 published notes in 26 languages none is by .15 and .02, of the same pairs exchanged 95 of 100 are
by as much as here (reports/structure.md)."""
STRAIGHT = 0.1
"""The same of their own with each other's, by words alone, from which the encoder is not asked: one of 3,000 pairs that
are exchanged has as much."""


@computed_once
def exchanged_headings(analysis: Analysis) -> tuple[Two, ...]:
    """Two headings of the source and those in their places, each of which translates the other."""
    return tuple(_exchanged(analysis))


def _exchanged(analysis: Analysis) -> Iterator[Two]:
    """The encoder is asked where the words alone, which cost next to nothing, leave it open."""
    pairs = [(one, other) for one, other in analysis.pairs() if _is_told(one) and _is_told(other)][:MOST]
    texts = [" ".join(block.text.split()) for side in (0, 1) for block in (pair[side] for pair in pairs)]
    vectors = analysis.engines.static(texts, analysis.languages) if len(pairs) > 1 else None
    if vectors is None:
        return
    count = len(pairs)
    near = vectors[:count] @ vectors[count:].T
    own = near.diagonal()
    crossed = (near + near.T > own[:, None] + own[None, :] - STRAIGHT).nonzero()
    doubted = [(int(i), int(j)) for i, j in zip(*crossed, strict=True) if i < j and _differ(texts, int(i), int(j))]
    if not doubted:
        return
    asked = sorted({i for two in doubted for i in two})
    embed = embedder(analysis)
    similar = embed([texts[i] for i in asked], 0) @ embed([texts[count + i] for i in asked], 1).T
    at = {i: k for k, i in enumerate(asked)}
    told: set[int] = set()
    for i, j in doubted:
        a, b = at[i], at[j]
        rises = similar[a, b] - similar[a, a], similar[b, a] - similar[b, b]
        if told.isdisjoint((i, j)) and min(rises) >= EACH and sum(rises) >= GAIN:
            told |= {i, j}
            yield (pairs[i][0], pairs[j][0]), (pairs[i][1], pairs[j][1])


def _is_told(block: Block) -> bool:
    return block.kind is Kind.HEADING and weight(block.text) >= LETTERS


def _differ(texts: list[str], i: int, j: int) -> bool:
    """Whether two headings differ on both sides."""
    count = len(texts) // 2
    return texts[i] != texts[j] and texts[count + i] != texts[count + j]
