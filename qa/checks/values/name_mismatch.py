"""Proper names that the translation replaced or lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel
from qa.checks import Check, Coverage
from qa.checks.values._absent_persons import absent_persons
from qa.checks.values._asked_names import asked_names, is_coined_name
from qa.checks.values._bodies import changed_bodies, without_said_bodies
from qa.checks.values._demonyms import other_countries
from qa.checks.values._english_side import lost_capitals
from qa.checks.values._exchanged_names import ExchangedNames, exchanged_names
from qa.checks.values._katakana_names import katakana_names
from qa.checks.values._kept_names import changed_kept_names, replaced_acronyms
from qa.checks.values._known_names import is_known_name, is_other_person
from qa.checks.values._lone_names import lone_names
from qa.checks.values._lost_cities import lost_cities
from qa.checks.values._lost_names import is_common, is_kept_elsewhere, is_surely_name, lost_names, names_of_bead
from qa.checks.values._misspelt_names import misspelt_names
from qa.checks.values._name_sides import exchanged_entities, is_city, text_of
from qa.checks.values._other_names import is_ordinary, may_be_noun
from qa.checks.values._own_forms import is_no_name
from qa.checks.values._place_names import without_own_places
from qa.checks.values._replaced_names import replaced_names
from qa.checks.values._same_sounds import SAME, sounds_same
from qa.checks.values._sounded_names import lost_persons, sounded_names
from qa.checks.values._strange_names import Place, is_foreign_name, may_be_any_word, strange_names
from qa.checks.values._swapped_names import swapped_names
from qa.checks.values._titled_names import titled_names
from qa.checks.values._unheard_names import gone_names, is_unheard
from qa.checks.values._unsaid_names import UnsaidName, same_name, unsaid_names
from qa.checks.values._weighed_names import weighed
from qa.checks.values._whole_persons import replaced_persons
from qa.model import Bead, Finding, Severity
from qa.model.records import dataclass
from qa.text.composed_words import is_made_of_words
from qa.text.languages import listed_few, primary, scripts_of
from qa.text.names import begins, nominative
from qa.text.prose import Word
from qa.text.said_words import is_word_for
from qa.text.sounding import farness

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REPLACED, LOST, UNSURE = 0.85, 0.5, 0.3
"""Confidence in a name with another in its place, in one that the note keeps elsewhere, in one that is merely gone."""


@dataclass(frozen=True)
class NameMismatch(Check):
    """A proper name of the source is another one in the translation, or is gone.

    Wrong:  "Newton showed that"  →  "Einstein hat gezeigt, dass"
    Right:  "Newton showed that"  →  "Ньютон показал, что"  (ru)

    Countries and cities that the Unicode CLDR names in both languages are compared by what they are. Other names must
    stand in the translation as they are, inflected, or transcribed by sound. Major where a name is gone and a known
    one stands in the same paragraph: one of the source's language, of the note, in letters that are not the
    translation's own, or a person's that sounds otherwise. What else stands there may be the language's own name for
    it (Danube, Dunaj): neutral. So is a name that is merely gone, since a pronoun may stand for it: a rare word amid a
    sentence, or one that the note keeps in other paragraphs. Two names that changed places are told where both sides
    say "to", "from" or "by" before one of them alone. Among three notes or more, a name in Latin letters that all
    others have or transcribe.
    """

    id = "name-mismatch"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # strange names are told from other words by capitals, katakana or Latin letters
        return Coverage.FULL if scripts_of(language) & {"Latn", "Cyrl", "Grek", "Kana"} else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        if primary(analysis.source.lang) == primary(analysis.target.lang):
            return
        if analysis.symmetric:
            for bead, _, _ in analysis.sure_beads() if analysis.undecided else ():
                yield from without_own_places(self._entities(analysis, bead), analysis)
            return
        for bead, _, _ in analysis.sure_beads():
            found = without_said_bodies(self._compare(analysis, bead), analysis, bead)
            yield from without_own_places(found, analysis)

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.values._opening_names import outvoted_names

        for lost in outvoted_names(notes):
            # a source bears witness to its names
            if notes.source not in (None, lost.version.document, *(v.document for v in lost.others)):
                continue
            have = f"{listed_few(sorted(v.lang for v in lost.others))} have '{lost.name}'"
            message = f"'{lost.strange[2]}' stands here, {have}" if lost.strange else f"a name is missing; {have}"
            ends = lost.strange[:2] if lost.strange else (lost.version.start, lost.version.end)
            severity = None if lost.is_sure else Severity.MINOR
            yield self.outvoted(
                notes, (lost.version.document, *ends), notes.witness(lost.others), message, severity=severity
            )

    def _compare(self, analysis: Analysis, bead: Bead) -> Iterator[Finding]:
        texts = text_of(analysis, bead, 0), text_of(analysis, bead, 1)
        places = [*self._entities(analysis, bead), *self._bodies(analysis, bead)]
        yield from places
        lost = lost_capitals(analysis, bead)
        if lost is None or all(text == text.lower() for text in texts):
            return
        found = list(self._others(analysis, bead, texts))
        sure = [*places, *(one for one in found if one.severity is not Severity.NEUTRAL)]
        exchanged = [
            self._exchanged(analysis, swap)
            for find in (other_countries, exchanged_names, misspelt_names, titled_names)
            for swap in find(analysis, bead)
        ]
        exchanged = [one for one in exchanged if not any(_is_same(one, other) for other in found)]
        yield from exchanged
        turned = [one for one in exchanged if one.severity is Severity.MAJOR]
        if not lost:
            yield from (one for one in found if not any(same_name(one, other, texts) for other in turned))
            return
        sure += turned
        replaced = self._replaced(analysis, bead, texts, not places)
        replaced = [one for one in replaced if not any(same_name(one, other, texts) for other in sure)]
        replaced = [one for k, one in enumerate(replaced) if not any(same_name(one, o, texts) for o in replaced[:k])]
        yield from replaced
        sure += replaced
        unsaid = [
            self._unsaid(analysis, bead, name)
            for name in unsaid_names(analysis, bead)
            if not _is_said(analysis, name, texts[1])
        ]
        unsaid = [one for one in unsaid if not any(same_name(one, other, texts) for other in sure)]
        yield from unsaid
        gone = [self._unsaid(analysis, bead, one) for f in (gone_names, lost_persons) for one in f(analysis, bead)]
        gone = [one for one in gone if not any(same_name(one, other, texts) for other in (*sure, *unsaid))]
        yield from gone
        told = [*places, *gone, *replaced, *unsaid, *turned]
        found = [one for one in found if not any(same_name(one, other, texts) for other in told)]
        yield from found
        yield from self._asked(analysis, bead, [*told, *exchanged, *sure, *found], texts)

    def _replaced(self, analysis: Analysis, bead: Bead, texts: tuple[str, str], cities: bool) -> list[Finding]:
        """Names with another one in their place, the surest first, for two may tell of one name."""
        known = [*replaced_acronyms(analysis, bead), *replaced_names(analysis, bead), *lone_names(analysis, bead)]
        known += [*katakana_names(analysis, bead), *absent_persons(analysis, bead)]
        known = [name for name in known if not _is_said(analysis, name, texts[1])]
        known += lost_cities(analysis, bead) if cities else ()
        replaced = [self._unsaid(analysis, bead, name) for name in known]
        return sorted(replaced, key=lambda one: one.severity is not Severity.MAJOR)

    def _asked(
        self, analysis: Analysis, bead: Bead, told: Sequence[Finding], texts: tuple[str, str]
    ) -> Iterator[Finding]:
        """What the encoder alone holds for gone."""
        for name in asked_names(analysis, bead):
            silent = self._finding(analysis, bead, name, Severity.NEUTRAL)
            known = _is_none(analysis, name, texts[1]) or any(same_name(silent, other, texts) for other in told)
            if name.source and not known:
                severity = weighed(analysis, bead, name.source, None, Severity.NEUTRAL)
                if severity is not Severity.NEUTRAL:
                    yield self._finding(analysis, bead, name, severity)

    def _others(self, analysis: Analysis, bead: Bead, texts: tuple[str, str]) -> Iterator[Finding]:
        """Names of a cased source, and those that changed places."""
        if texts[0] == texts[0].lower():
            return
        known = names_of_bead(analysis, bead)
        for swap in swapped_names(analysis, bead, known):
            yield self._exchanged(analysis, ExchangedNames(swap.message, swap.source, swap.target))
        lost = list(lost_names(analysis, bead, known, texts[1]))
        if not lost:
            return
        strange = list(strange_names(analysis, bead, texts[0]))
        if any(begins(analysis.source.text, word.start) and not is_coined_name(nominative(word.form)) for word in lost):
            # the first word of a sentence may be any word: then the other one must be a name in the source's language
            strange = [place for place in strange if is_foreign_name(place[2], analysis.languages)]
        even = len(lost) == len(strange)
        lost = [word for word in lost if _may_be_name(analysis, word, texts[1])]
        persons = replaced_persons(lost, strange, primary(analysis.target.lang))
        for whole, instead in persons.values():
            severity = weighed(analysis, bead, whole, instead, Severity.MAJOR)
            yield self._finding(analysis, bead, UnsaidName(whole, instead), severity)
        for k, (word, place) in enumerate(zip(lost, strange, strict=False)):
            if k in persons or k - 1 in persons or is_word_for(place[2], word.form, analysis.target.lang):
                continue
            # languages abbreviate by themselves, and spell out what others do not
            sure = even and len(lost) == len(strange) and not (word.form.isupper() or place[2].isupper())
            gone, ordinary = (word.start, word.end, word.form), is_ordinary(word.form, analysis.source.lang)
            asked = not ordinary or primary(analysis.source.lang) == "en"
            sure = sure and asked and not is_common(analysis, word) and _is_replaced(analysis, word, place)
            sure = sure or (not ordinary and is_unheard(analysis, bead, gone, place[2]))
            severity = Severity.MAJOR if sure else Severity.NEUTRAL
            severity = weighed(analysis, bead, gone, place, severity) if asked else severity
            yield self._finding(analysis, bead, UnsaidName(gone, place), severity)
        for word in lost[len(strange) :]:
            if not is_common(analysis, word) and (
                is_kept_elsewhere(analysis, word.form) or is_surely_name(analysis, word)
            ):
                yield self._gone(analysis, bead, word)

    def _exchanged(self, analysis: Analysis, swap: ExchangedNames) -> Finding:
        return self.finding(
            analysis,
            swap.message,
            (analysis.target, *swap.target),
            (analysis.source, *swap.source),
            severity=None if swap.sure else Severity.MINOR,
            confidence=REPLACED if swap.sure else LOST,
        )

    def _unsaid(self, analysis: Analysis, bead: Bead, unsaid: UnsaidName) -> Finding:
        lost, strange = unsaid.source, unsaid.target
        sure = unsaid.sure or (
            lost is not None and not unsaid.common and is_unheard(analysis, bead, lost, strange[2] if strange else "")
        )
        severity = Severity.MAJOR if sure else Severity.NEUTRAL if unsaid.common else Severity.MINOR
        severity = weighed(analysis, bead, lost, strange, severity) if lost else severity
        return self._finding(analysis, bead, unsaid, severity)

    def _finding(self, analysis: Analysis, bead: Bead, unsaid: UnsaidName, severity: Severity) -> Finding:
        one, other = analysis.source.blocks[bead.source[0]], analysis.target.blocks[bead.target[0]]
        there = unsaid.source or (one.content_start, one.content_end)
        here = unsaid.target or (other.content_start, other.content_end)
        return self.finding(
            analysis,
            unsaid.message,
            (analysis.target, here[0], here[1]),
            (analysis.source, there[0], there[1]),
            severity=severity,
            confidence=_confidence(severity),
        )

    def _gone(self, analysis: Analysis, bead: Bead, word: Word) -> Finding:
        lost = word.start, word.end, word.form
        severity = Severity.MAJOR if is_unheard(analysis, bead, lost, "") else Severity.NEUTRAL
        return self._finding(analysis, bead, UnsaidName(lost, None), weighed(analysis, bead, lost, None, severity))

    def _entities(self, analysis: Analysis, bead: Bead) -> Iterator[Finding]:
        """Countries and cities that took each other's place; a capital may stand for its country."""
        for one, other in exchanged_entities(analysis, bead):
            sure = is_city(one) is is_city(other)
            ours, theirs = analysis.languages
            named = f"in {ours}, '{other.text}' in {theirs}" if analysis.symmetric else f"became '{other.text}'"
            yield self.finding(
                analysis,
                f"name '{one.text}' {named}",
                (analysis.target, other.start, other.end),
                (analysis.source, one.start, one.end),
                severity=None if sure else Severity.NEUTRAL,
                confidence=REPLACED if sure else UNSURE,
            )

    def _bodies(self, analysis: Analysis, bead: Bead) -> Iterator[Finding]:
        for find in (changed_bodies, sounded_names, changed_kept_names):
            for name in find(analysis, bead):
                yield self._finding(analysis, bead, name, Severity.MAJOR)


