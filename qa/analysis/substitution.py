"""How much nearer a sentence comes to its translation with another word in the place of one.

The encoder does not name what it reads, but of two sentences that differ in one word the one whose word the translation
has lies nearer: a witness beside tables of words, which know no turn of phrase.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.align.sentences import Sentence
from qa.analysis.grouped_sentences import grouped_sentences, whole_blocks
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair
from qa.analysis.variants import JUDGE
from qa.model import Bead

Key = tuple[tuple[int, ...], tuple[int, ...]]


def rise(analysis: Analysis, pair: SentencePair, side: int, span: tuple[int, int], instead: str) -> float:
    """By how much the cosine with the other side's sentence rises (e5), with `instead` at `span` of a side's text."""
    return rises(analysis, pair, side, span, (instead,))[0]


def rises(
    analysis: Analysis, pair: SentencePair, side: int, span: tuple[int, int], instead: Sequence[str]
) -> tuple[float, ...]:
    """The same with each of several words in turn."""
    text, other = pair.seen_from(side)
    variants = [text[: span[0]] + word + text[span[1] :] for word in instead]
    languages = analysis.languages[side], analysis.languages[1 - side]
    own, theirs, *changed = analysis.engines.embed([text, other, *variants], languages, JUDGE)
    return tuple(float((one - own) @ theirs) for one in changed)


def passages(analysis: Analysis, bead: Bead) -> Sequence[SentencePair]:
    """The sentences of a bead that were paired, and behind them its paragraph as a whole where it is short."""
    return _by_bead(analysis).get((bead.source, bead.target), ())


@computed_once
def _by_bead(analysis: Analysis) -> dict[Key, list[SentencePair]]:
    found: dict[Key, list[SentencePair]] = {}
    for pair in (*grouped_sentences(analysis), *whole_blocks(analysis)):
        found.setdefault((pair.bead.source, pair.bead.target), []).append(pair)
    return found


def place_in(note: str, sentence: Sentence, start: int, word: str) -> int | None:
    """Where the word at `start` of a note stands in what is visible of its sentence."""
    at = -1
    for _ in range(note.count(word, sentence.start, start) + 1):
        at = sentence.text.find(word, at + 1)
        if at < 0:
            return None
    return at
