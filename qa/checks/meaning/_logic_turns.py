"""The turns of logic in all sentences of a pair of notes, and in their clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from qa.analysis.clause_pairs import clause_spans
from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, comparable
from qa.checks.meaning._logic import LogicTurn, turned_logic


@computed_once
def logic_turns(analysis: Analysis) -> tuple[tuple[SentencePair, LogicTurn], ...]:
    """The turns of all sentences of a pair that stand for each other for sure, at most one for a word."""
    return tuple(
        (pair, turn)
        for pair in grouped_sentences(analysis)
        if comparable(pair)
        for turn in _apart(_all_turned(pair.texts, analysis.languages))
        if believed(analysis, pair)
    )


def _apart(turns: Iterable[LogicTurn]) -> Iterator[LogicTurn]:
    seen: set[tuple[int, tuple[int, int]]] = set()
    for turn in turns:
        places = set(enumerate(turn.spans))
        if not places & seen:
            seen |= places
            yield turn


def _all_turned(texts: tuple[str, str], langs: tuple[str, str]) -> Iterator[LogicTurn]:
    """The turns of a sentence as a whole, and of each of its clauses that are paired: one may say what another lost."""
    yield from turned_logic(texts, langs)
    for ours, theirs in clause_spans(texts, langs):
        for turn in turned_logic((texts[0][slice(*ours)], texts[1][slice(*theirs)]), langs):
            spans = _moved(turn.spans[0], ours[0]), _moved(turn.spans[1], theirs[0])
            yield replace(turn, spans=spans)


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by
