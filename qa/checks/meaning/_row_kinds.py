"""What the row of two opposites in the lexicon says of them: words of few meanings, and words of which one is true."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from qa.analysis.variants import Variant
from qa.checks.meaning._contrast_rows import firm_pairs, first_pairs, rows
from qa.checks.meaning._lexicon import row_of


def is_plain(variant: Variant, text: str) -> bool:
    """Whether the words of a variant have few meanings, so that the lexicon's word alone counts."""
    pair = row_of(text[variant.start : variant.end].lower(), variant.instead.lower())
    if pair is None:
        return False
    return pair[:2] in plain_phrases() or pair[:2] in firm_pairs()


def is_exclusive(variant: Variant, text: str) -> bool:
    """Whether a sentence that denies one word of a variant does not say the other: "not left" is not right."""
    pair = row_of(text[variant.start : variant.end].lower(), variant.instead.lower())
    return pair is not None and first_pairs()[pair[:2]] in _exclusive()


@cache
def plain_phrases() -> frozenset[tuple[str, str]]:
    """Pairs of such rows whose words have few meanings where they stand together, both ways: "hard water"."""
    marked = [pair[1:].split("|") for row in rows() for pair in row.split(";") if pair.startswith("!")]
    return frozenset((a, b) for one, other in marked for a, b in ((one, other), (other, one)))


@cache
def _exclusive() -> frozenset[str]:
    lines = files("qa.checks.meaning").joinpath("data/exclusive.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
