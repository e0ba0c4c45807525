"""What the forms of a word have in common: stems by Snowball, and the vowel that comes and goes in Slavic words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import regex

from qa.text.languages import primary

ALGORITHMS: Mapping[str, str] = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""The languages that Snowball has a stemmer for; Serbian is stemmed in both its scripts."""
FLEETING = frozenset("be bg bs cs hr mk pl ru sk sl sr uk".split())
"""Languages whose words lose the vowel before their last consonant: vzorek, vzorku; ядро, ядер."""
_FLEETING = regex.compile(r"(?<=\p{L}{2})[eěoеёоа](?=[^aeiouyáéíóúýěаеёиоуыэюяіїьъ]$)")
_FINAL_VOWEL = regex.compile("[aeiouyáéíóúýěąęůаеёиоуыэюяіїьъ]$")
SHORTEST_CORE = 3
"""Letters that must be left of a word without its last vowels."""
LONGEST_ENDING = 3
"""Letters of an ending of a Slavic noun."""


def has_stemmer(language: str) -> bool:
    return primary(language) in ALGORITHMS


@lru_cache(maxsize=1024)
def _stemmer(algorithm: str) -> Any:
    # 36 stemmers are loaded at once
    import snowballstemmer

    return snowballstemmer.stemmer(algorithm)


@lru_cache(maxsize=32768)
def stem_of(word: str, language: str) -> str:
    """The stem of a word in lower case; empty where no stemmer knows the language."""
    algorithm = ALGORITHMS.get(primary(language))
    return str(_stemmer(algorithm).stemWord(word)) if algorithm else ""


def same_word(one: str, other: str, language: str) -> bool:
    """Whether two words in lower case are forms of one, by their stems or their cores."""
    stem = stem_of(one, language)
    if stem and stem == stem_of(other, language):
        return True
    return primary(language) in FLEETING and (_is_form(one, core(other)) or _is_form(other, core(one)))


def core(word: str) -> str:
    """A word without its last vowel, or without the vowel before its last consonant; empty where it has none."""
    found = _FINAL_VOWEL.sub("", word) if _FINAL_VOWEL.search(word) else _FLEETING.sub("", word)
    return found if found != word and len(found) >= SHORTEST_CORE else ""


def _is_form(word: str, stem: str) -> bool:
    """Whether a word is a core with an ending, or has lost the same vowel."""
    if not stem:
        return False
    ended = word.startswith(stem) and len(word) - len(stem) <= LONGEST_ENDING
    return (ended and _ends_in_vowel(word[len(stem) :])) or core(word) == stem


def _ends_in_vowel(ending: str) -> bool:
    return not ending or _FINAL_VOWEL.search(ending[0]) is not None
