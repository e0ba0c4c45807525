"""How a language spells: a character trigram model of its words, to tell a foreign word among its neighbours.

Witten–Bell interpolation of trigrams, bigrams and single characters; a word counts once, however common it is, so that
the model knows the spelling and not the vocabulary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice, takewhile
from math import log

from qa.cache.tables import prebuilt
from qa.text.words import table

LEARNT = 6000
"""Commonest words of a table that teach its spelling; more change little."""
_EDGE = "\x02"


Counts = tuple[Mapping[str, int], ...]
"""Numbers by strings of one character, of two and of three, or by what stands before the last of them."""


class Spelling:
    """A model of some words: how often their strings of characters occur, how many characters follow each beginning,
    and how often in all."""

    def __init__(self, counts: Counts, followers: Counts, totals: Counts) -> None:
        self._counts, self._followers, self._totals = counts, followers, totals

    def letter(self, word: str) -> float:
        """The natural logarithm of a word's probability, a letter of it."""
        padded = f"{_EDGE}{_EDGE}{word}{_EDGE}"
        return sum(log(self._chance(padded[i - 2 : i + 1])) for i in range(2, len(padded))) / (len(padded) - 2)

    def _chance(self, gram: str) -> float:
        chance = 1e-4
        for order in range(3):
            part = gram[2 - order :]
            kinds, total = self._followers[order].get(part[:-1], 0), self._totals[order].get(part[:-1], 0)
            if total:
                chance = (self._counts[order].get(part, 0) + kinds * chance) / (total + kinds)
        return chance


def counted(words: Iterable[str]) -> tuple[Counts, Counts, Counts]:
    """What a model of these words is made of."""
    padded = (f"{_EDGE}{_EDGE}{word}{_EDGE}" for word in words)
    grams = Counter(word[i - 2 : i + 1] for word in padded for i in range(2, len(word)))
    # what ends a trigram is counted with it
    counts = tuple(_summed((gram[2 - order :], times) for gram, times in grams.items()) for order in range(3))
    followers = tuple(_summed((gram[:-1], 1) for gram in found) for found in counts)
    return counts, followers, tuple(_summed((gram[:-1], n) for gram, n in found.items()) for found in counts)


def _summed(counted: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """How often each occurs in all."""
    found: dict[str, int] = {}
    for gram, times in counted:
        found[gram] = found.get(gram, 0) + times
    return found


@lru_cache(maxsize=1024)
def spelling_of(language: str) -> Spelling:
    """The model of a language with a word table."""
    return Spelling(*_counted(language))


@prebuilt
def _counted(language: str) -> tuple[Counts, Counts, Counts]:
    words = table(language)
    # the words of a table come by how common they are; only those that are equally common have yet to be sorted
    least = next(islice(words.values(), LEARNT - 1, None), 0.0)
    common = sorted(takewhile(lambda word: words[word] >= least, words), key=lambda word: (-words[word], word))[:LEARNT]
    return counted(word for word in common if word.isalpha())
