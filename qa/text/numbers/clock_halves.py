"""Hours in words that are said by the one that they lead to: halb drei, půl třetí, čtvrt na osm, negyed nyolckor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.locales import folded, locale
from qa.text.numbers.hours import HOURS
from qa.text.numbers.ordinal_forms import ordinal_forms

CLOCK_HALVES: Mapping[str, str] = {
    "de": "halb", "nl": "half", "sv": "halv", "da": "halv", "nb": "halv", "nn": "halv", "af": "half", "hu": "fél",
    "fi": "puoli", "et": "pool", "is": "hálf", "sl": "pol", "hr": "pola", "sr": "пола", "bs": "pola",
    "id": "setengah",
}  # fmt: skip
"""What names the hour that the half leads to: halb drei is half past two."""
_BEFORE_PLACE: Mapping[str, str] = {
    "cs": "půl ", "sk": "pol ", "pl": "w ?pół do ", "ru": "половин[аеу] |пол ?", "uk": "пів на ", "be": "палов[аеу] ",
}  # fmt: skip
"""The same where the hour is a place in a row: půl třetí."""
_QUARTERS: Mapping[str, tuple[str, str]] = {
    "cs": ("čtvrt na ", "(?:tři ?|tří)čtvrt[ěi] na "), "sk": ("štvrť na ", "tri ?štvrte na "),
    "sl": ("četrt na ", "tri ?četrt na "), "hu": ("negyed ", "háromnegyed "),
    "et": ("veerand ", "kolmveerand "), "ru": ("четверть ", "(?!)"), "uk": ("чверть на ", "(?!)"),
    "be": ("чвэрць на ", "(?!)"),
}  # fmt: skip
"""A quarter and three quarters of the hour that follows: negyed nyolc is a quarter past seven."""
_PLACED_QUARTERS = frozenset({"ru", "uk", "be"})
"""Languages whose quarter leads to a place in a row: четверть восьмого."""
_GENITIVE = ("lt",)
"""Languages with a half of the hour's genitive: pusė devynių, pusę devintos."""
_HUNGARIAN_CASE = "(?:kor|r[ae]|ig|t[óő]l)?"


def hours_led_to(text: str, language: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, minutes from midnight) of each time of day that is said by the hour after it."""
    for pattern, hours, before in _led_to(language):
        for match in pattern.finditer(text):
            yield *match.span(), hours[folded(match["hour"])] * 60 - before


@lru_cache(maxsize=1024)
def _led_to(language: str) -> tuple[tuple[regex.Pattern[str], Mapping[str, int], int], ...]:
    """The patterns of a language, with the hours that they name and the minutes that are missing to those."""
    cardinals, places = locale(language).cardinals, {**ordinal_forms(language), **locale(language).ordinals}
    found: list[tuple[regex.Pattern[str], Mapping[str, int], int]] = []
    for part, words, before in _parts(language, cardinals, places):
        hours = {word: value for word, value in words.items() if 1 < value <= HOURS}
        if hours:
            longest = "|".join(sorted(hours, key=len, reverse=True))
            case = _HUNGARIAN_CASE if language == "hu" else ""
            found.append((regex.compile(rf"\b(?:{part})(?P<hour>{longest}){case}\b", regex.IGNORECASE), hours, before))
    return tuple(found)


def _parts(
    language: str, cardinals: Mapping[str, int], places: Mapping[str, int]
) -> Iterator[tuple[str, Mapping[str, int], int]]:
    """What stands before the hour, the words for hours, and the minutes until then."""
    if language in CLOCK_HALVES:
        yield f"{CLOCK_HALVES[language]} ", cardinals, 30
    elif language in _BEFORE_PLACE:
        yield _BEFORE_PLACE[language], places, 30
    elif language in _GENITIVE:
        yield (
            "pus(?:ė|ę|ės|iau) ",
            {word: hour for word, hour in {**cardinals, **places}.items() if word[-1] in "ųs"},
            30,
        )
    quarter, three = _QUARTERS.get(language, ("", ""))
    words = places if language in _PLACED_QUARTERS else cardinals
    if quarter:
        yield rf"(?<!\p{{L}}){quarter}", words, 45
        yield three, words, 15
