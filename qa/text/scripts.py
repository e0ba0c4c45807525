"""Unicode scripts: which ones a language is written in, and the runs of each in a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import regex

LATIN = "Latn"

NAMES = {
    "Latn": "Latin",
    "Cyrl": "Cyrillic",
    "Grek": "Greek",
    "Arab": "Arabic",
    "Hebr": "Hebrew",
    "Deva": "Devanagari",
    "Beng": "Bengali",
    "Guru": "Gurmukhi",
    "Gujr": "Gujarati",
    "Orya": "Oriya",
    "Taml": "Tamil",
    "Telu": "Telugu",
    "Knda": "Kannada",
    "Mlym": "Malayalam",
    "Sinh": "Sinhala",
    "Thai": "Thai",
    "Laoo": "Lao",
    "Mymr": "Myanmar",
    "Khmr": "Khmer",
    "Tibt": "Tibetan",
    "Geor": "Georgian",
    "Armn": "Armenian",
    "Ethi": "Ethiopic",
    "Hani": "Han",
    "Hira": "Hiragana",
    "Kana": "Katakana",
    "Bopo": "Bopomofo",
    "Hang": "Hangul",
    "Mong": "Mongolian",
    "Thaa": "Thaana",
}
"""ISO 15924 codes with the names that Unicode gives them."""

UNSPACED = frozenset({"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Bopo"})
"""Scripts written without spaces between words."""

_LANGUAGES = {
    "Cyrl": "ru uk be bg mk sr kk ky tg mn tt ba cv os ce ab "
    "udm kv koi mhr mrj sah tyv xal av lez krc bxr mdf myv rue cu",
    "Grek": "el",
    "Arab": "ar fa ur ps sd ug ckb arz azb pnb ks bal lrc mzn glk skr",
    "Hebr": "he yi iw",
    "Deva": "hi mr ne sa mai bho kok gom doi brx new awa mag dty bh",
    "Beng": "bn as bpy mni",
    "Guru": "pa",
    "Gujr": "gu",
    "Orya": "or",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn tcy",
    "Mlym": "ml",
    "Sinh": "si",
    "Thai": "th",
    "Laoo": "lo",
    "Mymr": "my shn",
    "Khmr": "km",
    "Tibt": "bo dz",
    "Geor": "ka xmf",
    "Armn": "hy",
    "Ethi": "am ti",
    "Hang": "ko",
    "Hani": "zh yue wuu lzh",
    "Thaa": "dv",
}
_SCRIPTS = {
    **{language: frozenset({script}) for script, names in _LANGUAGES.items() for language in names.split()},
    "ja": frozenset({"Hira", "Kana", "Hani"}),
    "ko": frozenset({"Hang", "Hani"}),
    "zh": frozenset({"Hani", "Bopo"}),
    "sr": frozenset({"Cyrl", "Latn"}),
    "uz": frozenset({"Latn", "Cyrl"}),
    "az": frozenset({"Latn"}),
    "ku": frozenset({"Latn", "Arab"}),
}
_LATIN_ONLY = frozenset({LATIN})

_ANY = regex.compile("|".join(rf"(?P<{code}>\p{{Script={name}}}+)" for code, name in NAMES.items()))


@lru_cache(maxsize=512)
def base(tag: str) -> str:
    """The language of a BCP 47 tag: `zh` of `zh-Hant`, `zh` of a bare `hant`."""
    language = tag.replace("_", "-").split("-")[0].lower()
    return {"hant": "zh", "hans": "zh", "cn": "zh", "tw": "zh", "jp": "ja", "kr": "ko", "iw": "he"}.get(
        language, language
    )


@lru_cache(maxsize=512)
def scripts_of(tag: str) -> frozenset[str]:
    """The scripts that prose of a language is written in; Latin for a language not listed.

    A script subtag decides where there is one (`sr-Latn`, `uz-Cyrl`)."""
    for part in tag.replace("_", "-").split("-")[1:]:
        if part.title() in NAMES:
            return frozenset({part.title()})
    return _SCRIPTS.get(base(tag), _LATIN_ONLY)


def is_listed(tag: str) -> bool:
    """Whether `scripts_of` knows a language to be in another script than Latin."""
    return base(tag) in _SCRIPTS


def runs(text: str) -> Iterator[tuple[str, int, int]]:
    """(script, start, end) of every maximal run of letters and marks of one script."""
    for match in _ANY.finditer(text):
        yield match.lastgroup or "", match.start(), match.end()


def counts(text: str) -> Counter[str]:
    """Characters by script; what no script owns (digits, punctuation, spaces) is left out."""
    found: Counter[str] = Counter()
    for character, times in Counter(text).items():
        if script := script_of(character):
            found[script] += times
    return found


@lru_cache(maxsize=65536)
def script_of(character: str) -> str:
    """The script that owns a character, or none."""
    match = _ANY.match(character)
    return (match.lastgroup or "") if match else ""
