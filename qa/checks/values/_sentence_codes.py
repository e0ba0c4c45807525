"""Two pieces of code that stand in each other's sentence: "Welcome, {user}! You have {count}." with both exchanged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, confirmed, sentence_pairs
from qa.checks.values._order import Two
from qa.checks.values._verbatim import Verbatim, with_plain, within

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 2
"""Sentences that can exchange something."""

Pieces = tuple[SentencePair, Sequence[Verbatim], Sequence[Verbatim]]
"""A sentence with its code, and that of its translation."""


def sentence_swaps(analysis: Analysis) -> Iterator[tuple[Two, Two]]:
    """The two pieces of a paragraph, in the source and in the translation, that changed their sentences."""
    paragraphs: dict[tuple[int, int], list[SentencePair]] = defaultdict(list)
    for pair in sentence_pairs(analysis):
        paragraphs[pair.bead.source[0], pair.bead.target[0]].append(pair)
    for (ours, theirs), pairs in paragraphs.items():
        if len(pairs) >= FEWEST:
            yield from _exchanged(analysis, pairs, ours, theirs)


def _exchanged(
    analysis: Analysis, pairs: Sequence[SentencePair], source: int, target: int
) -> Iterator[tuple[Two, Two]]:
    before, after = (
        with_plain(note, note.blocks[index]) for note, index in ((analysis.source, source), (analysis.target, target))
    )
    if len(before) < FEWEST or Counter(p.text for p in before) != Counter(p.text for p in after):
        return
    # each piece once, so that there is no doubt which one is meant
    if len({piece.text for piece in before}) < len(before):
        return
    rows: list[Pieces] = [
        (p, within(before, p.source.start, p.source.end), within(after, p.target.start, p.target.end)) for p in pairs
    ]
    moved = [
        (pair, lost[0], new[0])
        for pair, ours, theirs in rows
        for lost, new in ((_only(ours, theirs), _only(theirs, ours)),)
        if lost or new
        if len(lost) == len(new) == 1
    ]
    uneven = sum(len(ours) != len(theirs) for _, ours, theirs in rows)
    if uneven or len(moved) != FEWEST or not all(confirmed(analysis, pair) for pair, _, _ in moved):
        return
    (_, one, new), (_, other, instead) = moved
    if one.text == instead.text and other.text == new.text:
        yield (one, other), (new, instead)


def _only(pieces: Sequence[Verbatim], others: Sequence[Verbatim]) -> list[Verbatim]:
    known = {piece.text for piece in others}
    return [piece for piece in pieces if piece.text not in known]
