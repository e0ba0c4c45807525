"""Clauses without which a sentence says what its translation says, by the trained judge.

It doubts the sentence as a whole, and no longer without the clause: a translation that merely says it in fewer words
would still be doubted, or never was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log

import regex

from qa.align.lengths import extent
from qa.analysis.grouped_sentences import believed, grouped_sentences, whole_blocks
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, sentence_pairs, usual_ratio
from qa.analysis.variants import JUDGE, Variant
from qa.checks.structure._around_formula import goes_on
from qa.checks.structure._omission import MOST, NEW, SHORTEST_WITH_CLAUSE, TOLD, clauses_out, is_told, lists_all
from qa.model import Bead
from qa.model.records import dataclass
from qa.text.enumerating import SPACED_JOINING, joined_times, joining
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORT = 0.92
"""Share of its expected length below which the judge is asked about a sentence, on either side: two of seven."""
LONGEST = 500
"""Extent beyond which it has not learned."""
ASKED = -1.2
"""Its log-odds that one side has something more, from which it is asked about the clauses,"""
CLEARED, LESS = 1.5, 1.5
"""and those that anything is wrong without the clause, up to which it may be the reason; by how much the odds for more
must fall without it."""
MOST_LESS = 8.0
"""A fall beyond which the clause is no likelier the reason."""


@dataclass(frozen=True, slots=True)
class ClauseEvidence:
    """Weights of what speaks for a clause that one side lacks: a logistic regression on 10,000 published paragraphs of
    GNOME's and KDE's help in 45 languages, 784 that lack a clause or break off and 380 into which one was put, the
    languages left out in turn.

    `sure` and `likely` are where a finding is major, and minor (`reports/meaning.md`).
    """

    more: float
    less: float
    wrong: float
    gain: float
    share: float
    bias: float
    sure: float
    likely: float

    def score(self, more: float, less: float, wrong: float, gain: float, share: float) -> float:
        """Of the log-odds for more, how far they fall without the clause, those that anything is wrong then, by how
        much the cosine rises, and the logarithm of the other side's share of its expected length."""
        felt = self.more * more + self.less * min(less, MOST_LESS) + self.wrong * wrong
        return felt + self.gain * gain + self.share * share + self.bias


LOST = ClauseEvidence(0.544, 0.068, -0.316, 14.95, -3.502, -2.261, sure=0.85, likely=0.0)
"""The English side has more: 20 of the 10,000, nearly all of which lack it; 53 % of the clauses taken out."""
ADDED = ClauseEvidence(0.619, 0.31, -0.375, 28.9, 0.077, -2.325, sure=1.1, likely=0.3)
"""The other side has more: 13 of the 10,000, ten of which do; 59 % of those put in."""
DECISIVE = 1.0, 7.0, 0.0
"""Log-odds, their fall without the clause, and those that anything is wrong then, that need no length: of 22,984
published sentences seven reach all three."""
NEARER = -0.02
"""Rise of the cosine below which the translation does say some of the clause, whatever the odds."""
WITH_FORMULA = 0.7
"""By how much more the evidence must weigh in a sentence with a formula, of which nothing is merely likely: the judge
has learned from none."""
SAID = 0.9
"""Cosine above which even a sure clause is said by a part of the translation: "For more information, see here." beside
its whole translation has .91, lost clauses of ours .81 to .89 (`tests/test_judged_clauses.py`)."""
HIGHEST_GAIN = 0.04
"""Rise of the cosine that a clause has at most: below what is likely with it nothing need be embedded."""


_DEPENDENT = regex.compile(
    r"\s*(?:and|or|nor|but|so|if|unless|when|while|because|since|although|though|that|which|who|whose|where|as|than"
    r"|[a-z]+ing)\b",
    regex.IGNORECASE,
)
"""Begins what is no sentence by itself: the judge has not learned what lacks its main clause."""


_SENTENCE_END = regex.compile(r"[.!?…؟۔।։။።]+[\"'’”»)*_]*(?:\s+|$)|[。！？]+[」』）”*_]*\s*")
_GLOSS = regex.compile(r"[(（][^()（）]{2,60}[)）]")
"""What a translator explains in brackets adds nothing."""


@dataclass(frozen=True, slots=True)
class JudgedClause:
    """The sentence of one side of `pair` says with the clause what the other side's does not."""

    pair: SentencePair
    variant: Variant
    sure: bool


def judged_clauses(analysis: Analysis, side: int) -> Iterator[JudgedClause]:
    """The clause of each sentence of `side` without which the judge takes it for what the other side says.

    A paragraph in which no sentence lacks one may lack it as a whole: its sentences are cut, or paired, otherwise.
    """
    told = set[Bead]()
    for found in _judged(analysis, side, grouped_sentences(analysis)):
        if believed(analysis, found.pair):
            told.add(found.pair.bead)
            yield replace(found, sure=found.sure and not _leads_to_formula(analysis, found, side))
    single = set(sentence_pairs(analysis))
    rest = [
        pair
        for pair in whole_blocks(analysis)
        if pair.bead not in told and pair not in single and not has_formula(analysis, pair)
    ]
    yield from (found for found in _judged(analysis, side, rest) if believed(analysis, found.pair))


def _leads_to_formula(analysis: Analysis, found: JudgedClause, side: int) -> bool:
    """Whether the clause stands at the end of a sentence that a displayed formula goes on with, on either side: "and we
    have" is said at length in some languages, and the judge sees no formula."""
    text = found.pair.texts[side].rstrip()
    return found.variant.end >= len(text) and goes_on(analysis, found.pair)


