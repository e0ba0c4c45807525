"""Words or clauses left in another language inside translated prose."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.formula_words import words_left
from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel
from qa.checks import Check, Coverage, block_beside
from qa.checks._versions import in_version_link
from qa.checks.language._comments import comments_left, labels_left
from qa.checks.language._passages import passages_of
from qa.model import Document, Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few, scripts_of
from qa.text.scripts import LATIN
from qa.text.unmarked import lost_its_marks
from qa.text.words import has_table


@dataclass(frozen=True)
class UntranslatedFragment(Check):
    """Words of the source language stand untranslated inside a sentence of the translation.

    Wrong:  "It is largely avoided."  →  "Es wird largely vermieden."
    Right:  "It is largely avoided."  →  "Es wird weitgehend vermieden."

    In a language of another script an ordinary word of the source is left over unless there is a reason to keep it: a
    name or title, code, an acronym, a quotation or label, a gloss (its translation stands beside it, in brackets, above
    it, after a dash or "or"), a word that this note, its siblings or the readers of the language keep. In the source's
    own script both word tables and the spelling decide, and a word that both languages have stays. Trades borrow nouns:
    an adjective, adverb or inflected verb is left over whatever the note borrows. Function words, these, and rows of
    words are major, a single noun of a trade is minor. The other notes of the run count where there are five:
    what half of them keep is a loan word. Comments in code and labels of diagrams are minor where others are
    translated. English is always looked for, any other language where it is the source's.
    """

    id = "untranslated-fragment"
    category = "accuracy/untranslated"
    monolingual = True

    ignore: tuple[str, ...] = ()

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # English stands out by its script, else by the words of both languages
        known = LATIN not in scripts_of(language) or has_table(language)
        return Coverage.FULL if known else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        ignored = {term.casefold() for term in self.ignore}
        for passage in passages_of(analysis):
            text = analysis.target.text[passage.start : passage.end]
            if passage.whole or text.casefold() in ignored:
                continue
            if in_version_link(analysis.target, passage.block, passage.start, passage.end):
                # a language's own name, to choose it by
                continue
            yield self.finding(
                analysis,
                passage.reason,
                (analysis.target, passage.start, passage.end),
                _origin(analysis, passage.start, passage.end),
                severity=passage.severity,
                confidence=passage.confidence,
            )
        for left in words_left(analysis):
            if left.text.casefold() not in ignored:
                yield self.finding(
                    analysis,
                    f"words '{left.text}' in a formula are not translated: {left.evidence}",
                    (analysis.target, left.start, left.end),
                    (analysis.source, left.source_start, left.source_end),
                    confidence=0.9,
                )
        for comment, verdict in (*comments_left(analysis), *labels_left(analysis)):
            # a container's prefixes move the places of what stands in it
            if analysis.target.text[comment.start : comment.end] == comment.text:
                yield self.finding(
                    analysis,
                    verdict.reason,
                    (analysis.target, comment.start, comment.end),
                    severity=verdict.severity,
                    confidence=verdict.confidence,
                )

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        ignored = {term.casefold() for term in self.ignore}
        from qa.checks.language._trade import is_of_trade
        from qa.checks.language._witnessed import left_by_one

        for left in left_by_one(notes):
            words = left.text.lower().split()
            if left.text.casefold() in ignored or all(is_of_trade(word, left.version.document) for word in words):
                continue
            what = "label" if left.label else "text"
            message = f"English left in the {what}: {listed_few(left.languages)} translate '{left.text}'"
            place = (left.version.document, left.start, left.end)
            severity = left.severity
            if len(words) == 1 and lost_its_marks(left.version.document.text, left.version.lang):
                # Romanian "substanțial", spelled "substantial"
                severity = severity or Severity.MINOR
            yield self.outvoted(notes, place, notes.witness(left.others), message, severity=severity)


def _origin(analysis: Analysis, start: int, end: int) -> tuple[Document, int, int] | None:
    """Where the block beside has the very words, if it has them once."""
    block = block_beside(analysis, (analysis.target, start, end))
    words = analysis.target.text[start:end]
    if block is None or analysis.source.text.count(words, block.start, block.end) != 1:
        return None
    at = analysis.source.text.index(words, block.start, block.end)
    return analysis.source, at, at + len(words)
