"""Headings, paragraphs, list items and table cells left in another language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks._versions import is_switcher
from qa.checks.language._passage import Passage
from qa.checks.language._passages import passages_of
from qa.checks.language._untranslated import prose_blocks, untranslated_stretches
from qa.model import Finding
from qa.text.languages import language_name, scripts_of
from qa.text.scripts import LATIN
from qa.text.words import has_table


@dataclass(frozen=True)
class UntranslatedBlock(Check):
    """A heading, paragraph, list item, table cell, caption or title is still in the source language.

    Wrong:  "Run the tests first."  →  "Run the tests first."
    Right:  "Run the tests first."  →  "Führe zuerst die Tests aus."

    Twenty blocks and more in a row are one finding, a whole note is `translation-untranslated`. In raw HTML each text
    counts for itself: captions, cells, summaries; attributes such as `alt` are minor unless the note or another
    translation translates some. So is a heading, header or label of one word in a language with its own script, unless
    others translate it.

    Blocks of names, code, formulas, messages of programs, quotations or linked titles are not reported, nor are
    elements with a `lang` of their own. English is always looked for, any other language where it is the source's.
    """

    id = "untranslated-block"
    category = "accuracy/untranslated"
    monolingual = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # English stands out by its script, else by the words of both languages
        known = LATIN not in scripts_of(language) or has_table(language)
        return Coverage.FULL if known else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        found = [p for p in passages_of(analysis) if p.whole and not is_switcher(analysis.target, p.block)]
        stretches = list(self._stretches(analysis))
        for stretch in stretches:
            yield self._finding(analysis, stretch)
        for passage in found:
            if not any(run[0].start <= passage.start and passage.end <= run[-1].end for run in stretches):
                yield self._finding(analysis, [passage])

    def _stretches(self, analysis: Analysis) -> Iterator[list[Passage]]:
        for blocks in untranslated_stretches(prose_blocks(analysis)):
            yield [block.passage for block in blocks if block.passage]

    def _finding(self, analysis: Analysis, stretch: Sequence[Passage]) -> Finding:
        """One passage, or many that follow each other, with each as a detail."""
        first, last = stretch[0], stretch[-1]
        place = (analysis.target, first.start, last.end)
        message, details = f"{first.reason}, not translated", []
        if len(stretch) > 1:
            details = [(f"{p.reason}, not translated", (analysis.target, p.start, p.end)) for p in stretch]
            message = f"{len(stretch)} blocks in a row are {language_name(first.language)}, not translated"
        worst = max(stretch, key=lambda passage: passage.severity.rank)
        return self.finding(
            analysis, message, place, severity=worst.severity, confidence=worst.confidence, details=details
        )
