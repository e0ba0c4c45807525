"""Sentences of a pair of notes that translate each other, one to one."""

from __future__ import annotations

from collections.abc import Iterator

from qa.align import lengths
from qa.align import sentences as alignment
from qa.align.lengths import extent
from qa.align.sentences import Sentence, SentenceBead, block_sentences
from qa.align.similarity import Embed
from qa.analysis.pair import Analysis, computed_once
from qa.model import PROSE, Bead
from qa.model.records import dataclass

MOST = 100
"""Sentences of a block up to which they are paired: the work grows with their square."""
SHORTEST_SENTENCE = 16
"""Letters (twice as many as of Chinese) that a sentence needs to be judged."""
LONGEST = 1200
"""Letters up to which it is one: the work on a text grows with its length and with the number of its words."""
UNEVEN = 3.0
"""How many times as long as the other a sentence may be that is compared with it."""
SAME = 0.8
"""Cosine of the embedded encoder below which two sentences have hardly anything in common."""


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence and its translation; `certain` where there was nothing to choose from."""

    bead: Bead
    source: Sentence
    target: Sentence
    certain: bool

    @property
    def texts(self) -> tuple[str, str]:
        return self.source.text, self.target.text

    def seen_from(self, side: int) -> tuple[str, str]:
        """The text of a side, and that of the other."""
        return self.texts[side], self.texts[1 - side]


@computed_once
def sentence_pairs(analysis: Analysis) -> tuple[SentencePair, ...]:
    """Sentences of blocks that have as many on both sides, in order. Cheap: nothing is embedded."""
    return tuple(_pairs(analysis))


def _pairs(analysis: Analysis) -> Iterator[SentencePair]:
    beads = analysis.sure_beads()
    if len(analysis.source.blocks) == len(analysis.target.blocks) == 1:
        # given as a pair: what was turned in one may be why they are little alike
        beads = ((bead, one, other) for bead in analysis.beads for one, other in analysis.pairs())
    for bead, source, target in beads:
        if source.kind not in PROSE or target.kind not in PROSE:
            continue
        ours, theirs = block_sentences(analysis.source, source), block_sentences(analysis.target, target)
        if len(ours) == len(theirs) <= MOST:
            certain = len(ours) == 1
            yield from (SentencePair(bead, s, t, certain) for s, t in zip(ours, theirs, strict=True))


def confirmed(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether the aligner, asked for the sentences of that block, pairs these two as well."""
    if pair.certain:
        return True
    wanted = (pair.source.start, pair.source.end), (pair.target.start, pair.target.end)
    return any((part.source, part.target) == wanted for part in sentence_beads(analysis, pair.bead))


def comparable(pair: SentencePair) -> bool:
    """Whether both sentences say enough, and about as much as each other."""
    sizes = extent(pair.source.text), extent(pair.target.text)
    return min(sizes) >= SHORTEST_SENTENCE and max(sizes) <= min(LONGEST, UNEVEN * min(sizes))


@computed_once
def usual_ratio(analysis: Analysis) -> float:
    """How much longer (by `extent`) the translation's blocks usually are than the source's."""
    return lengths.usual_ratio(analysis.bitext)


@computed_once
def embedder(analysis: Analysis) -> Embed:
    """Vectors of further texts of either side, centred as those of the notes' blocks are."""
    return alignment.embedder(analysis.bitext, analysis.engines)


@computed_once
def sentence_beads(analysis: Analysis, bead: Bead) -> tuple[SentenceBead, ...]:
    """The sentences of a bead of blocks, aligned 1-1 to 3-3."""
    return tuple(alignment.sentence_beads(analysis.bitext, bead, lambda: embedder(analysis), usual_ratio(analysis)))
