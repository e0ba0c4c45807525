"""Rows of opposites by their first pair: of a table of hundreds a sentence shows one or two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from qa.checks.meaning._contrast_rows import Contrast, contrasts, loose_contrasts

Numbered = dict[tuple[str, str], list[int]]


def firm_among(firsts: Iterable[tuple[str, str]]) -> Iterator[Contrast]:
    """Those of `contrasts` that begin with one of these pairs, in the order of the table."""
    return (contrasts()[k] for k in _numbers(firsts, _firm()))


def loose_among(firsts: Iterable[tuple[str, str]]) -> Iterator[Contrast]:
    """The same of `loose_contrasts`."""
    return (loose_contrasts()[k] for k in _numbers(firsts, _loose()))


@cache
def firm_pairs() -> frozenset[tuple[str, str]]:
    """All pairs of words of `contrasts`, both ways."""
    return frozenset(way for row in contrasts() for pair in row for way in (pair, pair[::-1]))


def _numbers(firsts: Iterable[tuple[str, str]], known: Numbered) -> list[int]:
    return sorted(k for first in firsts for k in known.get(first, ()))


@cache
def _firm() -> Numbered:
    return _numbered(contrasts())


@cache
def _loose() -> Numbered:
    return _numbered(loose_contrasts())


def _numbered(rows: tuple[Contrast, ...]) -> Numbered:
    found = defaultdict[tuple[str, str], list[int]](list)
    for k, row in enumerate(rows):
        found[row[0]].append(k)
    return dict(found)
