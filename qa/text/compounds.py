"""Whether the letters of a term stand as a word, as a part of a compound, or merely inside another word."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.text.languages import language_of, primary
from qa.text.normal_forms import normalized
from qa.text.stems import stem_of
from qa.text.words import BAND, DATA, TOP, has_table, table

SHORT = 5
"""Letters below which a part of a compound must be a word that is known: longer ones may be technical."""
SHORTEST_PART = 3
"""Letters of a part of a compound."""
TAIL = 3
"""Letters that a form may have instead of the last ones of its term: Matrix, Matrizen."""
LINKS = regex.compile("(?:s|es|n|en|e|er|ens|u|o|-)$")
LINKED = regex.compile("^(?:s|es|n|en|e|er|ens|u|o|-)")
"""What joins the parts of a compound, at the end of the first or before the second."""
KNOWN = 3.0
"""Zipf frequency from which a longer word without spaces around it is one: 计算机, and not 计算 and 机."""
SHORTEST_RUN = 2
"""Characters of a term that may be looked for inside longer words: a single one is part of too many."""


def says_form(text: str, start: int, end: int, form: str, language: str) -> bool:
    """Whether `text[start:end]`, where a form was found, says that form; both are folded.

    Doubt is reserved for a piece of a longer word whose rest is no word: `rate` in `operateur`, `计算` in `计算机`.
    """
    traits = language_of(language).traits
    if "unspaced" in traits:
        return _is_apart(text, start, end, form, language)
    if "compounding" not in traits:
        return True
    first, last = _word_start(text, start), _word_end(text, end)
    words = form.split()
    if not words or not words[0].isalpha() or not words[-1].isalpha():
        return True
    return _may_precede(text[first:start], language) and _may_follow(text[start:last], words, language)


def _word_start(text: str, at: int) -> int:
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalpha():
        at += 1
    return at


def _may_precede(part: str, language: str) -> bool:
    return not part or _is_part(part, language) or _is_part(LINKS.sub("", part), language)


def _may_follow(found: str, words: list[str], language: str) -> bool:
    """Whether what follows the form inside its last word is an ending or another part."""
    last = regex.split(r"[^\p{L}]+", found)[-1]
    term = words[-1]
    if len(words) > 1 and not last.startswith(term[:SHORTEST_PART]):
        return True
    common = next((i for i, (a, b) in enumerate(zip(last, term, strict=False)) if a != b), min(len(last), len(term)))
    rest = last[common:]
    if len(rest) <= TAIL or stem_of(last, language) == stem_of(term, language) != "":
        return True
    if common < len(term) - 1:
        # another word that begins alike: Lernrahmen for Lernrate
        return "agglutinative" in language_of(language).traits
    return _is_part(rest, language) or _is_part(LINKED.sub("", rest), language)


@lru_cache(maxsize=1024)
def _folded_words(language: str) -> frozenset[str]:
    """The words of a language's table without accents, as texts are folded."""
    return frozenset(_plain(word) for word in table(language))


def _plain(word: str) -> str:
    return "".join(c for c in normalized("NFKD", word.casefold()) if not regex.match(r"\p{M}", c))


def _is_part(part: str, language: str) -> bool:
    if len(part) < SHORTEST_PART:
        return False
    return len(part) >= SHORT or not has_table(language) or part in _folded_words(language)


def _is_apart(text: str, start: int, end: int, form: str, language: str) -> bool:
    """Whether no known word has the found characters and one more besides."""
    if end - start < SHORTEST_RUN or end - start != len(form):
        return True
    words = unspaced_words(primary(language))
    around = (text[max(0, start - 1) : end], text[start : end + 1])
    return not any(len(one) == end - start + 1 and words.get(one, 0.0) >= KNOWN for one in around)


@lru_cache(maxsize=1024)
def unspaced_words(language: str) -> Mapping[str, float]:
    """Zipf frequencies of words of two to six characters in Chinese or Japanese; empty for other languages."""
    path = DATA / "unspaced" / f"{language}.z"
    if not path.exists():
        return {}
    lines = zlib.decompress(path.read_bytes()).decode("utf-8").split("\n")
    return {word: TOP - BAND * (i + 0.5) for i, line in enumerate(lines) for word in line.split()}
