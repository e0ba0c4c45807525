"""Countries and cities by their names in a language, from the Unicode CLDR."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from qa.text.languages import language_of, primary, scripts_of
from qa.text.locales import locale

LONGEST_ENDING = 2
"""Letters of an ending that a name may have in a language that inflects it."""
INFLECTING = frozenset({"Latn", "Cyrl", "Grek"})


@dataclass(frozen=True, slots=True)
class Entity:
    """A country (`DE`) or city (`Europe/Paris`) that a text names at `[start, end)`."""

    id: str
    text: str
    start: int
    end: int


def entities(text: str, start: int, end: int, lang: str) -> Iterator[Entity]:
    """The countries and cities named in `text[start:end]`, inflected by an ending at most."""
    pattern = _pattern(lang)
    for match in pattern.finditer(text, start, end) if pattern else ():
        yield Entity(locale(lang).entities[match[1]], match[1], *match.span(1))


@cache
def _pattern(lang: str) -> regex.Pattern[str] | None:
    names = locale(lang).entities
    if not names:
        return None
    unspaced = "unspaced" in language_of(lang).traits
    body = "|".join(map(regex.escape, sorted(names, key=len, reverse=True)))
    # a longer ending makes another word: China, Chinese; चीन, चीनी
    inflects = primary(lang) != "en" and scripts_of(lang) & INFLECTING
    after = rf"(?![\p{{L}}\p{{M}}]{{{LONGEST_ENDING + 1 if inflects else 1}}})"
    return regex.compile(rf"({body})" if unspaced else rf"(?<![\p{{L}}\p{{M}}])({body}){after}")
