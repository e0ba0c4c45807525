"""Units of measurement and currencies after (or before) a number, in the names and symbols of its language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

import regex

from qa.text.languages import primary, words_touch
from qa.text.locales import locale
from qa.text.numbers.per_time import per_time_forms
from qa.text.numbers.ranges import goes_on_as_range

D = Decimal


@dataclass(frozen=True, slots=True)
class MeasurementUnit:
    """A unit by its id: what it measures, and how large it is in the base unit of that dimension (`offset` added)."""

    id: str
    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


def _named(dimension: str, table: str) -> Iterator[MeasurementUnit]:
    """Units from `id factor` pairs."""
    words = table.split()
    for name, factor in zip(words[::2], words[1::2], strict=True):
        yield MeasurementUnit(name, dimension, D(factor))


UNITS: Mapping[str, MeasurementUnit] = {
    unit.id: unit
    for unit in (
        *_named(
            "time",
            "ps 1e-12 ns 1e-9 µs 1e-6 ms 1e-3 s 1 min 60 h 3600 d 86400 week 604800 month 2629746 year 31556952 "
            "decade 315569520 century 3155695200",
        ),
        *_named(
            "length",
            "nm 1e-9 µm 1e-6 mm 1e-3 cm 1e-2 dm 0.1 m 1 km 1000 in 0.0254 ft 0.3048 yd 0.9144 mi 1609.344 ly 9.4607e15 "
            "pm 1e-12 nmi 1852 au 149597870700 pc 3.0857e16",
        ),
        *_named("mass", "ng 1e-12 µg 1e-9 mg 1e-6 g 1e-3 dag 1e-2 kg 1 t 1000 oz 0.028349523125 lb 0.45359237"),
        *_named(
            "area",
            "mm² 1e-6 cm² 1e-4 m² 1 km² 1e6 ha 1e4 acre 4046.8564224 mi² 2589988.110336 ft² 0.09290304 "
            "in² 0.00064516 yd² 0.83612736",
        ),
        *_named(
            "volume",
            "mm³ 1e-9 cm³ 1e-6 mL 1e-6 cL 1e-5 dL 1e-4 L 1e-3 hL 0.1 m³ 1 km³ 1e9 gal 0.003785411784 "
            "nL 1e-12 µL 1e-9 pt 0.000473176473 bbl 0.158987294928 ft³ 0.028316846592 in³ 1.6387064e-5 yd³ 0.7645549",
        ),
        MeasurementUnit("fl oz", "volume", D("2.95735295625e-5")),
        *_named("volume", "tbsp 1.5e-5 tsp 5e-6 cup 2.4e-4"),
        *_named("data", "bit 1 kbit 1e3 Mbit 1e6 Gbit 1e9 Tbit 1e12 B 8 kB 8e3 MB 8e6 GB 8e9 TB 8e12 PB 8e15"),
        *_named("data", "KiB 8192 MiB 8388608 GiB 8589934592 TiB 8796093022208"),
        *_named("frequency", "Hz 1 kHz 1e3 MHz 1e6 GHz 1e9 THz 1e12"),
        *_named("power", "µW 1e-6 mW 1e-3 W 1 kW 1e3 MW 1e6 GW 1e9 TW 1e12 hp 745.69987"),
        *_named("voltage", "µV 1e-6 mV 1e-3 V 1 kV 1e3"),
        *_named("current", "µA 1e-6 mA 1e-3 A 1"),
        *_named("resistance", "Ω 1 kΩ 1e3 MΩ 1e6"),
        *_named("energy", "J 1 kJ 1e3 MJ 1e6 cal 4.184 kcal 4184 kWh 3.6e6 MWh 3.6e9 Wh 3600 eV 1.602176634e-19"),
        *_named("energy", "BTU 1055.05585262 keV 1.602176634e-16 MeV 1.602176634e-13 GeV 1.602176634e-10"),
        *_named("force", "N 1 kN 1e3"),
        *_named(
            "pressure",
            "Pa 1 hPa 100 kPa 1e3 MPa 1e6 bar 1e5 mbar 100 atm 101325 mmHg 133.322 inHg 3386.389 psi 6894.757",
        ),
        *_named("speed", "m/s 1 km/h 0.27777777777777778 km/s 1e3 mph 0.44704 kn 0.51444444444444444"),
        *_named("light", "lm 1"),
        *_named("illuminance", "lx 1"),
        *_named("field", "T 1 mT 1e-3"),
        *_named("activity", "Bq 1"),
        *_named("dose", "Sv 1 mSv 1e-3 µSv 1e-6"),
        *_named("rate", "bit/s 1 kbit/s 1e3 Mbit/s 1e6 Gbit/s 1e9 B/s 8 kB/s 8e3 MB/s 8e6 GB/s 8e9"),
        *_named("amount", "kmol 1e3 mol 1 mmol 1e-3 µmol 1e-6 nmol 1e-9"),
        *_named("ratio", "% 0.01 ‰ 0.001 ppm 1e-6 ppb 1e-9"),
        *_named("points", "pp 0.01"),
        *_named("image", "px 1 Mpx 1e6"),
        *_named("resolution", "dpi 1"),
        *_named("level", "dB 1"),
        *_named("angle", "° 1 rad 57.29577951308232"),
        *_named("purity", "karat 1"),
        MeasurementUnit("K", "temperature", D(1)),
        MeasurementUnit("°C", "temperature", D(1), D("273.15")),
        MeasurementUnit("°F", "temperature", D(5) / D(9), D("255.3722222222222")),
        *(
            MeasurementUnit(code, f"money {code}", D(1))
            for code in "USD EUR GBP JPY CNY INR RUB KRW CHF BRL CAD AUD MXN TRY PLN SEK NOK DKK CZK HUF UAH ILS THB "
            "VND".split()
        ),
    )
}
_DIMENSIONS = frozenset(unit.dimension for unit in UNITS.values())
_WORDS = frozenset("week month year decade century in t d B K T pp acre karat tbsp tsp cup pm pc pt au ps".split())
"""Ids that are no symbols: too much else is written so (`5 in`, `pp. 3`, `7B`)."""
SYMBOLS: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in UNITS if name not in _WORDS},
    "sec": ("s",), "secs": ("s",), "mins": ("min",), "hrs": ("h",), "hr": ("h",), "us": ("µs",), "μs": ("µs",),
    "um": ("µm",), "μm": ("µm",), "μg": ("µg",), "mcg": ("µg",), "KB": ("kB",), "Kb": ("kbit",), "Mb": ("Mbit",),
    "Gb": ("Gbit",), "Mbps": ("Mbit/s",), "Gbps": ("Gbit/s",), "kbps": ("kbit/s",), "Kbps": ("kbit/s",),
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
    "$": ("USD", "CAD", "AUD", "MXN", "BRL"), "US$": ("USD",), "€": ("EUR",), "£": ("GBP",), "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"), "₹": ("INR",), "₽": ("RUB",), "₩": ("KRW",), "₺": ("TRY",), "₴": ("UAH",), "₪": ("ILS",),
    "฿": ("THB",), "₫": ("VND",), "R$": ("BRL",), "Fr.": ("CHF",), "zł": ("PLN",), "Kč": ("CZK",), "kr": ("SEK",
    "NOK", "DKK"), "Rs": ("INR",),
}  # fmt: skip
_DOLLARS = MONEY["$"]
_ALSO = {("lb",): ("GBP",), ("mi",): ("nmi",)}
SHORTEST_NAME = 3
"""Characters of a word for the pound or the mile; 磅 is a weight alone, and `lb` a symbol."""
_SEPARATORS = " \u00a0\u202f\u2009-‑"
_ENDINGS = regex.compile(r"[은는이가을를의로와과에도만씩간내마당동]|정도|이상|이하|미만|부터|까지|짜리")
"""What may touch a Korean unit."""


@lru_cache(maxsize=1024)
def unit_names(lang: str) -> dict[str, tuple[str, ...]]:
    """The names of a language in lower case, CLDR's and our own, with the ids they may stand for."""
    rates = per_time_forms(lang)
    # CLDR has "per day" among the names of a day; what cases make of a name is one behind a number: "altı ayda bir"
    found = {name: ids for name, ids in locale(lang).units.items() if name.lower() not in rates}
    for line in (files("qa.text.numbers") / "unit_names.txt").read_text(encoding="utf-8").splitlines():
        language, _, rest = line.partition(" ")
        if language == primary(lang):
            ids, _, names = rest.partition(" ")
            found |= dict.fromkeys(names.split(" | "), tuple(ids.split(",")))
    return {name.lower(): _expanded(_with_others(name, ids)) for name, ids in found.items()}


