"""Names of places and planets that a language has of its own, which letters and sounds do not tell: Bavaria, Bayern."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.cities import city_forms
from qa.text.han import simplified
from qa.text.languages import primary
from qa.text.words import DATA

FLEETING: Mapping[str, str] = {
    "cs": "e", "sk": "oe", "pl": "e", "sl": "e", "hr": "a", "bs": "a", "sr": "aа", "mk": "о", "bg": "ъ",
    "ru": "ео", "uk": "ео", "be": "ао",
}  # fmt: skip
"""Vowels that some cases put before the last consonant of a name, or leave out: Benátky, z Benátok; Viedeň,
do Viedne."""
_HAN = regex.compile(r"\p{Han}")
SHORTEST_DECLINED = 5
"""Letters of a name from which its fleeting vowel is looked for."""
_CAPITAL_ADJECTIVES = frozenset("de nl en lb fy".split())
"""Languages that write what is of a place with a capital; others say szászországi, saský, bayersk."""
_LENGTHENED: Mapping[str, str] = {"a": "á", "e": "é"}
_VOWELS = frozenset("aáäąeéěęiíoóôuúůyýаеёиіоуыэюяєї")


def exonyms(english: str, lang: str) -> tuple[str, ...]:
    """How the names begin by which a language calls an English place, as far as that is known and sounds otherwise."""
    language = primary(lang)
    taken = _places(language)
    cities = (form for form in city_forms(language).get(english, ()) if taken.get(form, english) == english)
    forms = (*_table(language).get(english, ()), *cities)
    forms = (*forms, *(other for form in forms for other in without_fleeting(form, language)))
    if language in _CAPITAL_ADJECTIVES:
        return forms
    return (*forms, *(form[0].lower() + form[1:] for form in forms if len(form) >= SHORTEST_DECLINED))


@lru_cache(maxsize=1024)
def _places(language: str) -> Mapping[str, str]:
    """What the language calls a place, by how the name begins: Dunaj is the Danube, though others call Vienna so."""
    return {form: english for english, forms in _table(language).items() for form in forms}


def without_fleeting(form: str, lang: str) -> Iterator[str]:
    """A name with a fleeting vowel before its last consonant, or without it (Відень, у Відні), or with the long vowel
    that Hungarian has before endings (Duna, a Dunáról)."""
    if primary(lang) == "hu" and form[-1] in _LENGTHENED:
        yield form[:-1] + _LENGTHENED[form[-1]]
    vowels = FLEETING.get(primary(lang), "")
    form = form.removesuffix("ь")
    if not vowels or len(form) < SHORTEST_DECLINED or form[-1] in _VOWELS:
        return
    if form[-2] not in _VOWELS:
        yield from (form[:-1] + vowel + form[-1] for vowel in vowels)
    elif form[-2] in vowels:
        yield form[:-2] + form[-1].replace("ň", "n").replace("ń", "n")


def stands_in(form: str, text: str) -> bool:
    """Whether a text has a form of `exonyms`, in any characters; one in small letters is an adjective's, and begins
    its word."""
    if not form[:1].islower():
        return form in text or (_HAN.match(form) is not None and form in simplified(text))
    return regex.search(rf"\b{regex.escape(form)}", text) is not None


def own_names(lang: str) -> Mapping[str, tuple[str, ...]]:
    """The beginnings of a language's own names, by the English ones."""
    return _table(primary(lang))


@lru_cache(maxsize=1024)
def _table(language: str) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for line in (DATA / "exonyms.txt").read_text(encoding="utf-8").splitlines():
        english, *names = line.split(" | ")
        own = (name.partition(" ") for name in names)
        found[english] += tuple(form for owner, _, form in own if owner == language)
    return {english: forms for english, forms in found.items() if forms}
