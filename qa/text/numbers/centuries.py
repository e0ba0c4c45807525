"""Centuries in Roman numerals and by name: `siglo XIX`, `XX wiek`, `il Cinquecento`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import regex

from qa.text.languages import primary, words_touch
from qa.text.numbers.digits import Number
from qa.text.numbers.mentions import roman_value
from qa.text.numbers.units import unit_after, unit_names

CENTURY = "century"
LONGEST_WORD = 20
"""Characters before a numeral in which "century" stands: secolului al."""
_ROMAN = re.compile(r"\b([IVX]{1,6})(?:-lea|e|er|ème|\.)?(?!\w)")
_LAST_WORD = regex.compile(r"(\p{L}+)[\s\u00a0](?:al[\s\u00a0])?$")
_NAMED_CENTURY = re.compile(
    r"(?:(?<=[Ii]l |el |al |ul |o: )|(?<=ll['’]))(Due|Tre|Quattro|Cinque|Sei|Sette|Otto|Nove)cento\b"
)
_HUNDREDS_OF = {
    "sv": regex.compile(r"(?<!\d)(\d{1,2})00-tal(?:et|en|ets)?(?!\p{L})"),
    **dict.fromkeys(("da", "nb", "nn"), regex.compile(r"(?<!\d)(\d{1,2})00-talle(?:t|ts|ne)(?!\p{L})")),
    "fi": regex.compile(r"(?<!\d)(\d{1,2})00-(?:luku|luvu|luvun)\p{L}*"),
    "et": regex.compile(r"(?<!\d)(\d{1,2})00-nda\p{L}*"),
}
_HUNDREDS = dict(zip("Due Tre Quattro Cinque Sei Sette Otto Nove".split(), range(13, 21), strict=True))


def named_centuries(text: str, lang: str) -> Iterator[Number]:
    """`il Cinquecento` is the sixteenth century."""
    for match in _NAMED_CENTURY.finditer(text) if primary(lang) == "it" else ():
        value = frozenset({Decimal(_HUNDREDS[match[1]])})
        unit = frozenset({CENTURY})
        yield Number(*match.span(), match[0], value, value, unit=unit, reach=match.end(), spelled=True, ordinal=True)


def hundreds(text: str, lang: str) -> Iterator[Number]:
    """`1700-talet`, `1700-luvulla`: the eighteenth century, or the years from 1700."""
    pattern = _HUNDREDS_OF.get(primary(lang))
    for match in pattern.finditer(text) if pattern else ():
        century = int(match[1])
        value = frozenset({Decimal(100 * century), Decimal(century + 1)})
        unit = frozenset({CENTURY})
        yield Number(*match.span(), match[0], value, value, unit=unit, reach=match.end(), spelled=True, ordinal=True)


def roman_centuries(text: str, lang: str) -> Iterator[Number]:
    """Roman numerals that count centuries: `siglo XIX`, `XIXe siècle`, `XX wiek`. English has ordinals for them."""
    if primary(lang) == "en" or words_touch(lang):
        return
    for match in _ROMAN.finditer(text):
        unit, reach = unit_after(text, match.end(), lang)
        if CENTURY in unit or _follows_century(text, match.start(), lang):
            value = frozenset({Decimal(roman_value(match[1]))})
            unit, reach = frozenset({CENTURY}), max(reach, match.end())
            yield Number(*match.span(), match[0], value, value, unit=unit, reach=reach, spelled=True, ordinal=True)


def _follows_century(text: str, at: int, lang: str) -> bool:
    word = _LAST_WORD.search(text, max(0, at - LONGEST_WORD), at)
    return word is not None and CENTURY in unit_names(lang).get(word[1].lower(), ())
