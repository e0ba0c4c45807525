"""The decimal mark that a note writes, where it is not the one of its language.

A German note that leaves `0.5` as it is means one and a bit by `1.234` everywhere, not a thousand.
"""

from __future__ import annotations

import re

from qa.model import Document
from qa.text.languages import number_marks

POINT = re.compile(r"(?<![\d.,])(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))(?![\d.,]*\d)")
"""Numbers whose point groups no thousands."""
COMMA = re.compile(r"\d\{,\}(?!\d{3}(?!\d))\d|(?<!\d)0\{,\}\d|(?<![\d.,({\[])0,\d")
"""Numbers whose comma groups no thousands, and separates no two indices either."""
AMBIGUOUS = re.compile(r"(?<![\d.,}])[1-9]\d{0,2}(?:[.,]|\{,\})\d{3}(?!\d)")
"""A number that is one and a bit or more than a thousand: the only kind of which the habit of a note decides."""
WORDS = re.compile(r"\\(?:text|mathrm|operatorname|mbox|ce|pu|qty|SI)")
# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
LEAST_COMMAS = 2
"""Commas that show a habit against the language: one may be a slip. One point is enough: the source has points."""
POINT_LANGUAGE, COMMA_LANGUAGE = "en", "de"
"""Languages by which the numbers of a note with either habit are read."""


def habitual_language(document: Document) -> str:
    """The language by whose marks the numbers of a note are to be read: its own, unless the note contradicts it."""
    points = commas = 0
    for formula in document.formulas():
        points += len(POINT.findall(formula.latex))
        commas += len(COMMA.findall(formula.latex))
    writes_comma = "," in number_marks(document.lang)[0]
    if writes_comma and points and not commas:
        return POINT_LANGUAGE
    if not writes_comma and commas >= LEAST_COMMAS and not points:
        return COMMA_LANGUAGE
    return document.lang


def is_for_habit(source: str, target: str) -> bool:
    """Whether a number of two formulas may group thousands or not, and their languages matter for nothing else."""
    ambiguous = AMBIGUOUS.search(source) or AMBIGUOUS.search(target)
    return bool(ambiguous) and not WORDS.search(source) and not WORDS.search(target)
