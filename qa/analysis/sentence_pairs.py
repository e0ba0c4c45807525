"""Sentences of a bitext that translate each other, one to one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.align.lengths import extent
from qa.align.sentences import Sentence, block_sentences, sentence_beads
from qa.engines import Engines
from qa.model import PROSE, Bead, Bitext

MOST = 100
SURE = 0.5
LEAST = 16
"""Letters (twice as many as of Chinese) that a sentence needs to be judged."""
LONGEST = 1200
"""Letters up to which it is one: the work on a text grows with its length and with the number of its words."""
UNEVEN = 3.0
SAME = 0.8
"""Cosine of the embedded encoder below which two sentences have hardly anything in common."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and its translation; `certain` where there was nothing to choose from."""

    bead: Bead
    source: Sentence
    target: Sentence
    certain: bool


_recent: deque[tuple[Bitext, Sequence[Pair]]] = deque(maxlen=16)


def pairs(bitext: Bitext) -> Sequence[Pair]:
    """Sentences of blocks that have as many on both sides, in order. Cheap: nothing is embedded."""
    # each check of meanings asks, and again for the siblings
    for known, found in _recent:
        if known is bitext:
            return found
    found = tuple(_pairs(bitext))
    _recent.append((bitext, found))
    return found


def _pairs(bitext: Bitext) -> Iterator[Pair]:
    for bead in bitext.beads:
        if len(bead.source) != 1 or len(bead.target) != 1 or bead.confidence < SURE:
            continue
        source, target = bitext.source.blocks[bead.source[0]], bitext.target.blocks[bead.target[0]]
        if source.kind not in PROSE or target.kind not in PROSE:
            continue
        ours, theirs = block_sentences(bitext.source, source), block_sentences(bitext.target, target)
        if len(ours) == len(theirs) <= MOST:
            certain = len(ours) == 1
            yield from (Pair(bead, s, t, certain) for s, t in zip(ours, theirs, strict=True))


def confirmed(bitext: Bitext, pair: Pair, engines: Engines) -> bool:
    """Whether the aligner, asked for the sentences of that block, pairs these two as well."""
    if pair.certain:
        return True
    wanted = (pair.source.start, pair.source.end), (pair.target.start, pair.target.end)
    return any((part.source, part.target) == wanted for part in sentence_beads(bitext, pair.bead, engines))


def comparable(pair: Pair) -> bool:
    """Whether both sentences say enough, and about as much as each other."""
    sizes = extent(pair.source.text), extent(pair.target.text)
    return min(sizes) >= LEAST and max(sizes) <= min(LONGEST, UNEVEN * min(sizes))
