"""Sentences that one translation lacks and all its siblings have: no translator's choice, as it may be in a pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel, Row
from qa.checks.structure._sentences import LoneSentence, lone_sentences
from qa.model import Severity

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Siblings that must have the sentence."""


@dataclass(frozen=True, slots=True)
class LostSentence:
    """The translation of `pair` lacks a sentence of its source that `others` have."""

    pair: Analysis
    lone: LoneSentence
    others: Row

    @property
    def languages(self) -> list[str]:
        return sorted(other.lang for other in self.others)


def lost_sentences(notes: Parallel) -> Iterator[LostSentence]:
    """Sentences of the source that a pair misses with some doubt, and no other pair."""
    if notes.source is None or len(notes.pairs) <= WITNESSES:
        return
    for pair in notes.pairs:
        for lone in lone_sentences(pair, 0):
            others = _others(notes, pair, lone) if lone.severity is not Severity.MAJOR else ()
            if len(others) >= WITNESSES:
                yield LostSentence(pair, lone, others)


def _others(notes: Parallel, pair: Analysis, lone: LoneSentence) -> Row:
    """The siblings' versions of a sentence; none where one lacks it too, or the translation has it after all."""
    for row in notes.sentences:
        hub = row[0]
        if hub.document is notes.source and hub.start <= lone.stretch[0] < hub.end:
            others = tuple(version for version in row[1:] if version.document is not pair.target)
            complete = len(others) == len(row) - 1 == len(notes.pairs) - 1
            return others if complete else ()
    return ()
