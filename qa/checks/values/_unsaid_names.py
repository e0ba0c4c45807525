"""Names of the English side of a bead that the other side cannot say, and names of the other side that English lacks.

In whatever script: by letters, by sounds, as a place that the CLDR or a list of exonyms names, in Japanese by the
readings of the characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.checks.values._english_side import EnglishSide, english_side
from qa.checks.values._known_names import is_place
from qa.checks.values._name_sides import entities_of
from qa.checks.values._other_names import is_key_kept, is_name_as_noun
from qa.model import Bead, Finding, Place
from qa.model.records import dataclass
from qa.text.cased_names import HIDDEN, UNKNOWN, Words, cased_names
from qa.text.english_names import Name, english_names, is_rare, is_titled
from qa.text.han_names import titled_persons
from qa.text.languages import capitalises_nouns, scripts_of
from qa.text.names import FEWEST_SOUNDS, affordable, begins, consonants, words_of
from qa.text.scripts import LATIN
from qa.text.transcription import is_said, may_be_person, says
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
PERSON = 2
"""Words of a name from which it is that of a person, which no language translates."""
SURE_OF_PERSONS = frozenset({"hi", "ja"})
"""Languages in which single words of a name are nothing by themselves."""
HAN_NAMES = frozenset({"zh", "ja", "ko"})
"""Languages that write surname and given name as one."""
_AMID = regex.compile(
    r"(?<=[\p{L}\p{N},;]['’\"]?\s)(\p{Lu}[\p{L}\p{M}]*+)(?:(['’\-][\p{L}\p{M}]++)(['’\-][\p{L}\p{M}]++)?+)?+\b"
)
_OF_PLACES = regex.compile(
    r"Cathedral|Valley|River|Island|Lake|Mountains?|Coast|Sea|Bay|Castle|Palace|University|Street|Square|Bridge|Tower"
    r"|Airport|Station|Province|County|Region|District|City|Park|Museum|School|Hospital|Church|Temple|Stadium|Court"
)


@dataclass(frozen=True, slots=True)
class UnsaidName:
    """A name of one side without its like on the other: `source` is what is gone, `target` what is strange, each with
    its text. `sure` says that names of persons stand against each other."""

    source: tuple[int, int, str] | None
    target: tuple[int, int, str] | None
    sure: bool = False
    common: bool = False
    """Whether the English noun that a name became may be meant: a Petri dish, a Stradivari; or that it
    has hardly a sound by which it is known again."""

    @property
    def message(self) -> str:
        if self.source and self.target:
            return f"name '{self.source[2]}' became '{self.target[2]}'"
        if self.source:
            return f"name '{self.source[2]}' is missing from the translation"
        return f"name '{self.target[2] if self.target else ''}' is not in the source"


def unsaid_names(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The names of a bead that only one side has, one of them being English."""
    side = english_side(analysis, bead)
    if side is None:
        return
    english = side.index
    plain = analysis.vocabulary((analysis.source, analysis.target)[english]).plain
    names = tuple(
        n
        for n in affordable(english_names(side.english), side.other)
        if not all(w.form.lower() in plain for w in n.words) and not _may_be_word(analysis, n, side)
    )
    if not names and english == 0:
        return
    words = words_of(side.other)
    places = entities_of(analysis, bead, 1 - english)
    strange = [
        name
        for name in names
        if not says(name, side.other, side.lang, words, places)
        and not (english == 0 and len(name.words) < PERSON and _is_place(name, side.english))
        and not is_key_kept(side.english, name.start, name.end, side.other)
    ]
    lost = list(_lost(side)) if english == 1 or strange else []
    if english == 1:
        lost += _unsaid_persons(side.other, side.lang, names)
    yield from _paired(strange, lost, side)


def _is_place(name: Name, text: str) -> bool:
    """Whether a name of one word may be that of a place; a surname behind it says that it is none: Emily Carter."""
    surname = name.beside[-1] if name.beside else ""
    follows = bool(surname) and text.startswith(f" {surname}", name.end) and not _OF_PLACES.fullmatch(surname)
    return is_place(text, name.start, name.end + (len(surname) + 1 if follows else 0))


def _begins(text: str, start: int) -> bool:
    """Whether a word begins a sentence or a label, behind marks of emphasis too."""
    return begins(text, len(text[:start].rstrip(f"*_[{HIDDEN}")))


