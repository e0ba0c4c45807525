"""Headings, paragraphs, list items and table cells left in another language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import groupby

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks._versions import is_switcher
from qa.checks.language._passages import passages_of
from qa.checks.language._shared_includes import shared_includes
from qa.model import Block, Document, Finding, Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import language_name, primary, scripts_of
from qa.text.scripts import LATIN, counts
from qa.text.words import has_table

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
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

    Every block is a finding; a report tells those of one note as one, with their places as its details. A whole note is
    `translation-untranslated`. In raw HTML each text counts for itself: captions, cells, summaries; attributes such as
    `alt` are minor unless the note or another translation translates some. So is a heading, header or label of one
    common word, unless the others beside it, the rest of the note or another translation are translated.

    Blocks of names, code, formulas, messages of programs, quotations or linked titles are not reported, nor are
    elements with a `lang` of their own. English is always looked for, any other language where it is the source's. A
    file of text that both notes include (`--8<-- "note.md"`) and nobody translated is minor.
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
        found = [p for p in found if not _is_options(p.block.text)]
        kept = kept_lists(analysis.target, {passage.block.index for passage in found})
        for passage in found:
            severity = passage.severity
            if passage.block.index in kept:
                # a quiz whose answers are all in the source's language asks about it
                severity = min(severity, Severity.MINOR, key=lambda s: s.rank)
            yield self.finding(
                analysis,
                _said(passage.reason),
                (analysis.target, passage.start, passage.end),
                severity=severity,
                confidence=passage.confidence,
            )
        for one, words in shared_includes(analysis):
            name = language_name(primary(analysis.source.lang))
            message = f"the included file '{one.path}' is {name}, not translated: {words} words"
            yield self.finding(analysis, message, (analysis.target, one.start, one.end), severity=Severity.MINOR)


def _is_options(text: str) -> bool:
    """Whether a text is nothing but options: "**-i**, **--iso8601**"."""
    words = [word.strip("*_`,|/") for word in text.split()]
    words = [word for word in words if word]
    return bool(words) and all(word.startswith("-") and word.strip("-") for word in words)


def _said(reason: str) -> str:
    """What is wrong, then who shows it: "the header 'Notes' is English, not translated; de and fr translate it"."""
    what, mark, shown = reason.partition(";")
    return f"{what}, not translated{mark}{shown}"
