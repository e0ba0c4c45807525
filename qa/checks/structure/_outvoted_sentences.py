"""Sentences of one note of a group that say something else than all the others, who say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import fmean, median

import numpy as np

from qa.align.lengths import extent
from qa.align.similarity import centred
from qa.analysis.judged import odds
from qa.analysis.parallel import Contradicted, Parallel, Row, Version, long_enough
from qa.analysis.variants import JUDGE
from qa.checks.structure._other_sentences import ASKED, DOUBTED, FEWEST, UNLIKE
from qa.engines import Array
from qa.model import Kind
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
APART, LIKELY_APART = 0.35, 0.28
"""How much farther (cosine, about the languages' places) a sentence is from the others on average than half of them are
from one another, from which it is another one, and may be,"""
FARTHEST, NEAREST = 0.3, 0.45
"""the cosine with the others on average below which it must be, and with each of them: of 1,827 sentences of corpus/
one is so, of 241 put in another's place 80 % (`reports/votes.md`)."""
UNASKED, FAR_APART, FAR = 3, 0.45, 0.25
"""Other notes, how much farther a sentence is from them than they are from one another, and the cosine with the nearest
of them, from which the judge has no veto."""
SHORTEST = 24
"""Letters of a sentence that says enough: "gradient descent" in a cell is far from its Arabic name."""
BESIDE = 2
"""Sentences before and behind in which another note may say the same."""
REMAINDER = 0.6
"""Share of the others' length below which a sentence rather lacks something."""
_LABELS = frozenset({Kind.TABLE_CELL, Kind.HEADING})


@dataclass(frozen=True, slots=True)
class OutvotedSentence(Contradicted):
    """`version` says something else than the others, `sure` or likely."""

    version: Version
    others: Row
    sure: bool


def outvoted_sentences(notes: Parallel) -> Iterator[OutvotedSentence]:
    """At most one of a row of sentences that three notes or more have."""
    rows = [row for row in map(long_enough, notes.sentences) if len(row) > 2 and _is_running(row)]
    for row, suspects in _odd(notes, rows):
        likeness = _likeness(notes, row) if any(_may_be_other(notes, row, *one) for one in suspects.items()) else None
        if likeness is None:
            continue
        for k in suspects:
            version = row[k]
            rest = [i for i in range(len(row)) if i != k]
            own = [float(likeness[k, i]) for i in rest]
            among = median(float(likeness[i, j]) for i in rest for j in rest if i < j)
            apart = among - fmean(own)
            if _is_remainder(version, [row[i] for i in rest]):
                # what lost a clause says the same, only less of it
                continue
            others = tuple(row[i] for i in rest)
            if fmean(own) < FARTHEST and max(own) < NEAREST and apart >= LIKELY_APART:
                said = _read_as_other(notes, version, others)
                if not said or max(said) >= ASKED:
                    sure = apart >= APART and (not said or max(said) >= DOUBTED or _is_far_from_all(own, apart))
                    yield OutvotedSentence(version, others, sure and not _is_told_beside(notes, row, version))
                break


def _is_far_from_all(own: Sequence[float], apart: float) -> bool:
    """Whether so many notes are so far from a sentence that it is another one whatever the judge reads of one pair."""
    return len(own) >= UNASKED and apart >= FAR_APART and max(own) < FAR


def _is_told_beside(notes: Parallel, row: Row, version: Version) -> bool:
    """Whether what a note says here another one says in a sentence beside: cut otherwise, and not another text."""
    rows = notes.sentences
    at = next((number for number, other in enumerate(rows) if any(one is version for one in other)), None)
    if at is None:
        return False
    blocks = {(one.document.path, one.block.index) for one in row if one.document is not version.document}
    beside = [*rows[max(0, at - BESIDE) : at], *rows[at + 1 : at + BESIDE + 1]]
    near = [one for other in beside for one in other]
    near = [one for one in near if (one.document.path, one.block.index) in blocks]
    likeness = _likeness(notes, (version, *near)) if near else None
    return likeness is not None and float(likeness[0, 1:].max()) >= NEAREST


def _read_as_other(notes: Parallel, version: Version, others: Row) -> list[float]:
    """The judge's log-odds for another sentence, where one of the notes is English: the vectors of a short one in a
    language far from the others' say little."""
    said: list[float] = []
    for pair in notes.pairs:
        ends = pair.source.path, pair.target.path
        for other in others:
            if {version.document.path, other.document.path} == set(ends):
                texts = [next(v.text for v in (version, other) if v.document.path == end) for end in ends]
                said += [odd for odd in odds(pair, [(texts[0], texts[1])], "other") if odd is not None]
    return said


def _is_running(row: Row) -> bool:
    """Whether a row has sentences that say something: cells and headings are worded freely."""
    sizes = median(extent(version.text) for version in row)
    return sizes >= SHORTEST and all(version.block.kind not in _LABELS for version in row)


def _is_remainder(version: Version, others: Sequence[Version]) -> bool:
    return extent(version.text) < REMAINDER * median(extent(other.text) for other in others)


def _odd(notes: Parallel, rows: Sequence[Row]) -> list[tuple[Row, dict[int, Sequence[int]]]]:
    """The rows in which the words of a sentence have little in common with those of the others, with these sentences by
    their place, and the others, the most like first; all sentences where there are too few to tell."""
    if len(rows) < FEWEST:
        return [(row, {k: [i for i in range(len(row)) if i != k] for k in range(len(row))}) for row in rows]
    by_language = defaultdict[str, list[tuple[int, int]]](list)
    for number, row in enumerate(rows):
        for k, version in enumerate(row):
            by_language[version.lang].append((number, k))
    placed: list[list[Array]] = [[np.empty(0, np.float32)] * len(row) for row in rows]
    for lang, own in by_language.items():
        vectors = notes.pairs[0].engines.static([rows[number][k].text for number, k in own], (lang, lang))
        if vectors is None:
            return []
        for (number, k), vector in zip(own, centred(vectors, vectors.mean(axis=0)), strict=True):
            placed[number][k] = vector
    found = [(row, _least_like(np.stack(vectors))) for row, vectors in zip(rows, placed, strict=True)]
    return [(row, suspects) for row, suspects in found if suspects]


def _least_like(vectors: Array) -> dict[int, Sequence[int]]:
    """The vectors that are unlike the others on average, each with the others, the most like first."""
    likeness = vectors @ vectors.T
    means = (likeness.sum(axis=1) - likeness.diagonal()) / (len(vectors) - 1)
    order = np.argsort(-likeness, axis=1, kind="stable").tolist()
    return {k: [i for i in order[k] if i != k] for k in np.flatnonzero(means < UNLIKE).tolist()}


def _may_be_other(notes: Parallel, row: Row, k: int, others: Sequence[int]) -> bool:
    """Whether a sentence is near none of the others: one that is near spares reading the rest."""
    likeness = (_likeness(notes, (row[k], row[i])) for i in others)
    return all(pair is not None and float(pair[0, 1]) < NEAREST for pair in likeness)


def _likeness(notes: Parallel, row: Row) -> Array | None:
    """Cosines about the languages' places, shape (versions, versions); None where one of these is unknown."""
    engines, languages = notes.pairs[0].engines, (row[0].lang, row[-1].lang)
    origins = [engines.origin(version.lang, languages) for version in row]
    if not all(origin.any() for origin in origins):
        return None
    vectors = engines.embed([version.text for version in row], languages, JUDGE) - np.stack(origins)
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(unit @ unit.T, np.float32)
