"""Words or clauses left in another language inside translated prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.formula_words import words_left
from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks._versions import in_version_link
from qa.checks.language._passages import passages_of
from qa.model import Finding
from qa.text.languages import scripts_of
from qa.text.scripts import LATIN
from qa.text.words import has_table


@dataclass(frozen=True)
class UntranslatedFragment(Check):
    """Words of the source language stand untranslated inside a sentence of the translation.

    Wrong:  "It is largely avoided."  →  "Es wird largely vermieden."
    Right:  "It is largely avoided."  →  "Es wird weitgehend vermieden."

    Function words, adverbs and runs of words are reported; code, names, acronyms, titles, quotations, glosses in
    brackets, messages of programs and labels that the source emphasises alike are not. A single content word counts
    where the other translations of the note translate it, or the other notes of the run in this language (five of
    them at least, and this one keeps it once); what half of those notes keep is a loan word. Where nothing tells a leak
    from a loan the finding is neutral and hidden by default. English is always looked for, any other language where it
    is the source's.
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
