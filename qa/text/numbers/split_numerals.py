"""Numerals that Celtic languages put around what they count: pedwar gweithdy ar ddeg, ceithre huaire déag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import regex

from qa.text.languages import primary
from qa.text.numbers.digits import Number
from qa.text.numbers.units import unit_after

_WELSH = (
    "un", "dau ddau dwy ddwy", "tri dri thri tair dair thair", "pedwar bedwar phedwar pedair bedair phedair",
    "pump pum bump bum phump phum", "chwech chwe", "saith", "wyth", "naw", "deg deng",
)  # fmt: skip
_IRISH = (
    "aon", "dhá dá", "trí dtrí", "ceithre gceithre cheithre", "cúig gcúig chúig", "sé", "seacht", "ocht hocht", "naoi",
    "deich ndeich",
)  # fmt: skip
_GAELIC = ("aon", "dà dhà", "trì", "ceithir cheithir", "còig chòig", "sia", "seachd", "ochd", "naoi", "deich")
_PUT_BEHIND: Mapping[str, tuple[tuple[str, ...], Mapping[str, int]]] = {
    "cy": (
        _WELSH,
        {"ar ddeg": 10, "ar bymtheg": 15, "ar hugain": 20, "a deugain": 40, "a thrigain": 60},
    ),
    "ga": (
        _IRISH,
        {"déag": 10, "dhéag": 10, "is fiche": 20, "is tríocha": 30, "is daichead": 40, "is caoga": 50, "is seasca": 60,
         "is seachtó": 70, "is ochtó": 80, "is nócha": 90},
    ),
    "gd": (_GAELIC, {"deug": 10, "dheug": 10, "air fhichead": 20, "ar fhichead": 20}),
}  # fmt: skip
"""The numbers from one on in all their forms, and what is added behind the noun."""
_THOUSAND = frozenset(("mhíle", "míle", "mil", "mhìle"))
"""What is counted may be thousands: cúig mhíle dhéag."""

_WORD = r"[\p{L}'’-]{1,24}"


def split_numerals(text: str, lang: str) -> Iterator[Number]:
    """Every such numeral of a text, with the unit that it counts."""
    known = _PUT_BEHIND.get(primary(lang))
    if known is None:
        return
    ones = {form: value for value, forms in enumerate(known[0], 1) for form in forms.split()}
    for match in _PATTERNS[primary(lang)].finditer(text):
        noun = match["noun"] or ""
        value = ones[match["one"].lower()] + known[1][match["more"].lower()]
        number = frozenset({Decimal(value * 1000 if noun.lower() in _THOUSAND else value)})
        unit = unit_after(f"1 {noun}", 1, lang)[0] if noun else frozenset()
        yield Number(*match.span(), match[0], number, number, unit=unit, reach=match.end(), spelled=True)


def _pattern(ones: tuple[str, ...], more: Mapping[str, int]) -> regex.Pattern[str]:
    one = "|".join(sorted((form for forms in ones for form in forms.split()), key=len, reverse=True))
    return regex.compile(
        rf"(?<![\p{{L}}'’])(?P<one>{one}) (?:(?P<noun>{_WORD}) (?:{_WORD} )??)??(?P<more>{'|'.join(more)})(?!\p{{L}})",
        regex.IGNORECASE,
    )


_PATTERNS = {language: _pattern(*known) for language, known in _PUT_BEHIND.items()}
