"""How a language spells: a character trigram model of its words, to tell a foreign word among its neighbours.

Witten–Bell interpolation of trigrams, bigrams and single characters; a word counts once, however common it is, so that
the model knows the spelling and not the vocabulary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log

from qa.text.words import table

LEARNT = 6000
"""Commonest words of a table that teach its spelling; more change little."""
_EDGE = "\x02"


class Spelling:
    """A model of the words it was made from."""

    def __init__(self, words: Iterable[str]) -> None:
        self._counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
        self._followers: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
        for word in words:
            padded = f"{_EDGE}{_EDGE}{word}{_EDGE}"
            for i in range(2, len(padded)):
                for order in range(3):
                    gram = padded[i - order : i + 1]
                    if not self._counts[order][gram]:
                        self._followers[order][gram[:-1]] += 1
                    self._counts[order][gram] += 1
        self._totals = tuple(self._contexts(order) for order in range(3))

    def _contexts(self, order: int) -> Counter[str]:
        found: Counter[str] = Counter()
        for gram, times in self._counts[order].items():
            found[gram[:-1]] += times
        return found

    def letter(self, word: str) -> float:
        """The natural logarithm of a word's probability, a letter of it."""
        padded = f"{_EDGE}{_EDGE}{word}{_EDGE}"
        return sum(log(self._chance(padded[i - 2 : i + 1])) for i in range(2, len(padded))) / (len(padded) - 2)

    def _chance(self, gram: str) -> float:
        chance = 1e-4
        for order in range(3):
            part = gram[2 - order :]
            kinds, total = self._followers[order][part[:-1]], self._totals[order][part[:-1]]
            if total:
                chance = (self._counts[order][part] + kinds * chance) / (total + kinds)
        return chance


@cache
def spelling(language: str) -> Spelling:
    """The model of a language with a word table."""
    words = table(language)
    common = sorted(words, key=lambda word: (-words[word], word))[:LEARNT]
    return Spelling(word for word in common if word.isalpha())
