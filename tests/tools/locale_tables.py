"""Builds `qa/text/data/locales`: `python -m tests.tools.locale_tables`.

Needs Babel (CLDR: months, weekdays, units, currencies, scale words) and icu4py (CLDR's spell-out rules,
through ICU); number words of languages without such rules come from num2words. All three serve for building only.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from qa.text.entities import SHARED
from qa.text.locales import DATA, folded
from qa.text.numbers.lexicons import Lexicon
from qa.text.numbers.spelled import read_words

LANGUAGES = (
    "en de fr es it pt nl sv da nb fi is et lv lt pl cs sk sl hr sr bg mk ru uk be hu ro el tr az kk uz ka hy he ar fa "
    "ur hi bn mr ne gu pa ta te kn ml si th lo km my vi id ms fil ko ja zh zh-Hant sw af ca eu gl cy ga mn am ky tg sq"
).split()
CLDR_UNITS = {
    "duration-nanosecond": "ns", "duration-microsecond": "µs", "duration-millisecond": "ms", "duration-second": "s",
    "duration-minute": "min", "duration-hour": "h", "duration-day": "d", "duration-week": "week",
    "duration-month": "month", "duration-year": "year", "duration-decade": "decade", "duration-century": "century",
    "length-nanometer": "nm", "length-micrometer": "µm", "length-millimeter": "mm", "length-centimeter": "cm",
    "length-decimeter": "dm", "length-meter": "m", "length-kilometer": "km", "length-inch": "in",
    "length-foot": "ft", "length-yard": "yd", "length-mile": "mi", "length-light-year": "ly",
    "length-nautical-mile": "nmi", "length-astronomical-unit": "au", "length-parsec": "pc",
    "length-picometer": "pm",
    "mass-microgram": "µg", "mass-milligram": "mg", "mass-gram": "g", "mass-kilogram": "kg", "mass-tonne": "t",
    "mass-metric-ton": "t", "mass-ounce": "oz", "mass-pound": "lb",
    "area-square-meter": "m²", "area-square-kilometer": "km²", "area-square-centimeter": "cm²",
    "area-hectare": "ha", "area-acre": "acre", "area-square-mile": "mi²", "area-square-foot": "ft²",
    "area-square-inch": "in²", "area-square-yard": "yd²",
    "volume-cubic-meter": "m³", "volume-cubic-centimeter": "cm³", "volume-cubic-kilometer": "km³",
    "volume-liter": "L", "volume-milliliter": "mL", "volume-deciliter": "dL", "volume-centiliter": "cL",
    "volume-gallon": "gal", "volume-hectoliter": "hL", "volume-pint": "pt",
    "volume-fluid-ounce": "fl oz", "volume-barrel": "bbl", "volume-cubic-foot": "ft³", "volume-cubic-inch": "in³",
    "volume-cubic-yard": "yd³",
    "digital-bit": "bit", "digital-kilobit": "kbit", "digital-megabit": "Mbit", "digital-gigabit": "Gbit",
    "digital-byte": "B", "digital-kilobyte": "kB", "digital-megabyte": "MB", "digital-gigabyte": "GB",
    "digital-terabyte": "TB", "digital-petabyte": "PB",
    "frequency-hertz": "Hz", "frequency-kilohertz": "kHz", "frequency-megahertz": "MHz", "frequency-gigahertz": "GHz",
    "power-watt": "W", "power-milliwatt": "mW", "power-kilowatt": "kW", "power-megawatt": "MW",
    "power-gigawatt": "GW", "power-horsepower": "hp",
    "electric-volt": "V", "electric-ampere": "A", "electric-milliampere": "mA", "electric-ohm": "Ω",
    "energy-joule": "J", "energy-kilojoule": "kJ", "energy-calorie": "cal", "energy-kilocalorie": "kcal",
    "energy-kilowatt-hour": "kWh", "energy-electronvolt": "eV", "energy-british-thermal-unit": "BTU",
    "force-newton": "N",
    "pressure-pascal": "Pa", "pressure-hectopascal": "hPa", "pressure-kilopascal": "kPa", "pressure-bar": "bar",
    "pressure-megapascal": "MPa", "pressure-millibar": "mbar", "pressure-atmosphere": "atm",
    "pressure-millimeter-ofhg": "mmHg", "pressure-inch-ofhg": "inHg", "pressure-pound-force-per-square-inch": "psi",
    "temperature-celsius": "°C", "temperature-fahrenheit": "°F", "temperature-kelvin": "K",
    "temperature-generic": "°", "angle-degree": "°", "angle-radian": "rad",
    "speed-kilometer-per-hour": "km/h", "speed-meter-per-second": "m/s", "speed-mile-per-hour": "mph",
    "speed-knot": "kn",
    "light-lux": "lx", "light-lumen": "lm", "magnetic-tesla": "T", "energy-becquerel": "Bq", "energy-sievert": "Sv",
    "graphics-pixel": "px", "graphics-megapixel": "Mpx", "graphics-dot-per-inch": "dpi",
    "concentr-percent": "%", "concentr-permille": "‰", "concentr-karat": "karat",
}  # fmt: skip
PREFIXED = {
    "µL": ("10p-6", "volume-liter"), "nL": ("10p-9", "volume-liter"), "ng": ("10p-9", "mass-gram"),
    "ps": ("10p-12", "duration-second"), "mV": ("10p-3", "electric-volt"), "µV": ("10p-6", "electric-volt"),
    "kV": ("10p3", "electric-volt"), "µA": ("10p-6", "electric-ampere"), "kΩ": ("10p3", "electric-ohm"),
    "MΩ": ("10p6", "electric-ohm"), "kN": ("10p3", "force-newton"), "µW": ("10p-6", "power-watt"),
    "TW": ("10p12", "power-watt"), "THz": ("10p12", "frequency-hertz"), "MJ": ("10p6", "energy-joule"),
    "keV": ("10p3", "energy-electronvolt"), "MeV": ("10p6", "energy-electronvolt"),
    "GeV": ("10p9", "energy-electronvolt"), "mT": ("10p-3", "magnetic-tesla"), "mSv": ("10p-3", "energy-sievert"),
    "µSv": ("10p-6", "energy-sievert"),
}  # fmt: skip
"""Units that CLDR has by their parts alone: the prefix and the unit that it stands before."""
CURRENCIES = "USD EUR GBP JPY CNY INR RUB KRW CHF BRL CAD AUD MXN TRY PLN SEK NOK DKK CZK HUF UAH ILS THB VND".split()
DOLLARS = ("USD", "CAD", "AUD", "NZD")
GENDERS = (
    "",
    *(f"-{name}" for name in "masculine feminine neuter reale common construct plural native sinokorean attributive"
    " attribute affix verbose alternate numbering count n r s m".split()),
)  # fmt: skip
CASES = (
    "",
    *(f"-{name}" for name in "genitive dative accusative locative instrumental prepositional ablative partitive"
    " inessive elative illative adessive allative essive translative plural".split()),
)  # fmt: skip
INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C))


def spelled_out(tag: str, kind: str) -> Iterator[tuple[int, str]]:
    """(value, words) by all of CLDR's rules for a language; those of English where it has none are left out."""
    from icu4py.messageformat import MessageFormat

    plain, english = MessageFormat("{n,spellout}", tag), MessageFormat("{n,spellout}", "en")
    if tag != "en" and plain.format({"n": 27}) == english.format({"n": 27}):
        return
    seen = set()
    for gender, case in product(GENDERS, CASES):
        rules = MessageFormat(f"{{n,spellout,%spellout-{kind}{gender}{case}}}", tag)
        probe = tuple(str(rules.format({"n": n})) for n in (2, 3, 21))
        default = tuple(str(plain.format({"n": n})) for n in (2, 3, 21))
        if probe in seen or (kind == "ordinal" and probe == default):
            continue
        seen.add(probe)
        for value in values(tag):
            yield value, str(rules.format({"n": value})).translate(INVISIBLE)


