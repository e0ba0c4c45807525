r"""Words that changed places within a formula: `\frac{\text{distance}}{\text{time}}` with "Zeit" above "Strecke".

Each is a translation of the other, so no table of words sees it; the encoder does, word against word.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from qa.analysis.formulas import matched
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import embedder
from qa.engines.profiles import is_embedded
from qa.formula.comparison.outcome import Verdict
from qa.formula.match.beads import Match
from qa.formula.vocabulary import connectives
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MARGIN = 0.25
"""By how much two words must be nearer to each other's translation than to their own (sum of two cosines of centred
vectors). Of 88 pairs of such words in seven languages none that stands right comes nearer than .16, and six of seven
exchanged ones do by that much; in the formulas of `corpus/` the nearest is .05."""
MOST = 400
"""Formulas with several words that are looked at in one note."""
SHORTEST = 3
"""Letters of a source's word that names something."""

Word = tuple[str, str]
"""A source's word and what stands in its place."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two words of a formula, each with what stands in its place: the other's translation."""

    match: Match
    words: tuple[Word, Word]


@computed_once
def exchanges(analysis: Analysis) -> tuple[Exchange, ...]:
    """The formulas of a pair in which two words took each other's place, at most one exchange each."""
    languages = analysis.source.lang, analysis.target.lang
    if not all(map(is_embedded, languages)) or primary(languages[0]) == primary(languages[1]):
        return ()
    found = [(match, words) for match in matched(analysis) if len(words := _operands(match)) > 1][:MOST]
    texts = [sorted({word[side] for _, words in found for word in words}) for side in (0, 1)]
    if not texts[0]:
        return ()
    embed = embedder(analysis)
    vectors = [dict(zip(texts[side], embed(texts[side], side), strict=True)) for side in (0, 1)]

    def near(old: str, new: str) -> float:
        return float(vectors[0][old] @ vectors[1][new])

    def gain(pair: tuple[Word, Word]) -> float:
        (a, one), (b, other) = pair
        return near(a, other) + near(b, one) - near(a, one) - near(b, other)

    best = ((match, max(combinations(words, 2), key=gain)) for match, words in found)
    return tuple(Exchange(match, pair) for match, pair in best if gain(pair) >= MARGIN)


def _operands(match: Match) -> tuple[Word, ...]:
    r"""The words of a formula that stand for something: alone in their braces, no `\text{ if }` between formulas."""
    found = match.comparison
    if found is None or found.verdict in {Verdict.DIFFERENT, Verdict.BROKEN} or not (match.source and match.target):
        return ()
    return tuple(dict.fromkeys(_distinct(found.words, match.source.latex, match.target.latex)))


def _distinct(words: tuple[Word, ...], source: str, target: str) -> Iterator[Word]:
    for old, new in words:
        alone = f"{{{old}}}" in source and f"{{{new}}}" in target
        if alone and len(old) >= SHORTEST and new and old.casefold() not in connectives("en"):
            yield old, new
