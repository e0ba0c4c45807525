"""Words that join the members of an enumeration, and two clauses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import regex

from qa.text.languages import primary

JOINING: Mapping[str, str] = {
    "en": "and or", "de": "und oder sowie", "fr": "et ou", "es": "y e o u", "it": "e ed o", "pt": "e ou", "ca": "i o",
    "nl": "en of", "pl": "i oraz lub", "cs": "a i nebo", "ru": "и или", "uk": "і й та або", "tr": "ve veya",
    "hi": "और या तथा एवं", "sv": "och eller", "da": "og eller", "nb": "og eller", "ro": "și sau", "id": "dan atau",
    "vi": "và hoặc", "fa": "و یا", "el": "και ή", "ko": "및 또는",
}  # fmt: skip
"""Words that stand between the last two members, in languages that write them as words of their own."""


def joining(text: str, start: int, end: int, lang: str) -> regex.Match[str] | None:
    """The first joining word in `text[start:end]`."""
    found = _words(primary(lang))
    return found.search(text, start, end) if found else None


@cache
def _words(lang: str) -> regex.Pattern[str] | None:
    words = JOINING.get(lang, "").split()
    return regex.compile(rf"(?<=\s)(?:{'|'.join(map(regex.escape, words))})(?=\s)", regex.IGNORECASE) if words else None
