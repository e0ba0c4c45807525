"""Classes of English words: loans are nouns, so what is hardly ever one is no loan."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
VERB, ADJECTIVE, ADVERB = "verb", "adjective", "adverb"


@cache
def _classes() -> Mapping[str, str]:
    lines = zlib.decompress((DATA / "classes.en.z").read_bytes()).decode("ascii").split("\n")
    return {word: name for name, line in zip((VERB, ADJECTIVE, ADVERB), lines, strict=True) for word in line.split()}


def word_class(word: str, language: str) -> str:
    """The class of an English word in lower case that is hardly ever a noun; empty for nouns, words that nothing is
    known of and other languages."""
    return _classes().get(word, "") if language == "en" else ""


def is_never_borrowed(word: str, language: str) -> bool:
    """Whether a word is of a kind that no trade borrows: an adjective, an adverb, an inflected verb. The bare verb may
    be what a command is called ("commit", "debug")."""
    kind = word_class(word, language)
    return kind in (ADJECTIVE, ADVERB) or (kind == VERB and word.endswith(("s", "ed")))
