"""Clauses that a translator says in the sentence beside: "The words stay. What moves is the reader: a line …" whose
second clause ends the first sentence."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.grouped_sentences import grouped_sentences
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair
from qa.checks.structure._judged_alone import any_may_hold


def may_be_shifted(analysis: Analysis, side: int, pair: SentencePair) -> bool:
    """Whether a sentence of `side` that has a clause too many has none together with one right beside it."""
    return any_may_hold(analysis, [*_joined(analysis, pair)], side)


def _joined(analysis: Analysis, pair: SentencePair) -> Iterator[tuple[str, str]]:
    """(source, target) of the pair together with that before it in its paragraph, and with that behind it."""
    block = [one for one in grouped_sentences(analysis) if one.bead == pair.bead]
    if pair not in block:
        return
    at = block.index(pair)
    for first, second in ((at - 1, at), (at, at + 1)):
        if first >= 0 and second < len(block):
            one, other = block[first].texts, block[second].texts
            yield f"{one[0]} {other[0]}", f"{one[1]} {other[1]}"