def _may_be_word(analysis: Analysis, name: Name, side: EnglishSide) -> bool:
    """Whether a name of one word may be any word that no table has: it begins a sentence or a label, and the note has
    it with a capital nowhere amid a sentence."""
    if name.entity or len(name.words) > 1 or name.beside or not _begins(side.english, name.start):
        return False
    return name.text not in _amid(analysis, side.index)


@computed_once
def _amid(analysis: Analysis, side: int) -> frozenset[str]:
    """The words with a capital amid the sentences of a note, and the beginnings of those that a mark joins."""
    note = (analysis.source, analysis.target)[side]
    ends = ((m, m.end(k)) for m in _AMID.finditer(note.text) for k in (1, 2, 3) if m[k])
    return frozenset(note.text[match.start() : end] for match, end in ends)


def _unsaid_persons(text: str, lang: str, names: Sequence[Name]) -> Iterator[Words]:
    """The persons of a text in characters or syllables that none of the English names may be."""
    for person in titled_persons(text, lang):
        if not any(may_be_person(name, person[0][2], person[1][2], lang) for name in names):
            yield person


def _lost(side: EnglishSide) -> Iterator[Words]:
    """The words of names of the other side that English may not say."""
    words = words_of(side.english)
    words += [part for word in words if "-" in word for part in word.split("-") if part]
    for name in affordable(cased_names(side.other, side.lang), side.english):
        unsaid = tuple(word for word in name if not is_said(word[2], side.lang, side.english, words))
        # of a title and a name the title may be said, of a given name and a surname neither
        part = len(unsaid) >= PERSON or (unsaid[-1:] == name[-1:] and side.lang not in SURE_OF_PERSONS)
        if len(unsaid) == len(name) or part:
            yield unsaid


def _paired(strange: Sequence[Name], lost: Sequence[Words], side: EnglishSide) -> Iterator[UnsaidName]:
    lang, start = side.lang, side.other_start
    if capitalises_nouns(lang) and len(strange) != len(lost):
        # two nouns beside each other, or an adjective that begins a sentence
        lost = []
    for k in range(max(len(strange), len(lost))):
        ours = strange[k] if k < len(strange) else None
        theirs = lost[k] if k < len(lost) else None
        if ours is None and theirs is not None and not _is_surely_name(theirs, lang):
            continue
        one = (ours.start + side.english_start, ours.end + side.english_start, ours.text) if ours else None
        two = (
            (
                theirs[0][0] + start,
                theirs[-1][1] + start,
                ("" if lang in HAN_NAMES else " ").join(form for _, _, form in theirs),
            )
            if theirs
            else None
        )
        persons = ours is not None and theirs is not None and min(len(ours.words), len(theirs)) >= PERSON
        if ours is not None and theirs is not None and side.index == 1 and is_titled(side.english, ours.start):
            persons = persons or len(ours.words) >= PERSON
        # the readings of Japanese given names are not all known
        persons = persons and not (lang in HAN_NAMES and lang != "zh")
        sure = persons and len(strange) == len(lost) and ours is not None and is_rare(ours.words[-1].form)
        common = ours is not None and (_is_noun(side.english, ours) or (theirs is None and _is_faint(ours, lang)))
        yield UnsaidName(one, two, sure, common) if side.index == 0 else UnsaidName(two, one, sure, common)


def _is_faint(name: Name, lang: str) -> bool:
    """Whether a name has too few consonants to be known again in other letters: Osei, Io."""
    return LATIN not in scripts_of(lang) and all(len(consonants(w.form)) <= FEWEST_SOUNDS for w in name.words)


def _is_noun(text: str, name: Name) -> bool:
    """Whether a name of one word is used as a noun, for which other languages have words of their own."""
    return len(name.words) == 1 and not name.beside and is_name_as_noun(text, name.start, name.end)


def _is_surely_name(words: Words, lang: str) -> bool:
    """Whether words that English has nothing for are a name: several, or one that the language does not know."""
    return len(words) >= PERSON or zipf(words[0][2].lower(), lang) < UNKNOWN


def same_name(one: Finding, other: Finding, texts: tuple[str, str]) -> bool:
    """Whether two findings about a bead, whose texts are given, speak of one word of either side."""
    return any(
        a is not None and b is not None and _meet(a, b) and text.strip() not in (a.text.strip(), b.text.strip())
        for a, b, text in ((one.source, other.source, texts[0]), (one.target, other.target, texts[1]))
    )


def _meet(one: Place, other: Place) -> bool:
    return one.line == other.line and one.column < other.end_column and other.column < one.end_column
