"""A block or section of the source has no translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel
from qa.analysis.sentences import SentencePair
from qa.checks.structure._broken_off import BrokenOff, broken_off
from qa.checks.structure._captions import is_caption
from qa.checks.structure._clauses import IDLE_OPENING
from qa.checks.structure._headless import headless, topicless
from qa.checks.structure._one_sided import OneSided, overlap
from qa.checks.structure._sentences import QUOTED
from qa.checks.structure._short_blocks import ShortBlock, short_blocks
from qa.checks.structure._undefined import undefined, undefined_in_pair, verbless
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
TAIL = 30
"""Characters that a message quotes of the end of a translation."""
CONFIDENT, LIKELY = 0.85, 0.5
"""In a translation that breaks off (`reports/meaning.md`), and in one that says no less than another translation."""


@dataclass(frozen=True)
class SegmentOmitted(OneSided):
    """A part of the source is missing from the translation: a section, block, table row, sentence or clause.

    Wrong:  "The loss is convex and smooth. It has exactly one minimum in the whole domain."  →  "Der Verlust
            ist konvex und glatt."
    Right:  "The loss is convex and smooth. It has one minimum."  →  "Der Verlust ist konvex und glatt. Er hat
            ein Minimum."

    Whole sections are reported once. Text that was merged into a neighbouring block is no omission. The finding
    points to the place where the missing text should stand. A clause counts where the translation is far shorter
    than expected and nearer in meaning to the sentence without it; doubtful ones are neutral; where none can be
    named, a sentence counts of which the trained judge is certain that its translation says less. So does a
    translation that breaks off, in a word that ends no sentence or, far too short, without the full stop that the
    source has. Among three notes or more one that has a sentence less and is as much shorter lacks it, one that
    says much less than all others lacks a clause of theirs, whichever is the source, and a definition has lost its
    subject where all others come nearer to it without theirs, its verb where two articles show it ("A lever a rigid
    bar"), either where no word stands for it (beside a source alone: minor). So has an enumeration a member of which no
    other has so few.
    """

    id: ClassVar[str] = "segment-omitted"
    category: ClassVar[str] = "accuracy/omission"
    side: ClassVar[int] = 0
    lacking: ClassVar[str] = "missing from the translation"
    doubted: ClassVar[str] = "the translation of this sentence seems to lack"
    uneven: ClassVar[str] = "the translation of this sentence says less than it"

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        if self.sentences:
            # a source says by itself what a translation lacks, and which others agree with it
            yield from self._sentences(notes) if notes.source is None else ()
            yield from self._clauses(notes)
            yield from self._subjects(notes)
            yield from self._members(notes)

    def _subjects(self, notes: Parallel) -> Iterator[Finding]:
        verbless_ones = list(verbless(notes))
        for one in verbless_ones:
            message = f"the verb of this sentence is missing after '{one.noun}'; {listed_few(one.languages)} have one"
            place = (one.version.document, one.version.start, one.version.end)
            yield self.outvoted(notes, place, notes.witness(one.others), message, severity=one.severity)
        told = {(one.version.document.path, one.version.start) for one in verbless_ones}
        by_words = [(lost, False) for lost in (*headless(notes), *topicless(notes))]
        for lost, verb in (*by_words, *undefined(notes)):
            if (lost.version.document.path, lost.version.start) in told:
                continue
            told.add((lost.version.document.path, lost.version.start))
            message = f"the subject of this sentence is missing: {listed_few(lost.languages)} have '{lost.subject}'"
            if verb:
                message = f"the verb of this sentence is missing; {listed_few(lost.languages)} have one"
            place = (lost.version.document, lost.version.start, lost.version.end)
            yield self.outvoted(notes, place, lost.witness, message, severity=lost.severity)

    def _members(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.structure._outvoted_members import other_members

        for lost in other_members(notes):
            if lost.count > lost.members:
                continue
            said = abridged(lost.said, QUOTED)
            message = f"{lost.count} members here, {listed_few(lost.languages)} have {lost.members}: '{said}'"
            place = (lost.version.document, lost.version.start, lost.version.end)
            yield self.outvoted(notes, place, lost.witness, message, severity=lost.severity)

    def _sentences(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.structure._lost_sentences import lost_sentences

        for lost in lost_sentences(notes):
            said = abridged(lost.said, QUOTED)
            message = f"missing; {listed_few(lost.languages)} have it: sentence '{said}'"
            yield self.outvoted(notes, (lost.version.document, lost.at, lost.at), lost.witness, message)

    def _clauses(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.structure._shorter import lost_clauses, remains

        for lost in lost_clauses(notes):
            clause = abridged(lost.clause, QUOTED)
            message = f"missing; {listed_few(lost.languages)} have it: clause '{clause}'"
            place = (lost.version.document, lost.version.start, lost.version.end)
            yield self.outvoted(notes, place, lost.witness, message, severity=lost.severity)

        for lost in remains(notes):
            message = (
                f"this sentence says much less than {listed_few(lost.languages)}: '{abridged(lost.clause, QUOTED)}'"
            )
            place = (lost.version.document, lost.version.start, lost.version.end)
            yield self.outvoted(notes, place, lost.witness, message, severity=lost.severity)

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        found = list(super().run(analysis))
        if not analysis.symmetric:
            for broken in broken_off(analysis):
                self._add(found, self._broken(analysis, broken))
            for block in short_blocks(analysis):
                self._add(found, self._short(analysis, block))
            for pair, subject, verb in undefined_in_pair(analysis) if not analysis.siblings else ():
                self._add(found, self._undefined(analysis, pair, subject, verb))
        yield from self._with_uneven(analysis, found)

    def _add(self, found: list[Finding], other: Finding) -> None:
        """Tell of a translation that breaks off, or says much less, unless a clause or sentence of it has been named;
        that is as grave then."""
        told = [
            k
            for k, one in enumerate(found)
            if one.severity is not Severity.NEUTRAL
            and one.source
            and other.source
            and overlap(one.source, other.source)
        ]
        if not told:
            found.append(other)
        elif not any(found[k].severity.rank >= other.severity.rank for k in told):
            found[told[0]] = replace(found[told[0]], severity=other.severity)

    def _short(self, analysis: Analysis, block: ShortBlock) -> Finding:
        source, target = block.pair.source, block.pair.target
        how = f"breaks off: '…{_end(target.text)}'" if block.broken else "says much less"
        usual = block.usual or (not block.broken and IDLE_OPENING.match(source.text) is not None)
        usual = usual or is_caption(analysis.source, block.pair.bead.source[0])
        return self.finding(
            analysis,
            f"the translation of this paragraph {how}",
            (analysis.target, target.start, target.end),
            (analysis.source, source.start, source.end),
            severity=Severity.MINOR if usual else None,
            confidence=LIKELY if usual else CONFIDENT,
        )

    def _undefined(self, analysis: Analysis, pair: SentencePair, subject: str, verb: bool) -> Finding:
        lost = f"the verb behind '{subject}'" if verb else f"'{subject}', which the source defines,"
        return self.finding(
            analysis,
            f"{lost} seems to be missing from this sentence",
            (analysis.target, pair.target.start, pair.target.end),
            (analysis.source, pair.source.start, pair.source.end),
            severity=Severity.MINOR,
            confidence=LIKELY,
        )

    def _broken(self, analysis: Analysis, broken: BrokenOff) -> Finding:
        source, target = broken.pair.source, broken.pair.target
        how = f"breaks off in '{broken.word}'"
        if not broken.word:
            how = f"is cut short and has no full stop: '…{_end(target.text)}'"
        return self.finding(
            analysis,
            f"the translation of this sentence {how}",
            (analysis.target, target.start, target.end),
            (analysis.source, source.start, source.end),
            severity=None if broken.sure else Severity.MINOR,
            confidence=CONFIDENT if broken.sure else LIKELY,
        )


def _end(text: str) -> str:
    return text.rstrip()[-TAIL:]