def _confidence(severity: Severity) -> float:
    return REPLACED if severity is Severity.MAJOR else UNSURE if severity is Severity.NEUTRAL else LOST


def _may_be_name(analysis: Analysis, word: Word, other: str) -> bool:
    """Whether a word is no noun, for what a noun became is no name: St Paul's Cathedral."""
    text = analysis.source.text
    noun = may_be_noun(text, word.start, word.end, analysis.source.lang)
    return not noun and not is_no_name(text, word.start, word.form, other)


def _is_none(analysis: Analysis, name: UnsaidName, other: str) -> bool:
    return name.source is not None and is_no_name(analysis.source.text, name.source[0], name.source[2], other)


def _is_said(analysis: Analysis, name: UnsaidName, other: str) -> bool:
    return _is_none(analysis, name, other) or sounds_same(analysis, name, other)


def _is_same(one: Finding, other: Finding) -> bool:
    return one.message == other.message and other.severity is not Severity.NEUTRAL


def _is_replaced(analysis: Analysis, word: Word, place: Place) -> bool:
    """Whether what stands instead of a name is surely another one, and not what this language calls it: the Danube is
    Dunaj in Polish."""
    text, lang = analysis.source.text, analysis.target.lang
    if may_be_any_word(analysis, place, word) or is_word_for(place[2], word.form, lang):
        return False
    if farness(word.form, place[2], lang) < SAME:
        return False
    # a plural of the dictionary is a title or a label: "Datasets"
    if place[2].endswith("s") and is_made_of_words(place[2]):
        return False
    if is_kept_elsewhere(analysis, word.form) or place[2] in text:
        return True
    if primary(analysis.source.lang) == "en" and is_other_person(place[2], text, word.start, word.end, lang):
        return True
    return is_known_name(place[2], word.form, *analysis.languages)
