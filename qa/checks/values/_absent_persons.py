"""Persons of an English source whom the translation names in no way: nothing in it sounds like both words of a name.

Words of one name are looked for beside each other, for a paragraph has some word that sounds like any single one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import regex
from anyascii import anyascii

from qa.analysis.pair import Analysis
from qa.checks.values._english_side import EnglishSide, english_side
from qa.checks.values._known_names import is_place
from qa.checks.values._said_names import COMMON, SaidNames, Token
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.english_names import ARTICLE_BEFORE, Name, NameWord, english_names
from qa.text.exonyms import exonyms
from qa.text.given_forms import may_be_one
from qa.text.languages import capitalises_nouns
from qa.text.names import FEWEST_SOUNDS, consonants
from qa.text.persons import is_listed
from qa.text.said_words import RUN_TOGETHER
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ABSENT = 0.6
"""Mean likeness to both words of a name below which two neighbours say another one: of 113 names in 40 languages
transcribed by hand none has less than .63, of as many others half have .59 with the best word of a sentence each."""
ALONE, EXPLAINED = 0.86, 0.75
"""Likeness from which a word says a word of a name by itself, for a surname is enough; and from which a word with a
capital is none of a strange name."""
FEWEST_WORDS, MOST_WORDS = 2, 3
"""Words of the name of a person; longer ones are those of things."""
SHORTEST = 3
"""Letters of each word."""
HEARD = 0.95
"""What equal consonants are worth beside equal letters."""
MORE = 3
"""Letters of an ending."""
_RUN_ON = frozenset({"zh", "yue", "ja"})
"""Languages in which nothing parts a name from the next word."""
_NO_PERSON = regex.compile(
    r"['’]s?|[ -](?:Bridge|Street|Road|Park|Institute|University|Foundation|Museum|Island|Bay|River|Mountains?|Lake"
    r"|Group|Labs?|Inc|Ltd|Company|Award|Prize|Theorem|Effect|Process|Algorithm)\b"
)


def absent_persons(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The persons of two words that a bead of one block a side says in the source alone."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0 or side.lang in RUN_TOGETHER | _RUN_ON:
        return
    names = [name for name in english_names(side.english) if _is_person(name, side)]
    if not names:
        return
    said = SaidNames(side.english, side.other, side.lang, frozenset())
    pairs = _neighbours(said)
    absent = [name for name in names if not _is_said(name, said, pairs)]
    strange = [pair for pair in pairs if _is_strange(pair, said)] if absent else []
    even = len(absent) == len(strange)
    for k, name in enumerate(absent):
        one = name.start + side.english_start, name.end + side.english_start, name.text
        pair = strange[k] if even else None
        start = side.other_start
        other = (pair[0][0] + start, pair[1][1] + start, side.other[pair[0][0] : pair[1][1]]) if pair else None
        yield UnsaidName(one, other, pair is not None and _is_sure(pair, said))


def _is_person(name: Name, side: EnglishSide) -> bool:
    """Whether a name of two or three words can be that of a person alone."""
    first, last = name.words[0], name.words[-1]
    if not FEWEST_WORDS <= len(name.words) <= MOST_WORDS or name.entity or name.beside:
        return False
    if any(len(word.form) < SHORTEST or not word.form[1:].islower() for word in (first, last)):
        return False
    text = side.english
    if is_place(text, name.start, name.end) or _NO_PERSON.match(text, name.end):
        return False
    if ARTICLE_BEFORE.search(text[max(0, name.start - 12) : name.start]):
        return False
    if any(exonyms(word.form, side.lang) for word in (first, last)):
        return False
    return len(consonants(first.form) + consonants(last.form)) > FEWEST_SOUNDS


def _neighbours(said: SaidNames) -> list[tuple[Token, Token]]:
    found: list[tuple[Token, Token]] = []
    for k, token in enumerate(said.tokens):
        other = said.neighbour(k, 1)
        if other is None:
            continue
        found.append((token, other))
    return found


def _is_said(name: Name, said: SaidNames, pairs: Sequence[tuple[Token, Token]]) -> bool:
    """Whether two neighbours sound like the name, or one word surely like a part of it."""
    first, last = name.words[0], name.words[-1]
    if name.text in said.other or last.form in said.other:
        return True
    if any(_alone(token[2], word) for token in said.tokens for word in (first, last)):
        return True
    for one, other in pairs:
        for given, surname in ((first, last), (last, first)):
            left = max(closeness(form, given.form) for form in said.forms(one[2], -1) or (one[2],))
            right = max(closeness(form, surname.form) for form in said.forms(other[2], 1) or (other[2],))
            if (left + right) / 2 >= ABSENT:
                return True
    return False


def _alone(form: str, word: NameWord) -> bool:
    if form[0].islower() or abs(len(form) - len(word.form)) > MORE + 1:
        return False
    return closeness(form, word.form) >= ALONE or may_be_one(word.form, form)


def _is_strange(pair: tuple[Token, Token], said: SaidNames) -> bool:
    """Whether two neighbours are written as a name is, and no name of the source explains them."""
    forms = pair[0][2], pair[1][2]
    written = said.cased and all(form[0].isupper() and form[1:].islower() for form in forms)
    if not written or max(zipf(form.lower(), said.lang) for form in forms) >= COMMON:
        return False
    return not any(closeness(form, word) >= EXPLAINED for form in forms for word in said.capitals)


def _is_sure(pair: tuple[Token, Token], said: SaidNames) -> bool:
    """Whether two words are surely a name: where nouns have capitals they must be no words of the language."""
    if not capitalises_nouns(said.lang):
        return True
    return any(is_listed(token[2]) for token in pair) or all(zipf(t[2].lower(), said.lang) == 0 for t in pair)


@lru_cache(maxsize=65536)
def closeness(word: str, form: str) -> float:
    """How much of a name's letters or consonants a word of any script has, from 0 to 1; an ending is not counted."""
    spelled, own = _latin(word), _latin(form)
    found = max(_ratio(spelled[: len(own) + MORE], own), _ratio(spelled, own))
    heard, sounds = consonants(word), consonants(form)
    if min(len(heard), len(sounds)) >= SHORTEST:
        found = max(found, HEARD * _ratio(heard[: len(sounds) + 1], sounds))
    return found


@lru_cache(maxsize=65536)
def _latin(word: str) -> str:
    return str(anyascii(word)).lower().replace("'", "")


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
