"""Footnotes that lost their mark or their text."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import sides
from qa.model import Document, Finding, Inline, InlineKind, Severity
from qa.model.records import dataclass


@dataclass(frozen=True)
class Footnote(Check):
    """A footnote's mark has no text, its text no mark, or the translation lacks a mark of the source.

    Wrong:  "see below[^1]⏎⏎[^1]: The text."  →  "siehe unten[^1]"
    Right:  "see below[^1]⏎⏎[^1]: The text."  →  "siehe unten[^a]⏎⏎[^a]: Der Text."

    Names may differ; what the source itself leaves without mark or text is not reported.
    """

    id = "footnote"
    category = "design-and-markup/markup"
    two_sided = True
    severity = Severity.MINOR

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            marks, texts = _notes(side.target)
            wanted, written = _notes(side.source)
            sound = set(wanted) <= set(written)
            for name, mark in marks.items() if sound and written else ():
                if name not in texts:
                    yield self.finding(side, f"footnote '{name}' has no text", (side.target, mark.start, mark.end))
            for name, text in texts.items() if set(written) <= set(wanted) else ():
                if name not in marks:
                    yield self.finding(side, f"footnote '{name}' has no mark", (side.target, text.start, text.end))
        yield from self._missing(analysis)

    def _missing(self, analysis: Analysis) -> Iterator[Finding]:
        """Marks that are gone together with their text."""
        marks, texts = _notes(analysis.target)
        wanted, _ = _notes(analysis.source)
        if len(marks) + len(texts) == 0 or len(marks) >= len(wanted):
            return
        for source, target in analysis.pairs():
            inside = [i for i in wanted.values() if source.start <= i.start < source.end]
            here = [i for i in marks.values() if target.start <= i.start < target.end]
            names = [i.value for i in inside if i.value not in marks and i.value not in texts]
            if names and len(here) < len(inside):
                old = next(i for i in inside if i.value == names[0])
                place = (analysis.target, target.content_start, target.content_end)
                message = f"footnote mark '{names[0]}' is missing"
                yield self.finding(analysis, message, place, (analysis.source, old.start, old.end))


def _notes(document: Document) -> tuple[dict[str, Inline], dict[str, Inline]]:
    """The first mark and the text of each footnote, by name."""
    marks: dict[str, Inline] = {}
    texts: dict[str, Inline] = {}
    for block in document.blocks:
        for inline in block.inlines:
            if inline.kind is InlineKind.HTML and inline.value.startswith("[^"):
                kept = texts if inline.value.endswith(":") else marks
                kept.setdefault(inline.value.removesuffix(":"), inline)
    return marks, texts
