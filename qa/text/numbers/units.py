"""Units of measurement and currencies after (or before) a number, in the names and symbols of its language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

import regex

from qa.text.languages import primary, words_touch
from qa.text.locales import locale
from qa.text.normal_forms import lowered
from qa.text.numbers.heat_scales import OF_HEAT, scale_of_heat
from qa.text.numbers.per_time import per_time_forms
from qa.text.numbers.plain_currencies import plain_currencies
from qa.text.numbers.powered_lengths import powered_length
from qa.text.numbers.ranges import goes_on_as_range
from qa.text.numbers.short_forms import is_begun, is_mark
from qa.text.numbers.unit_cases import inflected_unit
from qa.text.numbers.unit_sizes import UNITS, MeasurementUnit
from qa.text.numbers.unit_spellings import respelled

_DIMENSIONS = frozenset(unit.dimension for unit in UNITS.values())
_WORDS = frozenset(
    "week month year decade century in t d B K T pp acre karat tbsp tsp cup pm pc pt au ps smil are dunam jin".split()
)
"""Ids that are no symbols: too much else is written so (`5 in`, `pp. 3`, `7B`)."""
SYMBOLS: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in UNITS if name not in _WORDS},
    "sec": ("s",), "secs": ("s",), "mins": ("min",), "hrs": ("h",), "hr": ("h",), "us": ("µs",), "μs": ("µs",),
    "um": ("µm",), "μm": ("µm",), "μg": ("µg",), "mcg": ("µg",), "KB": ("kB",), "Kb": ("kbit", "kB"),
    "Mb": ("Mbit", "MB"), "Gb": ("Gbit", "GB"), "Mbps": ("Mbit/s",), "Gbps": ("Gbit/s",),
    "kbps": ("kbit/s",), "Kbps": ("kbit/s",),
    "kph": ("km/h",), "kts": ("kn",), "µl": ("µL",), "μl": ("µL",), "μL": ("µL",), "uL": ("µL",),
    "ul": ("µL",), "ml": ("mL",), "cl": ("cL",), "dl": ("dL",), "hl": ("hL",), "dkg": ("dag",),
    "l": ("L",), "L": ("L",), "kHZ": ("kHz",), "mm2": ("mm²",), "cm2": ("cm²",),
    "m2": ("m²",), "km2": ("km²",), "m3": ("m³",), "cm3": ("cm³",), "mm^2": ("mm²",), "cm^2": ("cm²",),
    "m^2": ("m²",), "km^2": ("km²",), "m^3": ("m³",), "℃": ("°C",), "℉": ("°F",),
    "ºC": ("°C",), "° C": ("°C",), "° F": ("°F",),
    "º": ("°", "°C", "°F"), "°": ("°", "°C", "°F"),
    "％": ("%",), "٪": ("%",), "%p": ("pp",), "Ω": ("Ω",), "s⁻¹": ("Hz",), "m": ("m", "min", "M"),
    "A": ("A",), "min.": ("min",), "h": ("h",), "mAh": (), "lbs": ("lb",),
}  # fmt: skip
"""International symbols, case kept; one with several meanings has them all, one without any is never read."""
MONEY: Mapping[str, tuple[str, ...]] = {
    "$": ("USD", "CAD", "AUD", "MXN", "HKD", "TWD", "SGD", "NZD"), "US$": ("USD",), "HK$": ("HKD",), "NT$": ("TWD",),
    "S$": ("SGD",), "NZ$": ("NZD",), "€": ("EUR",), "£": ("GBP",), "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"), "₹": ("INR",), "₽": ("RUB",), "₩": ("KRW",), "₺": ("TRY",), "₴": ("UAH",), "₪": ("ILS",),
    "฿": ("THB",), "₫": ("VND",), "R$": ("BRL",), "Fr.": ("CHF",), "zł": ("PLN",), "Kč": ("CZK",), "kr": ("SEK",
    "NOK", "DKK"), "Rs": ("INR",),
}  # fmt: skip
_DOLLARS = MONEY["$"]
_ALSO = {("lb",): ("GBP",), ("mi",): ("nmi",), ("°",): ("°C", "°F")}
SHORTEST_NAME = 3
"""Characters of a word for the pound or the mile; 磅 is a weight alone, and `lb` a symbol."""
_SEPARATORS = " \u00a0\u202f\u2009-‑"
_ENDINGS = regex.compile(
    r"[은는이가을를의로와과에도만씩간내마당동]|정도|이상|이하|미만|부터|까지|짜리|보다|처럼|쯤|밖|입니|예요|였|인[데지가]"
    r"|[인임](?![가-힣])"
)
"""What may touch a Korean unit."""


@lru_cache(maxsize=1024)
def unit_names(lang: str) -> dict[str, tuple[str, ...]]:
    """The names of a language in lower case, CLDR's and our own, with the ids they may stand for."""
    rates = per_time_forms(lang)
    # CLDR has "per day" among the names of a day; what cases make of a name is one behind a number: "altı ayda bir"
    found = {name: ids for name, ids in locale(lang).units.items() if name.lower() not in rates}
    found = {**plain_currencies(lang), **found}
    for line in (files("qa.text.numbers") / "unit_names.txt").read_text(encoding="utf-8").splitlines():
        language, _, rest = line.partition(" ")
        if language == primary(lang):
            ids, _, names = rest.partition(" ")
            found |= dict.fromkeys(names.split(" | "), tuple(ids.split(",")))
    found = respelled(found, primary(lang))
    lower: dict[str, tuple[str, ...]] = {}
    for name, known in found.items():
        # what capitals alone tell apart is either here, see `_cased`
        known = (*lower.get(name.lower(), ()), *_expanded(_with_others(name, known)))
        lower[name.lower()] = tuple(dict.fromkeys(known))
    return lower


