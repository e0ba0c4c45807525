"""A whole note is still the source's text."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._untranslated import prose_blocks
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import language_name, scripts_of
from qa.text.scripts import LATIN
from qa.text.words import has_table

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LEAST_BLOCKS = 3
"""Blocks of a note that can be called one: what has fewer is told block by block."""
NEARLY_ALL = 0.9
"""Share of a note's words, names and what is the same in both languages aside, from which what is left is the rule and
what is translated (front matter, headings, labels) the exception. Of less, the parts are told."""


@dataclass(frozen=True)
class TranslationUntranslated(Check):
    """A whole note, or nearly all of it, was not translated at all.

    Wrong:  "# Tests⏎⏎Run the tests first.⏎⏎They take a minute.⏎⏎Then read the log of errors."  →  "# Tests⏎⏎Run
            the tests first.⏎⏎They take a minute.⏎⏎Then read the log of errors."
    Right:  "# Tests⏎⏎Run the tests first.⏎⏎They take a minute.⏎⏎Then read the log of errors."  →  "#
            Tests⏎⏎Führe zuerst die Tests aus.⏎⏎Sie dauern eine Minute.⏎⏎Lies dann das Fehlerprotokoll."

    One cause, one finding: the blocks are its details. Names, links and other text that is the same in both languages
    count neither way. Single blocks, and parts of a note, are `untranslated-block`.
    """

    id = "translation-untranslated"
    category = "accuracy/untranslated"
    monolingual = True
    severity = Severity.CRITICAL

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        known = LATIN not in scripts_of(language) or has_table(language)
        return Coverage.FULL if known else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        blocks = prose_blocks(analysis)
        total = sum(block.words for block in blocks if not block.same)
        left = [block for block in blocks if block.passage]
        said = sum(block.words for block in left)
        if len(left) < LEAST_BLOCKS or said < NEARLY_ALL * total:
            return
        passages = [block.passage for block in left if block.passage]
        name = language_name(passages[0].language)
        words = f"{said} of {total} words, in {len(passages)} blocks, are {name}"
        place = (analysis.target, passages[0].start, passages[-1].end)
        yield self.finding(analysis, f"the note is not translated: {words}", place, confidence=0.98)
