"""A negation that is lost, or has come in, in one clause of a sentence that negates in another as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable
from qa.checks.meaning._clauses import clause_beside, clauses_beside
from qa.checks.meaning._negation import Words, words
from qa.checks.meaning._polarity import is_said_otherwise
from qa.checks.meaning._steady import is_steady, is_steady_beside
from qa.checks.meaning._turns import CONCORD, clauses_negated, delay, may_be_told_by_a_verb, undone
from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.words import words_for_or

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
APART = 1
"""Negations by which the two sides may differ: more, and the sentence is worded anew."""
CERTAIN = 2.0
"""Log-odds of the trained judge from which a negation is lost for sure: of 63 right sentences among 68,262 in eighteen
languages that negate one clause more on one side the highest has 1.4 (`reports/meaning.md`)."""
DOUBTED = -1.0
"""The odds below which it is the wording that differs: six of those 63 are above."""
CLAUSE_CERTAIN, BOTH_CERTAIN = 2.2, 3.0
"""The odds of two clauses by themselves from which one of them lost its negation, where the other negates by nothing,
and both odds together: of 194 uneven ones among 165,212 published sentences two have more, which lost it; of eight that
were planted six."""
FAR = 30
"""Characters between two words that negate from which they are of two clauses, even where nothing parts them."""

_EVEN = regex.compile(r"\b(?:even|let alone|much less)\b", regex.I)
"""What English says beside a negation, and others by one more: "no sign, even a star" is "nenhum sinal, nem …"."""
_NEITHER_NOR = regex.compile(r"\bneither\b[^.;!?]{0,300}\bnor\b", regex.I)


@dataclass(frozen=True, slots=True)
class UnevenNegation:
    """A sentence of which one side (0 the source) negates a clause more, at `span` of its text."""

    pair: SentencePair
    side: int
    span: tuple[int, int]
    odds: float | None
    clause_odds: float | None = None
    """Of the clause that negates and the one in its place, which does not."""

    @property
    def certain(self) -> bool:
        """Not where "neither … nor" makes the odd one, which is one negation elsewhere and two in English."""
        if _NEITHER_NOR.search(self.pair.texts[self.side]):
            return False
        if self.odds is None:
            return False
        if self.clause_odds is not None and (
            self.clause_odds >= CLAUSE_CERTAIN or self.odds + self.clause_odds >= BOTH_CERTAIN
        ):
            return True
        return self.odds >= CERTAIN


def uneven_negations(analysis: Analysis) -> Iterator[UnevenNegation]:
    """Sentences that negate on both sides, once more on one, where the judge does not take them for the same."""
    pairs = [pair for pair in grouped_sentences(analysis) if comparable(pair)]
    lost = list(_lost(analysis, pairs))
    yield from lost
    told = {one.pair for one in lost}
    found = [(p, one) for p in pairs if p not in told and (one := uneven_negation(p.texts, analysis.languages))]
    said = odds(analysis, [pair.texts for pair, _ in found], "negation")
    for (pair, (side, word)), sure in zip(found, said, strict=True):
        if (sure is None or sure >= DOUBTED) and believed(analysis, pair):
            yield UnevenNegation(pair, side, word.span("word"), sure, _clause_odds(analysis, pair, side, word))


def _lost(analysis: Analysis, pairs: Sequence[SentencePair]) -> Iterator[UnevenNegation]:
    """Those of which the judge is sure that one clause lost its negation."""
    found = [(pair, one) for pair in pairs if (one := lost_in_clause(pair.texts, analysis.languages))]
    said = odds(analysis, [one.clauses for _, one in found], "negation")
    for (pair, one), sure in zip(found, said, strict=True):
        if sure is not None and sure >= CLAUSE_CERTAIN and believed(analysis, pair):
            yield UnevenNegation(pair, one.side, one.span, sure, sure)


class LostInClause(NamedTuple):
    """A negation of the English side, at `span`, and its clause beside that of the other side, which has none."""

    side: int
    span: tuple[int, int]
    clauses: tuple[str, str]


def lost_in_clause(texts: tuple[str, str], langs: tuple[str, str]) -> LostInClause | None:
    """The one clause that an English sentence negates and the other does not, where both negate in another one.

    Both have as many clauses, of about the same size; the other side has one fewer in which any word may negate.
    """
    side = next((side for side, lang in enumerate(langs) if primary(lang) == "en"), None)
    tables = [words(lang) for lang in langs]
    if side is None or any(table is None or table.inner for table in tables):
        return None
    own, other = (table for table in tables[:: -1 if side else 1] if table)
    if not own.is_firm(texts[side]):
        return None
    clauses = clauses_beside(texts)
    parts = [[text[slice(*span)] for span in spans] for text, spans in zip(texts, clauses, strict=True)]
    negating = [own.negates(part) for part in parts[side]]
    may = [
        bool(other.any.search(other.busy(part)) or (other.hint and other.hint.search(part))) for part in parts[1 - side]
    ]
    if not any(may) or sum(map(bool, negating)) - sum(may) != APART:
        return None
    for k, (word, clause) in enumerate(zip(negating, zip(*parts, strict=True), strict=True)):
        beside = clause[0].strip(), clause[1].strip()
        if word and not may[k] and not _is_said_otherwise(beside, langs, side):
            start = clauses[side][k][0]
            return LostInClause(side, (start + word.start("word"), start + word.end("word")), beside)
    return None


def _is_said_otherwise(texts: tuple[str, str], langs: tuple[str, str], side: int) -> bool:
    tables = [table for lang in langs if (table := words(lang))]
    denied = clauses_negated(texts[side], tables[side], langs[side])
    return (
        undone(texts[side], denied, tables[side], langs[side]) > 0
        or is_said_otherwise(texts, langs, tables, side)
        or may_be_told_by_a_verb(texts, langs, side)
    )


def _clause_odds(analysis: Analysis, pair: SentencePair, side: int, word: regex.Match[str]) -> float | None:
    """The odds that the clause of a negation lost it, where the clause in its place negates by nothing."""
    beside = clause_beside(pair.texts, side, word.start("word"))
    table = words(analysis.languages[1 - side])
    if beside is None or table is None or table.any.search(table.busy(beside[1 - side])):
        return None
    return odds(analysis, [beside], "negation")[0]


def uneven_negation(texts: Sequence[str], langs: Sequence[str]) -> tuple[int, regex.Match[str]] | None:
    """The side that negates one clause more, and its negation for which the other has none; None where that is open.

    Open it is where a word of either side may negate as well ("without", "only"), where a negation is undone or a
    delay, and where several words of the poorer side negate what is counted as one clause.
    """
    tables = [words(lang) for lang in langs]
    if any(table is None or table.inner for table in tables):
        return None
    known: list[Words] = [table for table in tables if table]
    negated = [clauses_negated(text, table, lang) for text, table, lang in zip(texts, known, langs, strict=True)]
    sizes = [len(found) for found in negated]
    if not min(sizes) or abs(sizes[0] - sizes[1]) != APART:
        return None
    side = 0 if sizes[0] > sizes[1] else 1
    for k, (text, table, lang) in enumerate(zip(texts, known, langs, strict=True)):
        if undone(text, negated[k], table, lang) or table.doubts(text) or delay(texts, known, langs, k):
            return None
    if is_steady(texts, langs, side):
        return None
    if primary(langs[side]) != "en" and is_steady_beside(
        (texts[1 - side], langs[1 - side]), [(texts[side], langs[side])]
    ):
        return None
    if primary(langs[1 - side]) == "en" and _EVEN.search(texts[1 - side]):
        return None
    poorer = known[1 - side]
    if primary(langs[1 - side]) in CONCORD and _groups(poorer, texts[1 - side], langs[1 - side]) > min(sizes):
        return None
    hint = poorer.hint
    if hint and hint.search(texts[1 - side]):
        return None
    return side, _alone(texts, negated, side)


def _groups(table: Words, text: str, lang: str) -> int:
    """How many groups of words negate that stand far from each other, or have an "or" between them."""
    found = list(table.sure(text))
    either = words_for_or(lang)
    between = [text[a.end() : b.start()] for a, b in pairwise(found)]
    return 1 + sum(len(rest) > FAR or not either.isdisjoint(rest.lower().split()) for rest in between)


def _alone(texts: Sequence[str], negated: Sequence[list[regex.Match[str]]], side: int) -> regex.Match[str]:
    """The negation of the richer side that is farthest from any of the other side, both measured along the sentence."""
    others = [match.start() / len(texts[1 - side]) for match in negated[1 - side]]
    return max(negated[side], key=lambda match: min(abs(match.start() / len(texts[side]) - at) for at in others))
