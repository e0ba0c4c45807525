"""What one side of a pair has and the other lacks, as findings: gaps, displayed formulas, sentences, clauses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, ClassVar

import regex

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks._wording import is_page, weighed
from qa.checks.structure._clauses import lone_clauses
from qa.checks.structure._credits import names_translator
from qa.checks.structure._displays import lone_displays, shortened
from qa.checks.structure._elsewhere import parted_elsewhere
from qa.checks.structure._enumerations import lone_members
from qa.checks.structure._gaps import Gap, gaps, named, quoted, severity
from qa.checks.structure._says_less import says_more
from qa.checks.structure._sentences import QUOTED, LoneSentence, lone_sentences
from qa.checks.structure._translators_notes import has_translators_note, is_translators_note
from qa.engines.profiles import is_embedded
from qa.model import Detail, Document, Finding, Place, Severity
from qa.model.records import dataclass
from qa.text.visible import abridged

_MEMBER = regex.compile(r"(?:[-*+•]|\(?(?:\p{L}|[ivx]{1,4}|\d{1,2})[.)])\s")
"""How what is enumerated begins: a), (ii), 3."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE, LIKELY = 0.8, 0.6
"""Confidence in a sentence that says more, by the shares of published ones that do (`reports/meaning.md`)."""

WHOLE = 0.8
"""Share of blocks and sections told as lost or added that are a fault: 39 of 50 in fourteen trees that nobody had
looked at; eight of the rest are there for readers of one language (`reports/precision.md`)."""


