"""Words for a part that are words for a place in a row too: un quinto de los votos, un quinto mandato."""

from __future__ import annotations

import regex

from qa.text.languages import primary

_BOTH = frozenset({"es", "it", "pt", "gl"})
_NOUN = regex.compile(
    r"[ \u00a0](?!(?:d|al|su|por?|per|más|mais|menos|meno|hasta|circa|cada|ogni|que|che|d\p{L}{1,4})(?!\p{L}))\p{L}{4}"
)


def is_place(text: str, end: int, lang: str) -> bool:
    """Whether a word for a part that ends at `end` names a place in a row: a noun stands right behind it."""
    return primary(lang) in _BOTH and _NOUN.match(text, end) is not None
