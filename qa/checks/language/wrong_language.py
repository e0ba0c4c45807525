"""Passages and notes in a language that is neither the target's nor the source's."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.evidence import evidence
from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._foreign_sentences import foreign_sentences
from qa.checks.language._third_language import foreign_clauses
from qa.checks.language._wrong_language import ForeignBlocks, foreign_blocks
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.identification import can_identify
from qa.text.languages import scripts_of
from qa.text.scripts import LATIN


@dataclass(frozen=True)
class WrongLanguage(Check):
    """A paragraph, a section or the whole note is in a language that nobody asked for.

    Wrong:  "The kernel is small. It starts in a few seconds."  →  "O núcleo do sistema é muito pequeno e
            rápido. Ele começa em poucos segundos."
    Right:  "The kernel is small. It starts in a few seconds."  →  "Der Kern des Systems ist sehr klein und
            schnell. Er startet in wenigen Sekunden."

    Judged on blocks with enough text, with more care between close languages (Hindi and Nepali, Indonesian and
    Malay, Norwegian and Danish). Traditional characters in a simplified Chinese note count, and so does text in
    Latin letters where the language has its own script. A clause in a third language is told by its small words. Text
    left in the source's language is `untranslated-block`.
    """

    id = "wrong-language"
    category = "accuracy/untranslated"
    monolingual = True
    severity = Severity.CRITICAL

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        if can_identify(language):
            return Coverage.FULL
        return Coverage.PARTIAL if LATIN not in scripts_of(language) else Coverage.OFF

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        known = evidence(analysis)
        told: list[tuple[int, int]] = []
        for passage in foreign_blocks(known):
            if known.source is not None and self._in_source(passage, analysis.source.text, analysis.target.text):
                continue
            start, end = passage.blocks[0].words[0].start, passage.blocks[-1].words[-1].end
            message = (
                passage.message if len(passage.blocks) == 1 else f"{passage.message} in {len(passage.blocks)} blocks"
            )
            told.append((start, end))
            yield self.finding(analysis, message, (analysis.target, start, end), confidence=passage.confidence)
        for clause in (*foreign_clauses(known), *foreign_sentences(analysis)):
            if not any(start < clause.end and clause.start < end for start, end in told):
                place = (analysis.target, clause.start, clause.end)
                yield self.finding(analysis, clause.message, place, severity=clause.severity, confidence=0.7)

    def _in_source(self, passage: ForeignBlocks, source: str, target: str) -> bool:
        """Whether the source quotes the same text: an example in a third language."""
        first = passage.blocks[0]
        return target[first.words[0].start : first.words[-1].end] in source
