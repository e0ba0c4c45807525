"""A sentence of the source that stands in a translated paragraph is one leftover, whatever formulas, code and names cut
its words apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from qa.align.sentences import block_sentences, without_marks
from qa.analysis.evidence import Evidence
from qa.checks.language._passage import QUOTED, Passage
from qa.model import Severity
from qa.text.languages import language_name
from qa.text.prose import Prose, Word
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 3
"""Words of a sentence, names included: of fewer, what is told of the words says all."""
LEFT = 0.5
"""Share of the words of a sentence that must be told for themselves, so that names and terms alone make none."""


def in_sentences(known: Evidence, item: Prose, found: Iterable[Passage]) -> list[Passage]:
    """The passages of a block, those that are parts of one sentence of the source as that sentence, and those that run
    over several as one each.

    Only what is a sentence of the source letter by letter counts, so that no word of the translation is ever drawn in.
    """
    passages = list(found)
    left = [p for p in passages if not p.whole and p.severity.rank >= Severity.MINOR.rank and known.speaks(p.language)]
    if not left or known.source is None or len(item.words) <= FEWEST:
        return passages
    text, sentences = known.target.document.text, _sentences_of_source(known, item)
    for sentence in block_sentences(known.target.document, item.block):
        start, end = without_marks(text, sentence.start, sentence.end)
        within = _words_in(item.words, start, end)
        parts = [p for p in left if p.start < end and start < p.end]
        if len(within) < FEWEST or not _is_left(within, parts) or (start, end) in ((p.start, p.end) for p in parts):
            continue
        if _said(text, start, end) in sentences:
            one = _one(_said(text, start, end), (start, end), parts)
            rest = [piece for part in parts for piece in _outside(part, start, end, item.words)]
            kept = {id(part) for part in parts}
            passages = [p for p in passages if id(p) not in kept and not (start <= p.start and p.end <= end)]
            left = [*(p for p in left if id(p) not in kept), *rest]
            passages += [one, *rest]
    return sorted(passages, key=lambda p: p.start)


def _sentences_of_source(known: Evidence, item: Prose) -> frozenset[str]:
    """The sentences of the aligned source, with single spaces."""
    source = known.source.document if known.source else None
    blocks = [source.blocks[index] for index in known.sources.get(item.block.index, ())] if source else []
    return frozenset(
        _said(source.text, *without_marks(source.text, one.start, one.end))
        for block in blocks
        for one in (block_sentences(source, block) if source else ())
        if source
    )


def _words_in(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """The words at `[start, end)`: those of a paragraph are looked up, as it may have thousands of sentences."""
    first = bisect_left(words, start, key=lambda word: word.start)
    return words[first : bisect_right(words, end, lo=first, key=lambda word: word.end)]


def _said(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _is_left(within: Sequence[Word], parts: Sequence[Passage]) -> bool:
    told = sum(any(p.start <= word.start and word.end <= p.end for p in parts) for word in within)
    return bool(parts) and told >= LEFT * len(within)


def _one(said: str, bounds: tuple[int, int], parts: Sequence[Passage]) -> Passage:
    """The sentence, as grave and as sure as the gravest of its parts."""
    worst = max(parts, key=lambda p: (p.severity.rank, p.confidence))
    quote = abridged(said, QUOTED)
    reason = f"{language_name(worst.language)} left in the text: the sentence '{quote}' stands in the source"
    return replace(worst, start=bounds[0], end=bounds[1], reason=reason)


def _outside(part: Passage, start: int, end: int, words: Sequence[Word]) -> list[Passage]:
    """What a passage has before and behind a sentence."""
    inside = _words_in(words, part.start, part.end)
    sides = [w for w in inside if w.end <= start], [w for w in inside if w.start >= end]
    return [replace(part, start=side[0].start, end=side[-1].end) for side in sides if side]
