"""A word was translated as its opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage, NoteSpan
from qa.engines.profiles import is_embedded
from qa.formula.match.places import stretch
from qa.model import Document, Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few

if TYPE_CHECKING:
    from qa.align.sentences import Sentence
    from qa.analysis.parallel import Parallel, Version
    from qa.analysis.sentences import SentencePair
    from qa.checks.meaning._degrees import TurnedDegree
    from qa.checks.meaning._never import TurnedTime
    from qa.checks.meaning._opposition import Swap
    from qa.checks.meaning._turned_words import TurnedWord

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LEAST_CONFIDENT, MOST_CONFIDENT, RISE = 0.3, 0.95, 10
"""Confidence rises with the gain, by so much for each, from the least to the share of sure ones that are right."""
SURE = 0.045
BORNE_OUT = 0.04
DOUBTFUL = 0.03
"""Gains in cosine when a word is turned: from which a swap is sure, sure where words bear it out, and worth a remark
(`reports/meaning.md`)."""
WITNESSED = 0.003
OVERRULING = 0.012
"""Gain from which a word that is gone and its opposite that stands there are believed against the trained judge, which
is weak on short sentences: four times what they need without it (`WITNESSED`); no right sentence of
`tests/benchmarks/polarity.py` is accused so."""
SWAPPED = 0.9
"""Confidence in two words that traded places."""


@dataclass(frozen=True)
class AntonymSwapped(Check):
    """A word was translated as its opposite: attract for repel, maximum for minimum, before for after.

    Wrong:  "Like charges repel each other."  →  "Gleiche Ladungen ziehen sich an."
    Right:  "Like charges repel each other."  →  "Gleiche Ladungen stoßen sich ab."

    One side must be English: its words that have an opposite are turned in turn, and the encoder is asked whether
    the other side is nearer to the sentence as it stands or as turned. For languages with a lexicon (full coverage) it
    is asked after that: a translation that shows the word is not doubted, one that shows only its opposite needs
    little more, and none of the encoder where the opposite is a word of its own, no negation explains it and the
    trained judge has no veto.
    Other translations of the note that read alike acquit it. Two opposites that traded clauses are found in any two
    languages with a lexicon, where what is left of the clauses kept its order. Doubtful cases are neutral. Among three
    notes or more the lexicon alone decides, where all others show the one word and one note only its opposite; beside
    an English one judge and encoder do, where one translation reads as the opposite and its siblings do not. In the
    text of a formula, which stands for one other, the lexicon alone decides.
    """

    id: ClassVar[str] = "antonym-swapped"
    category: ClassVar[str] = "accuracy/mistranslation"
    compares: ClassVar[bool] = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        from qa.checks.meaning._lexicon import has_opposites

        # without words the encoder alone judges
        return Coverage.FULL if has_opposites(language) else Coverage.PARTIAL if is_embedded(language) else Coverage.OFF

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        from qa.checks._wording import weighed

        yield from (weighed(analysis, finding) for finding in self._found(analysis))

    def _found(self, analysis: Analysis) -> Iterator[Finding]:
        from qa.checks.meaning._degrees import turned_degrees
        from qa.checks.meaning._in_code import stands_in_code
        from qa.checks.meaning._logic_findings import logic_findings, turned_sentences
        from qa.checks.meaning._never import turned_times
        from qa.checks.meaning._opposition import swaps
        from qa.checks.meaning._turned_comparison import Places
        from qa.checks.meaning._turned_words import turned_words

        times = list(turned_times(analysis))
        yield from (self._time(analysis, time) for time in times)
        degrees = [one for one in turned_degrees(analysis) if one.pair not in turned_sentences(analysis)]
        told = [(one.pair, self._degree(analysis, one)) for one in degrees if one.places is not Places.TURNED]
        known = turned_sentences(analysis) | {degree.pair for degree in degrees} | {time.pair for time in times}
        turned = [
            word
            for word in turned_words(analysis)
            if word.pair not in known and not stands_in_code(analysis, word.pair, word.side, word.variant)
        ]
        told += [(word.pair, self._turned(analysis, word)) for word in turned if not word.told_from_other_end]
        known |= {word.pair for word in turned}
        found = [
            swap
            for swap in swaps(analysis, DOUBTFUL, WITNESSED, known)
            if not stands_in_code(analysis, swap.pair, swap.side, swap.variant)
        ]
        told += [(swap.pair, self._finding(analysis, swap)) for swap in found]
        yield from self._borne_out(analysis, told)
        judged = (
            {s.pair for s in found} | {t.pair for t in turned} | {d.pair for d in degrees} | {t.pair for t in times}
        )
        yield from logic_findings(self, analysis, frozenset(judged))
        yield from self._read(analysis, frozenset(judged) | turned_sentences(analysis))
        yield from self._between(analysis, frozenset(judged) | turned_sentences(analysis))
        yield from self._traded(analysis)
        yield from self._switched(analysis)
        yield from self._in_formulas(analysis, [pair.target for pair in judged])

    def _in_formulas(self, analysis: Analysis, told: Sequence[Sentence]) -> Iterator[Finding]:
        """Texts of formulas, but in sentences of which something is told."""
        from qa.checks.meaning._formula_opposites import turned_texts

        for turned in turned_texts(analysis):
            source, target = turned.match.source, turned.match.target
            if not (source and target) or any(one.start <= target.start < one.end for one in told):
                continue
            why = f"in a formula '{turned.texts[1]}' stands for '{turned.texts[0]}'"
            places = turned.places()
            yield self.finding(
                analysis,
                _message(turned.side, turned.word, why),
                stretch(analysis.target, target, places[1]),
                stretch(analysis.source, source, places[0]),
                confidence=SWAPPED,
            )

    def _borne_out(self, analysis: Analysis, told: list[tuple[SentencePair, Finding]]) -> Iterator[Finding]:
        """Findings by words as grave as the turned sentence, where that is sure, says that they are."""
        from qa.checks.meaning._read_as_turned import read_as_turned

        sure = {turned.pair for turned in read_as_turned(analysis) if turned.sure and not turned.negation}
        for pair, finding in told:
            graver = pair in sure and finding.severity.rank < self.severity.rank
            yield replace(finding, severity=self.severity, confidence=SWAPPED) if graver else finding

    def _read(self, analysis: Analysis, told: frozenset[SentencePair]) -> Iterator[Finding]:
        """Read off the whole sentence."""
        from qa.checks.meaning._logic_findings import word_places
        from qa.checks.meaning._read_as_turned import read_as_turned

        for turned in read_as_turned(analysis):
            if turned.negation or turned.pair in told:
                continue
            own, whole = (turned.variant.start, turned.variant.end), (0, len(turned.pair.texts[1 - turned.side]))
            places = word_places(analysis, turned.pair, turned.side, own, whole)
            other = ("translation", "source")[turned.side]
            message = _message(turned.side, turned.word, f"the {other} reads like '{turned.variant.instead}'")
            yield self._told(analysis, message, places.target, places.source, sure=turned.sure)

    def _time(self, analysis: Analysis, time: TurnedTime) -> Finding:
        own, other = (text[slice(*span)] for text, span in zip(time.pair.texts, time.spans, strict=True))
        message = f"'{own}' became another degree: '{other}'"
        target, source = (analysis.target, time.pair.target), (analysis.source, time.pair.source)
        places = [(note, sentence.start, sentence.end) for note, sentence in (target, source)]
        return self.finding(analysis, message, places[0], places[1], confidence=SWAPPED)

    def _switched(self, analysis: Analysis) -> Iterator[Finding]:
        """Cells that are one word."""
        from qa.checks.meaning._switched_cells import switched_cells

        for cell in switched_cells(analysis):
            yield self.finding(
                analysis,
                f"'{cell.word}' became its opposite: '{cell.target.text.strip()}' says '{cell.instead}'",
                (analysis.target, cell.target.start, cell.target.end),
                (analysis.source, cell.source.start, cell.source.end),
                confidence=SWAPPED,
            )

    def _turned(self, analysis: Analysis, turned: TurnedWord) -> Finding:
        """Words alone say it."""
        from qa.checks.meaning._logic_findings import word_places

        own = turned.variant.start, turned.variant.end
        places = word_places(analysis, turned.pair, turned.side, own, turned.span)
        message = _message(turned.side, turned.word, f"'{places.other}' says '{turned.variant.instead}'")
        return self._told(analysis, message, places.target, places.source, sure=turned.sure)

    def _between(self, analysis: Analysis, told: frozenset[SentencePair]) -> Iterator[Finding]:
        """Between two languages of which neither is English."""
        from qa.checks.meaning._logic_findings import word_places
        from qa.checks.meaning._turned_between import turned_between

        for turned in turned_between(analysis):
            if turned.pair not in told:
                places = word_places(analysis, turned.pair, 0, *turned.spans)
                yield self._told(analysis, turned.said(analysis), places.target, places.source, sure=True)

    def _degree(self, analysis: Analysis, turned: TurnedDegree) -> Finding:
        from qa.checks.meaning._logic_findings import word_places

        own = turned.own or (0, len(turned.pair.texts[turned.side]))
        places = word_places(analysis, turned.pair, turned.side, own, turned.other)
        said = f"'{places.own}' became its opposite" if turned.own else "the other side says no such degree"
        message = f"{said}: '{places.other}'"
        return self._told(analysis, message, places.target, places.source, sure=turned.sure)

    def _traded(self, analysis: Analysis) -> Iterator[Finding]:
        """Both words stand on both sides, each in the other's clause."""
        from qa.checks.meaning._traded import trades

        for trade in trades(analysis):
            said, wanted = (" and ".join(f"'{word}'" for word in words) for words in (trade.words, trade.original))
            message = f"{said} traded places: the source has {wanted}, in this order"
            places = [(analysis.target, trade.pair.target), (analysis.source, trade.pair.source)]
            target, source = ((note, sentence.start, sentence.end) for note, sentence in places)
            yield self._told(analysis, message, target, source, sure=trade.sure)

    def _told(self, analysis: Analysis, message: str, target: NoteSpan, source: NoteSpan, *, sure: bool) -> Finding:
        """What is not sure is minor."""
        return self.finding(
            analysis,
            message,
            target,
            source,
            severity=None if sure else Severity.MINOR,
            confidence=SWAPPED if sure else LEAST_CONFIDENT,
        )

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks._wording import weighed_by_votes

        yield from (weighed_by_votes(notes, finding) for finding in self._voted(notes))

    def _voted(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.meaning._doubled_opposites import doubled_opposites
        from qa.checks.meaning._never import odd_times
        from qa.checks.meaning._outvoted_opposites import opposites
        from qa.checks.meaning._singled_out import singled_out
        from qa.checks.meaning._traded_alone import traded_alone

        told: list[Version] = []
        for version, word, others in odd_times(notes):
            told.append(version)
            message = f"'{word}' says another degree than {listed_few(sorted(other.lang for other in others))}"
            place = (version.document, version.start, version.end)
            yield self.outvoted(notes, place, notes.witness(others), message)
        for twice in doubled_opposites(notes):
            told.append(twice.version)
            message = f"'{twice.word}' stands twice where the others say it and its opposite: {twice.said()}"
            yield self.outvoted(notes, twice.place(), notes.witness(twice.others), message, severity=twice.severity)
        for odd in opposites(notes):
            if any(map(odd.version.overlaps, told)):
                continue
            told.append(odd.version)
            if not odd.exchanged:
                message = f"'{odd.word}' is the opposite of what the others say: {odd.said()}"
                yield self.outvoted(notes, odd.place(), notes.witness(odd.others), message, severity=odd.severity)
        for trade in traded_alone(notes):
            if not any(map(trade.version.overlaps, told)):
                said = " and ".join(f"'{word}'" for word in trade.words)
                message = f"{said} stand in the other order in {listed_few(trade.languages)}"
                place = (trade.version.document, trade.version.start, trade.version.end)
                yield self.outvoted(notes, place, notes.witness(trade.others), message, severity=trade.severity)
                told.append(trade.version)
        for one in singled_out(notes):
            if not one.negation and not any(map(one.version.overlaps, told)):
                message = (
                    f"'{one.word}' reads as '{one.variant.instead}' here; {listed_few(one.languages)} say '{one.word}'"
                )
                yield self.outvoted(notes, one.place, one.others[0], message, severity=one.severity)

    def _finding(self, analysis: Analysis, swap: Swap) -> Finding:
        notes, sentences = (analysis.source, analysis.target), (swap.pair.source, swap.pair.target)
        places: list[tuple[Document, int, int]] = [
            (note, sentence.start, sentence.end) for note, sentence in zip(notes, sentences, strict=True)
        ]
        own, sentence = notes[swap.side], sentences[swap.side]
        word = sentence.text[swap.variant.start : swap.variant.end]
        at = own.text.find(word, sentence.start, sentence.end)
        if at >= 0:
            places[swap.side] = own, at, at + len(word)
        other = ("translation", "source")[swap.side]
        sure = swap.witnessed or swap.gain >= (BORNE_OUT if swap.borne_out else SURE)
        overruled = swap.denied and not (swap.witnessed and swap.gain >= OVERRULING)
        major = swap.certain or (sure and swap.faithful and not overruled)
        weight = self.severity if major else Severity.MINOR if sure else Severity.NEUTRAL
        return self.finding(
            analysis,
            _message(swap.side, word, f"the {other} reads like '{swap.variant.instead}'"),
            places[1],
            places[0],
            severity=weight,
            confidence=MOST_CONFIDENT if swap.witnessed else min(MOST_CONFIDENT, LEAST_CONFIDENT + swap.gain * RISE),
        )


def _message(side: int, word: str, why: str) -> str:
    """What is told of a word of one side, 0 the source's: an English source is turned, an English translation turns."""
    what = ("became its opposite", "is the opposite of what the source says")[side]
    return f"'{word}' {what}: {why}"
