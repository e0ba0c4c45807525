"""Headings, paragraphs, list items and table cells left in another language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.engines import Engines
from qa.language.passages import passages_of
from qa.model import Bitext, Finding


@dataclass(frozen=True)
class UntranslatedBlock(Check):
    """A heading, paragraph, list item, table cell or title is still in the source language.

    Wrong:  "Run the tests first."  →  "Run the tests first."
    Right:  "Run the tests first."  →  "Führe zuerst die Tests aus."

    Blocks of names, code, formulas, quotations or linked titles are not reported. English is always looked for,
    any other language where it is the source's.
    """

    id = "untranslated-block"
    category = "accuracy/untranslated"

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for passage in passages_of(bitext):
            if passage.whole:
                yield self.finding(
                    bitext,
                    f"{passage.reason}, not translated",
                    (bitext.target, passage.start, passage.end),
                    severity=passage.severity,
                    confidence=passage.confidence,
                )
