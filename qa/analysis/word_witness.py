"""Which word of an English sentence a word of its translation stands for: the encoder asked about single words.

A table of stems takes a word for what it is spelled like: Arabic "أسرع" for beds, where the sentence says "faster".
Read alone, a word lies nearer to the word that it translates than to any that only looks like it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from qa.analysis.pair import Analysis
from qa.analysis.variants import JUDGE
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LETTERS = 4
"""Letters of an English word from which it says something of its own."""
MOST_WORDS = 40
"""Words of a sentence that are asked about: of a longer one those that stand nearest to the word in doubt."""
OF_ANOTHER = 0.05
"""Cosine (e5, single words) by which a word must lie nearer to another of the sentence to be the translation of that:
nine of 476 true opposites of `python -m tests.benchmarks.polarity` do by 0.03, two by this; "faster" for beds by 0.09.
"""
_WORD = regex.compile(r"\p{L}[\p{L}'’-]*")


def stands_for_another(
    analysis: Analysis, english: str, span: tuple[int, int], word: str, named: Sequence[str]
) -> bool:
    """Whether a word of the other side lies clearly nearer to another word of the English sentence than that at `span`
    than to all the words that it is `named` by."""
    others = _words_beside(english, span)
    if not others or not word or not named:
        return False
    languages = analysis.languages
    tag = next((lang for lang in languages if primary(lang) != "en"), languages[1])
    asked, *rest = analysis.engines.embed([word, *named, *others], ("en", tag), JUDGE)
    likeness = [float(vector @ asked) for vector in rest]
    return max(likeness[len(named) :]) > max(likeness[: len(named)]) + OF_ANOTHER


@lru_cache(maxsize=2048)
def _words_beside(english: str, span: tuple[int, int]) -> tuple[str, ...]:
    """The words of a sentence that may say something, but for that at `span`, the nearest first."""
    found = [match for match in _WORD.finditer(english) if match.end() <= span[0] or match.start() >= span[1]]
    near = sorted(found, key=lambda match: abs(match.start() - span[0]))[:MOST_WORDS]
    own = english[slice(*span)].lower()
    words = dict.fromkeys(match[0].lower() for match in near)
    return tuple(word for word in words if len(word) >= LETTERS and word != own)
