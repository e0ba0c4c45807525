"""Names of an English source that something in the translation sounds like, but only faintly: the encoder is asked.

In letters that write no vowels, in syllables and in characters some word of a sentence sounds a little like any name,
and what took a name's place is excused by it. Whoever is named must be heard clearly, or be read by the encoder.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._english_side import EnglishSide, english_sentences, english_side
from qa.checks.values._labels import is_label
from qa.checks.values._lone_names import KEEPS, is_kept
from qa.checks.values._other_names import is_key_kept, is_name_as_noun
from qa.checks.values._same_sounds import is_respelt
from qa.checks.values._unheard_names import COINED, LONGEST, is_half_said
from qa.checks.values._unsaid_names import HAN_NAMES, UnsaidName
from qa.model import Bead
from qa.text.composed_words import is_made_of_words
from qa.text.english_names import (
    ARTICLE_BEFORE,
    TITLES,
    NameWord,
    common_words,
    english_names,
    language_names,
    only_capitals,
)
from qa.text.entities import FEASTS, names_of
from qa.text.eponyms import EPONYMS
from qa.text.exonyms import exonyms, stands_in
from qa.text.given_forms import may_be_one
from qa.text.hearing import share
from qa.text.languages import language_of, scripts_of
from qa.text.locales import locale
from qa.text.names import begins, words_of
from qa.text.persons import acts, is_listed
from qa.text.scripts import CASED
from qa.text.sounding import farness
from qa.text.transcription import says
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FAINT, FAINT_UNVOICED = 0.15, 0.2
"""Distance of sounds from which the nearest word may be another name, and that in letters without capitals: of 919
names of right sentences in 40 languages a third are farther, of other names nearly all."""
NAMED, NAMED_MOST = 2.5, 3.9
"""Zipf frequency of a word that opens a sentence and that English knows as a name: Lufthansa 2.9, Spotify 3.6."""
FAINT_SHARE = 0.4
"""Share of what a language would most often make of a name below which it may be another one, by letters."""
SHORTEST = 5
"""Letters of a name that opens a sentence and that no table has."""
MOST = 6
"""Names of a sentence that are asked about."""
NEAR = 24
"""Characters before a word in which another one with a capital stands."""
_CAPITAL = regex.compile(r"(?<![\p{L}\p{M}\p{N}_/@#.$&'’-])\p{Lu}\p{Ll}{3,}(?![\p{L}\p{M}\p{N}_/@-]|\.\p{L})")
_BESIDE, _BEFORE = regex.compile(r"[ -]\p{Lu}"), regex.compile(r"(?:\p{Lu}[\p{L}'’]*|[^\p{L}\p{N},;)\s]) ?\Z")
_ACRONYM = regex.compile(r"(?<![\p{L}\p{M}\p{N}_/@#.$&-])\p{Lu}{3,6}(?![\p{L}\p{M}\p{N}_/@#.$&-])")


def asked_names(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The names of a bead that its translation says faintly at most."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0:
        return
    if len(side.other) > LONGEST and "unspaced" in language_of(side.lang).traits:
        return
    for part in [one for one, _ in english_sentences(analysis, bead)] or [side]:
        for _, word in zip(range(MOST), _faint(part, side.other), strict=False):
            start = part.english_start
            yield UnsaidName((word.start + start, word.end + start, word.form), None, common=True)


def _faint(side: EnglishSide, whole: str) -> Iterator[NameWord]:
    low = whole.lower()
    least = FAINT if scripts_of(side.lang) & CASED else FAINT_UNVOICED
    for word in _names(side):
        at = word.start, word.end
        noun = is_name_as_noun(side.english, *at) and word.form.lower() not in EPONYMS
        if word.form.lower() in low or noun or is_key_kept(side.english, *at, whole):
            continue
        if any(stands_in(form, whole) for form in exonyms(word.form, side.lang)):
            continue
        if any(may_be_one(word.form, other) for other in words_of(whole) if not other[0].islower()):
            # St Paul is Pavao and Paavali
            continue
        if is_respelt(word.form, whole, side.lang):
            continue
        if side.lang in HAN_NAMES and is_half_said(side, [word.form], *at):
            # Robinson Crusoe is 鲁滨孙
            continue
        faint = farness(word.form, whole, side.lang) >= least or share(word.form, whole, side.lang) < FAINT_SHARE
        if word.form.isupper() or faint:
            yield word


def is_coined_name(form: str) -> bool:
    """Whether a word that opens a sentence is hardly anything but a name: no dictionary has it, nor is it common."""
    return zipf(form.lower(), "en") >= NAMED and _is_no_word(form)


def _is_no_word(form: str) -> bool:
    low = form.lower()
    known = low in common_words() and low not in only_capitals()
    made = COINED.search(low) is not None or is_made_of_words(form)
    return not known and not made and zipf(low, "en") <= NAMED_MOST and len(form) >= SHORTEST


def _names(side: EnglishSide) -> Iterator[NameWord]:
    """The surnames and single names of a text, places that the other language names, and the acronyms that it has as
    often as English."""
    own = set(names_of(side.lang).values())
    for name in english_names(side.english):
        word = name.words[-1]
        place = names_of("en").get(word.form, "")
        if place:
            alone = all(other.lower() in function_words("en") for other in name.beside)
            said = says(name, side.other, side.lang, words_of(side.other))
            if len(name.words) == 1 and place in own and alone and not said:
                yield word
        elif is_listed(word.form) or not begins(side.english, word.start) or _is_no_word(word.form):
            yield word
    for match in _CAPITAL.finditer(side.english):
        # a word of the dictionary amid a sentence, or who acts
        form, start = match[0], match.start()
        if form.lower() in common_words() and is_called_here(side.english, *match.span()):
            yield NameWord(form, start, match.end())
    for match in _ACRONYM.finditer(side.english):
        if is_kept(match[0].lower(), side.lang, KEEPS):
            yield NameWord(match[0], *match.span())


def is_called_here(text: str, start: int, end: int) -> bool:
    """Whether a word of the dictionary has its capital as the one name of somebody or something: one who acts, or a
    word amid a sentence without an article before it or another capital beside it."""
    form = text[start:end]
    low, facts = form.lower(), locale("en")
    if low in function_words("en") or low in language_names() or low in FEASTS or low in TITLES:
        return False
    if low in facts.months or low in facts.weekdays or is_label(text, start, end, "en"):
        return False
    if begins(text, start):
        return is_listed(form) and acts(text, end)
    beside = _BESIDE.match(text, end) or _BEFORE.search(text, max(0, start - NEAR), start)
    return not beside and ARTICLE_BEFORE.search(text, max(0, start - NEAR), start) is None
