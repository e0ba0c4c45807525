"""Fractions written as one character, and ratios, that changed: "½ of the walnuts" with "¼", 2:5 with 3:5.

Only where both sides write as many and one became another: a translation may say any of them in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from unicodedata import numeric

import regex

from qa.checks.values._numbers import NumberSide
from qa.text.numbers.digits import ascii_digits

FRACTION = regex.compile(r"[¼-¾⅐-⅞↉]|(?<![\d:.,])\d{1,3}:\d(?![\d:]|[.,]\d)")
"""One character, or a ratio that can be no time."""

Fraction = tuple[str, int]
"""What is written and its offset in the note."""


def changed_fractions(source: NumberSide, target: NumberSide) -> Iterator[tuple[Fraction, Fraction]]:
    """The one fraction of a bead that became another."""
    ours = list(_of(source))
    sides = ours, list(_of(target)) if ours else []
    if not ours or len(sides[0]) != len(sides[1]):
        return
    counts = [Counter(_value(written) for written, _ in side) for side in sides]
    gone, come = counts[0] - counts[1], counts[1] - counts[0]
    if gone.total() == 1:
        one = next(found for found in sides[0] if _value(found[0]) in gone)
        yield one, next(found for found in sides[1] if _value(found[0]) in come)


def _value(written: str) -> float | frozenset[str]:
    """What a fraction is worth; the sides of a ratio, which may be named in either order."""
    return frozenset(ascii_digits(written).split(":")) if ":" in written else numeric(written)


def _of(side: NumberSide) -> Iterator[Fraction]:
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        yield from ((match[0], block.content_start + match.start()) for match in FRACTION.finditer(prose))
