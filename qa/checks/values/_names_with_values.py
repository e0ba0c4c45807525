"""Two names of a sentence that took each other's numbers: "Kigali lies at 1,567 metres and Lusaka at 1,279 metres".

Where names and numbers take turns on both sides, each name has the number beside it, whatever the order of the clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import regex

from qa.checks.values._heard_places import heard_place
from qa.checks.values._role_swaps import few_names, place_of
from qa.checks.values._said_names import SaidNames

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 4
"""Names of a sentence beyond which nothing is told."""
FEWEST_DIGITS = 2
"""Digits of a number that tells one name from another."""
_NUMBER = regex.compile(
    r"(?<![\p{Latin}\p{Cyrillic}\p{Greek}\p{Nd}_])\p{Nd}+(?:[.,٫٬'’ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd})|[.,٫]\p{Nd}+)*"
)
_TWO_DIGITS = re.compile(r"[0-9][0-9.,]*[0-9]")
_DIGIT = regex.compile(r"\p{Nd}")
Span = tuple[int, int]
Numbers = frozenset[str]
"""The digits of the numbers in a row between two names."""


def value_swaps(english: str, other: str, lang: str) -> Iterator[tuple[str, str]]:
    """The two names of a pair of sentences that have each other's numbers."""
    if len(_TWO_DIGITS.findall(english)) < 2:
        # nearly every sentence
        return
    ours = _numbers(english)
    if len(ours) < 2 or set(ours) != set(_numbers(other)):
        return
    said = SaidNames(english, other, lang, frozenset())
    names = few_names(said, MOST)
    own = _by_name([(name.start, name.form) for name in names], ours) if len(names) > 1 else {}
    if not own:
        return
    placed = [(name, place_of(name, said) or heard_place(name.form, other, lang)) for name in names]
    spots = [(place[0], name.form) for name, place in placed if place]
    theirs = _by_name(spots, _numbers(other)) if len(spots) == len(names) else {}
    forms = list(own)
    for k, one in enumerate(forms):
        for two in forms[k + 1 :]:
            if theirs and own[one] == theirs[two] and own[two] == theirs[one]:
                yield one, two
                return


def _numbers(text: str) -> Mapping[str, int]:
    """Where each number of a text stands, by its digits; none where one stands twice."""
    found = [("".join(str(int(d)) for d in _DIGIT.findall(m[0])), m.start()) for m in _NUMBER.finditer(text)]
    told = {digits: at for digits, at in found if len(digits) >= FEWEST_DIGITS}
    return told if len(told) == len(found) else {}


def _by_name(names: Sequence[tuple[int, str]], numbers: Mapping[str, int]) -> dict[str, Numbers]:
    """The numbers of each name, where names and rows of numbers take turns; else none."""
    marks = sorted([*((at, "", form) for at, form in names), *((at, digits, "") for digits, at in numbers.items())])
    runs = [(is_name, tuple(run)) for is_name, run in groupby(marks, key=lambda mark: mark[1] == "")]
    if len(runs) != 2 * len(names) or any(is_name and len(run) > 1 for is_name, run in runs):
        return {}
    pairs = zip(runs[::2], runs[1::2], strict=True)
    found: dict[str, Numbers] = {}
    for (first, one), (_, two) in pairs:
        form, row = (one[0][2], two) if first else (two[0][2], one)
        found[form] = frozenset(digits for _, digits, _ in row)
    return found if len(set(found.values())) == len(names) else {}
