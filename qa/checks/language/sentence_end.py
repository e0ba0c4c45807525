"""Sentences of the translation that end with no mark, or with that of another kind of sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._sentence_ends import endings
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import language_of

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HABIT = 0.2
"""Share of the paragraphs whose source ends with one kind of mark up to which those that end otherwise are slips; from
there on the note has a style of its own."""
ALONE = 1
"""Paragraphs that are slips whatever their share."""


@dataclass(frozen=True)
class SentenceEnd(Check):
    """A paragraph ends without the mark that its last sentence has in the source, or with that of another kind.

    Wrong:  "When does the kiln cool down?"  →  "Wann kühlt der Ofen ab."
    Right:  "When does the kiln cool down?"  →  "Wann kühlt der Ofen ab?"

    Full stops, question and exclamation marks of every script are known. Paragraphs are compared that translate each
    other one to one; headings, items of lists and cells follow a style of their own. Where a note leaves out more marks
    than a fifth, it has chosen so, and languages without full stops are left alone.
    """

    id = "sentence-end"
    category = "linguistic-conventions/punctuation"
    severity = Severity.MINOR
    compares = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        return Coverage.OFF if "stopless" in language_of(language).traits else Coverage.FULL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        if any("stopless" in language_of(lang).traits for lang in analysis.languages):
            return
        found = tuple(endings(analysis))
        everywhere = Counter(end.source for end in found)
        slips = Counter((end.source, end.target) for end in found)
        for end in found:
            often = slips[end.source, end.target]
            if end.differs and often <= max(ALONE, HABIT * everywhere[end.source]):
                yield self.finding(
                    analysis, end.message, (analysis.target, *end.place), (analysis.source, *end.source_place)
                )
