"""Whether two spellings are forms of one term: Vektor, Vektoren; طاقة, الطاقة; छोटा, छोटे."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex
from anyascii import anyascii

from qa.text.languages import primary, words_touch
from qa.text.stems import same_word
from qa.text.terms import fold
from qa.text.words import function_words

SHARED, FEWEST, ENDING = 4, 3, 3
"""Letters with which both forms of a word begin at least, where letters say less and where they say more, and letters
of its ending that they do not share."""
_PREFIXED = {
    "sw": regex.compile(r"^(?:mw?|wa?|mi|ki|ch|vi|vy|ji|ma|u)a?(?=\p{L}{4})"),
    "ar": regex.compile(r"^[وف]?(?:[بكل]?ال|لل)(?=\p{L}{2})"),
    "fa": regex.compile(r"(?:\u200c?ها(?:ی|یی)?|\u200cی)$"),
    "he": regex.compile(r"^ו?[הבלכמש](?=\p{L}{3})"),
}
"""Articles, endings and prefixes of classes that are written to a word."""

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_SOUNDLESS = regex.compile(r"[aeiouywj'`\"\W\d_]+|(.)(?=\1)")
"""Vowels of a word in Latin letters, and the first of two equal consonants."""
LONGEST = 20_000
"""Characters of a text in which that is looked for."""
_KINDS = str.maketrans("szcdgqbvfm", "ttttkkpppn")
MORE = 3
"""Consonants of the ending of a form."""

_NO_FIRST = frozenset("的了是在和与與及把被这這那为為以于於也都就其该該每而或则則")
_NO_LAST = frozenset("的了是与與及把被这這那为為以也都就其该該每而或则則")
"""Characters with which no term of Chinese begins, and ends."""


def is_fragment(form: str, language: str) -> bool:
    """Whether some characters in a row are no word of Chinese: 的步, 都是正数."""
    return primary(language) in ("zh", "yue") and (form[0] in _NO_FIRST or form[-1] in _NO_LAST)


def is_form(one: str, other: str, language: str) -> bool:
    """Whether two spellings have the same words in the same order, each inflected at most."""
    ours, theirs = (_bare(form, language) for form in (one, other))
    return len(ours) == len(theirs) and all(_alike(a, b, language) for a, b in zip(ours, theirs, strict=True))


def _bare(form: str, language: str) -> list[str]:
    written = _PREFIXED.get(primary(language))
    words = fold(form).split(" ")
    return [written.sub("", word) for word in words] if written else words


def _alike(one: str, other: str, language: str) -> bool:
    if one == other or same_word(one, other, language):
        return True
    shared = next((k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    least = min(SHARED, max(FEWEST, len(one) - 1)) if primary(language) in ("hi", "ar", "fa", "he") else SHARED
    return shared >= least and max(len(one), len(other)) - shared <= ENDING


def resembling(text: str, forms: Sequence[str], language: str) -> str:
    """The first word of a text that has the consonants of a form, from its first letter on, so that it may be a form of
    it whose vowels changed: день, дни; міст, мости; جسر, جسور. Empty where there is none."""
    single = [words[0] for words in (_bare(form, language) for form in forms) if len(words) == 1 and words[0]]
    bones = [(word[0], bone) for word in single if len(bone := _consonants(word)) > 1]
    if not bones or words_touch(language):
        return ""
    for match in _WORD.finditer(text[:LONGEST]):
        word = _bare(match[0], language)[0]
        said = _consonants(word)
        if word in function_words(language):
            # "las" has the consonants of luz
            continue
        if any(first == word[:1] and said.startswith(bone) and len(said) <= len(bone) + MORE for first, bone in bones):
            return match[0]
    return ""


@lru_cache(maxsize=4096)
def _consonants(word: str) -> str:
    """The kinds of a word's consonants, for endings change some: luz, luces; vesi, veden; மரம், மரங்கள்."""
    return _SOUNDLESS.sub("", anyascii(word).lower().replace("ck", "k").translate(_KINDS))
