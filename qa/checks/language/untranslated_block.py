"""Headings, paragraphs, list items and table cells left in another language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks._versions import is_switcher
from qa.checks.language._passage import Passage
from qa.checks.language._passages import passages_of
from qa.checks.language._untranslated import prose_blocks, untranslated_stretches
from qa.model import Block, Document, Finding, Kind, Severity
from qa.text.languages import language_name, scripts_of
from qa.text.scripts import LATIN, counts
from qa.text.words import has_table

KEY = 8
"""Characters before a value in which the colon of its key stands."""


def kept_lists(document: Document, left: Collection[int]) -> frozenset[int]:
    """Values of one key in a list of objects (`choices={[{text: …}, …]}`) of which none is translated, two or more:
    perhaps on purpose. A list are labels of one name with nothing but labels between them."""
    found: set[int] = set()
    own = scripts_of(document.lang)
    for is_label, run in groupby(document.blocks, key=lambda block: block.kind is Kind.LABEL):
        names: dict[str, list[Block]] = defaultdict(list)
        for block in run if is_label else ():
            if document.text[max(0, block.content_start - KEY) : block.content_start].rstrip("\"'` ").endswith(":"):
                names[block.info].append(block)
        for blocks in names.values():
            translated = (b for b in blocks if b.index not in left and not own.isdisjoint(counts(b.text)))
            if len(blocks) > 1 and next(translated, None) is None:
                found.update(block.index for block in blocks)
    return frozenset(found)


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
        kept = kept_lists(analysis.target, {passage.block.index for passage in found})
        for passage in found:
            if passage.block.index in kept:
                # a quiz whose answers are all in the source's language asks about it
                passage = replace(passage, severity=min(passage.severity, Severity.MINOR, key=lambda s: s.rank))
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
