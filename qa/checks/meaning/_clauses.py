"""The clause that a word stands in."""

from __future__ import annotations

import regex

_EDGE = regex.compile(r"[,;:，；：、،؛.!?。！？()–—\n]")


def clause_around(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Offsets of what stands between the marks before and behind a word at `span` of a text."""
    start = max((edge.end() for edge in _EDGE.finditer(text, 0, span[0])), default=0)
    end = next((edge.start() for edge in _EDGE.finditer(text, span[1])), len(text))
    return start, end
