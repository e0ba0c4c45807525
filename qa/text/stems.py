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
_FINAL_VOWEL = regex.compile("[aeiouyáéíóúýěąęůаеёиоуыэюяіїьъäöüõāēīūաեիո]$")
_SLAVIC = "k-c g-z h-z ch-š k-č g-ž h-š r-ř"
_CYRILLIC = "к-ц г-з х-с ість-ост іг-оз ік-оц"
_BALTIC_FINNIC = "kk-k pp-p tt-t ht-hd lt-ll rt-rr nt-nn nk-ng mp-mm lp-lv rp-rv lk-l rk-r t-d p-v"
ALTERNATIONS: Mapping[str, str] = {
    "fi": _BALTIC_FINNIC, "et": _BALTIC_FINNIC + " b-v b-p g-k d-t",
    "cs": _SLAVIC + " ům-om ůl-ol ůj-oj ůz-oz ůh-oh", "sk": _SLAVIC + " ôl-ol ôň-oň",
    "hr": "k-c g-z h-s k-č g-ž h-š", "bs": "k-c g-z h-s k-č g-ž h-š",
    "sl": "k-c g-z", "sr": "k-c g-z h-s к-ц г-з х-с к-ч", "bg": "к-ц г-з х-с", "uk": _CYRILLIC,
    "be": _CYRILLIC,
    "pl": "k-c g-dz ch-sz r-rz t-c d-dz ł-l ąd-ęd ąb-ęb ąż-ęż ąz-ęz ół-oł ór-or ód-od óg-og ój-oj",
    "lv": "nis-ņ lis-ļ tis-š dis-ž sis-š zis-ž cis-č pis-pj bis-bj mis-mj vis-vj",
    "hu": "ör-r or-r er-r öl-l ol-l el-l ok-k ök-k ek-k om-m em-m",
    "hy": "ություն-ությ", "is": "ag-ög an-ön að-öð all-öll al-öl ar-ör",
    "es": "z-c", "pt": "ão-ões ão-ães l-is", "gl": "l-is",
}  # fmt: skip
"""What the end of a stem becomes before some endings, in the languages that have such changes: vauhti, vauhdin; waga,
wadze; vez, veces; slānis, slāņa."""
SHORTEST_CORE = 3
"""Letters that must be left of a word without its last vowels."""
LONGEST_ENDING = 3
"""Letters of an ending of a Slavic noun."""
LONGEST_CHANGED = 5
"""Letters of an ending behind what became of a stem: vauhdissa."""


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
    if "ё" in one + other:
        # most texts leave the dots out
        one, other = one.replace("ё", "е"), other.replace("ё", "е")
    stem = stem_of(one, language)
    if stem and stem == stem_of(other, language):
        return True
    if _is_changed(one, other, language) or _is_changed(other, one, language):
        return True
    return primary(language) in FLEETING and (_is_form(one, core(other)) or _is_form(other, core(one)))


def has_forms(language: str) -> bool:
    """Whether anything is known of the forms that a language's words take."""
    return has_stemmer(language) or primary(language) in FLEETING or primary(language) in ALTERNATIONS


def _is_changed(word: str, other: str, language: str) -> bool:
    """Whether a word is another one with an ending before which its stem changed."""
    return any(
        word.startswith(stem) and len(word) - len(stem) <= LONGEST_CHANGED and _ends_in_vowel(word[len(stem) :])
        for stem in _changed(other, primary(language))
    )


@lru_cache(maxsize=4096)
def _changed(word: str, language: str) -> tuple[str, ...]:
    """What the stem of a word may become: vauhd of vauhti."""
    stem = _FINAL_VOWEL.sub("", word)
    pairs = (pair.split("-") for pair in ALTERNATIONS.get(language, "").split())
    found = (one.removesuffix(old) + new for old, new in pairs for one in {word, stem} if one.endswith(old))
    return tuple(one for one in found if len(one) >= SHORTEST_CORE)


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
