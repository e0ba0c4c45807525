"""Words with a capital that every language has a word of its own for: keys, the people of a place, names as nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from qa.text.english_names import common_words, is_dictionary_word
from qa.text.entities import names_of
from qa.text.exonyms import exonyms, stands_in
from qa.text.languages import primary
from qa.text.names import begins, nominative
from qa.text.persons import is_listed
from qa.text.word_classes import ADJECTIVE, word_class
from qa.text.words import function_words, zipf

KEYS = tuple(
    frozenset(names.split())
    for names in (
        "ctrl control strg ctl",
        "shift umschalt umsch maj mayús mayus mayúsculas maiusc skift vaihto",
        "del delete entf suppr supr canc slett radera",
        "esc escape échap echap",
        "enter return eingabe entrée entree intro invio retur",
        "ins insert einfg inser insertar",
        "home pos1 début inicio",
        "end ende fin fine slutt",
        "space leertaste espace espacio spazio mellemrum mellomrom",
        "tab tabulator tabulation tabulación tabulador",
        "backspace rücktaste retroceso",
        "print druck impr stamp",
        "pageup pgup repág regpág retrpág bild↑ pageprec pagsu",
        "pagedown pagedn pgdn pgdown avpág avanpág bild↓ pagesuiv paggiù",
    )
)
"""Names of keys as keyboards of many languages print them, one set a key."""
_COMBINED = regex.compile(r"(?:\b[\w ]{1,12}|[\p{P}\uFFFC])\s?\+\s?[*_`<\w/>\uFFFC]{0,8}\Z")
_PRESSED = regex.compile(
    r"\b(?:press(?:ing)?|hit|hold(?: down)?)\s+(?:the\s+)?[*_`<\w>\uFFFC]{0,5}\Z", regex.IGNORECASE
)
_JOINED = regex.compile(r"[*_`\uFFFC]{0,3}(?:</kbd>)?[*_`\uFFFC]{0,3}\s?\+\s?\S|\s+key\b")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 40
"""Characters before a word that are looked at."""
PEOPLE = regex.compile(r"(\p{Lu}\p{L}{2,}?)(?:ese|ians?|ans?|ers?|ites?|ish)")
"""A people, behind the stem of its place: Viennese, Parisians, Londoners."""
STEM, ENDING = 4, 3
"""Letters that the name of a place shares with that of its people, and how many it may have behind them."""
_NOUN = regex.compile(
    r"Prize|Award|Medal|Bridge|Tower|University|Institute|Society|Museum|Cathedral|Palace|River|Ocean|Sea|Bay|Gulf"
    r"|Strait|Mountains?|Island|Islands|Desert|Theorem|Treaty|Academy|Council|Empire|Republic|Revolution|Library"
    r"|Hospital|Gallery|Festival|Committee|Foundation|Association|Agency|Ministry|Commission|Observatory|Telescope"
)
"""Common nouns that end a name; those that are surnames as well (Park, Hall) are left out."""
_DETERMINER = r"\b(?i:the|an?|each|every|any|this|its|his|her|their|our|your|my)\s"
_DETERMINED = regex.compile(rf"{_DETERMINER}\Z")
_DESCRIBED = regex.compile(rf"{_DETERMINER}(?:\p{{Ll}}+\s){{0,2}}\Z")
_ARTICLE = regex.compile(r"\b[Aa]n?\s\Z")
_NOUN_AFTER = regex.compile(r"\s(\p{Ll}{3,})\b")
_NAMED = regex.compile(r"(?:\b[Tt]he|\b[Aa]n?|['’]s)\s+[\"“„«‘'*_]{0,3}(?:\p{Lu}[\p{L}'’-]*\s+){1,3}\Z")
_OWNED = regex.compile(r"\p{Lu}[\p{L}-]*(?:['’]s|s['’])\s+\Z")


# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HEARD, OWN = 2.0, 0.7
"""Zipf frequency in English of a name that texts of other languages have as well, and by how much more a language has a
word of its own: Curie .5, "Modus" .7 in Dutch, "Formato" 4.6 in Italian. Of 2,910 published pairs without English
fifteen told of a lost name, all of them menus, keys and labels that are ordinary words."""


def is_ordinary(form: str, lang: str) -> bool:
    """Whether a word with a capital may be an ordinary one of its language."""
    if is_dictionary_word(form) or primary(lang) == "en":
        return is_dictionary_word(form)
    known = zipf(form.lower(), "en")
    return known < HEARD or zipf(form.lower(), lang) - known >= OWN


def is_key_kept(text: str, start: int, end: int, target: str) -> bool:
    """Whether the word at `[start, end)` is a key that is pressed, and the target has it under any of its names."""
    names = next((names for names in KEYS if text[start:end].lower() in names), None)
    if names is None:
        return False
    before = text[max(0, start - NEAR) : start]
    pressed = _JOINED.match(text, end) or _COMBINED.search(before) or _PRESSED.search(before)
    return pressed is not None and not names.isdisjoint(regex.findall(r"\w+", target.lower()))


def has_own_name(name: str, languages: tuple[str, str], text: str, words: Sequence[str]) -> bool:
    """Whether a text (whose words are given) has the name that its language has for an English one, or its people."""
    source, target = languages
    own = exonyms(nominative(name), target) if primary(source) == "en" else ()
    return any(stands_in(form, text) for form in own) or _is_people_kept(name, source, words, target)


def _is_people_kept(name: str, source: str, words: Sequence[str], target: str) -> bool:
    """Whether an English name is the people of a place in CLDR, and a word of the target begins as that place does."""
    found = PEOPLE.fullmatch(name) if primary(source) == "en" else None
    if not found or len(found[1]) < STEM:
        return False
    stems = {stem for place in _places(found[1], source) for stem in _stems(place, target)}
    return any(word.lower().startswith(stem) for word in words for stem in stems)


@lru_cache(maxsize=4096)
def _places(stem: str, lang: str) -> tuple[str, ...]:
    """Identifiers of the countries and cities whose names are a stem and little more."""
    return tuple(
        place
        for name, place in names_of(lang).items()
        if name.startswith(stem) and len(name) - len(stem) <= ENDING and " " not in name
    )


def _stems(place: str, lang: str) -> Iterator[str]:
    for name, other in names_of(lang).items():
        if other == place:
            yield name.lower()[: max(STEM, len(name) - 2)]


def is_noun_of_name(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the English word at `[start, end)` is the common noun that ends a name: the Nobel Prize."""
    before = text[max(0, start - NEAR) : start]
    return primary(lang) == "en" and bool(_NOUN.fullmatch(text, start, end) and _NAMED.search(before))


