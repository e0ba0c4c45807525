"""Names of persons in an English text: given names and surnames of the census, and what is written beside them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence, Set
from functools import cache

import regex
from anyascii import anyascii

from qa.cache.tables import are_kept, packed
from qa.text.english_names import TITLES, NameWord, common_words
from qa.text.names import FEWEST_SOUNDS, consonants
from qa.text.sought import sought_words, words_in_order
from qa.text.words import DATA, function_words, zipf

COMMON = 4.9
"""Zipf frequency in English from which a word is no name without another name beside it: Long, Price, Mark."""
FREQUENT = 3.8
"""Zipf frequency in English of a given name that many people have."""
_RUN = regex.compile(
    r"(?<![\p{L}\p{N}@#/._-])\p{Lu}[\p{L}\p{M}]+(?:['’-]\p{Lu}[\p{L}\p{M}]+)*"
    r"(?: (?:\p{Lu}\. ?){1,2}| )"
    r"\p{Lu}[\p{L}\p{M}]+(?:['’-]\p{Lu}?[\p{L}\p{M}]+)*(?!['’-]?\p{L})(?! \p{Lu})"
)
_PART = regex.compile(r"\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*")
_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}'’]*|\b(?i:the|an?|click|select|press|choose|open))[ *_`]{1,4}\Z")
_ACTS = regex.compile(
    r"['’]s\b| (?:had |has |once |first |then |also |later )?(?:explain|show|prove|wr[io]t|discover|invent|propos|argu"
    r"|introduc|publish|found|observ|notic|th(?:ink|ought)|believ|kn[eo]w|sa(?:ys|id)|t(?:ell|old)|ask|answer"
    r"|repl(?:y|ied)|suggest|claim|guess|deriv|solv|stud(?:y|ied)|t(?:each|aught)|lend|lent|g[ai]ve|m[ee]t|visit|thank"
    r"|was born|die|won|liv|work|becam|join|repair|call|describ|need|want|lik|lov|arriv|return|leav|left|mov|travel"
    r"|paint|buil[dt]|sold|sell|b(?:uy|ought))(?:s|es|ed|d|e|t|ing)?\b"
)
"""What persons do."""
NEAR = 24
"""Characters before a name in which an article or another word with a capital stands."""


def persons(text: str) -> Iterator[Sequence[NameWord]]:
    """The given name and surname of each person whom `text` names with both, in reading order."""
    for match in _RUN.finditer(text):
        parts = [NameWord(part[0], *part.span()) for part in _PART.finditer(text, *match.span()) if len(part[0]) > 1]
        if len(parts) == 2 and _are_person(*parts) and not _is_part(text, parts[0].start):
            yield parts


def _are_person(given: NameWord, surname: NameWord) -> bool:
    low, last = _low(given.form), _low(surname.form)
    if low not in given_names() or low in TITLES or last in function_words("en") or low in function_words("en"):
        return False
    # "Mark Read", "Rose Garden": two words of the dictionary are a person where both are names of the census
    if last in common_words():
        return last in surnames() and zipf(last, "en") < COMMON
    return True


def _is_part(text: str, start: int) -> bool:
    """Whether a word before it makes another thing of a name: the Grace Walker Bridge, Mount Mary Ann."""
    before = _BEFORE.search(text, max(0, start - NEAR), start)
    return before is not None and not before[0].rstrip("*_` ").endswith(".")


def acts(text: str, end: int) -> bool:
    """Whether what stands behind `end` is what persons do or have: explained, 's."""
    return _ACTS.match(text, end) is not None


def is_listed(word: str) -> bool:
    """Whether a word is a given name or surname of the census, in whatever case and with whatever marks."""
    low = _low(word)
    return low in given_names() or low in surnames()


def sounds_given(word: str) -> bool:
    """Whether a word of another script has the consonants of a given name that many people have."""
    return consonants(word).replace("F", "P") in _given_sounds()


@cache
def _given_sounds() -> frozenset[str]:
    sounds = (consonants(name).replace("F", "P") for name in given_names() if zipf(name, "en") >= FREQUENT)
    return frozenset(one for one in sounds if len(one) >= FEWEST_SOUNDS)


@cache
def given_names() -> Set[str]:
    """Given names in small letters without marks."""
    return sought_words(_sorted_names(0), lambda: _census()[0]) if are_kept() else _census()[0]


@cache
def surnames() -> Set[str]:
    """The commonest surnames in small letters without marks."""
    return sought_words(_sorted_names(1), lambda: _census()[1]) if are_kept() else _census()[1]


@packed
def _sorted_names(which: int) -> bytes:
    return words_in_order(_census()[which])


def _low(word: str) -> str:
    return (word if word.isascii() else anyascii(word)).lower()


@cache
def _census() -> tuple[frozenset[str], frozenset[str]]:
    lists = zlib.decompress((DATA / "persons.en.z").read_bytes()).decode("ascii").split("\n")
    return frozenset(lists[0].split(" ")), frozenset(lists[1].split(" "))
