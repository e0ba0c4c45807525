"""Names of an English source that something in the translation sounds like, but only faintly: the encoder is asked.

In letters that write no vowels, in syllables and in characters some word of a sentence sounds a little like any name,
and what took a name's place is excused by it. Whoever is named must be heard clearly, or be read by the encoder.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._english_side import EnglishSide, english_sentences, english_side
from qa.checks.values._lone_names import KEEPS, is_kept
from qa.checks.values._other_names import is_key_kept, is_name_as_noun
from qa.checks.values._unheard_names import COINED, LONGEST
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.english_names import NameWord, common_words, english_names, only_capitals
from qa.text.entities import names_of
from qa.text.exonyms import exonyms, stands_in
from qa.text.given_forms import may_be_one
from qa.text.languages import language_of, scripts_of
from qa.text.names import begins, words_of
from qa.text.persons import is_listed
from qa.text.scripts import CASED
from qa.text.sounding import farness
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FAINT, FAINT_UNVOICED = 0.15, 0.2
"""Distance of sounds from which the nearest word may be another name, and that in letters without capitals: of 919
names of right sentences in 40 languages a third are farther, of other names nearly all."""
NAMED, NAMED_MOST = 2.5, 3.9
"""Zipf frequency of a word that opens a sentence and that English knows as a name: Lufthansa 2.9, Spotify 3.6."""
MOST = 6
"""Names of a sentence that are asked about."""
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
        if word.form.lower() in low or is_name_as_noun(side.english, *at) or is_key_kept(side.english, *at, whole):
            continue
        if any(stands_in(form, whole) for form in exonyms(word.form, side.lang)):
            continue
        if any(may_be_one(word.form, other) for other in words_of(whole) if not other[0].islower()):
            # St Paul is Pavao and Paavali
            continue
        if word.form.isupper() or farness(word.form, whole, side.lang) >= least:
            yield word


def is_coined_name(form: str) -> bool:
    """Whether a word that opens a sentence is hardly anything but a name: no dictionary has it, nor is it common."""
    low = form.lower()
    known = low in common_words() and low not in only_capitals()
    return not known and COINED.search(low) is None and NAMED <= zipf(low, "en") <= NAMED_MOST


def _names(side: EnglishSide) -> Iterator[NameWord]:
    """The surnames and single names of a text, and the acronyms that the other language has as often as English."""
    for name in english_names(side.english):
        word = name.words[-1]
        if (
            not name.entity
            and word.form not in names_of("en")
            and (is_listed(word.form) or not begins(side.english, word.start) or is_coined_name(word.form))
        ):
            yield word
    for match in _ACRONYM.finditer(side.english):
        if is_kept(match[0].lower(), side.lang, KEEPS):
            yield NameWord(match[0], *match.span())
