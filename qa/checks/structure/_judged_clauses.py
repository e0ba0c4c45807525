"""Clauses without which a sentence says what its translation says, by the trained judge.

It doubts the sentence as a whole, and no longer without the clause: a translation that merely says it in fewer words
would still be doubted, or never was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from qa.align.lengths import extent
from qa.analysis.grouped_sentences import grouped_sentences
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, usual_ratio
from qa.analysis.variants import JUDGE, Variant
from qa.checks.structure._omission import MOST, SHORTEST_WITH_CLAUSE, clauses_out, is_told, lists_all
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORT = 0.85
"""Share of its expected length below which the judge is asked about a sentence: one of seven."""
LONGEST = 500
"""Extent beyond which it has not learned."""
LACKING, LIKELY_LACKING = 1.0, 0.5
"""Its log-odds that the translation lacks something, from which it does so surely, or likely."""
FAITHFUL, NEARLY_FAITHFUL = 0.0, 0.5
"""Its log-odds that anything is wrong with the sentence without the clause, up to which nothing else is."""
LESS, SOMEWHAT_LESS = 7.0, 5.0
"""By how much the odds that something lacks fall without the clause."""
NEARER, HARDLY_NEARER = -0.02, -0.01
"""Gain of cosine without the clause, below which the translation does say some of it. Of 22,984 published sentences in
53 languages, 5,220 of them asked, seven are told surely, of which three lack the clause; of 843 right ones of ours and
of people's one, which lacks it; of 25 clauses that were taken out of ours eleven (`reports/meaning.md`)."""


_DEPENDENT = regex.compile(
    r"\s*(?:and|or|nor|but|so|if|unless|when|while|because|since|although|though|that|which|who|whose|where|as|than"
    r"|[a-z]+ing)\b",
    regex.IGNORECASE,
)
"""Begins what is no sentence by itself: the judge has not learned what lacks its main clause."""


@dataclass(frozen=True, slots=True)
class JudgedClause:
    """The English sentence of `pair` says with the clause what its translation does not."""

    pair: SentencePair
    variant: Variant
    sure: bool


def judged_clauses(analysis: Analysis, side: int) -> Iterator[JudgedClause]:
    """The clause of each English sentence without which the judge takes it for what the other side says; none where
    `side` is not the English one."""
    english = 0 if primary(analysis.source.lang) == "en" else 1
    if english != side:
        return
    asked = [pair for pair in grouped_sentences(analysis) if _is_short(analysis, pair, english)]
    for pair, lost in zip(asked, odds(analysis, [pair.texts for pair in asked], "lost"), strict=True):
        variants = [v for v in clauses_out(pair.texts[english]) if v.start or not _DEPENDENT.match(v.text)][:MOST]
        if lost is not None and lost >= LIKELY_LACKING and variants:
            yield from _best(analysis, pair, english, lost, variants)


def _is_short(analysis: Analysis, pair: SentencePair, english: int) -> bool:
    own, other = (extent(text) for text in pair.seen_from(english))
    usual = usual_ratio(analysis)
    expected = own / usual if english else own * usual
    return (
        SHORTEST_WITH_CLAUSE <= own <= LONGEST and other < SHORT * expected and not lists_all(*pair.seen_from(english))
    )


def _best(
    analysis: Analysis, pair: SentencePair, english: int, lost: float, variants: Sequence[Variant]
) -> Iterator[JudgedClause]:
    own, other = pair.seen_from(english)
    texts = [(v.text, other) if english == 0 else (other, v.text) for v in variants]
    without, wrong = odds(analysis, texts, "lost"), odds(analysis, texts, ANY)
    ranked = sorted(
        (rest, lost - left, k)
        for k, (left, rest) in enumerate(zip(without, wrong, strict=True))
        if left is not None and rest is not None and rest <= NEARLY_FAITHFUL and lost - left >= SOMEWHAT_LESS
    )
    languages = analysis.source.lang, analysis.target.lang
    for rest, less, k in ranked:
        # few clauses come so far: the vectors are what costs
        vectors = analysis.engines.embed([own, other, variants[k].text], languages, JUDGE)
        gain = float((vectors[2] - vectors[0]) @ vectors[1])
        sure = lost >= LACKING and rest <= FAITHFUL and less >= LESS and gain >= NEARER
        if sure or (gain >= HARDLY_NEARER and not is_told(variants[k], own, other, languages, analysis.engines)):
            yield JudgedClause(pair, variants[k], sure)
            return