def values(tag: str) -> list[int]:
    return [*range(2, 101), *range(200, 1000, 100), 1000, 2000]


def from_library(tag: str) -> Iterator[tuple[int, str]]:
    from num2words import num2words

    for value in values(tag):
        try:
            yield value, str(num2words(value, lang=tag.split("-")[0]))
        except (NotImplementedError, KeyError, IndexError, ValueError):
            return


def numerals(tag: str) -> dict[str, dict[str, int]]:
    """The words of cardinals and ordinals that do not follow from shorter ones by composition."""
    found: dict[str, dict[str, int]] = {"cardinals": {}, "ordinals": {}}
    if tag.partition("-")[0] in ("zh", "ja"):
        return found
    cardinals = list(spelled_out(tag, "cardinal")) or list(from_library(tag))
    for value, words in sorted(cardinals):
        keep(found["cardinals"], words, value, tag)
    for value, words in sorted(spelled_out(tag, "ordinal")):
        if folded(words) not in found["cardinals"]:
            keep(found["ordinals"], words, value, tag)
    return found


def keep(known: dict[str, int], words: str, value: int, tag: str) -> None:
    spelling = " ".join(folded(words).replace("-", " ").split())
    if not spelling or not re.search(r"\w", spelling) or re.search(r"\d", spelling):
        return
    if any(number.value == value and number.end == len(spelling) for number in read_words(spelling, Lexicon(known))):
        return
    known.setdefault(spelling, value)


