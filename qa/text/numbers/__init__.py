"""Quantities in running text: what is written, and everything it may mean."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from qa.text.languages import number_marks
from qa.text.numbers.compare import VERSION, Mismatch, differences
from qa.text.numbers.digits import Number, numbers
from qa.text.numbers.mentions import mentioned_in_words
from qa.text.numbers.quantities import quantities

__all__ = ["Mismatch", "Number", "differences", "mentioned", "mentioned_otherwise", "numbers", "quantities"]

REMEMBERED = 2000
"""Length of the longest text whose values are kept, a long paragraph."""
# digit groups in formulas: 1{,}000 and 1\,000
LATEX_SPACE = re.compile(r"\{([,.])\}|(?<=\d)\\[,;: ](?=\d)")


def mentioned(text: str, lang: str) -> frozenset[Decimal]:
    """Every value that a text mentions in any form: digits, words of its language or of English, numerals."""
    plain = LATEX_SPACE.sub(lambda match: match[1] or " ", text)
    found = (value for number in numbers(plain) for value in number.values | number.pieces)
    return frozenset(found) | mentioned_otherwise(plain, lang)


def mentioned_otherwise(text: str, lang: str) -> frozenset[Decimal]:
    """The values that a text mentions otherwise than in digits, and the members of its dates and lists."""
    found = _otherwise if len(text) <= REMEMBERED else _otherwise.__wrapped__
    return found(text, lang)


# a source is compared with every translation
@lru_cache(maxsize=2048)
def _otherwise(text: str, lang: str) -> frozenset[Decimal]:
    members = (piece for number in numbers(text, lang) if _is_list(number, lang) for piece in number.pieces)
    return frozenset((*mentioned_in_words(text, lang), *members))


def _is_list(number: Number, lang: str) -> bool:
    """Whether a number may be several without spaces, or a date: no `1,8 s`, and no version."""
    if not number.listed or VERSION.fullmatch(number.raw):
        return False
    decimal = number.raw.count(",") == 1 and number_marks(lang)[0][:1] == ","
    return not (decimal or (len(number.values) == 1 and number.unit))
