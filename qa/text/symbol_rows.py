"""Rows of numbers or single letters, which every language writes alike: "2, 2, 1 and 2", "the keys A, B and C"."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from qa.text.enumerating import JOINING
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST, MOST = 3, 60
"""Members of a row; two are a pair or a range, or what is left of three."""
LONGEST = 1_200
"""Characters of a text that is looked at."""
_MEMBER = r"(?:\p{Nd}{1,6}|[A-Z])"
_ALONE = r"(?<![\p{Latin}\p{Greek}\p{Cyrillic}\p{M}\p{Nd}_.,'’/-])"
_NO_MORE = r"(?![\p{Nd}A-Za-z_%°/^-])(?![.,:]\p{Nd})(?!['’](?!\p{Ll}))"
_PREFIXED = {"ar": "و", "fa": "و", "ur": "و", "he": "ו"}
"""Joining words that may be written onto the next member."""


def symbol_rows(text: str, lang: str, fewest: int = FEWEST) -> list[tuple[str, ...]]:
    """The members of each row of a text, digits of all scripts as those of ASCII; none where a decimal comma could part
    them."""
    if len(text) > LONGEST:
        return []
    member = _member()
    return [
        tuple(_plain(one[0]) for one in member.finditer(row[0]))
        for row in _rows(primary(lang), fewest).finditer(text)
        if len({one[0].isalpha() for one in member.finditer(row[0])}) == 1
    ]


@cache
def _member() -> regex.Pattern[str]:
    return regex.compile(_MEMBER)


def _plain(member: str) -> str:
    return member if member.isalpha() else str(int(member))


@lru_cache(maxsize=1024)
def _rows(tag: str, fewest: int) -> regex.Pattern[str]:
    words = "|".join(map(regex.escape, JOINING.get(tag, "").split()))
    joined = rf"|,?[ ](?:{words})[ ]|(?:{words})" if words else ""
    prefixed = rf"|[ ]?{_PREFIXED[tag]}[ ]?|[,،][ ]?{_PREFIXED[tag]}[ ]?" if tag in _PREFIXED else ""
    mark = rf"(?:[,،][ ]|[、，][ ]?{prefixed}{joined})"
    return regex.compile(rf"{_ALONE}{_MEMBER}(?:{mark}{_MEMBER}){{{fewest - 1},{MOST}}}{_NO_MORE}")