@lru_cache(maxsize=1024)
def _cased(lang: str) -> dict[str, tuple[str, ...]]:
    """The names that capitals alone tell apart, as they are written: МВт and мВт."""
    names = locale(lang).units
    forms = Counter(name.lower() for name in names)
    return {name: _expanded(ids) for name, ids in names.items() if forms[name.lower()] > 1}


def _with_others(name: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of a name; most languages have one word for the pound that is weighed and the one that is paid, for
    the miles of land and sea, for degrees of angles and of heat."""
    is_word = len(name) >= SHORTEST_NAME and " " not in name and not name.startswith("lb")
    return (*ids, *_ALSO[ids]) if ids in _ALSO and is_word else ids


def _expanded(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for id in ids for one in (_DOLLARS if id == "$" else (id,)) if one in UNITS)


@lru_cache(maxsize=1024)
def _by_letter(lang: str) -> dict[str, list[str]]:
    """The names of a language and of English by their first letter, the longest first."""
    found: dict[str, list[str]] = {}
    # Scandinavian and Dutch days are no decagrams
    own = {
        n for n, ids in unit_names(lang).items() if len(n) >= SHORTEST_NAME and {*ids}.isdisjoint(SYMBOLS.get(n, ids))
    }
    for name in sorted(({*unit_names(lang), *unit_names("en")} - SYMBOLS.keys()) | own, key=len, reverse=True):
        found.setdefault(name[0], []).append(name)
    return found


@cache
def _symbols() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for symbol in sorted({*SYMBOLS, *MONEY}, key=len, reverse=True):
        found.setdefault(symbol[0], []).append(symbol)
    return found


_BEFORE = regex.compile(
    "(" + "|".join(regex.escape(s) for s in sorted(MONEY, key=len, reverse=True)) + r"|USD|EUR|GBP)[ \u00a0\u202f]?$"
)


_OF: Mapping[str, str] = {
    "es": "de", "pt": "de", "gl": "de", "ca": "de|d['’]", "fr": "de|d['’]", "it": "di|d['’]", "ro": "de",
}  # fmt: skip
"""What stands between a scale word and the unit: `350 millones de euros`."""
_ROUND_NAME = r"m[ií]l\p{L}*[oóeéãi]\p{L}*|millar\p{L}*|mrd|mld|bi(?:ll?|lh)[iõoó]\p{L}*|trilh\p{L}*"
_OF_AFTER = {
    language: regex.compile(
        rf"(?<=(?<!\p{{L}})(?:{_ROUND_NAME})|{ends})[ \u00a0\u202f](?:{words})[ \u00a0]?(?=\p{{L}}{{3}})"
    )
    for language, words in _OF.items()
    for ends in (r"\d" if language == "ro" else r"(?!)",)
}
LONGEST_NAME = 40
"""Characters behind a number in which its unit is looked for."""
_POWERS = frozenset("²³^")


def unit_after(text: str, at: int, lang: str) -> tuple[frozenset[str], int]:
    """(ids of the unit that a number ending at `at` is counted in, where the unit ends); no ids for none, nor where
    only a part is known: `km/tunti`."""
    ids, end = _unit_after(text, at, lang)
    if powered := powered_length(ids, text, end):
        return powered
    if "%" in ids and (point := _POINT.match(text, end)):
        # "1,6 yüzde puanı"
        return frozenset({"pp"}), point.end()
    if not ids.isdisjoint(OF_HEAT) and (kelvin := _KELVINS.match(text, end)):
        # "2400 degrés Kelvin"
        return _kelvins(), kelvin.end()
    if len(ids) > 1 and not ids.isdisjoint(OF_HEAT) and (scale := scale_of_heat(text, end)):
        return frozenset({scale[0]}), scale[1]
    return (ids, end) if not ids or _PER.match(text, end) is None else (frozenset(), at)


_KELVINS = regex.compile(
    r"[ \u00a0](?:d[ei][ \u00a0])?(?:[kK](?:el|él)vi\p{L}*|[кК]ельв[иі]н\p{L}*|[κΚ][εέ]λβιν"
    r"|كلفن|کلوین|קלווין|केल्विन|켈빈)"
)
"""What says that degrees are kelvins."""


@cache
def _kelvins() -> frozenset[str]:
    return frozenset(unit_names("en")["kelvin"])


_LETTERS = r"[mcdk]?m|[mk]?g|[mcd]?[lL]|mol|min|[shdKVAW]|Pa|[мсдк]?м|[мк]?г|м?л|моль|мин|хв|год|сек|[счКВ]"
_SYMBOL = rf"(?:{_LETTERS})[²³23]?(?!\p{{L}})"
_POINT = regex.compile(r" ?(?:포인트|ポイント)|[ \u00a0\-](?:[pP](?:unk|unt|unc|oint|uan|ont|oeng)|пункт|пункц)\p{L}*")
"""What makes percentage points of a percentage."""
_PER = regex.compile(rf"\.?[ \u00a0]?/[ \u00a0]?(?!{_SYMBOL})\p{{L}}|[ \u00a0]بر[ \u00a0]\p{{L}}")


def _unit_after(text: str, at: int, lang: str) -> tuple[frozenset[str], int]:
    of = _OF_AFTER.get(primary(lang))
    linked = of.match(text, at) if of and text[at : at + 1] in _SEPARATORS else None
    start = linked.end() if linked else at + (text[at : at + 1] in _SEPARATORS and at < len(text))
    window = text[start : start + LONGEST_NAME].replace("\u00a0", " ")
    lower = lowered(window)
    if len(lower) != len(window) or not window or goes_on_as_range(text, at):
        return frozenset(), at
    code = window[:3]
    if f"money {code}" in _DIMENSIONS and not window[3:4].isalnum():
        # `SEK` is no `sek` for seconds
        return frozenset({code}), start + len(code)
    for name in _by_letter(lang).get(lower[0], ()):
        if len(name) == 1 and text[at : at + 1] == "-" and _CYRILLIC.match(name):
            # "2-х секундний": the ending of a numeral
            continue
        if lower.startswith(name) and _may_end(window, len(name), lang) and not _is_before_year(name, lower):
            exact = _cased(lang).get(window[: len(name)])
            if exact is not None:
                return frozenset(exact), start + len(name)
            known = unit_names(lang) if name in unit_names(lang) else unit_names("en")
            # the full stop of an abbreviation may be that of the sentence: "250 г." are grams, or the year 250
            return frozenset((*known[name], *known.get(name.removesuffix("."), ()))), start + len(name)
    for symbol in _symbols().get(window[0], ()):
        after = window[len(symbol) : len(symbol) + 1]
        if window.startswith(symbol) and not _goes_on(after):
            if symbol == "s" and start == at and (text[at - 1 : at] == "0" or _AGE.search(text, max(0, at - 9), at)):
                # the 1940s, the over-65s
                return frozenset(), at
            return frozenset(SYMBOLS.get(symbol) or MONEY.get(symbol, ())), start + len(symbol)
    if inflected := inflected_unit(lower, lang):
        return frozenset(_expanded(_with_others(window, inflected[0]))), start + inflected[1]
    return frozenset(), at


_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_AGE = regex.compile(r"(?:over|under)[ \-‑]\d{1,2}$", regex.IGNORECASE)
"""Before the `s` of people that are called by their age."""
_YEAR = regex.compile(r"năm \d{4}(?!\d)")


def _is_before_year(name: str, lower: str) -> bool:
    """Whether the Vietnamese word for a year stands before its number: `tháng 9 năm 1786` is no nine years."""
    return name == "năm" and _YEAR.match(lower) is not None


def _goes_on(after: str) -> bool:
    """Whether a symbol is only the beginning of something; Chinese and Japanese may touch it."""
    return after in _POWERS or (after.isalnum() and after < "\u3040") or is_mark(after)


def _may_end(window: str, length: int, lang: str) -> bool:
    """Whether a name of a unit ends there, and no other word begins with it."""
    after = window[length : length + 1]
    if is_begun(window, length, length):
        return False
    if not after.isalpha():
        return True
    if primary(lang) == "ko":
        return not "가" <= after <= "힣" or _ENDINGS.match(window, length) is not None
    return words_touch(lang) and not after.isascii()


def unit_before(text: str, at: int, lang: str) -> frozenset[str]:
    """The currencies whose sign stands before a number at `at`, or the unit whose name does."""
    match = _BEFORE.search(text, max(0, at - 6), at)
    if match is None:
        return _named_before(text, at, lang)
    return frozenset(MONEY.get(match[1]) or (match[1],))


_UNIT_FIRST = frozenset({"sw"})
"""Languages in which the unit stands before the number."""
_WORD_BEFORE = regex.compile(r"(?<!\p{L})(\p{L}{4,16})[ \u00a0]$")


def _named_before(text: str, at: int, lang: str) -> frozenset[str]:
    """The unit whose name stands before a number at `at`, where it does so: kilomita 9."""
    if primary(lang) not in _UNIT_FIRST:
        return frozenset()
    match = _WORD_BEFORE.search(text, max(0, at - 18), at)
    # "saa" is the hour of a clock as well
    return unit_after(f"1 {match[1]}", 1, lang)[0] - {"h"} if match else frozenset()


def sizes(ids: frozenset[str]) -> list[MeasurementUnit]:
    return [UNITS[id] for id in sorted(ids) if id in UNITS]


def agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two units may be the same one; an unknown one agrees with all, and `K`, which may be thousands, with all
    but degrees."""
    if KELVIN in (one, other):
        return not (one | other) & TEMPERATURES
    return not one or not other or bool(one & other) or not (sizes(one) and sizes(other))


KELVIN = frozenset({"K"})
TEMPERATURES = frozenset({"°C", "°F"})


def may_be_kelvin(plain: str, end: int) -> bool:
    """Whether a `K` with a space before it follows a number: kelvins, or thousands."""
    return _KELVIN.match(plain, end) is not None


_KELVIN = regex.compile(r"[ \u00a0\u202f][KК](?![\p{Latin}\p{Cyrillic}\d])")
