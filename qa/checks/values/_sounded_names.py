"""Well-known names in the place of others of their kind: their sounds tell them, and the encoder bears it out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, confirmed
from qa.analysis.substitution import passages, rises
from qa.checks.values._name_sides import text_of
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.english_names import Name, NameWord
from qa.text.exonyms import exonyms, stands_in
from qa.text.hearing import heard, most, share
from qa.text.languages import primary, scripts_of
from qa.text.names import FEWEST_SOUNDS, consonants, words_of
from qa.text.scripts import LATIN
from qa.text.sounded import Sounded, loud, said, written
from qa.text.transcription import says

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FAINT = 0.45
"""Share of what a language would most often make of a name below which a text does not say it."""
CLEAR, CLEAR_IN_HAN = 0.7, 0.6
"""Share from which a word with a capital, or one of letters that have none, is clearly a name; that of characters, of
which each has a vowel: 舒伯特 has .66 of Schubert."""
HAN = regex.compile(r"\p{Han}")
RISE, RISE_CLEAR = 0.012, 0.005
"""Rise of the cosine (e5) with the other name in its place from which the encoder reads that one: of 52 names that
others of their kind replaced nearly all have .013 and more, the clear ones .0066; of seven that chance heard none has
more than .0103 (two own lists, read by eye)."""
NOWHERE, LOST = 0.3, 0.02
"""Share below which a text says no such person, and rise of the cosine (e5) with a pronoun or nothing in the person's
place from which the encoder reads nobody there: of 40 persons whom a pronoun or nothing replaced some 32 have as
much, of the right ones that sounds do not tell the surest has .008 (read by eye)."""
MOST, MOST_NAMES, MOST_STRANGE = 6, 12, 6
"""Passages of a bead that are looked through, names of one, and those that may stand in the place of another: a
paragraph of hundreds is a list or an attack."""


def sounded_names(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """Names of the list in a language of Latin letters that the other side lacks, where it says another of the kind."""
    hub = next((k for k in (0, 1) if LATIN in scripts_of(analysis.languages[k])), None)
    if hub is None or next(written(text_of(analysis, bead, hub), analysis.languages[hub]), None) is None:
        return
    found = dict[tuple[int, int, str], UnsaidName]()
    for pair in passages(analysis, bead)[:MOST]:
        for one, other in _replaced(analysis, pair, hub):
            name = _unsaid(analysis, pair, hub, one, other)
            found.setdefault(name.source or (0, 0, ""), name)
    yield from found.values()


def lost_persons(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """Persons of the list that the source says in Latin letters and the translation nowhere; sure where the note does
    not name them before."""
    lang = analysis.languages[0]
    if LATIN not in scripts_of(lang) or next(written(text_of(analysis, bead, 0), lang), None) is None:
        return
    for pair in passages(analysis, bead)[:MOST]:
        for one in _lost(analysis, bead, pair):
            start = analysis.source.text.find(one.text, pair.source.start)
            if start >= 0:
                named = one.text in analysis.source.text[:start]
                yield UnsaidName((start, start + len(one.text), one.text), None, not named)


def _lost(analysis: Analysis, bead: Bead, pair: SentencePair) -> Iterator[Sounded]:
    """The persons that a sentence of the source names first in its paragraph, and the translation of that nowhere."""
    text, lang, theirs = pair.source.text, *analysis.languages
    whole = text_of(analysis, bead, 1)
    before = analysis.source.text[analysis.source.blocks[bead.source[0]].content_start : pair.source.start]
    for one in islice(written(text, lang), MOST_NAMES):
        # "Gaussian" may be "normal", and in the second place "he" says enough
        first = one.kind == "person" and one.text.removesuffix("s") in (one.name, one.name.removesuffix("s"))
        if not first or one.text in before or one.text in whole:
            continue
        loudest = max((heard(one.name, other, theirs) or 0.0) for other in (whole, pair.target.text))
        name = Name((NameWord(one.name, 0, len(one.name)),))
        if loudest >= NOWHERE * most(one.name, theirs) or says(name, whole, theirs, words_of(whole)):
            continue
        if any(stands_in(form, whole) for form in exonyms(one.name, theirs)):
            continue
        rise = max(rises(analysis, pair, 0, (one.start, one.end), ("He", "")))
        if rise >= LOST and (pair.certain or confirmed(analysis, pair)):
            yield one


def _replaced(analysis: Analysis, pair: SentencePair, hub: int) -> Iterator[tuple[Sounded, Sounded]]:
    (text, other), (lang, theirs) = pair.seen_from(hub), (analysis.languages[hub], analysis.languages[1 - hub])
    gone = [
        one
        for one in islice(written(text, lang), MOST_NAMES)
        if not _is_faintly_said(one.name, other, theirs) and not _is_transcribed(one.name, other, theirs)
        if not any(stands_in(form, other) for form in exonyms(one.name, theirs))
    ]
    for kind in dict.fromkeys(one.kind for one in gone):
        lost = [one for one in gone if one.kind == kind]
        strange = [two for two in said(kind, other, theirs) if not _is_written(two.name, text, lang)][:MOST_STRANGE]
        for one in lost if strange else ():
            risen = rises(analysis, pair, hub, (one.start, one.end), [two.name for two in strange])
            found = sorted(zip(risen, strange, strict=True), key=lambda one: -one[0])
            two = next((two for rise, two in found if rise >= _least_rise(two, theirs)), None)
            if two is not None and (pair.certain or confirmed(analysis, pair)):
                strange.remove(two)
                yield one, two


def _least_rise(two: Sounded, lang: str) -> float:
    """The rise from which the encoder reads a name there: less where it is clearly one."""
    least = CLEAR_IN_HAN if HAN.search(two.text) else CLEAR
    clear = not two.text[0].islower() and share(two.name, two.text, lang) >= least
    return RISE_CLEAR if clear else RISE


def _is_transcribed(name: str, text: str, lang: str) -> bool:
    """Whether a text says a name as its own language has it, which English does not hear: Leibniz, ライプニッツ. Of two
    consonants, and of the characters of Chinese, any few words say any name."""
    if primary(lang) in ("zh", "yue") or len(consonants(name)) <= FEWEST_SOUNDS:
        return False
    return says(Name((NameWord(name, 0, len(name)),)), text, lang, words_of(text))


def _is_faintly_said(name: str, text: str, lang: str) -> bool:
    # what stands there letter by letter need not be heard, which costs most of the check where there are many names
    return name in text or (heard(name, text, lang) or 0.0) >= FAINT * most(name, lang)


def _is_written(name: str, text: str, lang: str) -> bool:
    """Whether a text in Latin letters has a name, though it may spell it otherwise."""
    return name in text or any(loud(name, word, lang) for word in text.split())


def _unsaid(analysis: Analysis, pair: SentencePair, hub: int, one: Sounded, two: Sounded) -> UnsaidName:
    """The two names in their notes; where nothing parts the words of a sentence, the second one is somewhere in it."""
    notes, sentences = (analysis.source, analysis.target), (pair.source, pair.target)
    places = []
    for side, name in ((hub, one), (1 - hub, two)):
        at = notes[side].text.find(name.text, sentences[side].start)
        spoken = name.text if side == hub or name.text != pair.seen_from(side)[0] else name.name
        start = at if at >= 0 else sentences[side].start
        end = at + len(name.text) if at >= 0 else sentences[side].end
        places.append((start, end, spoken))
    source, target = places if hub == 0 else places[::-1]
    return UnsaidName(source, target, True)
