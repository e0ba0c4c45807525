"""Fractions written as one character that changed: "½ of the walnuts" with "¼".

Only where both sides write as many and one became another: a translation may say any of them in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from unicodedata import numeric

import regex

from qa.checks.values._numbers import NumberSide

FRACTION = regex.compile(r"[¼-¾⅐-⅞↉]")

Fraction = tuple[str, int]
"""The character and its offset in the note."""


def changed_fractions(source: NumberSide, target: NumberSide) -> Iterator[tuple[Fraction, Fraction]]:
    """The one fraction of a bead that became another."""
    sides = [list(_of(side)) for side in (source, target)]
    if not sides[0] or len(sides[0]) != len(sides[1]):
        return
    counts = [Counter(numeric(character) for character, _ in side) for side in sides]
    gone, come = counts[0] - counts[1], counts[1] - counts[0]
    if gone.total() == 1:
        one = next(found for found in sides[0] if numeric(found[0]) in gone)
        yield one, next(found for found in sides[1] if numeric(found[0]) in come)


def _of(side: NumberSide) -> Iterator[Fraction]:
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        yield from ((match[0], block.content_start + match.start()) for match in FRACTION.finditer(prose))
