"""Tens of years of a century: `lata 90. XIX wieku`, `40. léta 19. století`, `20 世纪 90 年代`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import regex

from qa.text.languages import primary
from qa.text.numbers.digits import Number
from qa.text.numbers.han import han_value
from qa.text.numbers.mentions import roman_value

_HAN = regex.compile(r"(?P<century>\d{1,2}|[一二十]{1,4})\s?[世][纪紀]\s?(?P<tens>\d0|[一二三四五六七八九]十)\s?年代")
_CENTURY = r"(?P<century>[IVX]{1,5}|\d{1,2})"
_ORDINAL = r"(?:\.|['’-]?\p{L}{1,8})?"
_BEHIND: Mapping[str, regex.Pattern[str]] = {
    language: regex.compile(rf"\b(?:{years}) ['’]?(?P<tens>\d0)\.? ?(?:{of}) ?{_CENTURY} ?(?:{century})\b")
    for language, years, of, century in (
        ("pl", "lata|lat|latach|latom", "", r"w\.|wieku"),
        ("es", "años", "del siglo", ""),
        ("pt", "anos", "do século", ""),
        ("it", "anni", "del", "secolo"),
        ("fr", "années", "du", "(?:e|ème|er)? ?(?:siècle|s\\.)"),
        ("ro", "anii|anilor", "ai secolului(?: al)?", r"(?:-lea)?"),
        ("nl", "jaren", "van de", "(?:e|ste|de)? ?eeuw"),
    )
}
"""Where the years stand before their number,"""
_BEFORE: Mapping[str, regex.Pattern[str]] = {
    language: regex.compile(
        rf"(?<!\d)(?P<tens>\d0){_ORDINAL} (?:{years}) (?:{of}){_CENTURY}{_ORDINAL} (?:{century})\p{{L}}*"
    )
    for language, years, of, century in (
        ("cs", r"l[eé]t\p{L}*|rok\p{L}*", "", "stolet"),
        ("sk", r"rok\p{L}*", "", "storoč"),
        ("sl", r"let\p{L}*", "", "stolet"),
        ("hr", r"godin\p{L}*", "", "stolje"),
        ("sr", r"годин\p{L}*|godin\p{L}*", "", "век|vek|столе|stole"),
        ("ru", r"год\p{L}*", "", "век|столет"),
        ("uk", r"рок\p{L}*", "", "століт|ст\\."),
        ("be", r"гад\p{L}*", "", "стагод"),
        ("bg", r"години\p{L}*", "на ", "век"),
        ("mk", r"години\p{L}*", "на ", "век"),
        ("de", r"Jahre\p{L}*", "des ", "Jahrhundert"),
    )
}
"""and behind it;"""
_CENTURY_FIRST: Mapping[str, regex.Pattern[str]] = {
    language: regex.compile(rf"(?<!\w){_CENTURY}{_ORDINAL} (?:{century}) (?P<tens>\d0){_ORDINAL}(?!\w)")
    for language, century in (
        ("tr", r"yüzyıl\p{L}*"),
        ("az", r"əsr\p{L}*"),
        ("lt", r"amžiaus|a\."),
        ("lv", r"gadsimta"),
        ("hu", r"század"),
        ("et", r"sajandi"),
    )
}
"""and where the century comes first."""
_HEBREW_TENS = "עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים".split()
_HEBREW_ONES = "שתים שלוש ארבע חמש שש שבע שמונה תשע".split()
_NAMED: Mapping[str, int] = (
    {ten: 10 * n for n, ten in enumerate(_HEBREW_TENS, 2)}
    | {f"{one} עשרה": n for n, one in enumerate(_HEBREW_ONES, 12)}
    | {"עשרים ואחת": 21}
)
_CENTURIES = "|".join(
    sorted((word.replace(" ", "[ -]") for word in _NAMED if word not in _HEBREW_TENS[1:]), reverse=True)
)
_HEBREW = regex.compile(
    rf"שנות ה[-־]?(?P<tens>\d0|{'|'.join(_HEBREW_TENS)})['’׳]? "
    rf"(?:של ה|[לב]|שב)מאה ה?[-־]?(?P<century>\d{{1,2}}|{_CENTURIES})(?!\p{{L}})"
)
"""Both in words or digits: שנות השמונים של המאה התשע-עשרה."""


def decades(text: str, lang: str) -> Iterator[Number]:
    """The tens of a century as one number, the first year of them; the tens alone are enough."""
    language = primary(lang)
    patterns = (
        _HAN if "世" in text else None,
        _HEBREW if language == "he" else None,
        _BEHIND.get(language),
        _BEFORE.get(language),
        _CENTURY_FIRST.get(language),
    )
    for pattern in patterns:
        for match in pattern.finditer(text) if pattern else ():
            century, tens = (_value(match[name]) for name in ("century", "tens"))
            value = frozenset({Decimal(100 * (century - 1) + tens)})
            yield Number(*match.span(), match[0], value, value | {Decimal(tens)}, dated=pattern is not _HAN)


def _value(numeral: str) -> int:
    if named := _NAMED.get(numeral.replace("-", " ")):
        return named
    if numeral.isascii():
        return int(numeral) if numeral.isdigit() else roman_value(numeral)
    return han_value(numeral)
