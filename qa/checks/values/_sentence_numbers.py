"""The numbers of a sentence and its translation, looked at once more where those of the paragraph excuse too much.

A paragraph that mentions five hides that four hours became five: the other sentence's five says nothing of them. Only
what stands in the place of something else is told so, and only where the aligner pairs these two sentences as well;
a number that went to the next sentence leaves no strange one in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, sentence_pairs
from qa.checks.values._numbers import HIDDEN, NumberSide
from qa.model import Bead, Finding
from qa.model.notes import Place
from qa.model.records import dataclass
from qa.text.numbers import Mismatch
from qa.text.numbers.compare import NumberChange

Key = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class SentenceSides:
    """The numbers of a sentence on both sides, as if the rest of the paragraph were not there."""

    pair: SentencePair
    whole: tuple[NumberSide, NumberSide]

    @cached_property
    def sides(self) -> tuple[NumberSide, NumberSide]:
        sentences = (self.pair.source, self.pair.target)
        one, other = (_part(side, s.start, s.end) for side, s in zip(self.whole, sentences, strict=True))
        return one, other


def sentence_sides(analysis: Analysis, bead: Bead, source: NumberSide, target: NumberSide) -> Iterator[SentenceSides]:
    """The sentences of a bead of one block a side that have numbers on both; nothing where it is one sentence."""
    pairs = pairs_of(analysis, bead)
    if len(pairs) < 2:
        return
    for pair in pairs:
        if _has_any(source, pair.source.start, pair.source.end):
            yield SentenceSides(pair, (source, target))


def pairs_of(analysis: Analysis, bead: Bead) -> Sequence[SentencePair]:
    """The sentences of a bead that has as many on both sides."""
    return _by_bead(analysis).get((bead.source, bead.target), ())


@computed_once
def _by_bead(analysis: Analysis) -> dict[Key, list[SentencePair]]:
    found: dict[Key, list[SentencePair]] = {}
    for pair in sentence_pairs(analysis):
        found.setdefault((pair.bead.source, pair.bead.target), []).append(pair)
    return found


def _has_any(side: NumberSide, start: int, end: int) -> bool:
    return any(start <= number.start < end for number in side.numbers)


def _part(side: NumberSide, start: int, end: int) -> NumberSide:
    """A side of one block without what stands before `start` and from `end` on; offsets stay."""
    prose, rest = side.texts[0]
    first, last = start - side.blocks[0].content_start, end - side.blocks[0].content_start
    shown = HIDDEN * first + prose[first:last] + HIDDEN * (len(prose) - last)
    numbers = tuple(number for number in side.numbers if start <= number.start < end)
    return replace(side, numbers=numbers, texts=((shown, rest),))


def is_told_nowhere(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether a number took another one's place, and neither sentence mentions the other's in any word: one that may be
    something else (hat, ست) is the partner of the lost one more often than not."""
    lost, strange = difference.source, difference.target
    if lost is None or strange is None:
        return False
    if lost.kind or strange.kind or difference.kind is not NumberChange.VALUE:
        return True
    return lost.values.isdisjoint(target.other) and strange.values.isdisjoint(source.other)


def untold(found: Sequence[Finding], told: Sequence[Finding]) -> list[Finding]:
    """The findings at places of which nothing is told yet, on either side."""
    return [one for one in found if not any(_overlap(one, other) for other in told)]


def _overlap(one: Finding, other: Finding) -> bool:
    if one.source is not None and other.source is not None and _meet(one.source, other.source):
        return True
    return _meet(one.target, other.target)


def _meet(one: Place, other: Place) -> bool:
    starts = (one.line, one.column), (other.line, other.column)
    ends = (one.end_line, one.end_column), (other.end_line, other.end_column)
    return max(starts) < min(ends)
