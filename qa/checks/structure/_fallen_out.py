"""Text that fell out of what held it: of a quote whose `>` is gone, of an admonition whose lines are not indented."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.model import Block, Directive, Document, Kind
from qa.model.records import dataclass

INDENTED = frozenset({"!!!", "???", "???+"})
"""Marks of admonitions that hold what is indented below them."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
DEPTH = 4
"""Spaces by which Python-Markdown wants it indented; a tab counts as four."""

FAR = 400
"""Code points behind the mark in which its first line of text begins."""


@dataclass(frozen=True, slots=True)
class EmptyNotice:
    """An admonition of the source and its own here, whose text stands beside it."""

    source: Directive
    target: Directive


def plain_quotes(analysis: Analysis) -> Iterator[tuple[Block, Block]]:
    """Quotes that surely are paragraphs here: of those that follow each other the first.

    Those of alerts (`> [!NOTE]`) are told with their mark.
    """
    last = -2
    for bead, source, target in analysis.sure_beads():
        if source.kind is not Kind.BLOCK_QUOTE or not analysis.source.text.startswith(">", source.start):
            continue
        if target.kind is Kind.PARAGRAPH and not bead.moved:
            if source.index != last + 1 and not _is_alert(analysis.source, source):
                yield source, target
            last = source.index


def _is_alert(document: Document, quote: Block) -> bool:
    """Whether the quote's first line, or the one before its text, is the mark of an alert."""
    above = document.text.rfind("\n", 0, max(0, document.text.rfind("\n", 0, quote.start))) + 1
    return any(d.syntax == "[!" and above <= d.start < quote.end for d in document.directives)


def empty_notices(analysis: Analysis) -> Iterator[EmptyNotice]:
    """Of notes with the same admonitions in the same order those that hold a text in the source alone."""
    sides = [[d for d in note.directives if d.syntax in INDENTED] for note in (analysis.source, analysis.target)]
    if [(d.syntax, d.name) for d in sides[0]] != [(d.syntax, d.name) for d in sides[1]]:
        return
    for source, target in zip(*sides, strict=True):
        if _holds_text(analysis.source, source) and not _holds_text(analysis.target, target):
            yield EmptyNotice(source, target)


def _holds_text(document: Document, directive: Directive) -> bool:
    text = document.text
    start = text.rfind("\n", 0, directive.start) + 1
    outer = text[start : directive.start].expandtabs(DEPTH)
    for line in text[directive.end : directive.end + FAR].split("\n", 4)[1:4]:
        if line.strip():
            inner = line.expandtabs(DEPTH)
            return len(inner) - len(inner.lstrip()) >= len(outer) + DEPTH
    return False
