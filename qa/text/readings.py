"""How the letters of a name are read in the languages that it may come from, for those who write it as they hear it.

English keeps the spelling of Lovelace, Siobhán, Quixote and Zhang; other scripts write Лавлейс, შივონ, キホーテ, Чжан.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

Rules = Sequence[tuple[regex.Pattern[str], str]]


def _rules(*pairs: tuple[str, str]) -> Rules:
    return tuple((regex.compile(letters), sound) for letters, sound in pairs)


_CONSONANT = "[bcdfghjklmnpqrstvwxz]"
_ENGLISH = _rules(
    (r"a(?:ce|se)\Z", "eis"), (rf"a({_CONSONANT})e\Z", r"ei\1"), (r"ice\Z", "ais"), (rf"i({_CONSONANT})e\Z", r"ai\1"),
    (rf"o({_CONSONANT})e\Z", r"ou\1"), (r"ace(?=l)", "eis"), (r"\Alove", "lav"), (r"igh", "ai"), (r"aigh", "ei"),
)  # fmt: skip
"""A vowel before a silent e: Lovelace, Blake, Rice, Hoyle."""
_IRISH = _rules(
    (r"s(?=[eiéí])", "sh"), (r"bhai?|[bm]h", "v"), (r"[dgt]h\Z", ""), (r"[dg]h", "y"), (r"aoi|ao", "i"), (r"eo", "o"),
    (r"io|ío", "i"), (r"ea", "a"), (r"ai", "a"), (r"oi", "o"), (r"c(?=[eiéí])", "k"),
)  # fmt: skip
"""Siobhán is shivan, Saoirse sirsha, Niamh niv."""
_SPANISH = _rules(
    (r"[jx]", "kh"), (r"g(?=[ei])", "kh"), (r"qu(?=[ei])", "k"), (r"qui", "ki"), (r"ll", "y"), (r"ñ", "ny")
)
"""Quixote is kikhote, Juarez khuares."""
_PALLADIUS = _rules((r"zh", "chj"), (r"n\Z", "n"), (r"ng\Z", "n"), (r"\Ax|(?<=[aeiou])x", "s"), (r"\Aq", "ts"))
"""Pinyin as Russian spells it, and those who follow Russian: Чжан, Chjan."""
_NASAL = _rules((r"zh", "jh"), (r"ng\Z", "n"))
"""And as Indic scripts do, whose sign for n is the one for ng as well: ঝাং."""
_GERMAN = _rules((r"tz?sch", "ch"), (r"sch", "sh"), (r"tz", "ts"), (r"ie", "i"), (r"eu", "oi"))
"""Nietzsche is niche, Schütz shüts."""
_TSH = _rules((r"tz?sch", "tsh"))
"""And where the letters are written one by one: نيتشه."""
_BANTU = _rules((r"\A([nm])", r"e\1"))
"""A nasal before the first consonant, which many scripts can only begin with a vowel: Nkrumah, エンクルマ, এনক্রুমা."""
_HINTS: Sequence[tuple[regex.Pattern[str], Rules]] = (
    (regex.compile(rf"[aio]{_CONSONANT}e\Z|igh"), _ENGLISH),
    (regex.compile(r"bh|mh|aoi|(?:\A|[aeiou])[dg]h|[áíóú]|eo"), _IRISH),
    (regex.compile(r"j|x|ll|ñ|qu|g[ei]"), _SPANISH),
    (regex.compile(r"\A(?:zh|x|q)\p{L}{1,5}\Z|ng\Z"), _PALLADIUS),
    (regex.compile(r"zh|ng\Z"), _NASAL),
    (regex.compile(r"sch|tz"), _GERMAN),
    (regex.compile(r"tz?sch"), _TSH),
    (regex.compile(rf"\A[nm](?!y){_CONSONANT}"), _BANTU),
)
_SURNAMES = {
    "rhee": ("li", "ri", "i"),
    "lee": ("i", "ri"), "yi": ("li", "i", "ri"), "park": ("pak", "bak"), "choi": ("choe", "tsoi", "chve"),
    "jung": ("chon", "jon", "jong"), "chung": ("chon", "jong"), "roh": ("no", "ro"), "noh": ("no", "ro"),
    "yoon": ("yun",), "moon": ("mun",), "woo": ("u",), "ahn": ("an",), "shin": ("sin",), "im": ("lim", "rim"),
    "lim": ("im", "rim"), "kwon": ("gvon", "kuon"), "cho": ("jo",), "hwang": ("khvan", "fan"), "wu": ("u",),
}  # fmt: skip
"""Korean surnames as English spells them by custom, and what they are: Rhee and Lee are 이 or 리, Ли, 李."""


@lru_cache(maxsize=4096)
def readings(name: str) -> tuple[str, ...]:
    """A name in small letters as other languages than English may read it; empty where nothing in it looks so."""
    low = name.lower()
    found = [_read(low, rules) for hint, rules in _HINTS if hint.search(low)]
    return tuple(dict.fromkeys((*found, *_SURNAMES.get(low, ()))))


def _read(low: str, rules: Rules) -> str:
    for letters, sound in rules:
        low = letters.sub(sound, low)
    return low