def _judged(analysis: Analysis, side: int, pairs: Sequence[SentencePair]) -> Iterator[JudgedClause]:
    english = 0 if primary(analysis.source.lang) == "en" else 1
    asked = [pair for pair in pairs if share_of(analysis, pair, side, english) is not None]
    kind = "lost" if side == english else "added"
    for pair, more in zip(asked, odds(analysis, [pair.texts for pair in asked], kind), strict=True):
        if more is None or more < ASKED:
            continue
        first, rest = (
            [v for v in some if not _has_counterpart(pair, side, v)]
            for some in _tried(pair.texts[side], side == english)
        )
        said = kind, more
        if found := _best(analysis, pair, side, said, first) or _best(analysis, pair, side, said, rest):
            yield found


def _tried(text: str, english: bool) -> tuple[Sequence[Variant], Sequence[Variant]]:
    """A sentence without each clause that says something of its own, and without those of one new word: "and the sun
    warms it"."""
    first, more = (
        [v for v in clauses_out(text, new) if not english or v.start or _stands_alone(v)] for new in (NEW, 1)
    )
    return first[:MOST], [v for v in more if v not in first][:MOST]


def _has_counterpart(pair: SentencePair, side: int, variant: Variant) -> bool:
    """Whether a clause is a whole sentence where both sides have as many: a heading in bold and its answer, "**Should I
    stretch?** Afterwards". What was lost or added left one side one more."""
    own, other = pair.seen_from(side)
    ends = [match.end() for match in _SENTENCE_END.finditer(own)]
    whole = variant.end in ends and (variant.start == 0 or variant.start in ends)
    return whole and len(ends) == len(_SENTENCE_END.findall(other)) > 1


def share_of(analysis: Analysis, pair: SentencePair, side: int, english: int) -> float | None:
    """The other side's share of its expected length, where that says so much less that a clause may be the reason."""
    own, other = (extent(text) for text in pair.seen_from(side))
    usual = usual_ratio(analysis)
    expected = own / usual if side else own * usual
    if not SHORTEST_WITH_CLAUSE <= own <= LONGEST or not 0 < other < SHORT * expected:
        return None
    glossed = side != english and _GLOSS.search(pair.texts[side])
    return None if glossed or lists_all(*pair.seen_from(side)) else other / expected


def _stands_alone(variant: Variant) -> bool:
    """Whether what is left of an English sentence is one by itself."""
    return not _DEPENDENT.match(variant.text)


def _best(
    analysis: Analysis, pair: SentencePair, side: int, said: tuple[str, float], variants: Sequence[Variant]
) -> JudgedClause | None:
    """The clause without which least is wrong."""
    if not variants:
        return None
    own, other = pair.seen_from(side)
    kind, more = said
    texts = [(other, v.text) if side else (v.text, other) for v in variants]
    without = odds(analysis, texts, kind)
    less = [k for k, left in enumerate(without) if left is not None and more - left >= LESS]
    wrong = zip(less, odds(analysis, [texts[k] for k in less], ANY, enough=CLEARED), strict=True)
    ranked = [(rest, k) for k, rest in wrong if rest is not None and rest <= CLEARED]
    share = share_of(analysis, pair, side, side if kind == "lost" else 1 - side)
    if not ranked or share is None:
        return None
    rest, k = min(ranked)
    evidence = LOST if kind == "lost" else ADDED
    said_without = more, more - (without[k] or 0.0), rest
    if evidence.score(*said_without, HIGHEST_GAIN, log(share)) < evidence.likely and not _is_decisive(*said_without):
        return None
    languages = analysis.source.lang, analysis.target.lang
    # few clauses come so far: the vectors are what costs
    vectors = analysis.engines.embed([own, other, variants[k].text], languages, JUDGE)
    gain = float((vectors[2] - vectors[0]) @ vectors[1])
    score = evidence.score(*said_without, gain, log(share))
    least, likely = evidence.sure, evidence.likely
    if has_formula(analysis, pair):
        least = likely = least + WITH_FORMULA
    sure = gain >= NEARER and (score >= least or (kind == "lost" and _is_decisive(*said_without)))
    sure = sure and not _joins_as_often(analysis, pair, side, variants[k])
    # what is lacking is another part than one that is surely there
    least_said = SAID if sure else TOLD
    if (sure or score >= likely) and not is_told(variants[k], own, other, languages, analysis.engines, least_said):
        return JudgedClause(pair, variants[k], sure)
    return None


def _joins_as_often(analysis: Analysis, pair: SentencePair, side: int, variant: Variant) -> bool:
    """Whether a word like "and" begins a clause, and the other side has as many of them: without the clause it would
    have one less ("… of indexes and tables of contents")."""
    langs = analysis.languages[:: -1 if side else 1]
    own, other = pair.seen_from(side)
    if not all(primary(lang) in SPACED_JOINING for lang in langs):
        return False
    before = variant.start - 1 if variant.start and own[variant.start - 1].isspace() else variant.start
    first = joining(own, before, variant.end, langs[0])
    begins = first is not None and not own[before : first.start()].strip(" ,;")
    return begins and joined_times(own, langs[0]) <= joined_times(other, langs[1])


def _is_decisive(more: float, less: float, wrong: float) -> bool:
    return more >= DECISIVE[0] and less >= DECISIVE[1] and wrong <= DECISIVE[2]


def has_formula(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether the judge would read a sentence whose formulas it does not see."""
    text = analysis.source.text[pair.source.start : pair.source.end]
    return "$" in text or "\\(" in text
