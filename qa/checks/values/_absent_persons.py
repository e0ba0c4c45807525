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
from qa.checks.values._said_names import COMMON, GIVEN, SaidNames, Token
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.english_names import ARTICLE_BEFORE, Name, NameWord, english_names
from qa.text.entities import names_of
from qa.text.exonyms import exonyms
from qa.text.given_forms import is_known as may_be_given
from qa.text.given_forms import may_be_one
from qa.text.hearing import share
from qa.text.languages import capitalises_nouns, scripts_of
from qa.text.names import FEWEST_SOUNDS, begins, consonants
from qa.text.persons import is_listed
from qa.text.said_words import RESPELLING, RUN_TOGETHER
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ABSENT = 0.6
"""Mean likeness to both words of a name below which two neighbours say another one: of 113 names in 40 languages
transcribed by hand none has less than .63, of as many others half have .59 with the best word of a sentence each."""
DOTTED = 0.38
"""The same in Chinese and Japanese between the words that a dot joins: of thirty names each, transcribed by hand, none
has less; of as many others half have."""
KEPT, FAMOUS = 0.7, 3.0
"""The same where names are kept as they are spelled, but for an ending; and the Zipf frequency in English of a surname
from which other languages may have their own: Columbus, Colón."""
ALONE, EXPLAINED = 0.86, 0.75
"""Likeness from which a word says a word of a name by itself, for a surname is enough; and from which a word with a
capital is none of a strange name."""
FEWEST_WORDS, MOST_WORDS = 2, 3
"""Words of the name of a person; longer ones are those of things."""
SHORTEST = 3
"""Letters of each word."""
HEARD_SHARE = 0.3
"""Share of what Chinese and Japanese would most often make of one of its words below which joined words are another
name: 阿迪契 of Adichie has .88, 恩克鲁玛 of Nkrumah .62, other names up to .20."""
HEARD = 0.95
"""What equal consonants are worth beside equal letters."""
MORE = 3
"""Letters of an ending."""
_RUN_ON = frozenset({"zh", "yue", "ja"})
"""Languages in which nothing parts a name from the next word."""
_NO_PERSON = regex.compile(
    # a plus joins keys: Press Ctrl+S
    r"['’]s?|[ \u00a0]?\+"
    r"|[ -](?:Bridge|Street|Road|Park|Institute|University|Foundation|Museum|Island|Bay|River|Mountains?|Lake"
    r"|Group|Labs?|Inc|Ltd|Company|Award|Prize|Theorem|Effect|Process|Algorithm)\b"
)


