"""Sentences of a pair of notes that translate each other, also where a translator made two of one or one of two, and
where a paragraph was parted or two were joined."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from qa.align.lengths import extent
from qa.align.sentences import Sentence, block_sentences
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import SURE, Analysis, computed_once
from qa.analysis.sentences import SentencePair, confirmed, sentence_pairs, usual_ratio
from qa.model import PROSE, Bead, Kind

MOST = 24
"""Sentences of a block up to which those of an uneven number are grouped: the work grows with the square."""
MOVES = {(1, 1): 0.0, (1, 2): 2.4, (2, 1): 2.4, (2, 2): 4.4, (1, 3): 5.0, (3, 1): 5.0}
"""Sentences of source and target that may form a group, and what each costs (negative logarithm of how often
translators do that beside one to one; Gale and Church 1993)."""
SPREAD = 6.8
"""Variance of a translation's length in characters, for each of its source (the same)."""

DOUBTED = 1.2
"""Log-odds of the judge that anything is wrong, from which a finding in such a group is believed: who cuts sentences
anew words them freely (of 900 published notes of documentation in ten languages 18 findings more without it, most of
them false, 3 with it)."""

LONGEST_WHOLE = 450
"""Extent of a paragraph that the judge reads as a whole: it has learned from sentences of up to 240 characters, and
tells nine of ten paragraphs that were cut short from all but one of a hundred whole ones (`reports/meaning.md`)."""


@computed_once
def whole_blocks(analysis: Analysis) -> tuple[SentencePair, ...]:
    """Paragraphs and items paired one to one, however surely, each as one pair of all its sentences."""
    return tuple(_whole(analysis))


def _whole(analysis: Analysis) -> Iterator[SentencePair]:
    for bead in analysis.beads:
        if len(bead.source) != 1 or len(bead.target) != 1:
            continue
        source, target = analysis.source.blocks[bead.source[0]], analysis.target.blocks[bead.target[0]]
        if any(block.kind not in PROSE or block.kind is Kind.HEADING for block in (source, target)):
            continue
        ours, theirs = block_sentences(analysis.source, source), block_sentences(analysis.target, target)
        if ours and theirs and max(map(_extent, (ours, theirs))) <= LONGEST_WHOLE:
            yield SentencePair(bead, _joined(ours), _joined(theirs), True)


def _extent(sentences: Sequence[Sentence]) -> float:
    return sum(extent(sentence.text) for sentence in sentences)


@computed_once
def grouped_sentences(analysis: Analysis) -> tuple[SentencePair, ...]:
    """`sentence_pairs`, and those of blocks of an uneven number of sentences, two or three taken together by length.

    Cheap: nothing is embedded. What is to be told of such a group must be `believed`.
    """
    pairs = [*sentence_pairs(analysis), *_uneven(analysis)]
    return tuple(sorted(pairs, key=lambda pair: (pair.source.start, pair.target.start)))


def believed(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether the aligner pairs the two as well, and of a group the judge doubts that it is a faithful translation."""
    if not confirmed(analysis, pair):
        return False
    if pair in _single(analysis):
        return True
    said = odds(analysis, [pair.texts], ANY, enough=DOUBTED)[0]
    return said is not None and said >= DOUBTED


@computed_once
def _single(analysis: Analysis) -> frozenset[SentencePair]:
    return frozenset((*sentence_pairs(analysis), *(pair for pair in _uneven(analysis) if _is_of_even(analysis, pair))))


def _is_of_even(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether a pair is of paragraphs that were parted or joined and have as many sentences as before."""
    ours, theirs = _sentences(analysis, pair.bead)
    return len(ours) == len(theirs)


def _sentences(analysis: Analysis, bead: Bead) -> tuple[list[Sentence], list[Sentence]]:
    """All sentences of a bead's blocks of prose; none where one is no such block, or a heading."""
    sides: list[list[Sentence]] = []
    for note, indices in ((analysis.source, bead.source), (analysis.target, bead.target)):
        blocks = [note.blocks[i] for i in indices]
        plain = len(blocks) == 1 or all(block.kind is not Kind.HEADING for block in blocks)
        prose = plain and all(block.kind in PROSE for block in blocks)
        sides.append([s for block in blocks for s in block_sentences(note, block)] if prose else [])
    return sides[0], sides[1]


@computed_once
def _uneven(analysis: Analysis) -> tuple[SentencePair, ...]:
    return tuple(_of_uneven(analysis))


def _of_uneven(analysis: Analysis) -> Iterator[SentencePair]:
    """Pairs of blocks with another number of sentences, and of paragraphs that were parted or joined."""
    usual = usual_ratio(analysis)
    for bead in analysis.beads:
        if not bead.source or not bead.target or bead.confidence < SURE:
            continue
        ours, theirs = _sentences(analysis, bead)
        if not ours or not theirs or max(len(ours), len(theirs)) > MOST:
            continue
        even = len(ours) == len(theirs)
        ours, theirs = _without_part(analysis, 0, bead, ours, theirs), _without_part(analysis, 1, bead, theirs, ours)
        if len(ours) != len(theirs):
            yield from _groups(bead, ours, theirs, usual)
        elif not even or len(bead.source) + len(bead.target) > 2:
            yield from (SentencePair(bead, s, t, even and len(ours) == 1) for s, t in zip(ours, theirs, strict=True))


def _without_part(
    analysis: Analysis, side: int, bead: Bead, own: list[Sentence], other: list[Sentence]
) -> list[Sentence]:
    """The sentences of a side without the end of one that began before a displayed formula ("where $S$ is the size."),
    where the other side has one less: it says that before the formula."""
    note, at = (analysis.source, analysis.target)[side], (bead.source, bead.target)[side][0]
    if len(own) != len(other) + 1 or not at or note.blocks[at - 1].kind is not Kind.MATH:
        return own
    return own[1:] if own[0].text[:1].islower() else own


def _groups(bead: Bead, ours: Sequence[Sentence], theirs: Sequence[Sentence], usual: float) -> Iterator[SentencePair]:
    """The cheapest way through both sides, in groups of `MOVES`; none where one side has three times as many."""
    sizes = [[extent(s.text) for s in side] for side in (ours, theirs)]
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            for (s, t), price in MOVES.items():
                before = best.get((i - s, j - t))
                if before is None:
                    continue
                cost = before[0] + price + _unlikely(sum(sizes[0][i - s : i]), sum(sizes[1][j - t : j]), usual)
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = cost, (s, t)
    at, found = (len(ours), len(theirs)), list[SentencePair]()
    while at != (0, 0) and at in best:
        s, t = best[at][1]
        found.append(SentencePair(bead, _joined(ours[at[0] - s : at[0]]), _joined(theirs[at[1] - t : at[1]]), False))
        at = at[0] - s, at[1] - t
    yield from reversed(found)


def _unlikely(source: float, target: float, usual: float) -> float:
    """Negative logarithm of the chance that a translation's length is as far from the usual one, or farther."""
    apart = abs(target - source * usual) / math.sqrt(SPREAD * max(source, 1.0) * usual)
    return -math.log(max(math.erfc(apart / math.sqrt(2)), 1e-12))


def _joined(sentences: Sequence[Sentence]) -> Sentence:
    if len(sentences) == 1:
        return sentences[0]
    return Sentence(sentences[0].start, sentences[-1].end, " ".join(s.text for s in sentences))
