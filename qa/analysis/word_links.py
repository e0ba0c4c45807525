"""How near words of a sentence lie to words of its translation, as the encoder reads them in both.

Halfway up the encoder what it reads in a word still is of that word, and already of no language: a word and its
translation lie nearer than other words of the two sentences do (word alignment by the states of a
multilingual encoder, after Jalili Sabet et al. 2020). The mean of each sentence is taken off first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from qa.analysis.variants import JUDGE
from qa.engines import Array, Engines
from qa.engines.embedder import unit_length

Span = tuple[int, int]
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SAID = 0.33
"""Cosine of a word with the nearest token of the other text below which it is hardly said there: of sentences that lack
a clause, words in a row that are not tell most, beside the judge, from here to 0.38 (`reports/meaning.md`)."""
OF_ANOTHER = 0.3
"""Cosine by which a word lies nearer to another one than to that which it is held to turn, so that it translates that:
of 242 words of 115,918 published sentences that tables take for an opposite 64 do, nearly all of which are right; of
the 89 that lie nearest to it most are mistakes of their translators (`reports/meaning.md`)."""
IN_ITS_PLACE, OF_NO_OTHER = 0.4, 0.15
"""Cosine of a word that seems turned with the one it turns, and by how much that is nearer than any other, from which
it stands in its place whatever the encoder makes of the whole sentence: of 165,212 published sentences ten such words
reach both, eight of which are mistakes of their translators."""
PLAINLY_IN_PLACE, PLAINLY_APART = 0.35, 0.1
"""The same of a word of few meanings: of 495,635 published sentences three reach both that the trained judge takes for
right, one of which is a mistake."""
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*")


class WordLinks:
    """The tokens of two texts: where they stand, and vectors of them that may be compared, a row for each."""

    def __init__(
        self, spans: tuple[list[Span], list[Span]], vectors: tuple[Array, Array], read: tuple[bool, bool]
    ) -> None:
        self._spans, self._vectors = spans, vectors
        self.read = read
        """Whether each text is read to its end: of a long one the last words may say what no word is near to."""

    def strength(self, side: int, span: Span, others: Iterable[Span]) -> float:
        """The cosine of what is read at `span` of one side (0, 1) with the nearest token at `others` of the other; -1
        where there is none."""
        own = self._tokens(side, [span])
        beside = self._tokens(1 - side, others)
        if not own or not beside:
            return -1.0
        word = unit_length(self._vectors[side][own].mean(axis=0, keepdims=True))[0]
        return float((self._vectors[1 - side][beside] @ word).max())

    def claim(self, side: int, own: Iterable[Span], beside: Iterable[Span]) -> float:
        """By how much a token of the other side lies nearer to what is read at `own` of one side than to what is read
        `beside`: that which does most. Where nothing stands for those words it is below 0 or little above."""
        words = self._tokens(side, own)
        others = [k for k in self._tokens(side, beside) if k not in words]
        if not words or not others:
            return 1.0
        near = self._vectors[side] @ self._vectors[1 - side].T
        return float((near[words].max(axis=0) - near[others].max(axis=0)).max())

    def mutual(self, ours: Sequence[Span], theirs: Sequence[Span]) -> Iterator[tuple[int, int]]:
        """The words of both sides, by their numbers, that are said in each other: nearest among all that are given."""
        if not ours or not theirs:
            return
        near = self._means(0, ours) @ self._means(1, theirs).T
        back = near.argmax(axis=0)
        for i, j in enumerate(near.argmax(axis=1)):
            if back[j] == i and near[i, j] >= SAID:
                yield i, int(j)

    def nearer_to_another(self, side: int, span: Span, own: Span, text: str) -> bool:
        """Whether the word at `span` of one side stands for another word of the other side's `text` than that at `own`,
        which it may only be spelled to turn: it lies clearly nearer to it."""
        own_one, other = self._beside(side, span, own, text)
        return other >= SAID and other - own_one > OF_ANOTHER

    def stands_for(self, side: int, span: Span, own: Span, text: str, plain: bool = False) -> bool:
        """Whether the word at `span` of one side stands where the other side's `text` has that at `own`: it lies near
        to it, and to no other word as near; less is enough for a `plain` word, of few meanings."""
        own_one, other = self._beside(side, span, own, text)
        near, apart = (PLAINLY_IN_PLACE, PLAINLY_APART) if plain else (IN_ITS_PLACE, OF_NO_OTHER)
        return own_one >= near and own_one - other >= apart

    def _beside(self, side: int, span: Span, own: Span, text: str) -> tuple[float, float]:
        return self.strength(side, span, [own]), self.strength(side, span, _words_beside(text, own))

    def are_nearest(self, side: int, span: Span, own: Span, texts: tuple[str, str]) -> bool:
        """Whether the word at `span` of one side and that at `own` of the other side's, of `texts` the second and the
        first, lie nearer to each other than to any other word."""
        strength = self.strength(side, span, [own])
        back = self.strength(1 - side, own, [span])
        return (
            strength >= SAID
            and strength > self.strength(side, span, _words_beside(texts[0], own))
            and back > self.strength(1 - side, own, _words_beside(texts[1], span))
        )

    def unsaid(self, side: int, text: str) -> tuple[float, Span]:
        """The words in a row of one side's text that the other says least: how far they lie below `SAID`, summed up,
        and where they stand; (0, (0, 0)) where all are said, or that is not read to its end."""
        if not self.read[1 - side]:
            return 0.0, (0, 0)
        whole = [(0, self._spans[1 - side][-1][1])]
        most, best, weight, start = 0.0, (0, 0), 0.0, 0
        for word in _WORD.finditer(text, 0, self._spans[side][-1][1]):
            if weight <= 0:
                weight, start = 0.0, word.start()
            weight += SAID - self.strength(side, word.span(), whole)
            if weight > most:
                most, best = weight, (start, word.end())
        return most, best

    def _means(self, side: int, spans: Sequence[Span]) -> Array:
        """What is read at each of some places of one side: unit vectors, a row for each."""
        import numpy as np

        rows = np.zeros((len(spans), self._vectors[side].shape[1]), np.float32)
        for row, span in zip(rows, spans, strict=True):
            if own := self._tokens(side, [span]):
                row[:] = self._vectors[side][own].mean(axis=0)
        return unit_length(rows)

    def _tokens(self, side: int, spans: Iterable[Span]) -> list[int]:
        wanted = list(spans)
        return [
            k
            for k, (start, end) in enumerate(self._spans[side])
            if any(start < stop and end > begin for begin, stop in wanted)
        ]


def _words_beside(text: str, span: Span) -> list[Span]:
    return [found.span() for found in _WORD.finditer(text) if found.end() <= span[0] or found.start() >= span[1]]


def word_links(engines: Engines, texts: tuple[str, str]) -> WordLinks | None:
    """None where the engine that reads words is not there, or a text is one of which it does not know the places."""
    read = [engines.words(text, JUDGE) for text in texts]
    if read[0] is None or read[1] is None or not all(spans and spans[-1][1] for spans, _ in (read[0], read[1])):
        return None
    vectors = [unit_length(rows - rows.mean(axis=0, keepdims=True)) for _, rows in (read[0], read[1])]
    spans = read[0][0], read[1][0]
    whole = spans[0][-1][1] >= len(texts[0].rstrip()), spans[1][-1][1] >= len(texts[1].rstrip())
    return WordLinks(spans, (vectors[0], vectors[1]), whole)
