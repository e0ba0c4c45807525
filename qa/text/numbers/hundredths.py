"""Hundredths in words behind the unit, as Romance languages say them: `un mètre cinquante`, `dos euros veinte`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary

HUNDREDTHS_BEHIND: Mapping[str, str] = {
    "fr": "mètres?|euros?|francs?|dollars?",
    "es": "metros?|euros?|dólar(?:es)?",
    "pt": "metros?|euros?|dólar(?:es)?|rea(?:l|is)",
    "it": "metr[oi]|euro|dollar[oi]",
    "ca": "metres?|euros?|dòlars?",
}
"""What has a hundred parts and is said before them, by language."""
HUNDREDTHS_FROM = 10
"""Smallest number of hundredths that is said so: `un mètre cinq` is rather unfinished."""
LONGEST = 40
"""Characters before the hundredths in which the whole ones and their unit stand."""


def ones_before(text: str, start: int, lang: str) -> tuple[int, str, str] | None:
    """Where the whole units before hundredths in words begin, the word that counts them, and the unit's."""
    pattern = _pattern(primary(lang))
    match = pattern.search(text, max(0, start - LONGEST), start) if pattern else None
    return (match.start("ones"), match["ones"], match["unit"]) if match else None


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    units = HUNDREDTHS_BEHIND.get(language)
    body = rf"(?<!\p{{L}})(?P<ones>\p{{L}}+)[ \u00a0](?P<unit>{units})[ \u00a0](?:(?:et|y|e|i)[ \u00a0])?$"
    return regex.compile(body, regex.IGNORECASE) if units else None
