"""Two terms of a source that have one word in all of a note, counted over its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import regex

from qa.analysis.pair import Analysis
from qa.analysis.terminology import Terminology, terminology
from qa.checks.meaning._contrasts import may_be_one_word
from qa.model.records import dataclass
from qa.text.term_pairs import Pairing

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 3
"""Sentences that say a term."""
MOST = 40
"""Terms of a note that are looked at, the commonest."""
COVERED = 0.8
"""Share of a term's sentences that have the word,"""
OWN = 0.9
"""share of another word's sentences that have the term, for it to be the term's own word,"""
OWN_COVERED = 0.5
"""and share of the term's sentences that have that."""
WIDER = 1.25
"""How many times the sentences of both terms the word may stand in: more, and it is a word of its own."""
TOGETHER = 0.5
"""Share of a term's sentences that may have the other term too: else the word may be that of both together."""


@dataclass(frozen=True, slots=True)
class OneWord:
    """Two terms with their numbers of sentences, the word, and a sentence of the rarer one."""

    terms: tuple[str, str]
    counts: tuple[int, int]
    word: str
    sentence: int


def collapsed(analysis: Analysis) -> Iterator[OneWord]:
    """Terms that the source names side by side, once at least, and for which this note has no word of their own."""
    known = terminology(analysis)
    shared = {term: found for term in known.terms(FEWEST)[:MOST] if (found := _without_own(known, term))}
    for one, other in combinations(shared, 2):
        sentences = known.source[one], known.source[other]
        both = sentences[0] & sentences[1]
        if may_be_one_word(one, other) or len(both) > TOGETHER * min(map(len, sentences)):
            continue
        most = WIDER * len(sentences[0] | sentences[1])
        words = {pair.rendering for pair in shared[other]}
        word = next(
            (p.rendering for p in shared[one] if p.rendering in words and len(known.target[p.rendering]) <= most), ""
        )
        if word and any(_sets_apart(known.pairs[k].source.text, one, other) for k in both):
            rarer = min(sentences, key=len)
            yield OneWord((one, other), (len(sentences[0]), len(sentences[1])), known.spelled[word], min(rarer))


def _without_own(known: Terminology, term: str) -> list[Pairing]:
    """The words that stand in nearly all sentences of a term; none where it has a word of its own."""
    found = known.renderings(term)
    if any(p.own >= OWN and len(p.together) >= OWN_COVERED * len(p.sentences) for p in found):
        return []
    return [p for p in found if len(p.together) >= COVERED * len(p.sentences)]


def _sets_apart(text: str, one: str, other: str) -> bool:
    """Whether a sentence names two terms side by side: "conduction and convection", "speed, velocity", "row/column"."""
    a, b = (rf"\b{regex.escape(term)}\p{{L}}{{0,3}}" for term in (one, other))
    between = r"(?:\s*[,/]\s*(?:and|or)?|\s+(?:and|or|vs\.?|versus|nor|but not|not))\s*(?:the\s+|an?\s+)?"
    return regex.search(rf"{a}{between}{b}|{b}{between}{a}", text.lower()) is not None
