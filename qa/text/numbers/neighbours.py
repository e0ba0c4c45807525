"""What the words beside a number make of it: a version, the number of a part, a year."""

from __future__ import annotations

import re

from qa.text.words import function_words

LABEL = re.compile(
    r"(?:\b[A-Z][A-Za-z]{3,}|\b[Vv]ersion|\b[Ff]ig(?:ure|\.)|\b[Ss]ection|\b[Cc]hapter|\b[Tt]able)[ \u00a0]$"
)
POINTED = re.compile(r"\d+\.\d+")
LONGER = re.compile(r"(?<![\d.])(\d{1,2})\.\d{1,2}\.\d{1,2}(?![\d.]*\d)")
YEARS = (1500, 2200)
"""Values that a number without unit has as a year."""
LONGEST_SYMBOL = 3
"""Letters of symbols of units (`Pa`, `kWh`); what is longer and begins with a capital may be a person."""


def is_labelled(plain: str, start: int, end: int) -> bool:
    """Whether a decimal is a version or the number of a part: a name or a label stands before it (`About 1.4` has
    none)."""
    if POINTED.fullmatch(plain, start, end) and _has_version(plain, plain[start:end].partition(".")[0]):
        return True
    label = LABEL.search(plain, max(0, start - 24), start)
    if label is None or POINTED.fullmatch(plain, start, end) is None:
        return False
    return label[0].strip().lower() not in function_words("en")


def _has_version(plain: str, first: str) -> bool:
    """Whether a text has a longer version with the same first number: 3.11.4 beside 3.10."""
    return any(match[1] == first for match in LONGER.finditer(plain))


def is_year_of(digits: str, word: str) -> bool:
    """Whether a number is rather a year and the word behind it a person than a unit: `in 1687 Newton`."""
    word = word.strip()
    person = word[:1].isupper() and not word.isupper() and len(word) > LONGEST_SYMBOL
    return person and digits.isdigit() and len(digits) == len(str(YEARS[0])) and YEARS[0] <= int(digits) < YEARS[1]
