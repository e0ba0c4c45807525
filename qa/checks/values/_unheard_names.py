"""Names of an English source that are surely not in its translation: nothing there sounds like them.

`says` asks whether anything in a text may be a name; here the nearest word must also sound otherwise, and the name be
one that languages say by its sounds or that a table knows: no word of the dictionary, no people, no part of a country's
name. Names that are words as well count where a person is called so, or where they act.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import confirmed
from qa.checks.values._english_side import EnglishSide, english_sentences, english_side
from qa.checks.values._known_names import BRAND, is_place, opens_text
from qa.checks.values._labels import is_label
from qa.checks.values._other_names import PEOPLE, is_key_kept, is_name_as_noun
from qa.checks.values._strange_names import is_spelled_out
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.composed_words import is_made_of_words
from qa.text.demonyms import demonyms, knows_demonyms
from qa.text.english_names import ARTICLE_BEFORE, TITLES, Name, NameWord, common_words, language_names, only_capitals
from qa.text.entities import FEASTS, names_of
from qa.text.eponyms import eponym
from qa.text.exonyms import exonyms
from qa.text.languages import capitalises_nouns, language_of, primary, scripts_of
from qa.text.locales import folded, locale
from qa.text.names import begins, nominative, words_of
from qa.text.persons import acts, given_names, is_listed
from qa.text.said_words import is_word_for
from qa.text.scripts import CASED
from qa.text.sounding import farness, weight
from qa.text.transcription import says
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
INSTEAD, ANYWHERE = 0.36, 0.25
"""Distance from which what stands in a name's place is another one, and that of the nearest word of the text then."""
GONE, GONE_CASED, PLACE = 0.36, 0.3, 0.42
"""The same of the nearest word where nothing stands in the place of a name, of the nearest with a capital, and of a
name that may be a place."""
FEWEST, FEWEST_UNVOICED = 2.3, 2.7
"""Weight of the sounds of a name, at the least: two consonants and a vowel say too little, without capitals three."""
STEM, ENDING = 4, 2
"""First letters of a name that tell it, and letters that may be others in a case."""
CALLED = 5.0
"""Zipf frequency in English from which a word is no given name by itself."""
ORDINARY = 2.0
"""Zipf frequency in a language from which a word with a capital is an ordinary word of it, unless it is known as a
name: of 77 names of KDE's help that seemed to have become others 20 had become such words, none of which was one."""
MOST = 12
"""Names of a text that are looked for."""
LONGEST = 800
"""Characters of a text without spaces in which a name is heard: each of them may begin it (.07 s of CPU a name)."""
_HAN = frozenset({"zh", "yue", "ja", "ko", "vi"})
"""Languages that read the characters of Chinese and Japanese names in their own way."""
EAST = regex.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|ky|gy|ny|hy|by|py|my|ry)?[aiueo]+n?)+|(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u|er))+"
)
"""A word in the syllables of Japanese or Chinese."""
_TOKEN = regex.compile(r"(?<![\p{L}\p{M}\p{N}_/@#.$&-])\p{Lu}[\p{L}\p{M}]{2,}(?!['’]?[\p{L}\p{M}\p{N}_/@-]{2})")
_BESIDE = regex.compile(r" \p{Lu}")
_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}'’]*|['’\"“«(]) ?\Z")
COINED = regex.compile(
    r"(?:tion|sion|ment|ness|ity|ism|ings?|i[sz]ers?|ics|logy|graphy|sis|able|ible|ous|ive|ics?|als?|ors?|oids?|itis)\Z"
)
"""How English ends words that it makes, which others translate: Backpropagation, Tokenizer."""
_NAMES = regex.compile(r"\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){1,3}")
_SILENT = regex.compile(r"(?<=[aeiou])(?:l?[td]s?|x|z|p)\Z")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def gone_names(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """Names of the source that the translation of their sentence surely lacks, though they may be words as well."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0 or _is_too_long(side):
        return
    plain = analysis.vocabulary(analysis.source).plain
    sentences = [(one, pair) for one, pair in english_sentences(analysis, bead)]
    for one, pair in sentences:
        for lost in _gone(one, side):
            if confirmed(analysis, pair) and not _is_opening_word(analysis, lost, plain):
                yield lost
    if not sentences:
        yield from (lost for lost in _gone(side, side) if not _is_opening_word(analysis, lost, plain))


def _is_opening_word(analysis: Analysis, name: UnsaidName, plain: Set[str]) -> bool:
    """Whether a sentence only begins with a word that the note has in small letters as well: "Autumn leaves"."""
    lost = name.source
    return lost is not None and lost[2].lower() in plain and begins(analysis.source.text, lost[0])


def _is_too_long(side: EnglishSide) -> bool:
    return len(side.other) > LONGEST and "unspaced" in language_of(side.lang).traits


def _gone(side: EnglishSide, whole: EnglishSide) -> Iterator[UnsaidName]:
    words: list[str] = []
    for count, token in enumerate(_TOKEN.finditer(side.english)):
        form, (start, end) = token[0], token.span()
        if count >= MOST:
            return
        brand = BRAND.fullmatch(form) is not None and not form.removesuffix("s").isupper()
        known = _is_country(form, side)
        if form.lower() in whole.other.lower() or not (brand or known or _is_called(form, side.english, start, end)):
            continue
        if known and _speaks_of(form, whole):
            continue
        if not _is_of_sound(form, side) or is_key_kept(side.english, start, end, whole.other):
            continue
        words = words or words_of(whole.other)
        if not brand and says(Name((NameWord(form, start, end),)), whole.other, side.lang, words):
            continue
        if not known and any(is_word_for(word, form, side.lang) for word in words):
            continue
        place = not is_listed(form) and is_place(side.english, start, end)
        if known or nearest_name(form, whole.other, side.lang) >= (PLACE if place else _least(side)):
            sure = known or (_is_of_person(form) and form.lower() not in common_words() and not brand)
            yield UnsaidName((start + side.english_start, end + side.english_start, form), None, sure)


def _is_country(form: str, side: EnglishSide) -> bool:
    """Whether a word is a country, of which the translation's language knows both the name and the people."""
    id = names_of("en").get(form, "")
    return id != "" and "/" not in id and knows_demonyms(side.lang) and id in names_of(side.lang).values()


def _speaks_of(form: str, side: EnglishSide) -> bool:
    """Whether a translation names a country or what is of it, in whatever case."""
    id = names_of("en")[form]
    if any(one.country == id for one in demonyms(side.other, side.lang)):
        return True
    own = [name for name, other in names_of(side.lang).items() if other == id]
    return any(name[: max(STEM, len(name) - ENDING)].lower() in side.other.lower() for name in own)


def _is_called(form: str, text: str, start: int, end: int) -> bool:
    """Whether a word with a capital is the one name of a person: of those who are called so, or who acts."""
    low, facts = form.lower(), locale("en")
    if low in function_words("en") or low in language_names() or form in names_of("en") or zipf(low, "en") >= CALLED:
        return False
    if folded(form) in facts.months or folded(form) in facts.weekdays or is_label(text, start, end, "en"):
        return False
    if _BESIDE.match(text, end) or ARTICLE_BEFORE.search(text[max(0, start - 12) : start]):
        return False
    if begins(text, start):
        known = is_listed(form) or low in only_capitals() or eponym(form) != ""
        return known and (acts(text, end) or low not in common_words())
    if _BEFORE.search(text, max(0, start - 24), start):
        return False
    return low in given_names() or low in only_capitals() or eponym(form) != ""


def _least(side: EnglishSide) -> float:
    """The distance from which a name is gone: less among names that stand in their own letters."""
    if scripts_of(side.lang) & CASED:
        return GONE_CASED
    kept = any(token[0] in side.other for token in _TOKEN.finditer(side.english))
    return ANYWHERE if kept else GONE


def is_unheard(analysis: Analysis, bead: Bead, lost: tuple[int, int, str], strange: str) -> bool:
    """Whether a name of the source at `(start, end, text)` is surely not in a bead; `strange` stands in its place."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0 or _is_too_long(side):
        return False
    start, end = lost[0] - side.english_start, lost[1] - side.english_start
    words = [nominative(word) for word in lost[2].split() if word[:1].isupper()]
    known = any(_is_known_place(word, side.lang) and word.lower() not in common_words() for word in (*words, lost[2]))
    if not words or not _are_told_by_sound(words, side, start, end, known):
        return False
    at = side.other.find(strange) if strange else -1
    if at >= 0 and any(is_spelled_out(side.other, (at, at + len(strange), strange), word) for word in words):
        # GSoC is Google Summer of Code
        return False
    place = not known and len(words) == 1 and not is_listed(words[0]) and is_place(side.english, start, end)
    nearest = min(nearest_name(word, side.other, side.lang) for word in words)
    if strange:
        if any(is_word_for(form, word, side.lang) for form in words_of(strange) for word in words):
            return False
        rest = (m[0] for m in _TOKEN.finditer(side.english) if m[0] not in words)
        if any(farness(word, strange, side.lang) < ANYWHERE for word in rest):
            # it says another name of the source
            return False
        other = min(farness(word, strange, side.lang) for word in words)
        if _may_be_name(strange, side) and nearest >= ANYWHERE and other >= (PLACE if place else INSTEAD):
            return True
    # a product that is not named again is "the program"; persons and places are named for their own sake
    told = known or any(_is_of_person(word) and word.lower() not in common_words() for word in words)
    # without capitals nobody sees what took its place
    told = told or not (scripts_of(side.lang) & CASED or any(BRAND.fullmatch(word) for word in words))
    return told and nearest >= (PLACE if place else _least(side)) and not is_half_said(side, words, start, end)


def _are_told_by_sound(words: list[str], side: EnglishSide, start: int, end: int, known: bool) -> bool:
    """Whether all words are a name that languages say by its sounds."""
    if not all(_is_of_sound(word, side) for word in words) or is_name_as_noun(side.english, start, end):
        return False
    if len(words) > 1 or known or BRAND.fullmatch(words[0]):
        return True
    # the first word of a sentence may be any that no dictionary has; "Quick Start" is a label, and Quick a surname
    any_word = begins(side.english, start) or words[0].lower() in common_words()
    return not any_word or _is_called(words[0], side.english, start, end)


def is_half_said(side: EnglishSide, words: list[str], start: int, end: int) -> bool:
    """Whether another part of a name is said: of a given name and a surname one is enough."""
    beside = [m[0] for m in _NAMES.finditer(side.english) if m.start() < end and start < m.end()]
    others = [word for run in beside for word in run.split() if word not in words]
    return any(
        says(Name((NameWord(word, 0, len(word)),)), side.other, side.lang, words_of(side.other)) for word in others
    )


def _is_of_person(word: str) -> bool:
    """Whether a word is the name of persons, or of what is called after one."""
    return is_listed(word) or word.lower() in only_capitals() or eponym(word) != ""


def _may_be_name(strange: str, side: EnglishSide) -> bool:
    """Whether words that seem to stand for a name may be one: none is an ordinary word of their language, and what
    opens a sentence or label is known as a name."""
    least = 0.0 if capitalises_nouns(side.lang) else ORDINARY
    at = side.other.find(strange)
    opens = at >= 0 and opens_text(side.other, at)
    return all(
        (zipf(word.lower(), side.lang) <= least and not opens)
        or _is_of_person(word)
        or word in names_of(side.lang)
        or BRAND.fullmatch(word) is not None
        for word in words_of(strange)
    )


def _is_known_place(name: str, lang: str) -> bool:
    """Whether a table has what a language calls a place."""
    return bool(exonyms(name, lang)) or names_of("en").get(name, "") in names_of(lang).values()


def nearest_name(word: str, text: str, lang: str) -> float:
    """How far the nearest word of a text is that may be a name: one with a capital, where there are any."""
    if not scripts_of(lang) & CASED:
        # the end of many French names is silent: Monet, Bordeaux
        silent = _SILENT.search(word)
        return min(farness(form, text, lang) for form in {word, word[: silent.start()] if silent else word})
    low = text.lower()
    if word.lower()[: max(STEM, len(word) - ENDING)] in low:
        return 0.0
    return farness(word, " ".join(w[0] for w in _WORD.finditer(text) if w[0][0].isupper()), lang)


def _is_of_sound(word: str, side: EnglishSide) -> bool:
    """Whether languages say a name by its sounds, or a table knows how."""
    low = word.lower()
    least = FEWEST if scripts_of(side.lang) & CASED else FEWEST_UNVOICED
    if weight(word) < least or low in TITLES or word in parts_of_places():
        return False
    if word.removesuffix("s").isupper() or low in FEASTS:
        return False
    made = low in common_words() or is_made_of_words(word)
    if (made and low not in only_capitals() and not is_listed(word)) or any(
        part in common_words() for part in low.split("-")[1:]
    ):
        return False
    people = PEOPLE.fullmatch(word) and word not in names_of("en")
    if (people or COINED.search(low)) and not is_listed(word):
        return False
    return not (primary(side.lang) in _HAN and EAST.fullmatch(low)) or _is_known_place(word, side.lang)


@cache
def parts_of_places() -> frozenset[str]:
    """The words of the names of countries that have several: Korea, America, Guinea."""
    return frozenset(part for name in names_of("en") if " " in name for part in name.split()) - frozenset(
        names_of("en")
    )
