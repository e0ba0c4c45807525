"""Rows of the table that tell one contrast in several words: "begin" and "start", "less" and "smaller".

One language says "stops" where others say "ends" or "ceases": each row by itself has too few witnesses, all together
have enough. A word that stands on both sides of a family says neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from qa.analysis.parallel import Version
from qa.checks.meaning._contrast_rows import Contrast, firm_among, loose_among
from qa.checks.meaning._sights import Sight, sight

Pair = tuple[str, str]
FAMILIES: tuple[tuple[Pair, ...], ...] = (
    (("begin", "end"), ("start", "stop")),
    (("more", "less"), ("larger", "smaller"), ("higher", "lower"), ("many", "few")),
    (("new", "old"), ("younger", "older"), ("modern", "ancient"), ("modern", "old-fashioned")),
    (("increase", "decrease"), ("rise", "fall"), ("raise", "lower"), ("grow", "shrink"), ("rise", "drop")),
    (("fast", "slow"), ("faster", "slower"), ("speed up", "slow down"), ("accelerate", "decelerate")),
    (("hot", "cold"), ("warm", "cool")),
    (("upper", "lower"), ("above", "below"), ("top", "bottom")),
    (("before", "after"), ("early", "late"), ("previous", "next")),
)
"""Each by the first pairs of its rows, all in one direction; the table may have a row the other way round."""


def families_among(firsts: Iterable[Pair]) -> Iterator[tuple[Pair, ...]]:
    """The families of which a text may show two rows at least: one alone is a row like others."""
    known = {*firsts}
    for family in FAMILIES:
        if sum(pair in known or pair[::-1] in known for pair in family) > 1:
            yield family


@lru_cache(len(FAMILIES))
def rows_of(family: tuple[Pair, ...]) -> tuple[tuple[Contrast, bool], ...]:
    """The rows of a family, and whether each stands the other way round in the table."""
    ways = [(way, way is not pair) for pair in family for way in (pair, pair[::-1])]
    return tuple((row, turned) for way, turned in ways for row in (*firm_among([way]), *loose_among([way])))


def family_sight(version: Version, family: tuple[Pair, ...]) -> Sight | None:
    """Which of the two sides of a family a version shows; None in languages whose words are not known."""
    one: list[str] = []
    other: list[str] = []
    sure = set[str]()
    for row, turned in rows_of(family):
        found = sight(version.words, row, version.lang)
        if found is None:
            return None
        found = found.turned() if turned else found
        one += (word for word in found.one if word not in one)
        other += (word for word in found.other if word not in other)
        sure |= found.sure
    return Sight(tuple(one), tuple(other), frozenset(sure))
