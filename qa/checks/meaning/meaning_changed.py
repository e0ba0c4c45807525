"""A quantifier, a connective or a modal verb says something else, or a thing became another of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage, NoteSpan
from qa.model import Finding, Severity
from qa.model.records import dataclass

if TYPE_CHECKING:
    from qa.analysis.parallel import Parallel
    from qa.checks.meaning._exchanged_things import ExchangedThing
    from qa.checks.meaning._lost_limits import LostLimit

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE, UNSURE = 0.9, 0.5
"""Confidence in an exchanged thing that the judge doubts as well, and in one that words alone tell."""


@dataclass(frozen=True)
class MeaningChanged(Check):
    """A small word turned: every became some, if became although, must became may, only became also.

    Wrong:  "Every key opens the front door."  →  "Manche Schlüssel öffnen die Haustür."
    Right:  "Every key opens the front door."  →  "Alle Schlüssel öffnen die Haustür."

    Found by words alone, in any two languages with a table of them (full coverage): one side says the one notion for
    sure, the other an opposing one, and neither has any word that may say what the other says. What free translations
    exchange ("must", "can") is minor, and so is an "and" that became "or" outside of a condition of two clauses. An
    "only", "unless" or "except" of an English source that the translation has in no form is major where the trained
    judge doubts the sentence too, and so is a thing that became another of its kind (a colour, a relative, a metal)
    where one side is English.
    """

    id: ClassVar[str] = "meaning-changed"
    category: ClassVar[str] = "accuracy/mistranslation"
    compares: ClassVar[bool] = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        from qa.checks.meaning._kinds import has_kinds
        from qa.checks.meaning._logic_words import logic_table

        # things of a kind are known in more languages than small words
        table = logic_table(language)
        if table and not table.brief:
            return Coverage.FULL
        return Coverage.PARTIAL if table or has_kinds(language) else Coverage.OFF

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        from qa.checks._wording import weighed

        yield from (weighed(analysis, finding) for finding in self._found(analysis))

    def _found(self, analysis: Analysis) -> Iterator[Finding]:
        from qa.checks.meaning._denial_findings import denial_findings
        from qa.checks.meaning._exchanged_things import exchanged_things
        from qa.checks.meaning._logic_findings import logic_findings, turned_sentences
        from qa.checks.meaning._logic_turns import logic_turns
        from qa.checks.meaning._lost_limits import lost_limits

        yield from denial_findings(self, analysis)
        yield from logic_findings(self, analysis)
        told = {pair for pair, _ in logic_turns(analysis)}
        yield from (self._lost(analysis, one) for one in lost_limits(analysis) if one.pair not in told)
        yield from (
            self._exchanged(analysis, one)
            for one in exchanged_things(analysis)
            if one.pair not in turned_sentences(analysis)
        )

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks._wording import weighed_by_votes

        yield from (weighed_by_votes(notes, finding) for finding in self._voted(notes))

    def _voted(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.meaning._outvoted_limits import outvoted_limits
        from qa.checks.meaning._outvoted_logic import outvoted_logic_findings, quoted
        from qa.checks.meaning._outvoted_things import outvoted_things

        yield from outvoted_logic_findings(self, notes)
        for lost in outvoted_limits(notes):
            message = f"nothing here says 'only': {quoted(lost.others, lost.words)}"
            yield self.outvoted(notes, lost.place, notes.witness(lost.others), message, severity=lost.severity)
        for one in outvoted_things(notes):
            said = quoted(one.others, one.words)
            message = f"{one.instead[1]} stands here for another {one.thing[0]}, {one.thing[1]}: {said}"
            yield self.outvoted(notes, one.place, notes.witness(one.others), message, severity=one.severity)

    def _lost(self, analysis: Analysis, one: LostLimit) -> Finding:
        from qa.checks.meaning._logic_findings import word_place

        word = one.pair.texts[0][slice(*one.span)]
        message = f"'{word}' is missing from the translation"
        target = analysis.target, one.pair.target.start, one.pair.target.end
        source = word_place(analysis.source, one.pair.source, one.span)
        return self._told(analysis, message, target, source, sure=one.sure)

    def _exchanged(self, analysis: Analysis, one: ExchangedThing) -> Finding:
        from qa.checks.meaning._logic_findings import word_places

        places = word_places(analysis, one.pair, one.side, one.found.span, one.found.other_span)
        message = f"'{places.own}' became another {one.found.kind}: '{places.other}' says '{one.found.other}'"
        return self._told(analysis, message, places.target, places.source, sure=one.sure)

    def _told(self, analysis: Analysis, message: str, target: NoteSpan, source: NoteSpan, *, sure: bool) -> Finding:
        """What is not sure is minor."""
        return self.finding(
            analysis,
            message,
            target,
            source,
            severity=None if sure else Severity.MINOR,
            confidence=SURE if sure else UNSURE,
        )
