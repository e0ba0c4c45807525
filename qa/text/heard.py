"""English words that readers of another script meet in their own language's texts: more often than the English amid
those texts, in titles, songs and quotations, explains."""

from __future__ import annotations

from functools import lru_cache
from statistics import median

from qa.text.unshared import MARKS
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HEARD = 3.0
"""Zipf frequency in a language from which its readers have met an English word."""
BEYOND = 0.75
"""Zipf units by which a word is commoner there than what English those texts hold explains, at the least: of ten
languages "file", "web", "online" and "server" have 0.8 to 2.6, "old", "first", "short", "hands" 0.0 to 0.8."""


@lru_cache(maxsize=1024)
def _english_in(tag: str) -> float:
    """Zipf units by which English text is rarer in the texts of a language than in English."""
    return median(zipf(word, "en") - zipf(word, tag) for word in MARKS)


@lru_cache(maxsize=16384)
def is_heard(word: str, tag: str, beyond: float = BEYOND) -> bool:
    """Whether a language of another script has an English word as its own texts use it."""
    there = zipf(word, tag)
    return there >= HEARD and there - zipf(word, "en") + _english_in(tag) >= beyond
