"""Japanese readings of Chinese characters: whether they may be a name that English spells."""

from __future__ import annotations

import zlib
from functools import cache, lru_cache

import regex

from qa.text.names import nominative
from qa.text.words import DATA

MOST_KANJI = 4
"""Chinese characters of a Japanese surname or given name, at most."""
_HAN = regex.compile(r"[\p{Han}々]{1,40}")
_VERB_ENDING = regex.compile(r"(?:shii|[rskgbm]u|tsu|nu|u|i)\Z")


def is_read(name: str, text: str) -> bool:
    """Whether characters of a text have Japanese readings that are a name, voiced or not, long or short."""
    sounds = romaji(nominative(name).lower())
    return any(_reads(run, at, at + MOST_KANJI, sounds) for run in _HAN.findall(text) for at in range(len(run)))


def _reads(run: str, at: int, end: int, rest: str) -> bool:
    """Whether the characters from `at` are read so."""
    if not rest:
        return True
    if at >= min(end, len(run)):
        return False
    character = run[at - 1] if run[at] == "々" and at else run[at]
    return any(rest.startswith(one) and _reads(run, at + 1, end, rest[len(one) :]) for one in _readings(character))


@lru_cache(maxsize=65536)
def romaji(word: str) -> str:
    """A Japanese word in Latin letters without what its compounds change: voice, length, doubled consonants."""
    for before, after in _RESPELLED:
        word = word.replace(before, after)
    return regex.sub(r"(.)\1+", r"\1", word.translate(_UNVOICED))


_RESPELLED = tuple(
    pair.split("=") for pair in "shi=si chi=ti tsu=tu sh=s ch=t ji=si j=s ou=o oh=o fu=hu mb=nb mp=np mm=nm '=".split()
)
"""Spellings of the same syllables, long vowels and nasals."""
_UNVOICED = str.maketrans("gzdbpf", "ksthhh")


@cache
def _kanji() -> dict[str, list[str]]:
    lines = zlib.decompress((DATA / "kanji.z").read_bytes()).decode().split("\n")
    return {line[0]: line[2:].split(" ") for line in lines}


@lru_cache(maxsize=4096)
def _readings(character: str) -> tuple[str, ...]:
    """The readings of a character, verbs with and without their ending, the longest first."""
    forms = {
        form
        for reading in _kanji().get(character, ())
        for form in (reading, _VERB_ENDING.sub("", reading), regex.sub("(?:tsu|ku|ki|chi)$", "", reading))
        if form
    }
    return tuple(sorted({romaji(form) for form in forms if romaji(form)}, key=len, reverse=True))
