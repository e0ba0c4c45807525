"""Clauses that deny another thing in each note: "not everyone agrees" became "nobody agrees", "need not" "must not"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.align.lengths import extent
from qa.analysis.clause_pairs import clause_pairs, parted
from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import UNEVEN, SentencePair, confirmed
from qa.checks.meaning._denials import DenialTurn, denial_turn
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LEAST = 10
"""Letters (twice as many as of Chinese) of a clause that says of whom it says something: "Not all do"."""
DOUBTED = 0.0
"""Log-odds of the judge that anything is wrong with a clause, from which a turn is believed in sentences that are
grouped by length: words tell it more surely than they tell most things."""
_COMMA = regex.compile(r"[,،、，]")


@dataclass(frozen=True, slots=True)
class TurnedDenial:
    """A turn in a clause, and the sentences that this stands in."""

    clause: SentencePair
    whole: SentencePair
    turn: DenialTurn


@computed_once
def turned_denials(analysis: Analysis) -> tuple[TurnedDenial, ...]:
    """At most one of a clause."""
    return tuple(found for found in _turned(analysis) if _is_believed(analysis, found))


def _is_believed(analysis: Analysis, found: TurnedDenial) -> bool:
    """As of any sentence, or where the judge doubts the clause."""
    if believed(analysis, found.whole):
        return True
    said = odds(analysis, [found.clause.texts], ANY)[0] if confirmed(analysis, found.whole) else None
    return said is not None and said >= DOUBTED


def _turned(analysis: Analysis) -> Iterator[TurnedDenial]:
    clauses = clause_pairs(analysis)
    wholes = set(clauses.values())
    alone = {pair: pair for pair in grouped_sentences(analysis) if pair not in wholes}
    for clause, whole in (clauses | alone).items():
        if turn := turned_denial(clause.texts, analysis.languages):
            yield TurnedDenial(clause, whole, turn)


def turned_denial(texts: tuple[str, str], langs: tuple[str, str]) -> DenialTurn | None:
    """What turned in a clause: between its commas first, where both sides have as many."""
    cuts = [[match.end() for match in _COMMA.finditer(text)] for text in texts]
    whole = (0, len(texts[0])), (0, len(texts[1]))
    for spans in (*parted(texts, whole, cuts), whole):
        part = texts[0][slice(*spans[0])], texts[1][slice(*spans[1])]
        if _is_even(part) and (turn := denial_turn(part, langs)):
            ours, theirs = ((a + at, b + at) for (a, b), (at, _) in zip(turn.spans, spans, strict=True))
            return DenialTurn(turn.kinds, (ours, theirs))
    return None


def _is_even(texts: tuple[str, str]) -> bool:
    sizes = [extent(text) for text in texts]
    return min(sizes) >= LEAST and max(sizes) <= UNEVEN * min(sizes)
