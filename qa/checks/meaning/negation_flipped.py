"""One side says it is so, the other that it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from qa.analysis.pair import SURE as ALIKE
from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.formula.match.places import quoted, stretch
from qa.model import Document, Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few, primary

if TYPE_CHECKING:
    from qa.align.sentences import Sentence
    from qa.analysis.parallel import Parallel, Version
    from qa.checks.meaning._clause_negation import UnevenNegation
    from qa.checks.meaning._flips import Flip
    from qa.checks.meaning._formula_negation import NegatedCondition
    from qa.checks.meaning._read_as_turned import ReadAsTurned

SURE = 0.005, 0.007
"""A translator adds a negation ("ignore": "do not read") more often than one gets lost."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
DOUBTFUL = 0.003
"""Gain in cosine without the negation, or with one, from which a sentence is worth a remark (`reports/meaning.md`)."""
SURE_OF_ALL = 0.9
"""Where the trained judge is certain: nine of ten such findings are right (`reports/meaning.md`)."""
LEAST_CONFIDENT, MOST_CONFIDENT, RISE = 0.5, 0.97, 40
"""Confidence rises with the gain from a half, by so much for each, up to the share of sure ones that are right."""
CONDITION = 0.9
"""Confidence in a condition of a formula that one side alone negates, where the other has only words like "if"."""
MANY_WITNESSES = 6
"""Notes that must all negate against one that does not for a freely worded note to be no excuse: of three in a page
that a machine had translated two had lost their negation and one had broken it (`reports/precision.md`)."""
HINTED = 2
"""How many times that where a word of the other side may negate as well: "raw", "different"."""
LITTLE_ALIKE = 3.5
"""Log-odds of the trained judge from which a lost negation is why two sentences are little alike: it has 4.0 and more
for five that were turned ("does not depend"), 2.9 for one that is said by an opposite ("별도입니다")."""


