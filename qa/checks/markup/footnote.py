"""Footnotes that lost their mark or their text."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import sides
from qa.checks.markup._note_places import misplaced
from qa.model import Document, Finding, Inline, InlineKind, Severity
from qa.model.records import dataclass


@dataclass(frozen=True)
class Footnote(Check):
    """A footnote's mark has no text, its text no mark, or a mark of the source is missing or stands elsewhere.

    Wrong:  "see below[^1]⏎⏎[^1]: The text."  →  "siehe unten[^1]"
    Right:  "see below[^1]⏎⏎[^1]: The text."  →  "siehe unten[^a]⏎⏎[^a]: Der Text."

    Two marks in each other's place are major: each explains something else.
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
            bare = [name for name in marks if name not in texts] if sound and written else []
            unmarked = [name for name in texts if name not in marks] if set(written) <= set(wanted) else []
            if len(bare) == len(unmarked) == 1:
                # one cause: the two names of a footnote differ
                mark, text = marks[bare[0]], texts[unmarked[0]]
                message = f"footnote '{bare[0]}' has no text: its text is named '{unmarked[0]}'"
                details = [(message, (side.target, one.start, one.end)) for one in (mark, text)]
                yield self.finding(side, message, (side.target, mark.start, mark.end), details=details)
                continue
            for names, spans, lost in ((bare, marks, "text"), (unmarked, texts, "mark")):
                for name in names:
                    place = (side.target, spans[name].start, spans[name].end)
                    yield self.finding(side, f"footnote '{name}' has no {lost}", place)
        yield from self._missing(analysis)
        for one in misplaced(analysis):
            place, there = (
                (analysis.target, one.mark.start, one.mark.end),
                (analysis.source, one.there.start, one.there.end),
            )
            severity = Severity.MAJOR if one.exchanged else None
            yield self.finding(analysis, one.message, place, there, severity=severity)

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
