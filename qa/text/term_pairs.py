"""Which words of translated sentences belong together: association of terms over aligned sentences.

Dice's coefficient of the sentences that have a term and those that have a candidate (Smadja, McKeown,
Hatzivassiloglou: Translating collocations for bilingual lexicons, 1996), longer candidates first where it is equal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.model.records import dataclass
from qa.text.languages import language_of, primary
from qa.text.lexis import singular
from qa.text.words import function_words

CHARACTERS, SYLLABLES = (2, 4), (2, 10)
"""Characters of a term where words are not spaced, and letters with their signs where those are an alphabet's."""
SHORTEST = 3
"""Letters of a word that can be a term."""
STEM, LONGEST_STEM, ENDING = 4, 6, 2
"""Letters that all forms of a word keep at least and at most, and letters of its ending that they do not."""
WHOLE, MOST = 0.8, 60
"""Share of the sentences of a piece of a word that the word has as well; and candidates that it is looked for among."""
_WORD = regex.compile(
    r"(?<![\p{L}\p{N}][._\\])(?<![\p{L}\p{M}])[\p{L}\p{M}][\p{L}\p{M}\p{Nd}'’\-]*+(?![._\\][\p{L}\p{N}])"
)
"""A part of `pump.py` or `max_pool` is no word of a sentence."""
_RUN = regex.compile(r"[\p{Katakana}ー]{2,}|[\p{Han}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]{2,}")
_ALPHABET = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
ELIDING = frozenset({"fr", "it", "ca", "oc"})
"""Languages that write articles and small words to the next one, with an apostrophe: l'élément."""
_ELIDED = r"(?i)(?:[cdjlmnst]|qu|lorsqu|puisqu|un|(?:d|n|s|qu)?[ae]ll|quest|c[io]m)['’](?=\p{L}{2})"
_LETTER = regex.compile(
    r"[\u0e40-\u0e44\u0ec0-\u0ec4]?\p{L}(?:[\u17d2\u1039]\p{L}|\p{M})*[\u0e30\u0e32\u0e33\u0eb0\u0eb2\u0eb3]?|."
)
"""A letter with all that no term may part from it: vowels written before and behind it, signs, letters below."""

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


def source_index(sentences: Sequence[str], lang: str, least: int = 1) -> Index:
    """Terms of one or two content words by the sentences that say them; plurals count with their singulars. Those of
    fewer sentences than `least` may be left out."""
    common, language = function_words(lang), primary(lang)
    rows = [_keys(text, language) for text in sentences]
    said = {key for row in rows for key, _ in row}
    # "electrodes" beside "electrode": the word list knows the commoner plurals alone
    plurals = {key: key[:-1] for key in said if language == "en" and key.endswith("s") and key[:-1] in said}
    rows = [tuple((plurals.get(key, key), joined) for key, joined in row) for row in rows]
    often = _often(({key for key, _ in row} for row in rows), least)
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        before = ""
        for key, joined in row:
            if key not in often or len(key) < SHORTEST or key in common:
                before = ""
                continue
            found[key].add(number)
            if before:
                found[f"{before} {key}"].add(number)
            before = key if joined else ""
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _commonest(counts: Mapping[str, int]) -> str:
    return max(counts, key=counts.__getitem__) if len(counts) > 1 else next(iter(counts))


# a source is compared with every translation
@lru_cache(maxsize=2048)
def _keys(sentence: str, language: str) -> tuple[tuple[str, bool], ...]:
    common = function_words(language)
    return tuple(
        (low if (low := form.lower()) in common else singular(low, language), joined)
        for form, joined in _words(sentence, language)
    )


def target_index(sentences: Sequence[str], lang: str, least: int = 1) -> tuple[Index, Mapping[str, str]]:
    """Candidates by the sentences that have them, and the commonest spelling of each. Those of fewer sentences than
    `least` may be left out."""
    if "unspaced" in language_of(lang).traits:
        index = _windows(sentences, least)
        return index, {key: key for key in index}
    common = function_words(lang)
    rows = [
        [(stem(form.lower()), form.lower(), form, joined) for form, joined in _words(text, primary(lang))]
        for text in sentences
    ]
    often = _often(({key for key, *_ in row} for row in rows), least)
    found: dict[str, set[int]] = defaultdict(set)
    forms: dict[str, dict[str, int]] = defaultdict(dict)

    def add(key: str, piece: str, number: int) -> None:
        found[key].add(number)
        forms[key][piece] = forms[key].get(piece, 0) + 1

    for number, row in enumerate(rows):
        before: tuple[str, str] | None = None
        for key, lower, form, joined in row:
            if key not in often:
                before = None
                continue
            function = lower in common
            if not function and len(lower) >= SHORTEST:
                add(key, form, number)
                if before:
                    add(f"{before[0]} {key}", f"{before[1]} {form}", number)
            before = (key, form) if joined and not function else None
    spelled = {key: _commonest(counts) for key, counts in forms.items()}
    return {key: frozenset(numbers) for key, numbers in found.items()}, spelled


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """What the forms of a word have in common."""
    return word[: min(max(STEM, len(word) - ENDING), LONGEST_STEM)]


