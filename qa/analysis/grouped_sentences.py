"""Sentences of a pair of notes that translate each other, also where a translator made two of one or one of two."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from qa.align.lengths import extent
from qa.align.sentences import Sentence, block_sentences
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis, computed_once
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
    return frozenset(sentence_pairs(analysis))


def _uneven(analysis: Analysis) -> Iterator[SentencePair]:
    for bead, source, target in analysis.sure_beads():
        if source.kind not in PROSE or target.kind not in PROSE:
            continue
        ours, theirs = block_sentences(analysis.source, source), block_sentences(analysis.target, target)
        if ours and theirs and len(ours) != len(theirs) and max(len(ours), len(theirs)) <= MOST:
            yield from _groups(bead, ours, theirs, usual_ratio(analysis))


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
