"""Proper names of an English text, as runs of words with a capital that no dictionary has as common words."""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Set
from functools import cache, lru_cache
from itertools import groupby

import regex

from qa.cache.tables import are_kept, packed
from qa.model.records import dataclass
from qa.text.entities import FEASTS, names_of
from qa.text.eponyms import EPONYMS
from qa.text.languages import languages
from qa.text.locales import folded, locale
from qa.text.names import begins
from qa.text.sought import sought_words, words_in_order
from qa.text.word_classes import word_class
from qa.text.words import DATA, function_words, zipf

KEPT = 3000
"""Characters of a text whose names are kept for the next question."""
SHORTEST = 2
"""Letters of a part of a name: Yu Hua."""
SHORTEST_ALONE = 3
"""Letters of a name in one word."""
TOKEN = regex.compile(r"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*")
"""A word that may be a name, with what a hyphen or an apostrophe joins to it."""
ARTICLE_BEFORE = regex.compile(r"\b(?:the|an?|this|that|each|every|any|no|its|your|our) \Z", regex.IGNORECASE)
"""What stands before a noun and before no surname."""
_PARTICLES = frozenset("de da di do del della der den des von van du la le al el bin ibn ben dos das y".split())
"""What may stand between the parts of one name."""
_TITLED = regex.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.? \Z")
LONGEST_TITLE = 11
"""Characters of a title and the space behind it."""
_GENITIVE = regex.compile(r"['’]s$")
_PEOPLE = regex.compile(r"(?:ese|ians?|eans?|ish|i|ites?|ers?|men|man|women|woman)\Z")
"""Endings of words for the people of a place, which other languages form from their own name of it."""
_PARTICIPLE = regex.compile(r"(?:over|under|un|non|pre|multi|inter|mis)-?\p{L}{3,}(?:ed|ing)")
"""Words that a label begins with ("Overdamped") and no dictionary has."""
PLACE = 4
"""First letters that such a word shares with the place."""
_EVERYWHERE = frozenset(
    "covid brexit internet google facebook twitter youtube instagram whatsapp euro allah mr mrs ms dr st sir lord lady "
    "dame prof rev hon jr sr inc ltd corp co ag gmbh plc llc bc ad".split()
)
"""Words with a capital that are no names, or that no translation changes."""
_NO_PLACES = FEASTS | frozenset("center midway wake".split())
"""Words that are parts of the names of islands and towns as well."""
PARTS_OF_PROGRAMS = frozenset(
    "backend bookmarklet bugfix changelog cheatsheet checkbox codebase config dataset devops dropdown endpoint "
    "frontend geolocation hashtag homepage hotfix iframe inbox iterator linter localhost login logout metadata "
    "middleware multiselect namespace navbar offline onboarding outbox permalink plaintext playlist plugin popup "
    "preprocessor quickstart refactoring roadmap runtime screencast screenshot serverless sidebar signin signout "
    "signup sitemap smartphone splitscreen stylesheet subfolder submenu textbox timestamp toolbar toolchain toolkit "
    "tooltip tuple username viewport walkthrough webhook webinar webpage whitelist whitespace wiki wildcard "
    "workaround workflow workspace".split()
)
"""Common nouns of software, younger than the dictionary: with a capital they are labels and pages."""
TITLES = frozenset(
    "president minister prime professor governor senator king queen prince princess chancellor mayor judge pope "
    "cardinal saint general colonel captain doctor sheikh chief secretary foreign justice premier director actor "
    "actress emperor "
    "bishop archbishop father brother sister sergeant major lieutenant admiral commander ambassador deputy vice former "
    "state city county district province region republic party university institute company group club the".split()
)
"""Words with a capital beside a name that are no part of it."""


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name at `[start, end)`; `form` without the genitive."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name in one or several words. `entity` is what the CLDR knows of that name, `beside` are words with a capital
    that touch it and may belong to it: Ken Watanabe."""

    words: tuple[NameWord, ...]
    entity: str = ""
    beside: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(word.form for word in self.words)

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


def english_names(text: str, start: int = 0, end: int | None = None) -> Iterable[Name]:
    """The names in `text[start:end]`, in reading order."""
    whole = start == 0 and end is None and len(text) <= KEPT
    return _kept_names(text) if whole else _names(text, start, end)


@lru_cache(maxsize=1024)
def _kept_names(text: str) -> tuple[Name, ...]:
    """Those of a short text, for which several checks ask."""
    return tuple(_names(text, 0, None))


def _names(text: str, start: int, end: int | None) -> Iterator[Name]:
    run: list[tuple[NameWord, bool]] = []
    last = -1
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        if not (run or match[0][0].isupper()):
            # most words
            continue
        form = _GENITIVE.sub("", match[0])
        between = text[last : match.start()] if last >= 0 else ""
        joined = bool(run) and between in (" ", "\u00a0", " “", ' "', "-")
        if joined and form.lower() in _PARTICLES:
            last = match.end()
            continue
        if run and not joined:
            yield from _closed(run)
            run = []
        if form[:1].isupper() and not form.removesuffix("s").isupper() and len(form) >= SHORTEST:
            word = NameWord(form, match.start(), match.start() + len(form))
            titled = _TITLED.search(text, max(0, match.start() - LONGEST_TITLE), match.start()) is not None
            run.append((word, titled or _is_proper(form, begins(text, match.start()))))
            last = match.end() if form == match[0] else -1
            if last < 0:
                yield from _closed(run)
                run = []
        else:
            yield from _closed(run)
            run, last = [], -1
    yield from _closed(run)


def _closed(run: list[tuple[NameWord, bool]]) -> Iterator[Name]:
    """The names of a run of words with capitals: places by their whole names, and what is no common word."""
    places = names_of("en")
    groups = [(proper, tuple(word for word, _ in group)) for proper, group in groupby(run, key=lambda item: item[1])]
    for at, (is_proper, words) in enumerate(groups):
        if not is_proper:
            continue
        joined = " ".join(word.form for word in words)
        beside = tuple(
            word.form
            for _, near in groups[max(0, at - 1) : at + 2]
            if near is not words
            for word in near
            if word.form.lower() not in TITLES and word.form.lower() not in _EVERYWHERE
        )
        if joined in places:
            yield Name(words, places[joined], beside)
        elif len(words) > 1 or len(words[0].form) >= SHORTEST_ALONE:
            yield Name(words, "", beside)


def _is_proper(form: str, first: bool) -> bool:
    low = form.lower().replace("’", "'")
    facts = locale("en")
    if "'" in low and low.split("'")[0] in function_words("en"):
        # "we're"
        return False
    if form in names_of("en") and low not in _NO_PLACES:
        return True
    if low in function_words("en") or folded(form) in facts.months or folded(form) in facts.weekdays:
        return False
    if low in EPONYMS and low in only_capitals():
        # an einstein is somebody clever, too
        return True
    if low in common_words() or low in _EVERYWHERE or low in language_names() or _is_people(form):
        return False
    if is_part_of_program(low):
        return False
    if first and is_accented_word(low, "en"):
        return False
    # hyphened words are made of common ones
    if "-" in form and any(part in common_words() for part in low.split("-")):
        return False
    return not (_PARTICIPLE.fullmatch(low) or (first and low.endswith(("ly", "ing", "ed"))))


def is_part_of_program(low: str) -> bool:
    """Whether a word in small letters, or its singular, is a common noun of software."""
    return low in PARTS_OF_PROGRAMS or low.removesuffix("s") in PARTS_OF_PROGRAMS


_ACCENT = regex.compile(r"\p{Mn}")


@lru_cache(maxsize=8192)
def is_accented_word(low: str, language: str) -> bool:
    """Whether English has a word that is written with an accent here: "Purée the soup", "Sauté them"."""
    return (
        language == "en" and not low.isascii() and _ACCENT.sub("", unicodedata.normalize("NFD", low)) in common_words()
    )


def is_titled(text: str, start: int) -> bool:
    """Whether a title with a capital stands right before a name: Prime Minister, Director."""
    before = _WORD_BEFORE.search(text, max(0, start - NEAR), start)
    return before is not None and before[1].lower() in TITLES


NEAR = 16
"""Characters before a name in which its title stands."""
_WORD_BEFORE = regex.compile(r"\b(\p{Lu}\p{L}+) \Z")


def _is_people(form: str) -> bool:
    """Whether a word names the people of a place, or what is of it: Parisian, Burmese."""
    stem = _PEOPLE.sub("", form)
    return stem != form and len(stem) >= PLACE and stem[:PLACE] in _beginnings_of_places()


@cache
def _beginnings_of_places() -> frozenset[str]:
    return frozenset(name[:PLACE] for name in names_of("en"))


@cache
def common_words() -> Set[str]:
    """English words that a capital does not make a name."""
    return sought_words(_sorted_words(), _words) if are_kept() else _words()


@packed
def _sorted_words() -> bytes:
    return words_in_order(_words())


@cache
def _words() -> frozenset[str]:
    return frozenset(zlib.decompress((DATA / "lower.en.z").read_bytes()).decode("ascii").split(" "))


@cache
def only_capitals() -> Set[str]:
    """English words, in small letters, that are written with a capital alone and are no adjectives: Beethoven."""
    return sought_words(_sorted_capitals(), _capitals) if are_kept() else _capitals()


@packed
def _sorted_capitals() -> bytes:
    return words_in_order(_capitals())


@cache
def _capitals() -> frozenset[str]:
    words = zlib.decompress((DATA / "capitals.en.z").read_bytes()).decode("ascii").split()
    return frozenset(word for word in words if not (word_class(word, "en") or _is_people(word.capitalize())))


@cache
def language_names() -> frozenset[str]:
    """English names of languages, in small letters: adjectives as well, and every language has its own."""
    return frozenset(part.lower() for row in languages().values() for part in row.name.split())


def is_rare(word: str) -> bool:
    """Whether a word of a name is none that many names have: John, Paul."""
    return zipf(word, "en") < FREQUENT


FREQUENT = 4.4
"""Zipf frequency from which a word of a name is a common given name."""


def is_dictionary_word(form: str) -> bool:
    """Whether a name is a common word or a day as well, which languages translate (the Moon, Open Kitchen, Mondays), or
    a hyphen makes it of one: E-Mails."""
    low = form.lower()
    if "-" in low and any(is_dictionary_word(part) for part in low.split("-") if len(part) >= SHORTEST_ALONE):
        return True
    return not common_words().isdisjoint({low, low.removesuffix("s")}) or low.removesuffix("s").endswith("day")
