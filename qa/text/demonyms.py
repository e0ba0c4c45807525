"""Countries as texts speak of them by what is of them: adjectives, peoples and languages ("French", „französisch“)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from qa.text.languages import language_of, primary
from qa.text.words import DATA

HOMES: Mapping[str, frozenset[str]] = {
    "en": frozenset(("GB", "US")), "de": frozenset(("DE", "AT", "CH")), "pt": frozenset(("PT", "BR")),
    **{lang: frozenset((home,)) for lang, home in (
        pair.split(":") for pair in
        "fr:FR es:ES it:IT nl:NL pl:PL cs:CZ hu:HU ru:RU uk:UA sv:SE nb:NO da:DK fi:FI el:GR tr:TR ja:JP zh:CN ko:KR "
        "hi:IN ar:EG fa:IR".split()
    )},
}  # fmt: skip
"""Where the languages of notes are spoken: "in English" may become „auf Deutsch“."""
_CASED = frozenset({"en", "vi", "id"})
"""Languages in which a capital tells the words from others: polish, anh."""
_PREFIXES: Mapping[str, str] = {"ar": "(?:[وف]?(?:بال|كال|ال|لل)?)", "he": "[והבלמשכ]{0,3}"}
_NO_LETTER: Mapping[str, str] = {"hi": r"(?<![\u0900-\u097f])", "ko": r"(?<![가-힣])"}
_BORROWED = {"nn": "nb", "ms": "id", "bs": "hr", "sr": "hr", "yue": "zh"}
_ENGLISH_ENDING = r"(?:s|m[ae]n|wom[ae]n)?\b"
_TURKISH = str.maketrans({"İ": "i", "I": "ı"})


class Demonym(NamedTuple):
    """A word at `[start, end)` that speaks of a country, by its code."""

    country: str
    start: int
    end: int


def knows_demonyms(lang: str) -> bool:
    return _own(lang) in _rows()


def demonyms(text: str, lang: str) -> Iterator[Demonym]:
    """The words of a text that speak of a country, in reading order; the end is that of what tells it."""
    language = _own(lang)
    if language not in _CASED:
        lower = text.translate(_TURKISH).lower() if language == "tr" else text.lower()
        text = lower if len(lower) == len(text) else text
    for match in _pattern(language).finditer(text):
        yield Demonym(match.lastgroup or "", match.start(match.lastgroup or 0), match.end())


def _own(lang: str) -> str:
    language = primary(lang)
    return _BORROWED.get(language, language)


@cache
def _rows() -> Mapping[str, tuple[str, ...]]:
    lines = (DATA / "demonyms.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {language: tuple(words) for language, *words in rows} | {"": tuple(lines[1].split()[1:])}


@lru_cache(maxsize=1024)
def _pattern(language: str) -> re.Pattern[str]:
    countries = _rows()[""]
    ending = _ENGLISH_ENDING if language == "en" else ""
    groups = [f"(?P<{country}>(?:{word}){ending})" for country, word in zip(countries, _rows()[language], strict=True)]
    unspaced = "unspaced" in language_of(language).traits
    start = "" if unspaced else _NO_LETTER.get(language, r"(?<!\w)") + (_PREFIXES.get(language) or _first(language))
    return re.compile(f"{start}(?:{'|'.join(groups)})")


def _first(language: str) -> str:
    """With which letters the words of a language begin: most words of a text begin otherwise."""
    beginnings = {piece[:1] for word in _rows()[language] for piece in word.split("|")}
    return f"(?=[{''.join(sorted(beginnings))}])" if all(map(str.isalpha, beginnings)) else ""
