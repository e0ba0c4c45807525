"""Common words that only begin like a name: "frente" is no Fresnel."""

from __future__ import annotations

from qa.text.names import STEM
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONG, VERY_COMMON = 6, 4.5
"""Letters of a name whose forms keep its first ones, and Zipf frequency of a word that is its own."""


def is_chance(word: str, name: str, lang: str) -> bool:
    """Whether a very common word, in small letters, begins like a long name and no more: "français" may be France."""
    if not word.islower() or len(name) < LONG or word[:STEM] == name[:STEM].lower():
        return False
    return zipf(word, lang) >= VERY_COMMON
