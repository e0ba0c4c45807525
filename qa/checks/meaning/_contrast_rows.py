"""The rows of English pairs of opposites, with their marks, in all their forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

Numbered = dict[tuple[str, str], list[int]]
"""Where the rows stand in the table that begin with a pair."""


@cache
def by_row() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The English words of both sides of each row, by its first pair."""
    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for row in rows():
        pairs = _marked(row).split(";")
        one, other = zip(*(pair.split("|") for pair in pairs), strict=True)
        # of two rows that begin alike the first counts
        found.setdefault(pairs[0], (frozenset(one), frozenset(other)))
    return found


@cache
def first_pairs() -> dict[tuple[str, str], str]:
    """The first pair of the row that each pair of English words stands in."""
    found: dict[tuple[str, str], str] = {}
    for row in rows():
        first, *others = _marked(row).split(";")
        for pair in (first, *others):
            one, other = pair.split("|")
            found[one, other] = first
    return found


def pairs() -> tuple[tuple[str, str], ...]:
    return tuple(first_pairs())


Contrast = tuple[tuple[str, str], ...]
"""Pairs of English words, forms of one pair of opposites: a row of the table."""


@cache
def contrasts() -> tuple[Contrast, ...]:
    """The rows of the table whose words have few meanings, so that they may accuse a note without the encoder."""
    return tuple(_contrast(cell) for cell in rows() if not cell.startswith("~"))


@cache
def loose_contrasts() -> tuple[Contrast, ...]:
    """The rows whose words have several meanings, so that all notes must agree on one."""
    return tuple(_contrast(_marked(cell)) for cell in rows() if cell.startswith("~"))


def _marked(row: str) -> str:
    return row.removeprefix("~").replace("!", "")


@cache
def rows() -> tuple[str, ...]:
    """The rows of English pairs, with their marks."""
    return tuple(files("qa.checks.meaning").joinpath("data/contrasts.txt").read_text("utf-8").splitlines())


def _contrast(cell: str) -> Contrast:
    pairs = [(one, other) for one, _, other in (pair.partition("|") for pair in cell.split(";"))]
    # "dependent|independent" may stand the other way round as well, for those who look for one word
    return tuple(pair for k, pair in enumerate(pairs) if pair[::-1] not in pairs[:k])


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
