"""Numbers that changed, vanished or appeared in translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel
from qa.analysis.sentences import confirmed
from qa.checks import Check, Coverage, NoteSpan
from qa.checks.values._bounds import turned_bounds
from qa.checks.values._floors import without_floors
from qa.checks.values._fractions import changed_fractions
from qa.checks.values._homographs import changed_homographs
from qa.checks.values._near_numbers import numbers_near
from qa.checks.values._nearer_number import is_denied
from qa.checks.values._number_clauses import number_swaps
from qa.checks.values._number_messages import number_message
from qa.checks.values._numbers import NumberSide, number_side, places
from qa.checks.values._ordinals import changed_ordinals, without_numbers
from qa.checks.values._outvoted_numbers import outvoted_numbers
from qa.checks.values._relations import ChangedRelation, exchanged, lost_percents, may_be_exchanged
from qa.checks.values._same_cell import is_same_cell, is_sole
from qa.checks.values._section_numbers import shifted_sections
from qa.checks.values._seeming import is_lost_of_row, may_be_binary, only_seems
from qa.checks.values._sentence_numbers import is_told_nowhere, sentence_sides, untold
from qa.checks.values._short_years import without_short_years
from qa.checks.values._whole_relations import whole_relations
from qa.checks.values._wholes import settled, trade_days, without
from qa.model import Bead, Finding, Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few
from qa.text.locales import locale
from qa.text.numbers import Mismatch, Number, differences
from qa.text.numbers.clock import names_zone
from qa.text.numbers.compare import NumberChange, unlike
from qa.text.numbers.wholes import SettledWholes, Whole, WholeKind

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MISALIGNED = 3
"""Mismatchs from which a bead in which nothing agrees is no translation."""
SURE_ALIGNMENT = 0.5
"""Calibrated probability of a bead below which its numbers may belong to other text."""
CERTAIN, WORDS, LIKELY = 0.95, 0.85, 0.6
"""Confidence in a changed number in digits, in words, and in one that is merely missing or added."""


@dataclass(frozen=True)
class NumberMismatch(Check):
    """A number of the source is another one in the translation, or is missing from it.

    Wrong:  "We train for 30 epochs."  →  "Wir trainieren 13 Epochen."
    Right:  "About 50,000 words, two layers."  →  "约 5 万个单词，2 层。"  (zh)

    Numbers are compared by value, in any script and grouping, with scale words (`50k`, `5 万`, `16.7 million`,
    `5 लाख`), number words, units, signs, how often ("twice", "dreimal") and for each of what ("per second"). Two
    numbers of a sentence that changed places are told where others show the order, or both sides say "from"; a percent
    sign that is gone where nothing speaks of hundredths. A number that the other side mentions in a formula, in code,
    in words or in the neighbouring paragraph is not missing. Major where a strange number stands in the place of the
    lost one, or where all other notes of a group have the other; a number that is merely missing or added is minor.
    `ignore` lists numbers, as written, that never count.
    """

    id = "number-mismatch"
    category = "accuracy/mistranslation"
    compares = True
    severity = Severity.MAJOR

    ignore: tuple[str, ...] = ()

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # digits, scale words and symbols count in any language, "three" and "minutes" where its words are known
        return Coverage.FULL if locale(language).units else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for i, bead in enumerate(analysis.beads):
            source = number_side(analysis.source, bead.source)
            target = number_side(analysis.target, bead.target)
            if source is None or target is None:
                continue
            wholes = settled(source, target)
            told = [*self._of_wholes(analysis, bead, source, target, wholes)]
            source = without(source, [one for one, _ in wholes.partners])
            target = without(target, [other for _, other in wholes.partners])
            source, target = without_short_years(*without_floors(source, target))
            told += self._of_bead(analysis, i, source, target)
            yield from told
            yield from self._of_sentences(analysis, bead, source, target, told)

    def _of_wholes(
        self, analysis: Analysis, bead: Bead, source: NumberSide, target: NumberSide, wholes: SettledWholes
    ) -> Iterator[Finding]:
        """What is read of all numbers, and dates, times and positions that became others."""
        for change in whole_relations(source, target, bead):
            yield self._changed(analysis, bead, change)
        for one, other in wholes.replaced:
            yield self._replaced(analysis, bead, one, other, trade_days(one, other, source, target))
        for one, other in wholes.partners:
            if _zone_lost(one, other) and not any(names_zone(prose) for prose, _ in target.texts):
                yield self._zone(analysis, one, other)

    def _of_bead(self, analysis: Analysis, i: int, source: NumberSide, target: NumberSide) -> Iterator[Finding]:
        """What is read of the numbers that are part of no date, time or position."""
        bead = analysis.beads[i]
        for change, numbers in changed_ordinals(source, target):
            yield self._changed(analysis, bead, change)
            source, target = without_numbers(source, numbers), without_numbers(target, numbers)
        for change in _relations(analysis, bead, source, target):
            yield self._changed(analysis, bead, change)
        if not (source.numbers or target.numbers):
            return
        found = self._differences(analysis, bead, source, target)
        if not found or _another_text(found, source, target):
            return
        for difference in _without_moved(found, analysis, _around(analysis, i), bead):
            yield self._finding(analysis, bead, difference, source, target)

    def _of_sentences(
        self, analysis: Analysis, bead: Bead, source: NumberSide, target: NumberSide, told: Sequence[Finding]
    ) -> Iterator[Finding]:
        """What became another number in a sentence, where the rest of the paragraph excuses it."""
        for sentence in sentence_sides(analysis, bead, source, target):
            ours, theirs = sentence.sides
            if not unlike(ours.numbers, theirs.numbers):
                continue
            found = [self._changed(analysis, bead, change) for change, _ in changed_ordinals(ours, theirs)]
            found += [self._changed(analysis, bead, change) for change in changed_homographs(ours, theirs)]
            found += [
                self._finding(analysis, bead, difference, ours, theirs)
                for difference in self._differences(analysis, bead, ours, theirs)
                if is_told_nowhere(difference, ours, theirs)
            ]
            fresh = untold(found, told)
            if fresh and confirmed(analysis, sentence.pair):
                yield from fresh

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        for odd in outvoted_numbers(notes):
            if odd.number.raw not in self.ignore:
                message = f"'{odd.number.raw}' stands here, {listed_few(odd.languages)} have '{odd.said}'"
                place = (odd.version.document, odd.number.start, odd.number.end)
                yield self.outvoted(notes, place, notes.witness(odd.others), message, severity=odd.severity)

    def _changed(self, analysis: Analysis, bead: Bead, change: ChangedRelation) -> Finding:
        return self.finding(
            analysis,
            change.message,
            (analysis.target, *change.target),
            (analysis.source, *change.source),
            severity=None if _is_placed(analysis, bead) else Severity.MINOR,
            confidence=WORDS,
        )

    def _replaced(self, analysis: Analysis, bead: Bead, one: Whole, other: Whole, unsure: bool) -> Finding:
        says = "differs from" if analysis.symmetric else "became"
        return self.finding(
            analysis,
            f"{one.kind} '{one.text}' {says} '{other.text}'",
            (analysis.target, other.start, other.end),
            (analysis.source, one.start, one.end),
            severity=None
            if (bead.confidence >= SURE_ALIGNMENT or is_sole(analysis)) and not unsure
            else Severity.MINOR,
            confidence=CERTAIN,
        )

    def _zone(self, analysis: Analysis, one: Whole, other: Whole) -> Finding:
        """A time without its zone is another moment for most readers, but a sentence elsewhere may name it for all."""
        return self.finding(
            analysis,
            f"time '{one.text}' lost its zone: '{other.text}'",
            (analysis.target, other.start, other.end),
            (analysis.source, one.start, one.end),
            severity=Severity.MINOR,
            confidence=LIKELY,
        )

    def _differences(self, analysis: Analysis, bead: Bead, source: NumberSide, target: NumberSide) -> list[Mismatch]:
        if not unlike(source.numbers, target.numbers):
            return []
        where = places(analysis, bead, source, target)
        found = differences(source.numbers, target.numbers, source.other, target.other, where)
        return [one for one in found if not (self._ignored(one) or only_seems(one, source, target))]

    def _ignored(self, difference: Mismatch) -> bool:
        return any(
            number is not None and number.raw in self.ignore for number in (difference.source, difference.target)
        )

    def _finding(
        self, analysis: Analysis, bead: Bead, difference: Mismatch, source: NumberSide, target: NumberSide
    ) -> Finding:
        lost, strange = difference.source, difference.target
        sure = lost is not None and strange is not None and not (lost.dated or strange.dated)
        # where one side has many more numbers, sentences were merged, cut or aligned amiss
        more = min(abs(source.digits - target.digits), abs(len(source.numbers) - len(target.numbers)))
        sure = sure and more <= 1 + _changed_notation(lost, strange)
        sure = sure and not (_is_numeronym(source, lost) and _is_numeronym(target, strange))
        placed = _is_placed(analysis, bead) or (sure and is_same_cell(analysis, bead))
        spelled = any(number is not None and number.spelled for number in (lost, strange))
        sure = sure and (strange is None or strange.start not in shifted_sections(analysis))
        sure = sure and not (placed and is_denied(analysis, bead, difference)) and not may_be_binary(difference)
        sure = sure or is_lost_of_row(difference, source, target)
        return self.finding(
            analysis,
            number_message(difference, analysis.symmetric, (source.document, target.document)),
            _stretch(target, strange),
            _stretch(source, lost),
            severity=None if sure and placed else Severity.MINOR,
            confidence=LIKELY if not sure else WORDS if spelled else CERTAIN,
        )


def _is_placed(analysis: Analysis, bead: Bead) -> bool:
    return bead.confidence >= SURE_ALIGNMENT or is_sole(analysis)


def _relations(analysis: Analysis, bead: Bead, source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """Percent signs that are gone, fractions and bounds that changed, and numbers that changed places."""
    verb = "differs from" if analysis.symmetric else "became"
    for (old, start), (new, at) in changed_fractions(source, target):
        yield ChangedRelation(f"fraction '{old}' {verb} '{new}'", (start, start + 1), (at, at + 1))
    for below, above in turned_bounds(source, target):
        message = f"'{below.word}' {verb} '{above.word}' beside the number '{above.number.raw}'"
        yield ChangedRelation(message, (below.start, below.end), (above.start, above.end))
    for one, other in lost_percents(source, target):
        after = analysis.source.text[one.start : one.reach]
        yield ChangedRelation(f"'{after}' {verb} '{other.raw}'", (one.start, one.reach), (other.start, other.end))
    if may_be_exchanged(source, target):
        where = places(analysis, bead, source, target)
        for ours, theirs in (*exchanged(source, target, where), *number_swaps(analysis, source, target, where))[:1]:
            message = f"numbers '{ours[0].raw}' and '{ours[1].raw}' changed places"
            yield ChangedRelation(message, (ours[0].start, ours[1].end), (theirs[0].start, theirs[1].end))


def _zone_lost(one: Whole, other: Whole) -> bool:
    """Whether a time names its zone in the source alone."""
    if not one.kind is other.kind is WholeKind.TIME:
        return False
    named = [any(offsets for _, offsets in whole.readings) for whole in (one, other)]
    return named[0] and not named[1]


def _is_numeronym(side: NumberSide, number: Number | None) -> bool:
    """Whether letters stand on both sides of a number: an example such as a11y may be another one, l10n."""
    return number is not None and number.glued and side.document.text[number.end : number.end + 1].isalpha()


def _changed_notation(lost: Number | None, strange: Number | None) -> int:
    """1 where a number in digits stands against one in words."""
    return int(lost is not None and strange is not None and lost.spelled != strange.spelled)


def _another_text(found: Sequence[Mismatch], source: NumberSide, target: NumberSide) -> bool:
    """Whether so little agrees that the blocks are no translations of each other: that is another check's finding."""
    common = min(len(source.numbers), len(target.numbers)) - sum(bool(d.source and d.target) for d in found)
    return len(found) >= MISALIGNED and common <= 0