def _with_others(name: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of a name; most languages have one word for the pound that is weighed and the one that is paid, and for
    the miles of land and sea."""
    is_word = len(name) >= SHORTEST_NAME and " " not in name and not name.startswith("lb")
    return (*ids, *_ALSO[ids]) if ids in _ALSO and is_word else ids


def _expanded(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for id in ids for one in (_DOLLARS if id == "$" else (id,)) if one in UNITS)


@lru_cache(maxsize=1024)
def _by_letter(lang: str) -> dict[str, list[str]]:
    """The names of a language and of English by their first letter, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted({*unit_names(lang), *unit_names("en")} - SYMBOLS.keys(), key=len, reverse=True):
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
    return (ids, end) if not ids or _PER.match(text, end) is None else (frozenset(), at)


_LETTERS = r"[mcdk]?m|[mk]?g|[mcd]?[lL]|mol|min|[shdKVAW]|Pa|[мсдк]?м|[мк]?г|м?л|моль|мин|хв|год|сек|[счКВ]"
_SYMBOL = rf"(?:{_LETTERS})[²³23]?(?!\p{{L}})"
_PER = regex.compile(rf"\.?[ \u00a0]?/[ \u00a0]?(?!{_SYMBOL})\p{{L}}|[ \u00a0]بر[ \u00a0]\p{{L}}")


def _unit_after(text: str, at: int, lang: str) -> tuple[frozenset[str], int]:
    of = _OF_AFTER.get(primary(lang))
    linked = of.match(text, at) if of and text[at : at + 1] in _SEPARATORS else None
    start = linked.end() if linked else at + (text[at : at + 1] in _SEPARATORS and at < len(text))
    window = text[start : start + LONGEST_NAME].replace("\u00a0", " ")
    lower = window.lower()
    if len(lower) != len(window) or not window or goes_on_as_range(text, at):
        return frozenset(), at
    code = window[:3]
    if f"money {code}" in _DIMENSIONS and not window[3:4].isalnum():
        # `SEK` is no `sek` for seconds
        return frozenset({code}), start + len(code)
    for name in _by_letter(lang).get(lower[0], ()):
        if lower.startswith(name) and _may_end(window, len(name), lang) and not _is_before_year(name, lower):
            known = unit_names(lang) if name in unit_names(lang) else unit_names("en")
            # the full stop of an abbreviation may be that of the sentence: "250 г." are grams, or the year 250
            return frozenset((*known[name], *known.get(name.removesuffix("."), ()))), start + len(name)
    for symbol in _symbols().get(window[0], ()):
        after = window[len(symbol) : len(symbol) + 1]
        if window.startswith(symbol) and not _goes_on(after):
            if symbol == "s" and start == at and text[at - 1 : at] == "0":
                # the 1940s
                return frozenset(), at
            return frozenset(SYMBOLS.get(symbol) or MONEY.get(symbol, ())), start + len(symbol)
    return frozenset(), at


_YEAR = regex.compile(r"năm \d{4}(?!\d)")


def _is_before_year(name: str, lower: str) -> bool:
    """Whether the Vietnamese word for a year stands before its number: `tháng 9 năm 1786` is no nine years."""
    return name == "năm" and _YEAR.match(lower) is not None


def _goes_on(after: str) -> bool:
    """Whether a symbol is only the beginning of something; Chinese and Japanese may touch it."""
    return after in _POWERS or (after.isalnum() and after < "\u3040")


def _may_end(window: str, length: int, lang: str) -> bool:
    """Whether a name of a unit ends there, and no other word begins with it."""
    after = window[length : length + 1]
    if not after.isalpha():
        return True
    if primary(lang) == "ko":
        return not "가" <= after <= "힣" or _ENDINGS.match(window, length) is not None
    return words_touch(lang) and not after.isascii()


def unit_before(text: str, at: int) -> frozenset[str]:
    """The currencies whose sign stands before a number at `at`."""
    match = _BEFORE.search(text, max(0, at - 6), at)
    if match is None:
        return frozenset()
    return frozenset(MONEY.get(match[1]) or (match[1],))


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
TOLERANCE = D("0.06")
"""Relative difference up to which quantities in different units are one, rounded: 6 feet and 1.8 m differ by 2 %."""


def converted(value: Decimal, one: frozenset[str], other_value: Decimal, other: frozenset[str]) -> bool:
    """Whether two values in units of one dimension are the same quantity, or nearly so."""
    for first in sizes(one):
        for second in sizes(other):
            if first.dimension == second.dimension and first.id != second.id:
                a, b = value * first.factor + first.offset, other_value * second.factor + second.offset
                if abs(a - b) <= TOLERANCE * max(abs(a), abs(b)):
                    return True
    return False
