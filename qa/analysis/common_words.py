"""Which words of its source a translation into a close language has as its own: by all other places of the note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import islice
from math import log

from qa.analysis.vocabulary import Vocabulary
from qa.text.identification import canonical, probabilities
from qa.text.prose import Context
from qa.text.spelling import Spelling, counted
from qa.text.words import zipf

CHANCE = 1e-6
"""Probability of a language that the model of languages leaves out."""
EXPECTED, WEIGHT = 0.4, 10
"""Share of words that a source and its translation have in common, and for how many words of a note it stands: that of
the closest pairs, Spanish and Galician (counted in the messages of KDE's programs)."""
SAMPLE = 40
"""Different words of the note's own that are asked about: more change the mean by less than its spread."""
TEACHING = 30
"""Different words that only one of the notes has, from which their letters tell how its language spells."""
_ASIDE = Context.CODE | Context.QUOTED | Context.LINK


class CommonWords:
    """What two notes have in common. `sources` has the source's blocks by the target's."""

    def __init__(self, source: Vocabulary, target: Vocabulary, sources: Mapping[int, tuple[int, ...]]) -> None:
        self._source, self._target = source, target
        self._said, self._has = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
        self._running, self._common, own = 0, 0, dict[str, None]()
        for index, item in target.by_block.items():
            opposite = [source.words_of[near] for near in sources.get(index, ()) if near in source.words_of]
            there = frozenset[str]().union(*opposite)
            for form in there:
                self._said[form].add(index)
            for word in item.words:
                self._has[word.lower].add(index)
                if there and word.plain and len(word.lower) > 1 and not word.context & _ASIDE:
                    self._running += 1
                    self._common += word.lower in there
                    if word.lower not in source.counts:
                        own[word.lower] = None
        self._own = own

    def share(self, apart: int) -> float:
        """Share of the target's running words in small letters that the source has there too, `apart` of them aside."""
        return (self._common - apart + EXPECTED * WEIGHT) / (self._running - apart + WEIGHT)

    def elsewhere(self, word: str, block: int) -> tuple[int, int, int]:
        """In how many other blocks the note keeps a word, does without it, and has it of its own accord."""
        said, has = self._said.get(word, set()) - {block}, self._has.get(word, set()) - {block}
        kept = len(said & has)
        return kept, len(said) - kept, len(has) - kept

    @cached_property
    def spoken(self) -> float:
        """By how many natural-log units the note's own words are likelier in the source's language, in the mean, by the
        model of languages: that knows big languages better."""
        sample, languages = [*islice(self._own, SAMPLE)], (self._source.document.lang, self._target.document.lang)
        return sum(likelier(word, *languages) for word in sample) / (len(sample) + WEIGHT)

    @cached_property
    def source_spelling(self) -> Spelling | None:
        """How the words of the source are spelled that English does not have; None where they are too few."""
        theirs = [word for word in self._source.counts if word.isalpha() and not zipf(word, "en")]
        return _learnt(theirs) if len(theirs) >= TEACHING else None

    @cached_property
    def _spellings(self) -> tuple[Spelling, Spelling] | None:
        """How the words are spelled that only the source and only the target has; None where they are too few."""
        theirs = _native((word for word in self._source.plain if word not in self._target.counts), self._source)
        own = _native(self._own, self._target)
        return (_learnt(theirs), _learnt(own)) if min(len(theirs), len(own)) >= TEACHING else None

    def spelled(self, word: str) -> float:
        """By how many natural-log units a word is likelier spelled as the source is than as the target is."""
        if self._spellings is None:
            return 0.0
        theirs, own = self._spellings
        return len(word) * (theirs.letter(word) - own.letter(word))


def _native(words: Iterable[str], note: Vocabulary) -> list[str]:
    """Words that are not rather English."""
    return [word for word in words if zipf(word, "en") <= zipf(word, note.document.lang)]


def _learnt(words: Iterable[str]) -> Spelling:
    return Spelling(*counted(sorted(words)))


def likelier(text: str, language: str, other: str) -> float:
    """By how many natural-log units the model of languages finds a text likelier in the first of two languages."""
    chances = probabilities(text)
    first, second = (chances.get(canonical(tag), 0.0) for tag in (language, other))
    return log((first + CHANCE) / (second + CHANCE))
