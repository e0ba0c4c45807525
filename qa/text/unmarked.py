"""Texts that are spelled without the marks of their language: `fuer`, `degil`, `inchis`."""

from __future__ import annotations

from functools import lru_cache

from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ENOUGH = 500
"""Letters of a note among which one has a mark at least, in the languages that have marks: in German, which has few, it
is one in fifty."""
KEPT = 64
"""Notes whose answer is kept."""


@lru_cache(KEPT)
def lost_its_marks(text: str, lang: str) -> bool:
    """Whether a text is spelled without the marks of its language: engines and tables hardly know such words."""
    letters = [letter for letter in text if letter.isalpha()]
    marked = sum(not letter.isascii() for letter in letters)
    usual = any(not word.isascii() for word in function_words(lang))
    return usual and len(letters) >= ENOUGH and marked * ENOUGH < len(letters)
