"""Headings, paragraphs, list items and table cells left in another language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks._versions import is_switcher
from qa.checks.language._passages import passages_of
from qa.model import Finding, Severity
from qa.text.languages import language_name, scripts_of
from qa.text.scripts import LATIN
from qa.text.words import has_table

LEAST, NEARLY_ALL = 5, 0.9
"""How many blocks, and what share of a note's, make a note that was not translated at all."""


@dataclass(frozen=True)
class UntranslatedBlock(Check):
    """A heading, paragraph, list item, table cell, caption or title is still in the source language.

    Wrong:  "Run the tests first."  →  "Run the tests first."
    Right:  "Run the tests first."  →  "Führe zuerst die Tests aus."

    A note of which nearly every block is left is reported once. In raw HTML each text counts for itself: captions,
    cells, summaries; attributes such as `alt` are minor unless the note or another translation translates some. So is a
    heading, header or label of one word in a language with its own script, unless other translations translate it.

    Blocks of names, code, formulas, messages of programs, quotations or linked titles are not reported, nor are
    elements with a `lang` of their own. English is always looked for, any other language where it is the source's.
    """

    id = "untranslated-block"
    category = "accuracy/untranslated"

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # English stands out by its script, else by the words of both languages
        known = LATIN not in scripts_of(language) or has_table(language)
        return Coverage.FULL if known else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        found = [p for p in passages_of(analysis) if p.whole and not is_switcher(analysis.target, p.block)]
        blocks = [item.block.index for item in analysis.vocabulary(analysis.target).prose if len(item.words) > 1]
        if len(found) >= LEAST and len(found) >= NEARLY_ALL * len(blocks):
            name = language_name(found[0].language)
            message = f"the note is not translated: {len(found)} of {len(blocks)} blocks are {name}"
            place = (analysis.target, found[0].start, found[-1].end)
            yield self.finding(analysis, message, place, severity=Severity.CRITICAL, confidence=0.98)
            return
        for passage in found:
            yield self.finding(
                analysis,
                f"{passage.reason}, not translated",
                (analysis.target, passage.start, passage.end),
                severity=passage.severity,
                confidence=passage.confidence,
            )
