"""Whether an opposite stands where its siblings have the word: the encoder reads it there.

A table of stems knows what else a word may mean: Indonesian "setelah" is "after", and may be "next". Where most of its
siblings' words for "before" lie nearer to it than what else they say, it is that.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.analysis.parallel import Parallel, Row, Version
from qa.analysis.word_links import Span, word_links
from qa.text.normal_forms import lowered

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 0.3
"""Cosine of the encoder's readings of two words, from which one may stand for the other: of words and their opposites
in 25 languages most have .4 to .7."""
ABOUT = 0.08
"""By how much the nearest of the other words may lie nearer still: an article or an ending read with it."""
FEWEST = 3
"""Siblings in which it must be so, and half of those that say the word."""


def in_its_place(notes: Parallel, own: Version, word: str, others: Row, said: Sequence[str]) -> bool:
    """Whether `word` of one version is nearest to what most of the `others` `said`, a word each."""
    seen = sum(_is_nearest(notes, own, word, other, instead) for other, instead in zip(others, said, strict=True))
    return seen >= FEWEST and 2 * seen >= len(others)


def _is_nearest(notes: Parallel, own: Version, word: str, other: Version, instead: str) -> bool:
    spans = _place(own.text, word), _place(other.text, instead)
    links = word_links(notes.pairs[0].engines, (own.text, other.text)) if spans[0] and spans[1] else None
    if links is None or spans[0] is None or spans[1] is None:
        return False
    near = links.strength(0, spans[0], [spans[1]])
    return near >= NEAR and near >= links.strength(0, spans[0], [(0, len(other.text))]) - ABOUT


def _place(text: str, word: str) -> Span | None:
    at = lowered(text).find(word)
    return (at, at + len(word)) if word and at >= 0 else None
