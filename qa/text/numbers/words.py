"""Small numbers (`small.txt`) and scales (the table of languages) as words. They only ever excuse a difference: a gap
in the tables costs a false alarm, a generous stem a finding at worst."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from qa.text.languages import language_of, languages, primary
from qa.text.locales import folded, locale
from qa.text.numbers.cognate_scales import COGNATE, cognate_factors
from qa.text.numbers.scale_stems import ENDING, power_of, scale_stems

VALUES = (*range(13), *range(20, 101, 10))
DOZENS: Mapping[str, str] = {
    "en": "dozen", "de": "dutzend", "nl": "dozijn", "af": "dosyn", "sv": "dussin", "da": "dusin", "nb": "dusin",
    "nn": "dusin", "is": "tylft tylftir", "fr": "douzaines", "es": "docenas", "pt": "dúzias", "gl": "ducias",
    "ca": "dotzenes", "it": "dozzine", "ro": "duzini", "pl": "tuziny tuzinów", "cs": "tucty tuctů",
    "sk": "tucty tuctov", "sl": "ducata ducati ducatov", "hr": "tuceta", "bs": "tuceta", "bg": "дузини",
    "ru": "дюжины дюжин", "uk": "дюжини дюжин", "be": "тузіны тузінаў", "lt": "tuzinai tuzinus tuzinų",
    "lv": "duči dučus duču", "et": "tosinat", "fi": "tusinaa", "hu": "tucat", "el": "ντουζίνες δωδεκάδες",
    "tr": "düzine", "sq": "duzina duzinë duzinash", "sr": "туцета", "mk": "дузини", "id": "lusin", "ms": "dozen",
    "vi": "tá", "hi": "दर्जन", "ne": "दर्जन", "mr": "डझन", "bn": "ডজন", "ur": "درجن", "fa": "دوجین", "ar": "دزينة دزينات",
    "ta": "டஜன்", "te": "డజన్ల డజను", "ka": "დუჟინი", "hy": "դյուժին", "kk": "дюжина", "sw": "dazeni", "fil": "dosena",
    "eu": "dozena", "cy": "dwsin ddwsin", "ga": "dosaen dhosaen",
}  # fmt: skip
"""As they stand behind a number, by language: Dutch `dozen` are boxes, Italian `ducati` coins."""
DOZEN = 12
FIRST_NO_ALPHABET = "\u0590"
"""Letters before it are Latin, Greek, Cyrillic or Armenian."""
Spelling = tuple[str, bool, Decimal]
"""(word or stem in lower case, whether it is a stem, value)."""


def _lines(name: str) -> Iterator[list[str]]:
    text = (files("qa.text.numbers") / name).read_text(encoding="utf-8")
    yield from (line.split() for line in text.splitlines() if not line.startswith("#"))


def _spelling(word: str, value: int) -> Spelling:
    return unicodedata.normalize("NFC", word.removesuffix("*").casefold()), word.endswith("*"), Decimal(value)


@lru_cache(maxsize=1024)
def small_numbers(lang: str) -> tuple[Spelling, ...]:
    """The words for 0 to 12 and the tens in a language; empty where they are unknown."""
    rows = {row[0]: row[1:] for row in _lines("small.txt")}
    cells = zip(VALUES, rows.get(primary(lang), ()), strict=False)
    return tuple(_spelling(word, value) for value, cell in cells for word in cell.split("/"))


@cache
def scales() -> tuple[Spelling, ...]:
    """The scale words of all languages, longest first; a word may stand for several scales (`billion`, `兆`)."""
    rows = (row.scales for row in languages().values())
    found = {_spelling(word, 10**power) for row in rows for power, words in row.items() for word in words}
    return tuple(sorted(found, key=lambda spelling: (-len(spelling[0]), spelling)))


def _expression(word: str) -> str:
    """The word, with the Indic letters that carry a dot as one character or as two."""
    escaped = re.escape(word)
    for letter, apart in _DOTTED.items():
        escaped = escaped.replace(apart, f"(?:{letter}|{apart})")
    return escaped


_DOTTED = {letter: unicodedata.normalize("NFC", letter) for letter in "\u095b\u095c\u095d\u09dc\u09dd\u09df"}
"""Indic letters that carry a dot, and both characters that the NFC has for each."""


def composed(word: str) -> str:
    """The word with one character for each Indic letter that carries a dot, as many keyboards have it."""
    for letter, apart in _DOTTED.items():
        word = word.replace(apart, letter)
    return word


_OTHERS_ALONE: Mapping[str, frozenset[str]] = {
    **dict.fromkeys("en de nl pt es it pl fi et cs sk hr sl hu id ja ko zh hi lv lt".split(), frozenset({"cent"})),
    **dict.fromkeys(("sv", "nb", "nn", "da", "tr", "az"), frozenset({"mil", "cent"})),
}
"""Scale words of other languages that say something else here: a Scandinavian mil has ten kilometres, and a Turkish one
is a mile; French alone has a hundred for a cent."""
_NO_SCALE: Mapping[str, str] = {
    "조": "(?![각항])", "억": "(?!새)", "만": "(?!큼)", "천": "(?![장막])", "千": "(?![米克瓦卡帕伏赫焦])",
    "兆": "(?![瓦赫帕焦])",
}  # fmt: skip
"""What makes another word of a scale sign: Korean 조각 is a piece, 만큼 "as much as", Chinese 千米 a kilometre."""


@lru_cache(maxsize=1024)
def scale_pattern(lang: str = "") -> re.Pattern[str]:
    """A scale word of a language or a well-known one right after a number, with a space or hyphen between at most."""
    known = {word: _expression(word) + (r"\w*" if stem else "") for word, stem, _ in scales()}
    known = {word: form for word, form in known.items() if word not in _OTHERS_ALONE.get(primary(lang), ())}
    stems = tuple(scale_stems(lang))
    # the stem finds them as well, and does not end in the middle of a longer form: of `miljonus` not `miljonu`
    abbreviated = _ONLY_SCALES.get(primary(lang), {})
    own = (word for word in (*locale(lang).scales, *abbreviated) if not word.startswith(stems) and not _is_unit(word))
    known |= {word: _expression(word) for word in own if word not in known}
    known |= {stem: _expression(stem) + ENDING for stem in stems}
    spellings = "|".join(known[word] + _NO_SCALE.get(word, "") for word in sorted(known, key=len, reverse=True))
    # a cognate first: its pattern ends with the word, a shorter spelling (`mil`) need not
    return re.compile(rf"[ \u00a0\u202f-]?(?P<scale>{COGNATE}|{spellings})", re.IGNORECASE)


@cache
def _scale_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """All scale words, and those of them that are stems: most words are neither."""
    return frozenset(word for word, _, _ in scales()), tuple(word for word, stem, _ in scales() if stem)


def _is_unit(word: str) -> bool:
    """`k`, `m`, `м`: may be a unit as well, as may `kM`, which Catalan has for a billion."""
    return (len(word) == 1 and word < FIRST_NO_ALPHABET) or word == "km"


_ONLY_SCALES: Mapping[str, Mapping[str, int]] = {
    "en": {"lakh": 5, "lakhs": 5, "crore": 7, "crores": 7, "bn": 9, "tn": 12},
    "fr": {"mds": 9, "mds.": 9}, "nl": {"mln": 6, "mln.": 6, "mld": 9, "mld.": 9}, "es": {"mill.": 6},
    "el": {"εκατ.": 6, "εκατ": 6}, "sv": {"milj.": 6, "milj": 6, "mdr": 9, "mdr.": 9}, "da": {"mia": 9, "mio": 6},
    "nb": {"mrd": 9, "mill": 6}, "hr": {"mlrd.": 9, "mlrd": 9}, "sl": {"mio": 6, "mrd": 9},
    "de": {"tsd": 3, "tsd.": 3}, "vi": {"tỉ": 9, "ngàn": 3},
}  # fmt: skip
"""Abbreviations and words behind a number that CLDR lacks and that are nothing else, as powers of ten."""


def _own_power(form: str, lang: str) -> int | None:
    only = _ONLY_SCALES.get(primary(lang), {}).get(form)
    return only or locale(lang).scales.get(form) or power_of(form, lang)


@lru_cache(maxsize=65536)
def is_own_scale(word: str, lang: str) -> bool:
    """Whether a language has this scale word, and it can be nothing else."""
    return not _is_unit(word) and _own_power(folded(word), lang) is not None


@lru_cache(maxsize=65536)
def factors(word: str, lang: str = "") -> tuple[Decimal, ...]:
    """What a scale word may multiply by, by the rules of a language where it knows the word; empty for any other."""
    form = folded(word)
    if is_own_scale(word, lang):
        return (Decimal(10 ** (_own_power(form, lang) or 0)),)
    whole, stems = _scale_words()
    if form not in whole and not form.startswith(stems):
        return cognate_factors(word)
    return tuple(
        factor for spelling, stem, factor in scales() if form == spelling or (stem and form.startswith(spelling))
    )


LONGEST_SHORT = 5
"""Latin letters of scale words that other languages have other words for: fünfzig Cent are no fifty hundreds."""


def _is_short(word: str) -> bool:
    return len(word) <= LONGEST_SHORT and word < FIRST_NO_ALPHABET


@lru_cache(maxsize=1024)
def scale_values(lang: str) -> dict[str, int]:
    """The whole scale words of a language from 100 with their values; where a word has two, CLDR's of the language."""
    own = locale(lang).scales
    unknown = _OTHERS_ALONE.get(lang, ())
    ours = {word for words in language_of(lang).scales.values() for word in words}
    known = {
        word: int(value)
        for word, stem, value in scales()
        if not stem and len(word) > 2 and word not in unknown and (word in ours or not _is_short(word))
    }
    dozens = dict.fromkeys(DOZENS.get(lang, "").split(), DOZEN)
    return known | dozens | {word: 10**power for word, power in own.items() if len(word) > 2}