def may_be_noun(text: str, start: int, end: int, lang: str) -> bool:
    """Whether an English word with a capital is what a name has (St Paul's Cathedral), or a noun with which a sentence
    begins."""
    if primary(lang) != "en":
        return False
    if _NOUN.fullmatch(text, start, end):
        return _OWNED.search(text, max(0, start - NEAR), start) is not None
    form = text[start:end]
    opens = begins(text, start) and form.lower() in common_words()
    return opens and not is_listed(form) and form not in names_of("en")


def is_party_or_people(text: str, start: int, name: str) -> bool:
    """Whether an English word with a capital is a noun of the dictionary behind an article, as the parties of a
    contract are written ("the Tenant"), or an adjective ("Jewish")."""
    low = name.lower()
    if word_class(low, "en") == ADJECTIVE:
        return True
    common = low in common_words() and name not in names_of("en")
    return common and _DETERMINED.search(text, max(0, start - NEAR), start) is not None


def is_name_as_noun(text: str, start: int, end: int) -> bool:
    """Whether an English text uses the name at `[start, end)` as a noun: behind "a" (a Stradivari), or before a noun in
    small letters and behind "the" or "its" (its flat Petri dish)."""
    if _ARTICLE.search(text, max(0, start - NEAR), start):
        return True
    after = _NOUN_AFTER.match(text, end)
    if not after or after[1] in function_words("en") or word_class(after[1], "en"):
        return False
    return _DESCRIBED.search(text, max(0, start - NEAR), start) is not None