def _without_moved(
    found: Sequence[Mismatch], analysis: Analysis, around: Sequence[Bead], own: Bead
) -> Iterator[Mismatch]:
    """Mismatchs but for numbers that went to a neighbouring block: it mentions them on the other side alone."""
    near = [
        (numbers_near(analysis.source, bead.source), numbers_near(analysis.target, bead.target), bead is own)
        for bead in around
    ]
    for difference in found:
        lost, strange = difference.source, difference.target
        # `3.2 billion` and `3,2 billones`: elsewhere the scale word may be read either way
        rescaled = lost is not None and strange is not None and lost.scaled and strange.scaled
        if difference.kind is not NumberChange.VALUE or rescaled or (lost is not None and lost.labelled):
            yield difference
            continue
        # of two words all numbers of the block are compared already
        elsewhere = lost is not None and strange is not None and lost.spelled and strange.spelled
        beside = [(s, t, here) for s, t, here in near if not (here and elsewhere)]
        lost_moved = lost is None or any(lost.values & (t if here else t - s) for s, t, here in beside)
        strange_moved = strange is None or any(strange.values & (s if here else s - t) for s, t, here in beside)
        if not (lost_moved and strange_moved):
            yield difference


def _around(analysis: Analysis, i: int) -> Sequence[Bead]:
    """A bead with its neighbours, and with those across a displayed formula, in the midst of a sentence."""
    first, last = max(i - 1, 0), i + 2
    first -= first > 0 and _is_formula(analysis, analysis.beads[first])
    last += last <= len(analysis.beads) and _is_formula(analysis, analysis.beads[last - 1])
    return analysis.beads[first:last]


def _is_formula(analysis: Analysis, bead: Bead) -> bool:
    return bool(bead.source) and all(analysis.source.blocks[at].kind is Kind.MATH for at in bead.source)


def _stretch(side: NumberSide, number: Number | None) -> NoteSpan:
    if number is not None:
        return side.document, number.start, number.end
    return side.document, side.blocks[0].content_start, side.blocks[-1].content_end