def stripped(pattern: str) -> str:
    return " ".join(re.sub(r"\{0\}|[\u200e\u200f\u061c]", " ", pattern).split())


def patterns(data: Any) -> Iterator[str]:
    for value in data.values() if hasattr(data, "values") else (data,):
        if isinstance(value, str):
            yield value
        elif hasattr(value, "values"):
            yield from patterns(value)


def units(locale: Any) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for name, unit in CLDR_UNITS.items():
        texts = [
            t
            for t in patterns(locale._data["unit_patterns"].get(name, {}))
            if re.match(r"[^\d/]*\{0\}[^/\d]", t + " ") and "{1}" not in t
        ]
        texts += list(patterns(locale._data["unit_display_names"].get(name, {})))
        for text in texts:
            spelling = stripped(text)
            # short ASCII symbols are the same in every language
            if spelling and (not spelling.isascii() or (len(spelling) > 2 and spelling.replace(" ", "").isalpha())):
                found.setdefault(spelling, set()).add(unit)
    return {spelling: sorted(ids) for spelling, ids in found.items()}


def prefixed(locale: Any) -> dict[str, list[str]]:
    """The long names of units that CLDR puts together: `Mikroliter`, `микролитров`, `ميكرو لتر`."""
    found: dict[str, set[str]] = {}
    for unit, (prefix, name) in PREFIXED.items():
        before = locale._data["compound_unit_patterns"][prefix]["long"]["prefix"].removesuffix("{0}").rstrip("-")
        long = locale._data["unit_patterns"].get(name, {}).get("long", {})
        texts = patterns({form: text for form, text in long.items() if form != "per"})
        for base in {stripped(text) for text in texts if "{0}" in text and "{1}" not in text}:
            if (len(base) > 1 or base > "\u0e00") and "{" not in before:
                found.setdefault((before + base).lower(), set()).add(unit)
                if " " not in before and before[-1:] > "\u0590" and before[-1:] < "\u0900":
                    # Arabic, Persian and Hebrew write both
                    found.setdefault(f"{before} {base}".replace("\u200c", ""), set()).add(unit)
    return {spelling: sorted(ids) for spelling, ids in found.items()}