@dataclass(frozen=True)
class NegationFlipped(Check):
    """A negation was lost or has come in: the translation says the opposite.

    Wrong:  "The series does not converge."  →  "Die Reihe konvergiert."
    Right:  "The series does not converge."  →  "Die Reihe konvergiert nicht."

    Found by the words of negation of both languages, where one sentence has one and the other not even a hint of
    one; judged by the encoder, which must see the two sentences come nearer when the polarity of one is turned.
    Doubtful cases are neutral, and minor what is told in a note that is worded freely throughout. Among three notes
    or more words alone decide, where all others agree against one; and beside an English one judge and encoder,
    where one translation reads without it and its siblings do not.
    """

    id: ClassVar[str] = "negation-flipped"
    category: ClassVar[str] = "accuracy/mistranslation"
    compares: ClassVar[bool] = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        from qa.checks.meaning._negation import words

        known = words(language)
        if known is None:
            return Coverage.OFF
        # where verbs negate by themselves, a negation that is lost is not seen
        return Coverage.PARTIAL if known.inner else Coverage.FULL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        from qa.checks._wording import weighed

        yield from (weighed(analysis, finding) for finding in self._found(analysis))

    def _found(self, analysis: Analysis) -> Iterator[Finding]:
        from qa.checks.meaning._clause_negation import uneven_negations
        from qa.checks.meaning._denial_findings import denial_findings
        from qa.checks.meaning._formula_negation import negated_conditions
        from qa.checks.meaning._logic_findings import logic_findings, turned_sentences
        from qa.checks.meaning._moved_negation import said_next
        from qa.checks.meaning._polarity import polarity_flips
        from qa.checks.meaning._read_as_turned import read_as_turned
        from qa.checks.meaning._turned_denials import turned_denials

        denied = turned_denials(analysis)
        yield from denial_findings(self, analysis)
        known = turned_sentences(analysis) | {pair for found in denied for pair in (found.whole, found.clause)}
        read = {turned.pair: turned for turned in read_as_turned(analysis) if turned.negation}
        flips = [flip for flip in polarity_flips(analysis, DOUBTFUL) if flip.pair not in known]
        found = [flip for flip in flips if not said_next(analysis, flip.pair, flip.side)]
        yield from (self._borne_out(self._finding(analysis, flip), read.pop(flip.pair, None)) for flip in found)
        # what logic is not sure of the whole sentence tells as well
        judged = {flip.pair for flip in found} | (read.keys() - turned_sentences(analysis))
        yield from logic_findings(self, analysis, frozenset(judged))
        for uneven in uneven_negations(analysis):
            if uneven.pair not in known:
                yield self._borne_out(self._uneven(analysis, uneven), read.pop(uneven.pair, None))
        for turned in read.values():
            if turned.pair not in known:
                yield self._turned(analysis, turned)
        for condition in negated_conditions(analysis):
            yield self._condition(analysis, condition)

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks._wording import weighed_by_votes

        for witnesses, finding in self._voted(notes):
            yield finding if witnesses >= MANY_WITNESSES else weighed_by_votes(notes, finding)

    def _voted(self, notes: Parallel) -> Iterator[tuple[int, Finding]]:
        """What votes say, with the number of the notes that negate against one."""
        from qa.checks.meaning._moved_negation import goes_on_denied, outvoted_negations
        from qa.checks.meaning._outvoted_logic import outvoted_logic, outvoted_logic_findings
        from qa.checks.meaning._singled_out import singled_out

        told: list[Version] = []
        turned = [one.version for one in outvoted_logic(notes) if one.sure]
        for odd in outvoted_negations(notes):
            if odd.severity and any(map(odd.version.overlaps, turned)):
                continue
            told.append(odd.version)
            said = odd.said()
            message = (
                f"'{odd.word}' negates the sentence here, nothing in {listed_few(odd.languages)} does"
                if not said
                else f"the sentence is negated by {said}, {'less often' if odd.word else 'not'} here"
            )
            told_of = self.outvoted(notes, odd.place(), notes.witness(odd.others), message, severity=odd.severity)
            yield len(odd.others) if said and not odd.word else 0, told_of
        yield from ((0, finding) for finding in outvoted_logic_findings(self, notes, told))
        for one in singled_out(notes):
            if one.negation and not any(map(one.version.overlaps, told)) and not goes_on_denied(one.version):
                instead = one.variant.instead.strip()
                lost = f"'{one.word}' reads as '{instead}' here" if instead else f"'{one.word}' is lost here"
                message = f"{lost}; {listed_few(one.languages)} negate the sentence"
                yield 0, self.outvoted(notes, one.place, one.others[0], message, severity=one.severity)

    def _finding(self, analysis: Analysis, flip: Flip) -> Finding:
        from qa.checks.meaning._said_by_opposites import may_be_said_by_opposite

        severity = self._weight(flip, analysis.languages)
        if severity is self.severity and may_be_said_by_opposite(analysis, flip):
            severity = Severity.MINOR
        message = (
            f"'{flip.word}' negates the source, nothing negates the translation",
            f"'{flip.word}' negates the translation, nothing negates the source",
        )[flip.side]
        places = [
            _stretch(note, sentence, flip.word if side == flip.side else "")
            for side, (note, sentence) in enumerate(
                zip((analysis.source, analysis.target), (flip.pair.source, flip.pair.target), strict=True)
            )
        ]
        return self.finding(
            analysis,
            message,
            places[1],
            places[0],
            severity=severity,
            confidence=SURE_OF_ALL
            if flip.certain
            else min(MOST_CONFIDENT, LEAST_CONFIDENT + max(0.0, flip.gain) * RISE),
        )

    def _borne_out(self, finding: Finding, turned: ReadAsTurned | None) -> Finding:
        """A finding by words as grave as the turned sentence says that it is."""
        if turned is None or not turned.sure or finding.severity.rank >= self.severity.rank:
            return finding
        return replace(finding, severity=self.severity, confidence=SURE_OF_ALL)

    def _turned(self, analysis: Analysis, turned: ReadAsTurned) -> Finding:
        """Read off the whole sentence."""
        from qa.checks.meaning._logic_findings import word_places

        own = turned.variant.start, turned.variant.end
        if own[0] == own[1]:
            own = 0, len(turned.pair.texts[turned.side])
        places = word_places(analysis, turned.pair, turned.side, own, (0, len(turned.pair.texts[1 - turned.side])))
        sides = ("source", "translation")[:: -1 if turned.side else 1]
        said, instead = turned.word, turned.variant.instead.strip()
        message = f"the {sides[1]} reads as if the {sides[0]} said '{instead}'"
        if said:
            message += f" for '{said}'" if instead else ""
            message = message if instead else f"the {sides[1]} reads as if the {sides[0]} had no '{said}'"
        severity = None if turned.sure else Severity.MINOR
        confidence = SURE_OF_ALL if turned.sure else LEAST_CONFIDENT
        return self.finding(analysis, message, places.target, places.source, severity=severity, confidence=confidence)

    def _uneven(self, analysis: Analysis, uneven: UnevenNegation) -> Finding:
        from qa.checks.meaning._logic_findings import word_place
        from qa.checks.meaning._turns import fails

        notes, sentences = (analysis.source, analysis.target), (uneven.pair.source, uneven.pair.target)
        places = [(note, sentence.start, sentence.end) for note, sentence in zip(notes, sentences, strict=True)]
        places[uneven.side] = word_place(notes[uneven.side], sentences[uneven.side], uneven.span)
        word = uneven.pair.texts[uneven.side][slice(*uneven.span)]
        side, other = ("source", "translation")[:: -1 if uneven.side else 1]
        # "cannot help smiling" has to smile: which of its negations is lost is not known
        affirmed = primary(analysis.languages[uneven.side]) == "en" and fails(uneven.pair.texts[uneven.side])
        certain = Severity.MINOR if affirmed else None
        return self.finding(
            analysis,
            f"'{word}' negates a clause of the {side}, the {other} negates one clause less",
            places[1],
            places[0],
            # "neither … nor" and "no A and no B" are one negation elsewhere: without the judge's word it is a remark
            severity=certain if uneven.certain else Severity.NEUTRAL,
            confidence=SURE_OF_ALL if uneven.certain else 0.5,
        )

    def _condition(self, analysis: Analysis, found: NegatedCondition) -> Finding:
        formulas = found.match.source, found.match.target
        assert formulas[0] and formulas[1]
        span = found.start, found.start + len(found.word)
        spans = (span, None) if found.side == 0 else (None, span)
        side, other = ("source", "translation")[:: -1 if found.side else 1]
        return self.finding(
            analysis,
            f"'{found.word}' negates the condition of formula {quoted(formulas[0])} in the {side}, "
            f"nothing does in the {other}",
            stretch(analysis.target, formulas[1], spans[1]),
            stretch(analysis.source, formulas[0], spans[0]),
            confidence=CONDITION,
        )

    def _weight(self, flip: Flip, languages: tuple[str, str]) -> Severity:
        """Major where nothing else differs or the judge is certain, minor where the sentence is worded anew as well,
        the source negates a verb that negates ("don't miss" is "see"), or what the other side has a word for ("not the
        same" is different), or denies something of others only, who may have a name, or a question is negated out of
        care."""
        from qa.checks.meaning._named_otherwise import named_otherwise
        from qa.checks.meaning._negation import words
        from qa.checks.meaning._repeated_words import repeats_negated
        from qa.checks.meaning._turns import asks, denies_of_others, fails, makes_sure

        texts, table = flip.pair.texts, words(languages[1 - flip.side])
        # but for "debe ignorarse" of what must not be ignored
        other, lang = texts[1 - flip.side], languages[1 - flip.side]
        same = table is not None and repeats_negated(texts[flip.side], other, table, (languages[flip.side], lang))
        named = primary(languages[flip.side]) == "en" and named_otherwise(texts[flip.side], other, lang)
        otherwise = flip.otherwise or ((fails(texts[0]) or named) and not same)
        # two sentences given as a pair that are little alike: the negation is why, or one is said in other words
        free = flip.pair.bead.confidence < ALIKE and (flip.odds is None or flip.odds < LITTLE_ALIKE)
        if otherwise or free or makes_sure(texts, languages) or denies_of_others(texts[0]):
            return Severity.MINOR
        if not flip.certain and flip.gain < SURE[flip.side] * (HINTED if flip.doubtful else 1):
            return Severity.NEUTRAL
        sure = flip.certain or (flip.faithful and not flip.denied)
        return self.severity if sure and not asks(texts, languages, flip.side) else Severity.MINOR


def _stretch(note: Document, sentence: Sentence, word: str) -> tuple[Document, int, int]:
    """The place of a word of the sentence; the whole sentence where markup stands inside the word, or for none."""
    at = note.text.find(word, sentence.start, sentence.end) if word else -1
    return (note, sentence.start, sentence.end) if at < 0 else (note, at, at + len(word))
