"""Sentences within a paragraph that stand in the place of others: the rest of it agrees, so that the paragraph does.

Static vectors, about the note's own mean, say cheaply which sentences may have nothing in common; the trained judge is
asked about those, and the aligner must not have found another place for either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import regex

from qa.align.lengths import extent
from qa.align.similarity import centred
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, sentence_beads, sentence_pairs
from qa.checks.structure._broken_off import STOPLESS
from qa.checks.structure._transitive import cosine_of
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SLOPE, LEVEL = 10.0, 0.3
"""Log-odds that a cosine of 1 is worth, and the cosine about the languages' places that says nothing either way,"""
OTHER, LIKELY = -1.5, -3.0
"""and the log-odds for another sentence, the cosine counted in, from which it is one, and may be,"""
DOUBTED = -2.2
"""and those of the judge alone that it takes to be sure: of 4,000 published sentences of paragraphs seven and 14 are
told, six and eight of which are others; of 1,496 put in another's place 91 and 97 % (`reports/meaning.md`)."""
ASKED = -6.0
"""Log-odds from which the cosine is asked."""
UNJUDGED, EVEN = 0.2, 1.5
"""Cosine below which two sentences may be others where the judge cannot be asked, neither language being English, and
how much longer one may be then: what lost a clause says less and nothing else."""
UNLIKE = 0.14
"""Cosine of static vectors, from the notes' means, below which the judge is asked: a tenth of published sentences, and
nine of ten that stand in another's place."""
FEWEST = 8
"""Sentences of which a mean tells something; where there are fewer the judge is asked about all."""
SHORTEST, LONGEST = 16, 400
"""Letters of a sentence that says something, and up to which the judge reads it."""
TELLING = 26
"""Letters of a sentence that can surely be another one."""
MOST_OF_BLOCK = 0.5
"""Share of a paragraph's sentences that are others, from which they are cut or ordered otherwise."""
_VERBATIM = regex.compile(r"\p{N}+|\$[^$]+\$|`[^`]+`|\b[A-Z]{2,}\b")


@dataclass(frozen=True, slots=True)
class OtherSentence:
    """A pair of sentences that say different things, `sure` or likely."""

    pair: SentencePair
    sure: bool


def other_sentences(analysis: Analysis) -> Iterator[OtherSentence]:
    """The sentences of paragraphs with as many on both sides that say something else than those in their place."""
    if not STOPLESS.isdisjoint(map(primary, analysis.languages)):
        return
    pairs = [pair for pair in sentence_pairs(analysis) if not pair.certain and _is_judged(pair)]
    doubtful = _unlike(analysis, pairs)
    said = odds(analysis, [pair.texts for pair in doubtful], "other")
    found = [
        OtherSentence(pair, sure and not _carry_the_same(pair))
        for pair, other in zip(doubtful, said, strict=True)
        if (sure := _verdict(analysis, pair, other)) is not None
    ]
    in_block, others = Counter(pair.bead for pair in pairs), Counter(one.pair.bead for one in found)
    for one in found:
        bead = one.pair.bead
        if others[bead] <= MOST_OF_BLOCK * in_block[bead] and _has_no_other_place(analysis, one.pair):
            yield one


def _verdict(analysis: Analysis, pair: SentencePair, other: float | None) -> bool | None:
    """Whether two sentences surely say different things; None where they hardly do."""
    if other is not None and other < ASKED:
        return None
    cosine = cosine_of(analysis, pair.texts, analysis.languages)
    if cosine is None:
        return None
    if other is None:
        sizes = [extent(text) for text in pair.texts]
        return False if cosine < UNJUDGED and max(sizes) <= EVEN * min(sizes) else None
    score = other + SLOPE * (LEVEL - cosine)
    telling = other >= DOUBTED and min(map(extent, pair.texts)) >= TELLING
    return score >= OTHER and telling if score >= LIKELY else None


def _is_judged(pair: SentencePair) -> bool:
    sizes = [extent(text) for text in pair.texts]
    return min(sizes) >= SHORTEST and max(sizes) <= LONGEST and not any("://" in text for text in pair.texts)


def _unlike(analysis: Analysis, pairs: Sequence[SentencePair]) -> list[SentencePair]:
    """The pairs whose words have little in common; all where there are too few to tell."""
    if len(pairs) < FEWEST:
        return list(pairs)
    sides = [analysis.engines.static([pair.texts[side] for pair in pairs], analysis.languages) for side in (0, 1)]
    if sides[0] is None or sides[1] is None:
        return []
    moved = [centred(side, side.mean(axis=0)) for side in (sides[0], sides[1])]
    cosines = np.einsum("ij,ij->i", *moved)
    return [pair for pair, cosine in zip(pairs, cosines, strict=True) if cosine < UNLIKE]


def _has_no_other_place(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether the aligner pairs the two, or neither of them with anything."""
    wanted = (pair.source.start, pair.source.end), (pair.target.start, pair.target.end)
    beads = sentence_beads(analysis, pair.bead)
    if any((bead.source, bead.target) == wanted for bead in beads):
        return True
    alone = (
        {bead.source for bead in beads if bead.target is None},
        {bead.target for bead in beads if bead.source is None},
    )
    return wanted[0] in alone[0] and wanted[1] in alone[1]


def _carry_the_same(pair: SentencePair) -> bool:
    """Whether both have the same numbers, formulas, code and acronyms, and some: what is no translation has others."""
    ours, theirs = (Counter(_VERBATIM.findall(text)) for text in pair.texts)
    return bool(ours) and ours == theirs
