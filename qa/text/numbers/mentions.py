"""Every value that words may mention, without their places: lenient, since this only excuses differences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import regex

from qa.text.languages import language_of, primary
from qa.text.locales import locale
from qa.text.normal_forms import normalized
from qa.text.numbers.half_words import mentioned_with_halves
from qa.text.numbers.han import NUMERAL, han_value
from qa.text.numbers.lexicons import WORD
from qa.text.numbers.number_adjectives import in_adjectives
from qa.text.numbers.small_parts import in_small_parts
from qa.text.numbers.spelled import spelled
from qa.text.numbers.words import factors, small_numbers

# with the marks that Indic and Arabic letters carry, which `re` calls no word characters
PREFIXES = {"ar": ("و", "ب", "ل", "ال"), "he": ("ו", "ב", "ל", "ה")}
ENGLISH = re.compile(r"[a-z]+")
PLURAL = re.compile("ie(?:s|th)$")
NUMERIC = regex.compile(r"\p{N}")
ROMAN = re.compile(r"\b[IVXLC]{1,8}\b")
_ABOUT: Mapping[str, str] = {
    "fr": "dizaine:10 douzaine:12 quinzaine:15 vingtaine:20 trentaine:30 quarantaine:40 cinquantaine:50 "
    "soixantaine:60 centaine:100",
    "es": "decena:10 docena:12 quincena:15 veintena:20 treintena:30 cuarentena:40 cincuentena:50 centena:100",
    "it": "decina:10 dozzina:12 quindicina:15 ventina:20 trentina:30 quarantina:40 cinquantina:50 centinaio:100",
    "pt": "dezena:10 dúzia:12 quinzena:15 vintena:20 trintena:30 centena:100",
    "gl": "decena:10 ducia:12 quincena:15 vintena:20 trintena:30 centena:100",
    "ca": "desena:10 dotzena:12 quinzena:15 vintena:20 trentena:30 quarantena:40 cinquantena:50 centenar:100",
    "nl": "tiental:10 twaalftal:12 vijftiental:15 twintigtal:20 dertigtal:30 veertigtal:40 vijftigtal:50 "
    "honderdtal:100",
    "sv": "tiotal:10 femtontal:15 tjugotal:20 trettiotal:30 femtiotal:50 hundratal:100",
    "hr": "desetak:10 petnaestak:15 dvadesetak:20 tridesetak:30 pedesetak:50 stotinjak:100",
    "sr": "десетак:10 петнаестак:15 двадесетак:20 тридесетак:30 педесетак:50 стотинак:100",
    "bg": "десетина:10 петнайсетина:15 петнадесетина:15 двайсетина:20 двадесетина:20 трийсетина:30 стотина:100",
    "mk": "десетина:10 петнаесетина:15 дваесетина:20 триесетина:30 стотина:100",
    "el": "δεκαριά:10 δωδεκάδα:12 δεκαπενταριά:15 εικοσαριά:20 τριανταριά:30 πενηνταριά:50 εκατοστή:100",
    "fi": "kymmenkunta:10 viitisentoista:15 parikymmentä:20 kolmisenkymmentä:30 satakunta:100",
    "et": "kümmekond:10 tosin:12 paarkümmend:20 sadakond:100",
}
"""Nouns for about so many: une quinzaine de secondes."""
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = "one two three four five six seven eight nine"
ENGLISH_VALUES = {
    **{word: value for value, word in enumerate(UNITS.split(), 1)},
    **{word: value for value, word in enumerate(TEENS.split(), 10)},
    **{word: 10 * value for value, word in enumerate(TENS.split(), 2)},
}
ENGLISH_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9}
MONTH_NAMES = "january february march april may june july august september october november december"
MONTHS = {spelling: value for value, name in enumerate(MONTH_NAMES.split(), 1) for spelling in (name, name[:3])}
HALF = Decimal("0.5")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


_QUARTER = re.compile(r"\bquarter (?:past|to|after|before|of)\b")
QUARTERS = (15, 45)
"""Minutes that "a quarter to six" may be where a language says them: fifteen minutes to six."""


_ONE_AND_A_HALF = regex.compile(r"(?<!\w)(?:one(?: \w+)?|an? \w+) and a half(?!\w)")
"""One and a half times, a year and a half."""


def mentioned_in_words(text: str, lang: str) -> Iterator[Decimal]:
    """The values of the number words and months in a text; lenient, since they only excuse differences."""
    folded = normalized("NFC", text.casefold())
    language = primary(lang)
    yield from map(Decimal, _english(folded))
    if "half" in folded:
        yield HALF
        yield from (1 + HALF,) if _ONE_AND_A_HALF.search(folded) else ()
    yield from map(Decimal, (han_value(match[0]) for match in NUMERAL.finditer(text)))
    yield from map(Decimal, (roman_value(match[0]) for match in ROMAN.finditer(text)))
    yield from map(Decimal, QUARTERS if language == "en" and _QUARTER.search(folded) else ())
    yield from _symbols(text)
    yield from map(Decimal, in_adjectives(folded, language))
    yield from in_small_parts(folded, language)
    yield from mentioned_with_halves(folded, language)
    read = list(spelled(folded, language))
    yield from (Decimal(number.value) for number in read)
    # what was read as a whole mentions none of its parts: "achtzehn" is not 8
    for number in reversed(read):
        folded = f"{folded[: number.start]} {folded[number.end :]}"
    yield from _small(folded, language)


def _symbols(text: str) -> Iterator[Decimal]:
    """`½`, `²`, `③`."""
    if not text.isascii():
        found = (c for c in NUMERIC.findall(text) if unicodedata.category(c) == "No")
        yield from (Decimal(str(unicodedata.numeric(c))) for c in found)


def _small(folded: str, language: str) -> Iterator[Decimal]:
    months = locale(language).months
    table = small_numbers(language)
    if "unspaced" in language_of(language).traits:
        yield from (value for word, _, value in table if word in folded and not NUMERAL.fullmatch(word))
        return
    words = set(WORD.findall(folded))
    for prefix in PREFIXES.get(language, ()):
        words |= {word.removeprefix(prefix) for word in words}
    yield from (Decimal(months[word]) for word in words & months.keys())
    # one search for a stem after a space is quicker than one comparison a word
    spaced = " ".join(("", *words))
    for spelling, stem, value in table:
        if spelling in words or (stem and f" {spelling}" in spaced):
            yield value
    yield from (factor for word in words for factor in factors(word))
    about = _about(language)
    yield from (about[word] for word in words & about.keys())


@lru_cache(maxsize=1024)
def _about(language: str) -> Mapping[str, Decimal]:
    pairs = (pair.split(":") for pair in _ABOUT.get(language_of(language).resource_tag("numbers"), "").split())
    return {word: Decimal(value) for word, value in pairs}


def _english(folded: str) -> Iterator[int]:
    """`twenty-five`, `two hundred thousand`, `nineteen forty`: each run of number words, and months by name."""
    total = current = 0
    running = False
    for word in ENGLISH.findall(folded):
        if word in MONTHS:
            yield MONTHS[word]
        unit = ENGLISH_VALUES.get(PLURAL.sub("y", word).removesuffix("th"))
        if unit is not None:
            current += unit
            running = True
            yield unit
        elif running and word in ENGLISH_SCALES:
            scale = ENGLISH_SCALES[word]
            total, current = (total, current * scale) if scale == 100 else (total + current * scale, 0)
        elif running and (word != "and" or current < 100):
            yield total + current
            total = current = 0
            running = False
    if running:
        yield total + current


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral up to hundreds."""
    values = [ROMAN_VALUES[c] for c in numeral]
    return sum(-v if any(v < later for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
