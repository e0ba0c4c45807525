"""A sentence that all notes of a group have but one, whose passage has a sentence less and is shorter by as much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

import numpy as np

from qa.align.lengths import extent
from qa.align.sentences import Sentence, block_sentences
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.analysis.sentences import usual_ratio
from qa.engines import Array
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Other notes that must have the sentence."""
MANY, NEARLY_ALL = 5, 0.75
"""Notes of which not all need agree, and the share that must."""
SHORTEST = 15
"""Extent of a sentence that is told; as of one that the judge calls lost (`_sentences`)."""
MOST = 40
"""Sentences of a paragraph that is looked into."""
SHORTER = 0.6
"""Part of the sentence's usual length by which the passage must be shorter, of the median of the others: one that was
joined to its neighbour takes nothing away."""
UNLIKE = 0.01
"""By how much the sentence must be farther (cosine) from what the note has than the siblings' are from each other. Of
22 sentences taken out of notes of three languages 20 reach both, and no passage of 42 right groups gets so far as to be
measured (`reports/votes.md`)."""


@dataclass(frozen=True, slots=True)
class LostSentence(Contradicted):
    """`said` is the sentence of `witness` that `version`, a passage, lacks at offset `at` of its note."""

    version: Version
    others: Row
    witness: Version
    said: str
    at: int


def lost_sentences(notes: Parallel) -> Iterator[LostSentence]:
    """Passages that have a sentence less than their siblings, which have as many as each other."""
    ratios = _ratios(notes)
    for row in notes.blocks:
        counted = [(version, block_sentences(version.document, version.block)) for version in row]
        fewest = min(len(own) for _, own in counted)
        short = [one for one in counted if len(one[1]) == fewest]
        others = [one for one in counted if len(one[1]) == fewest + 1]
        if len(short) != 1 or not 0 < fewest < MOST or len(others) < WITNESSES or not _agree(len(others), len(row) - 1):
            continue
        version, own = short[0]
        lost = _lost(notes, version, own, others, ratios)
        if lost is not None and notes.vouched(version, tuple(other for other, _ in others)):
            # the pivot's own, where it has it: what its pairs miss there is the same sentence
            hub = notes.pairs[0].source
            witness = min((other for other, _ in others), key=lambda other: (other.document is not hub, other.lang))
            said = next(sentences[lost] for other, sentences in others if other is witness)
            at = own[lost - 1].end if lost else own[0].start
            shown = replace(witness, start=said.start, end=said.end)
            yield LostSentence(version, tuple(other for other, _ in others), shown, said.text, at)


def _agree(witnesses: int, others: int) -> bool:
    """Whether all others say the same, or nearly all of many: some language cuts a passage otherwise."""
    return witnesses == others or witnesses >= max(MANY, NEARLY_ALL * others)


def _ratios(notes: Parallel) -> dict[str, float]:
    """How long each note is beside the source or pivot, by path."""
    known = {pair.target.path: usual_ratio(pair) for pair in notes.pairs}
    return {**known, **{pair.source.path: 1.0 for pair in notes.pairs}}


def _lost(
    notes: Parallel,
    version: Version,
    own: Sequence[Sentence],
    others: Sequence[tuple[Version, list[Sentence]]],
    ratios: dict[str, float],
) -> int | None:
    """The number of the sentence without which every sibling comes nearest to a passage, if that says it nowhere."""
    first = others[0][0]
    vectors = notes.vectors(
        [s.text for _, sentences in ((version, own), *others) for s in sentences], version.lang, first.lang
    )
    rows = np.split(vectors, np.cumsum([len(own)] + [len(own) + 1] * (len(others) - 1)))
    ((k, agreed),) = Counter(_nearest_without(rows[0], other) for other in rows[1:]).most_common(1)
    if not _agree(agreed, len(others)):
        return None
    if min(extent(sentences[k].text) for _, sentences in others) < SHORTEST:
        return None
    short = [
        _shortfall(version, own, other, sentences, k, ratios[version.document.path] / ratios[other.document.path])
        for other, sentences in others
    ]
    return k if median(short) >= SHORTER and _is_unlike(rows[0], rows[1:], k) else None


def _nearest_without(own: Array, other: Array) -> int:
    """Which sentence of the other leaves the rest nearest to one's own, each beside each."""
    similar = own @ other.T
    n = len(own)
    before = np.concatenate([[0.0], np.cumsum(similar[range(n), range(n)])])
    behind = np.concatenate([[0.0], np.cumsum(similar[range(n), range(1, n + 1)][::-1])])[::-1]
    return int(np.argmax(before + behind))


def _shortfall(
    version: Version,
    own: Sequence[Sentence],
    other: Version,
    sentences: Sequence[Sentence],
    k: int,
    ratio: float,
) -> float:
    """How much shorter than a sibling a passage is, as a part of that one's sentence."""
    missing = ratio * sum(extent(s.text) for s in sentences) - sum(extent(s.text) for s in own)
    return missing / (ratio * extent(sentences[k].text))


def _is_unlike(own: Array, others: Sequence[Array], k: int) -> bool:
    """Whether nothing that the note has comes as near to the sentence as the siblings' sentences do."""
    near = [float((own @ other[k]).max()) for other in others]
    agreed = [float(one[k] @ other[k]) for i, one in enumerate(others) for other in others[:i]]
    return median(near) + UNLIKE <= median(agreed)
