"""Hundredths: which units are, and whether a text speaks of them in any way."""

from __future__ import annotations

from functools import lru_cache

import regex

from qa.text.numbers.units import unit_names

PERCENTS = frozenset({"%"})
_ANY_PERCENT = regex.compile(
    r"[%٪％‰]|[pв]ct\b|per ?[cz]ent|pro[cs]ent|проц|cent[oaà]\b|τοις εκατό|(?<=[\d一二三四五六七八九]\s?)[割成]|/ ?100"
    r"|\b(?:vom|von) hundert\b|\bv\. ?h\.|\b(?:на|од|от|из) ?сто(?:тин[аи])?\b|\b(?:od|na|iz) sto\b"
    r"|στα εκατό|\baf hundraði|nuošimt|\bproc\.|\bpros\.|ร้อยละ|শতকরা|फ़?ीसद|फीसद|सैकड़ा"
    r"|\b(?:ਫ਼ੀਸਦ|ફીસદ|سیکڑہ)|[0-9一二三四五六七八九] ?푼",
    regex.IGNORECASE,
)
"""Signs and words for hundredths that languages share, and such as stand far from the number or are two words."""
PERCENT_LETTERS = 5
"""Letters that all forms of a language's word for per cent have."""


@lru_cache(maxsize=1024)
def _percent_names(lang: str) -> tuple[str, ...]:
    return tuple({name[:PERCENT_LETTERS] for name, ids in unit_names(lang).items() if {"%", "‰"} & set(ids)})


def mentions_percent(text: str, lang: str) -> bool:
    """Whether a text speaks of hundredths in any way."""
    lower = text.lower()
    return _ANY_PERCENT.search(text) is not None or any(name in lower for name in _percent_names(lang))