def currencies(locale: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code in CURRENCIES:
        names = {locale.currencies.get(code, "")}
        names |= set(patterns(locale._data["currency_names_plural"].get(code, {})))
        for name in names - {""}:
            found.setdefault(name, [code])
    words = [set(str(locale.currencies.get(code, "")).split()) for code in DOLLARS]
    for word in set.intersection(*words):
        if len(word) > 3:
            found[word] = ["$"]
    return found


def scales(locale: Any) -> dict[str, int]:
    found: dict[str, int] = {}
    for length in locale._data["compact_decimal_formats"].values():
        for row in length.values():
            for key, pattern in row.items():
                text = str(pattern.pattern).replace("'", "")
                zeros, word = text.count("0"), re.sub(r"[0\u200e\u200f\u061c]", "", text).strip()
                if zeros and word:
                    found[word] = len(str(key)) - zeros
    return {word: power for word, power in found.items() if power}


def names(data: Any) -> dict[str, int]:
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in data[context][width].items():
                if not re.fullmatch(r"[\d月월]+|.", name):
                    found.setdefault(name.rstrip("."), int(number))
    return found


def weekdays(data: Any) -> dict[str, int]:
    return {data[c]["wide"][number]: int(number) for c in ("format", "stand-alone") for number in data[c]["wide"]}


WORDS = frozenset({"Oral"})
"""A city whose name is another word at the beginning of a sentence."""


def entities(locale: Any) -> dict[str, str]:
    """Names of countries and of the cities after which time zones are called, if only one thing bears them."""
    from babel import Locale

    named: dict[str, set[str]] = {}
    for code, name in locale.territories.items():
        if code.isalpha() and len(code) == 2 and len(name) > 1:
            named.setdefault(str(name), set()).add(code)
    for zone, data in locale._data["time_zones"].items():
        if "city" in data and "/" in zone and len(data["city"]) > 1:
            named.setdefault(data["city"], set()).add(zone)
    if locale.language == "en":
        # English cities are called as their zones are; `qa.text.entities` adds those that other languages call so too
        for zone in Locale.parse("de")._data["time_zones"]:
            named.setdefault(zone.rpartition("/")[2].replace("_", " "), set()).add(zone)
        for zone in sorted({zone for tag in LANGUAGES for zone in Locale.parse(tag, sep="-")._data["time_zones"]}):
            name = zone.rpartition("/")[2].replace("_", " ")
            if zone.startswith(SHARED) and name not in (*named, *WORDS):
                named[name] = {zone}
    return {name: ids.pop() for name, ids in named.items() if len(ids) == 1 and len(name) < 30}


HOURS = 3600


def halves(locale: Any) -> dict[str, str]:
    """Words for parts of the day that lie in one half of it, by CLDR's rules: `am` or `pm`. Nights are left out: eleven
    at night and one at night are in different halves."""
    rules = dict(locale.day_period_rules.get(None, {}))
    known = {"am": "am", "pm": "pm"}
    for period, spans in rules.items():
        if period.startswith("night"):
            continue
        hours = {hour // 12 for span in spans for hour in _hours(span)}
        if len(hours) == 1:
            known[period] = "pm" if hours.pop() else "am"
    found: dict[str, set[str]] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for period, name in locale.day_periods[context][width].items():
                if len(name) > 1:
                    words = " ".join(folded(name).replace("’", "'").split())
                    found.setdefault(words, set()).add(known.get(period, ""))
    return {name: kinds.pop() for name, kinds in found.items() if len(kinds) == 1 and kinds != {""}}


def _hours(span: dict[str, int]) -> Iterator[int]:
    first, last = span.get("from", span.get("at", 0)) // HOURS, span.get("before", span.get("at", 0) + 1) // HOURS
    yield from range(first, max(last, first + 1) if last >= first else 24)
    if last < first:
        yield from range(last)


def order(locale: Any) -> str:
    """The order of day, month and year in a date in digits: `dmy`, `mdy`, `ymd`."""
    pattern = re.sub(r"[^dMy]", "", str(locale.date_formats["short"].pattern))
    return re.sub(r"(.)\1+", r"\1", pattern).lower()


def table(tag: str) -> dict[str, Any]:
    from babel import Locale

    locale = Locale.parse(tag, sep="-")
    found: dict[str, Any] = {}
    found["months"] = names(locale._data["months"])
    found["weekdays"] = weekdays(locale._data["days"])
    found["scales"] = scales(locale)
    found["units"] = prefixed(locale) | units(locale) | currencies(locale)
    found |= numerals(tag)
    found["entities"] = entities(locale)
    found["halves"] = halves(locale)
    found["date_order"] = order(locale)
    found["hours"] = 12 if "a" in str(locale.time_formats["short"].pattern) else 24
    return {
        key: {unicodedata.normalize("NFC", k): v for k, v in value.items()} if isinstance(value, dict) else value
        for key, value in found.items()
    }


def main() -> None:
    for tag in LANGUAGES:
        text = json.dumps(table(tag), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        Path(DATA / f"{tag}.z").write_bytes(zlib.compress(text.encode(), 9))
        print(tag, len(text), (DATA / f"{tag}.z").stat().st_size)


if __name__ == "__main__":
    main()
