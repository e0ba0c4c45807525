"""Programs, firms, formats, protocols and other acronyms that became others: Inkscape as Krita, UNESCO as UNICEF.

No language has names of its own for those of the list, so that the one that is gone and the one that the source has
not are two things. One of each kind, for of several nobody knows which stands for which. Of other acronyms languages
have their own for the same thing (NATO is OTAN), mostly with the same letters. So both must be known: the lost one in
the language of the translation, the strange one in the source's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._english_side import LONGEST, english_side
from qa.checks.values._name_sides import text_of
from qa.checks.values._numbers import prose_texts
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.english_names import Name, NameWord, is_dictionary_word
from qa.text.hearing import heard, most
from qa.text.kept_names import KeptName, kept_names
from qa.text.languages import scripts_of
from qa.text.names import begins, words_of
from qa.text.scripts import LATIN
from qa.text.transcription import says
from qa.text.word_classes import word_class
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FAINT_NAME = 0.45
"""Share of what a language would most often make of a name below which a text does not say it."""
KNOWN, KNOWN_THERE = 2.8, 2.0
"""Zipf frequency of the strange acronym in the source's language, and of the lost one in the translation's."""
_ACRONYM = regex.compile(r"(?<![\p{L}\p{N}_$/.-])\p{Lu}{4,8}(?![\p{L}\p{N}_/-])")
_CAPITALS = re.compile("[A-Z]{4}")
"""Four letters or more: shorter ones stand for too many things."""


def changed_kept_names(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The one of a kind that the translation lacks in any letters, with the one that the source lacks."""
    texts = prose_texts(analysis, bead)
    if max(map(len, texts)) > LONGEST:
        return
    ours = list(kept_names(texts[0]))
    whole = text_of(analysis, bead, 0).lower(), text_of(analysis, bead, 1).lower()
    lost = [one for one in ours if not _stands(one, whole[1])]
    if not lost:
        return
    strange = [one for one in kept_names(texts[1]) if not _stands(one, whole[0])]
    starts = [note.blocks[at[0]].content_start for note, at in
              ((analysis.source, bead.source), (analysis.target, bead.target))]  # fmt: skip
    langs = analysis.languages
    for kind in dict.fromkeys(one.kind for one in lost) if strange else ():
        gone = _of_kind(kind, lost)
        instead = _of_kind(kind, strange)
        if len({one.name for one in gone}) == len({one.name for one in instead}) == 1:
            (one, *_), (other, *_) = gone, instead
            word = _is_word(texts[0], one) and _is_word(texts[1], other)
            if not word and not _is_heard(one, texts[1], langs[1]):
                yield UnsaidName(_place(one, starts[0]), _place(other, starts[1]), True)


def _stands(one: KeptName, text: str) -> bool:
    """Whether a text in lower case has a name, be it within another one or by its other spelling."""
    return any(form.lower().removesuffix("a") in text for form in one.spellings)


def _of_kind(kind: str, names: Sequence[KeptName]) -> list[KeptName]:
    return [one for one in names if one.kind == kind]


def _is_word(text: str, one: KeptName) -> bool:
    """Whether a name at the beginning of a sentence may be a word with a capital: "Excel at it"."""
    return not one.name.isupper() and begins(text, one.start) and is_dictionary_word(one.name)


def _is_heard(one: KeptName, text: str, lang: str) -> bool:
    """Whether a text in other letters says a name by its sounds: Докер. Nobody does so with three capitals beside
    others."""
    name = one.name
    if LATIN in scripts_of(lang) or name.isupper():
        return False
    if (heard(name, text, lang) or 0.0) >= FAINT_NAME * most(name, lang):
        return True
    return says(Name((NameWord(name, 0, len(name)),)), text, lang, words_of(text))


def _place(one: KeptName, start: int) -> tuple[int, int, str]:
    return one.start + start, one.end + start, one.name


def replaced_acronyms(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The one acronym of an English side that another known one stands for."""
    block = analysis.source.blocks[bead.source[0]] if bead.source else None
    if block is None or _CAPITALS.search(analysis.source.text, block.content_start, block.content_end) is None:
        return
    side = english_side(analysis, bead)
    if side is None or side.index == 1 or LATIN not in scripts_of(side.lang):
        return
    ours, theirs = list(_ACRONYM.finditer(side.english)), list(_ACRONYM.finditer(side.other))
    said = side.english.lower(), side.other.lower()
    lost = [match for match in ours if match[0].lower() not in said[1]]
    strange = [match for match in theirs if match[0].lower() not in said[0]]
    if len(lost) != 1 or len(strange) != 1 or len(ours) != len(theirs):
        return
    one, other = lost[0], strange[0]
    if word_class(one[0].lower(), "en"):
        # a verb in capitals is no name: "it will UPDATE all of them"
        return
    known = zipf(other[0].lower(), "en") >= KNOWN and zipf(one[0].lower(), side.lang) >= KNOWN_THERE
    if known and Counter(one[0]) != Counter(other[0]):
        here, there = side.english_start, side.other_start
        yield UnsaidName(
            (one.start() + here, one.end() + here, one[0]), (other.start() + there, other.end() + there, other[0]), True
        )
