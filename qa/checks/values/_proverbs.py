"""Proverbs that name one town in English and another elsewhere: Rome wasn't built in a day, nor Moscow, nor Kraków."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from qa.analysis.pair import Analysis
from qa.model import Finding
from qa.text.languages import primary

_ROME = regex.compile(r"\bRome (?:was(?:n['’]t| not)|is(?:n['’]t| not)) built in (?:a|one) day\b", regex.I)
_OTHER_TOWNS = {
    "ru": r"\bМоскв\p{L}+(?: \p{L}+){0,5} строил",
    "uk": r"\bКиїв(?: \p{L}+){0,5} буду",
    "pl": r"\bKraków (?:\p{L}+ )?\p{L}*budowan|budowan\p{L} Kraków",
    "es": r"\bse (?:ganó|tomó) Zamora",
}
"""How the same proverb goes on in languages that say it of a town of their own."""


def without_proverbs(found: Iterable[Finding], analysis: Analysis) -> Iterator[Finding]:
    """The findings but those about the town of a proverb that both sides have, each with its own."""
    yield from (one for one in found if not (one.source and one.source.text == "Rome" and _is_proverb(analysis)))


def _is_proverb(analysis: Analysis) -> bool:
    pattern = _OTHER_TOWNS.get(primary(analysis.target.lang)) if primary(analysis.source.lang) == "en" else None
    return bool(pattern and _ROME.search(analysis.source.text) and regex.search(pattern, analysis.target.text))
