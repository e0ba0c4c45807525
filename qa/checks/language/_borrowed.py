"""Words of one note that its siblings have in a form or by their sounds: loans of many languages, or names."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

import regex

from qa.analysis.parallel import Version
from qa.model import Document
from qa.text.languages import scripts_of
from qa.text.lexis import singular
from qa.text.names import FEWEST_SOUNDS, consonants, words_of
from qa.text.prose import Word
from qa.text.scripts import LATIN

ENGLISH = "en"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST = 4
"""Letters of a word that may be a part of a longer one: "rye" is a part of many."""
COGNATE, FEWEST_COGNATE = 0.7, 5
"""Share of a word's letters, at its beginning, by which a sibling in Latin script has a form of it, and the fewest:
"plausible" and "plausibel", not "eigenvalue" and "Eigenwert"."""
TRANSCRIBED = 0.85
"""Likeness of the consonants of a word and of its transcription."""
_ONCE = regex.compile(r"(\p{L})\1")
_HARD_C = regex.compile(r"ck|c(?![ehiyz])|q(?=u)")
"""What languages that spell by sound write as a k: compost, kompos."""


def is_like(word: Word, version: Version) -> bool:
    """Whether a note has a form of the word, or its block a transcription."""
    latin = LATIN in scripts_of(version.lang)
    return _has_cognate(version.document, word) or (not latin and transcribes(word, version))


def transcribes(word: Word, version: Version) -> bool:
    """Whether a version writes the word in its own script: a loan there, which may be one here."""
    sounds = consonants(singular(word.lower, ENGLISH))
    forms = (form for form in words_of(version.text) if not form.isascii())
    return len(sounds) >= FEWEST_SOUNDS and any(_ratio(sounds, consonants(form)) >= TRANSCRIBED for form in forms)


@lru_cache(maxsize=65536)
def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if other[:1] == one[:1] else 0.0


def _has_cognate(document: Document, word: Word) -> bool:
    """Whether a note in Latin script has a word with the same beginning, in the spelling of any of its languages: the
    notion may be international ("tricycle", triciclo)."""
    if len(word.lower) < SHORTEST:
        return word.lower in words_of(document.text.lower())
    letters = max(FEWEST_COGNATE, round(COGNATE * len(word.lower)))
    return LATIN in scripts_of(document.lang) and any(
        form(word.lower[:letters]) in form(document.text.lower()) for form in (str, _respelled)
    )


@lru_cache(maxsize=64)
def _respelled(text: str) -> str:
    """A text as the languages that spell learned words by their sound would write it."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return _ONCE.sub(r"\1", _HARD_C.sub("k", plain.replace("y", "i").replace("ph", "f").replace("th", "t")))
