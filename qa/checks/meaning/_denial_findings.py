"""The findings that tell what a clause denies otherwise, with both words at their places."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.meaning._denials import DUTIES
from qa.checks.meaning._logic import MEANING_CHANGED
from qa.checks.meaning._logic_findings import SURE, glossed, word_place
from qa.checks.meaning._turned_denials import turned_denials
from qa.model import Finding


def denial_findings(check: Check, analysis: Analysis) -> Iterator[Finding]:
    """What a check tells: a duty and a right are no negation of one another, so that their meaning has changed."""
    for found in turned_denials(analysis):
        if DUTIES.isdisjoint(found.turn.kinds) is (check.id == MEANING_CHANGED):
            continue
        notes, sentences = (analysis.source, analysis.target), (found.clause.source, found.clause.target)
        texts, spans = found.clause.texts, found.turn.spans
        said = [glossed(text[slice(*at)], kind) for text, at, kind in zip(texts, spans, found.turn.kinds, strict=True)]
        places = [word_place(notes[side], sentences[side], spans[side]) for side in (0, 1)]
        message = f"{said[0]} became {said[1]}"
        yield check.finding(analysis, message, places[1], places[0], confidence=SURE)