def absent_persons(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The persons of two words that a bead of one block a side says in the source alone."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0 or side.lang in RUN_TOGETHER:
        return
    names = [person for name in english_names(side.english) if (person := _person(name, side))]
    if not names:
        return
    said = SaidNames(side.english, side.other, side.lang, frozenset())
    pairs = _neighbours(said)
    absent = [name for name in names if not _is_said(name, said, pairs)]
    if side.lang in _RUN_ON:
        # a dot joins the words of foreign names alone
        strange = [pair for pair in pairs if not any(_is_said(name, said, [pair]) for name in names)] if absent else []
        absent = absent if len(absent) == len(strange) else []
    else:
        strange = [pair for pair in pairs if _is_strange(pair, said)] if absent else []
    firsts = {pair[0] for pair in strange}
    # the verb before a name has a capital where it opens its sentence
    strange = [p for p in strange if not (p[1] in firsts and begins(side.other, p[0][0]))]
    if len(strange) > len(absent):
        # the name of a house has two capitals as well
        persons = [pair for pair in strange if is_listed(pair[0][2]) or may_be_given(pair[0][2])]
        strange = persons if len(persons) == len(absent) else strange
    even = len(absent) == len(strange)
    for k, name in enumerate(absent):
        one = name.start + side.english_start, name.end + side.english_start, name.text
        pair = strange[k] if even else None
        start = side.other_start
        other = (pair[0][0] + start, pair[1][1] + start, side.other[pair[0][0] : pair[1][1]]) if pair else None
        yield UnsaidName(one, other, pair is not None and _is_sure(pair, said))


def _person(name: Name, side: EnglishSide) -> Name | None:
    """A name of two or three words that can be that of a person alone, a common given name or surname with it."""
    name = _whole(name, side.english)
    first, last = name.words[0], name.words[-1]
    if not FEWEST_WORDS <= len(name.words) <= MOST_WORDS or name.entity or name.beside:
        return None
    if name.text in names_of("en") or _EASTERN.search(name.text):
        return None
    if any(len(word.form) < SHORTEST or not word.form[1:].islower() for word in (first, last)):
        return None
    text = side.english
    known = is_listed(first.form) or may_be_given(first.form)
    if (is_place(text, name.start, name.end) and not known) or _NO_PERSON.match(text, name.end):
        return None
    if ARTICLE_BEFORE.search(text[max(0, name.start - 12) : name.start]):
        return None
    return name if len(consonants(first.form) + consonants(last.form)) > FEWEST_SOUNDS else None


def _whole(name: Name, text: str) -> Name:
    """A name of one rare word with the given name or surname that touches it: Maria Lindqvist."""
    if len(name.words) != 1 or len(name.beside) != 1:
        return name
    word, other = name.words[0], name.beside[0]
    before = word.start - len(other) - 1
    if text.startswith(f"{other} ", max(0, before)) and before >= 0:
        words = NameWord(other, before, word.start - 1), word
    elif text.startswith(f" {other}", word.end):
        words = word, NameWord(other, word.end + 1, word.end + 1 + len(other))
    else:
        return name
    given = words[0].form
    return Name(words) if is_listed(given) or may_be_given(given) else name


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
    if any(form in said.other for word in (first, last) for form in exonyms(word.form, said.lang)):
        return True
    if any(_alone(token[2], word) for token in said.tokens for word in (first, last)):
        return True
    # where there are capitals, words without one say no name
    kept = said.cased and said.lang not in RESPELLING and "Latn" in scripts_of(said.lang)
    least = DOTTED if said.lang in _RUN_ON else KEPT if kept and zipf(last.form.lower(), "en") < FAMOUS else ABSENT
    named = [p for p in pairs if not said.cased or all(token[2][0].isupper() for token in p)]
    for one, other in named:
        for given, surname in ((first, last), (last, first)):
            left = max(closeness(form, given.form) for form in said.forms(one[2], -1) or (one[2],))
            right = max(closeness(form, surname.form) for form in said.forms(other[2], 1) or (other[2],))
            if (left + right) / 2 >= least:
                heard = said.lang not in _RUN_ON or _is_heard(one[2] + other[2], first, last, said.lang)
                if heard:
                    return True
    return False


def _is_heard(form: str, first: NameWord, last: NameWord, lang: str) -> bool:
    """Whether the words that a dot joins are spelled as a language would spell one of a name."""
    return max(share(first.form, form, lang), share(last.form, form, lang)) >= HEARD_SHARE


def _alone(form: str, word: NameWord) -> bool:
    if form[0].islower() or abs(len(form) - len(word.form)) > MORE + 1:
        return False
    return closeness(form, word.form) >= ALONE or may_be_one(word.form, form)


def _is_strange(pair: tuple[Token, Token], said: SaidNames) -> bool:
    """Whether two neighbours are written as a name is, and no name of the source explains them."""
    forms = pair[0][2], pair[1][2]
    written = said.cased and all(form[0].isupper() and form[1:].islower() for form in forms)
    if not written or any(_is_common(form, said.lang) for form in forms):
        return False
    return not any(closeness(form, word) >= EXPLAINED for form in forms for word in said.capitals)


def _is_common(form: str, lang: str) -> bool:
    """Whether a word is too common in a language for a name; names of persons are commoner than others."""
    known = zipf(form.lower(), lang)
    return known >= COMMON and not (known < GIVEN and (is_listed(form) or may_be_given(form)))


def _is_sure(pair: tuple[Token, Token], said: SaidNames) -> bool:
    """Whether two words are surely a name: where nouns have capitals they must be no words of the language."""
    if not capitalises_nouns(said.lang):
        return True
    return any(is_listed(token[2]) for token in pair) or all(zipf(t[2].lower(), said.lang) == 0 for t in pair)


@lru_cache(maxsize=65536)
def closeness(word: str, form: str) -> float:
    """How much of a name's letters or consonants a word of any script has, from 0 to 1; an ending is not counted."""
    return max(_closeness(word, spoken) for spoken in _read_aloud(form))


def _closeness(word: str, form: str) -> float:
    spelled, own = _latin(word), _latin(form)
    found = max(_ratio(spelled[: len(own) + MORE], own), _ratio(spelled, own))
    heard, sounds = consonants(word), consonants(form)
    if min(len(heard), len(sounds)) >= SHORTEST:
        found = max(found, HEARD * _ratio(heard[: len(sounds) + 1], sounds))
    return found


def _read_aloud(form: str) -> tuple[str, ...]:
    """A name as it is spelled, and as French and Spanish say it: Hippolyte without its h, Fizeau as Fizo."""
    romance = _O.sub("o", form.lower().removeprefix("h"))
    return (form,) if romance == form.lower() else (form, romance)


_O = regex.compile("eaux?|aux?$")
_EASTERN = regex.compile(r"\p{Ll}-\p{Ll}")
"""Given names of Korea and Taiwan, which others spell in several ways: Jae-yong, Чжэ Ён."""


@lru_cache(maxsize=65536)
def _latin(word: str) -> str:
    return str(anyascii(word)).lower().replace("'", "")


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