@dataclass(frozen=True)
class OneSided(Check):
    """A check of what stands on `side` alone: 0 the source's, 1 the translation's."""

    compares: ClassVar[bool] = True
    side: ClassVar[int]
    lacking: ClassVar[str]
    """What a message begins with where the sides are known, and the clause's in `doubted`."""
    doubted: ClassVar[str]
    uneven: ClassVar[str]
    """What is said of a sentence of which no clause can be named."""

    sentences: bool = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # else by structure, lengths and what is carried over alone
        return Coverage.FULL if is_embedded(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for gap in gaps(analysis, self.side):
            from qa.checks.structure._reshaped import is_reshaped

            if quoted(gap).strip("'") and not self.is_explained(analysis, gap) and not is_reshaped(analysis, gap):
                told = self._of_gap(analysis, gap)
                yield replace(told, details=tuple(_detail(self._of_gap(analysis, part)) for part in gap.tail))
        for block, place in lone_displays(analysis, self.side):
            what = f"formula {shortened(block.text)}"
            yield self._lone(analysis, what, (block.start, block.end), (place, place))
        if self.sentences:
            other = (analysis.target, analysis.source)[self.side].lang
            sentences = list(lone_sentences(analysis, self.side))
            for lone in sentences:
                told = self._part(analysis, f"nothing in {other} corresponds to the sentence '{lone.text}'", lone)
                # who words a page freely explains it too: what such a page lacks is told as gravely as in any other
                yield weighed(analysis, told) if self.side == 1 else told
            for lone in lone_clauses(analysis, self.side):
                if not any(_overlap(lone.stretch, sentence.stretch) for sentence in sentences):
                    yield weighed(analysis, self._part(analysis, f"{self.doubted} '{lone.text}'", lone))
            for message, lone in lone_members(analysis, self.side):
                yield self._part(analysis, message, lone)

    def _with_uneven(self, analysis: Analysis, found: Sequence[Finding]) -> list[Finding]:
        """What is `found`, as grave as its sentence as a whole, which says more than the other side's; and such
        sentences of which nothing is told."""
        every = list(found)
        for told in self._uneven(analysis):
            same = [k for k, one in enumerate(found) if shares_text(told, one)]
            clause = [k for k in same if found[k].check == told.check and found[k].severity is Severity.MINOR]
            if not same:
                every.append(told)
            elif len(same) == len(clause) == 1 and told.severity.rank > Severity.MINOR.rank:
                every[clause[0]] = replace(found[clause[0]], severity=told.severity, confidence=told.confidence)
        return [one for one in every if not self._is_next_door(analysis, one)] if every else every

    def _is_next_door(self, analysis: Analysis, finding: Finding) -> bool:
        """Whether what a paragraph has alone stands in the next one, since they are parted at another place."""
        note, place = (analysis.source, finding.source) if self.side == 0 else (analysis.target, finding.target)
        parted = parted_elsewhere(analysis) if place and place.text else ()
        if not place or not parted:
            return False
        at = note.line_starts[place.line - 1] + place.column - 1
        blocks = (note.blocks[pair[self.side]] for pair in parted)
        return any(block.start <= at < block.end for block in blocks)

    def _uneven(self, analysis: Analysis) -> Iterator[Finding]:
        """Sentences that say more than the other side's."""
        for more in says_more(analysis, self.side) if self.sentences and not analysis.symmetric else ():
            own, other = (more.pair.source, more.pair.target)[:: -1 if self.side else 1]
            here = (analysis.source, analysis.target)[self.side]
            sure = more.sure and (more.plain or not is_page(analysis))
            sure = sure and not leads_to_members(here, (own.start, own.end))
            sure = sure and not (self.side == 1 and has_translators_note(more.pair.texts[1]))
            how = {"severity": None if sure else Severity.MINOR, "confidence": SURE if sure else LIKELY}
            message = f"{self.uneven}, least of all '{abridged(more.words, QUOTED)}'" if more.words else self.uneven
            yield self._placed(analysis, message, (own.start, own.end), (other.start, other.end), **how)

    def is_explained(self, analysis: Analysis, gap: Gap) -> bool:
        """Is a gap another check's?"""
        return False

    def _of_gap(self, analysis: Analysis, gap: Gap) -> Finding:
        what = f"{named(gap)} {quoted(gap)}"
        return self._lone(analysis, what, gap.extent, gap.opposite, severity=severity(analysis, gap), confidence=WHOLE)

    def _lone(
        self, analysis: Analysis, what: str, own: tuple[int, int], opposite: tuple[int, int], **how: Any
    ) -> Finding:
        here = (analysis.source, analysis.target)[self.side]
        begin = f"only in {here.lang}" if analysis.symmetric else self.lacking
        return self._placed(analysis, f"{begin}: {what}", own, opposite, **how)

    def _part(self, analysis: Analysis, message: str, lone: LoneSentence) -> Finding:
        note = (analysis.source, analysis.target)[self.side]
        led = lone.severity is Severity.MAJOR and leads_to_members(note, lone.stretch)
        said = note.text[slice(*lone.stretch)]
        own = self.side == 1 and (is_translators_note(said) or names_translator(said, note.lang))
        severity = Severity.NEUTRAL if own else Severity.MINOR if led else lone.severity
        how = {"severity": severity, "confidence": lone.confidence}
        return self._placed(analysis, message, lone.stretch, lone.opposite, **how)

    def _placed(
        self, analysis: Analysis, message: str, own: tuple[int, int], opposite: tuple[int, int], **how: Any
    ) -> Finding:
        source, target = (opposite, own) if self.side else (own, opposite)
        return self.finding(analysis, message, (analysis.target, *target), (analysis.source, *source), **how)


def leads_to_members(note: Document, stretch: tuple[int, int]) -> bool:
    """Whether a stretch is the unfinished beginning of what stands below it, a), b), c): each of these may be a whole
    sentence in the translation."""
    after = bisect_left(note.blocks, stretch[1], key=lambda block: block.start)
    if not 0 < after < len(note.blocks) or note.text[stretch[1] : note.blocks[after].start].strip():
        return False
    return note.text[: stretch[1]].rstrip()[-1:].isalpha() and _MEMBER.match(note.blocks[after].text) is not None


def _detail(finding: Finding) -> Detail:
    return Detail(finding.target, finding.source, finding.message)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def shares_text(one: Finding, other: Finding) -> bool:
    """Whether two findings overlap on either side."""
    places = ((one.source, other.source), (one.target, other.target))
    return any(a is not None and b is not None and overlap(a, b) for a, b in places)


def overlap(one: Place, other: Place) -> bool:
    """Whether two places share text."""
    (a, b), (c, d) = (
        ((span.line, span.column), (span.end_line or span.line, span.end_column or span.column + 1))
        for span in (one, other)
    )
    return a < d and c < b
