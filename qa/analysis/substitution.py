"""How much nearer a sentence comes to its translation with another word in the place of one.

The encoder does not name what it reads, but of two sentences that differ in one word the one whose word the translation
has lies nearer: a witness beside tables of words, which know no turn of phrase.
"""

from __future__ import annotations

from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair
from qa.analysis.variants import JUDGE


def rise(analysis: Analysis, pair: SentencePair, side: int, span: tuple[int, int], instead: str) -> float:
    """By how much the cosine with the other side's sentence rises (e5), with `instead` at `span` of a side's text."""
    text, other = pair.seen_from(side)
    variant = text[: span[0]] + instead + text[span[1] :]
    languages = analysis.languages[side], analysis.languages[1 - side]
    own, changed, theirs = analysis.engines.embed([text, variant, other], languages, JUDGE)
    return float((changed - own) @ theirs)
