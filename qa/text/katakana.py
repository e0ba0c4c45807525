"""Words in katakana, with which Japanese writes foreign names and loans."""

from __future__ import annotations

from collections.abc import Iterator

import regex

_KATAKANA = regex.compile(r"[\p{Katakana}ー・]{3,}")
_DOES = regex.compile("す[るれ]|し(?!く)|さ[れせ]|でき|可能")


def katakana(text: str) -> Iterator[tuple[int, int]]:
    """The places of words in katakana, with which Japanese writes foreign names and loans; not of loans that are verbs
    (リッスンする)."""
    yield from (match.span() for match in _KATAKANA.finditer(text) if not _DOES.match(text, match.end()))
