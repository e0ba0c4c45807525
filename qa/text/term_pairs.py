"""Which words of translated sentences belong together: association of terms over aligned sentences.

Dice's coefficient of the sentences that have a term and those that have a candidate (Smadja, McKeown,
Hatzivassiloglou: Translating collocations for bilingual lexicons, 1996), longer candidates first where it is equal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from qa.text.languages import language_of, primary
from qa.text.lexis import singular
from qa.text.words import function_words

LONGEST = 2
"""Words of a term."""
CHARACTERS = (2, 4)
"""Characters of a term where words are not spaced."""
SHORTEST = 3
"""Letters of a word that can be a term."""
STEM, LONGEST_STEM, ENDING = 4, 6, 2
"""Letters that all forms of a word keep at least and at most, and letters of its ending that they do not."""
_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{Nd}'’\-]*")
_RUN = regex.compile(r"[\p{Katakana}ー]{2,}|[\p{Han}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]{2,}")

Index = Mapping[str, frozenset[int]]
"""Sentences by the key of what they have."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A term, a rendering, in how many sentences it stands with the term, and those of the term in all."""

    term: str
    rendering: str
    together: frozenset[int]
    sentences: frozenset[int]
    score: float

    @property
    def own(self) -> float:
        """The share of the rendering's sentences that have the term, from Dice's coefficient."""
        return len(self.together) / (2 * len(self.together) / self.score - len(self.sentences))


def source_index(sentences: Sequence[str], lang: str) -> Index:
    """Terms of one or two content words by the sentences that say them; plurals count with their singulars."""
    common = function_words(lang)
    found: dict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(sentences):
        for row in _phrases(sentence):
            keys = [singular(word.lower(), primary(lang)) for word in row]
            if keys[0] in common or keys[-1] in common or any(len(key) < SHORTEST for key in keys):
                continue
            found[" ".join(keys)].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def target_index(sentences: Sequence[str], lang: str) -> tuple[Index, Mapping[str, str]]:
    """Candidates by the sentences that have them, and the commonest spelling of each."""
    unspaced = "unspaced" in language_of(lang).traits
    common = function_words(lang)
    found: dict[str, set[int]] = defaultdict(set)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for number, sentence in enumerate(sentences):
        pieces = _windows(sentence) if unspaced else (" ".join(row) for row in _phrases(sentence))
        for piece in pieces:
            words = piece.lower().split()
            if not unspaced and (words[0] in common or words[-1] in common or len(words[-1]) < SHORTEST):
                continue
            key = piece if unspaced else " ".join(stem(word) for word in words)
            found[key].add(number)
            forms[key][piece] += 1
    spelled = {key: counts.most_common(1)[0][0] for key, counts in forms.items()}
    return {key: frozenset(numbers) for key, numbers in found.items()}, spelled


def stem(word: str) -> str:
    """What the forms of a word have in common."""
    return word[: min(max(STEM, len(word) - ENDING), LONGEST_STEM)]


def _phrases(sentence: str) -> Iterator[tuple[str, ...]]:
    """Rows of one or two words with nothing but spaces between them."""
    words = [match.span() for match in _WORD.finditer(sentence)]
    for first in range(len(words)):
        for last in range(first, min(first + LONGEST, len(words))):
            if last > first and not sentence[words[last - 1][1] : words[last][0]].isspace():
                break
            yield tuple(sentence[start:end] for start, end in words[first : last + 1])


def _windows(sentence: str) -> Iterator[str]:
    for run in _RUN.findall(sentence):
        if "\u30a0" <= run[0] <= "\u30ff":
            # katakana ends where a word does
            yield run
            continue
        for length in range(CHARACTERS[0], CHARACTERS[1] + 1):
            yield from (run[at : at + length] for at in range(len(run) - length + 1))


def terms(index: Index, least: int) -> list[str]:
    """Terms of at least so many sentences, those left out that only stand inside a longer one, commonest first."""
    frequent = {key: numbers for key, numbers in index.items() if len(numbers) >= least}
    inside = {
        part for key, numbers in frequent.items() for part in _parts(key) if len(frequent.get(part, ())) <= len(numbers)
    }
    return sorted(frequent.keys() - inside, key=lambda key: (-len(frequent[key]), key))


def _parts(term: str) -> Iterator[str]:
    words = term.split(" ")
    for length in range(1, len(words)):
        yield from (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))


def renderings(
    term: str, sentences: frozenset[int], target: Index, by_sentence: Mapping[int, Iterable[str]]
) -> list[Pairing]:
    """The candidates that stand with a term, the likeliest first."""
    together: Counter[str] = Counter(key for number in sentences for key in by_sentence.get(number, ()))
    found = [
        Pairing(term, key, target[key] & sentences, sentences, 2 * times / (len(target[key]) + len(sentences)))
        for key, times in together.items()
        if times > 1
    ]
    return sorted(found, key=lambda pair: (-round(pair.score, 3), -len(pair.rendering), pair.rendering))


def inverted(index: Index) -> dict[int, list[str]]:
    """The keys of every sentence."""
    found: dict[int, list[str]] = defaultdict(list)
    for key, numbers in index.items():
        if len(numbers) > 1:
            for number in numbers:
                found[number].append(key)
    return found
