"""Half hours that are said by the hour that they lead to: halb drei, půl třetí, wpół do trzeciej."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.locales import folded, locale
from qa.text.numbers.ordinal_forms import ordinal_forms

CLOCK_HALVES: Mapping[str, str] = {
    "de": "halb", "nl": "half", "sv": "halv", "da": "halv", "nb": "halv", "nn": "halv", "af": "half", "hu": "fél",
    "fi": "puoli", "et": "pool", "is": "hálf", "sl": "pol", "hr": "pola", "sr": "пола", "bs": "pola",
}  # fmt: skip
"""What names the hour that the half leads to: halb drei is half past two."""
_BEFORE_PLACE: Mapping[str, str] = {
    "cs": "půl ", "sk": "pol ", "pl": "w ?pół do ", "ru": "половин[аеу] |пол ?", "uk": "пів на ", "be": "палов[аеу] ",
}  # fmt: skip
"""The same where the hour is a place in a row: půl třetí."""
LAST_HOUR = 12


def half_hours(text: str, language: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, minutes from midnight) of each half hour before the one that is named."""
    pattern, hours = _half_hours(language)
    for match in pattern.finditer(text) if pattern else ():
        yield *match.span(), hours[folded(match["hour"])] * 60 - 30


@lru_cache(maxsize=1024)
def _half_hours(language: str) -> tuple[regex.Pattern[str] | None, Mapping[str, int]]:
    half, facts = f"{CLOCK_HALVES.get(language, '')} ", locale(language)
    words = facts.cardinals
    if language in _BEFORE_PLACE:
        half, words = _BEFORE_PLACE[language], {**ordinal_forms(language), **facts.ordinals}
    hours = {word: value for word, value in words.items() if 1 < value <= LAST_HOUR}
    if half == " " or not hours:
        return None, hours
    longest = "|".join(sorted(hours, key=len, reverse=True))
    return regex.compile(rf"\b(?:{half})(?P<hour>{longest})\b", regex.IGNORECASE), hours
