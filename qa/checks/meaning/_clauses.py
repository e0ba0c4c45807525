"""The clause that a word stands in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from qa.analysis.clause_pairs import APART, MOST, shares_of

_EDGE = regex.compile(r"[,;:，；：、،؛.!?。！？()–—\n]")
_LETTER = regex.compile(r"\p{L}")


def clause_around(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Offsets of what stands between the marks before and behind a word at `span` of a text."""
    start = max((edge.end() for edge in _EDGE.finditer(text, 0, span[0])), default=0)
    end = next((edge.start() for edge in _EDGE.finditer(text, span[1])), len(text))
    return start, end


def clause_beside(texts: Sequence[str], side: int, at: int) -> tuple[str, str] | None:
    """The clauses of both texts, one of which stands at a place of the text of `side`, where both have as many."""
    parted = [_clauses(text) for text in texts]
    if len(parted[0]) != len(parted[1]) or len(parted[0]) == 1:
        return None
    k = next((k for k, (start, end) in enumerate(parted[side]) if start <= at < end), None)
    if k is None:
        return None
    source, target = (text[slice(*clauses[k])].strip() for text, clauses in zip(texts, parted, strict=True))
    return source, target


def clauses_beside(texts: tuple[str, str]) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Where the clauses of two texts stand that have as many, of about the same size; none of other texts."""
    parted = [_clauses(text) for text in texts]
    if len(parted[0]) != len(parted[1]) or not 1 < len(parted[0]) <= MOST:
        return (), ()
    shares = [shares_of(text, spans) for text, spans in zip(texts, parted, strict=True)]
    if any(abs(ours - theirs) > APART for ours, theirs in zip(*shares, strict=True)):
        return (), ()
    return tuple(parted[0]), tuple(parted[1])


def _clauses(text: str) -> list[tuple[int, int]]:
    """What stands between the marks of a text, where there are letters."""
    edges = [0, *(edge.end() for edge in _EDGE.finditer(text)), len(text)]
    spans = [(start, end) for start, end in pairwise(edges) if _LETTER.search(text, start, end)]
    return [(start, end - 1 if _EDGE.match(text, end - 1) else end) for start, end in spans]