def _words(sentence: str, language: str) -> Iterator[tuple[str, bool]]:
    """The words of a sentence without what is elided before them, each with whether nothing but spaces stands before
    the next one."""
    last = ""
    end = 0
    for match in _WORD.finditer(sentence):
        if last:
            yield last, sentence[end : match.start()].isspace()
        elided = regex.match(_ELIDED, match[0]) if language in ELIDING else None
        last, end = match[0][elided.end() if elided else 0 :], match.end()
    if last:
        yield last, False


def _often(rows: Iterable[set[str]], least: int) -> Container[str]:
    counts = Counter(key for row in rows for key in row)
    return {key for key, number in counts.items() if number >= least}


def _windows(sentences: Sequence[str], least: int) -> Index:
    """Characters in a row by the sentences that have them. A longer window is in no more sentences than each of the
    shorter ones in it."""
    runs = [(number, run) for number, text in enumerate(sentences) for run in _RUN.findall(text)]
    # katakana ends where a word does
    words = [(number, run) for number, run in runs if "\u30a0" <= run[0] <= "\u30ff"]
    rest = [(number, run) for number, run in runs if not "\u30a0" <= run[0] <= "\u30ff"]
    found: dict[str, set[int]] = defaultdict(set)
    for number, run in words:
        found[run].add(number)
    letters = [(number, _LETTER.findall(run)) for number, run in rest if _ALPHABET.match(run)]
    signs = [(number, list(run)) for number, run in rest if not _ALPHABET.match(run)]
    for units, lengths in ((letters, SYLLABLES), (signs, CHARACTERS)):
        for window, numbers in _growing(units, lengths, least):
            found[window] |= numbers
    return {key: frozenset(numbers) for key, numbers in found.items() if len(numbers) >= least}


def _growing(
    rows: Sequence[tuple[int, Sequence[str]]], lengths: tuple[int, int], least: int
) -> Iterator[tuple[str, set[int]]]:
    """Stretches of so many letters by their sentences, the longer ones made of those that are found often enough."""
    often: set[tuple[str, ...]] = set()
    for length in range(lengths[0], lengths[1] + 1):
        now: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for number, row in rows:
            for at in range(len(row) - length + 1):
                window = tuple(row[at : at + length])
                if length == lengths[0] or (window[:-1] in often and window[1:] in often):
                    now[window].add(number)
        often = {window for window, numbers in now.items() if len(numbers) >= least}
        if not often:
            return
        yield from (("".join(window), now[window]) for window in often)


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
    term: str, sentences: frozenset[int], target: Index, by_sentence: Mapping[int, Iterable[str]], least: int = 2
) -> list[Pairing]:
    """The candidates that stand with a term in so many sentences at least, the likeliest first."""
    together: Counter[str] = Counter(key for number in sentences for key in by_sentence.get(number, ()))
    found = [
        Pairing(term, key, target[key] & sentences, sentences, 2 * times / (len(target[key]) + len(sentences)))
        for key, times in together.items()
        if times >= least
    ]
    found = sorted(found, key=lambda pair: (-round(pair.score, 3), -len(pair.rendering), pair.rendering))
    likely = found[:MOST]
    return [pair for pair in found if not _is_piece(pair, likely)]


def _is_piece(pair: Pairing, likely: Sequence[Pairing]) -> bool:
    """Whether a stretch without spaces is part of a longer one that stands nearly as often: it may also be part of
    other words."""
    if _RUN.match(pair.rendering) is None:
        return False
    for other in likely:
        # nearly none
        if (
            pair.rendering in other.rendering
            and len(other.rendering) > len(pair.rendering)
            and len(other.together) >= WHOLE * len(pair.together)
        ):
            return True
    return False


def inverted(index: Index) -> dict[int, list[str]]:
    """The keys of every sentence."""
    found: dict[int, list[str]] = defaultdict(list)
    for key, numbers in index.items():
        if len(numbers) > 1:
            for number in numbers:
                found[number].append(key)
    return found
