"""Bounds of whole numbers that take in the number on one side alone: "seven or more" is „mehr als sechs“."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from qa.checks.values._bounds import LEAST_MOST, Bounded, bounds_of
from qa.checks.values._numbers import NumberSide
from qa.text.languages import primary
from qa.text.numbers import Mismatch, Number
from qa.text.numbers.compare import NumberChange

_BEHIND_IN: Mapping[str, str] = {
    "en": r"(?:or|and) (?:more|older|longer|less|fewer|younger|shorter)",
    "zh": "以上|以下|以内|以內", "ja": "以上|以下|以内", "ko": "이상|이하|이내",
}  # fmt: skip
"""Words of the same table as "more than" that take the number in. Our own."""


def is_next_bound(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether one side bounds without its number what the other bounds with the next one: "over six", "at least seven",
    "under seven" and "six or fewer"."""
    one, other = difference.source, difference.target
    if difference.kind is not NumberChange.VALUE or one is None or other is None:
        return False
    ours, theirs = _bound(one, source), _bound(other, target)
    if ours is None or theirs is None or ours.least != theirs.least:
        return False
    taken_in = _takes_in(ours, source), _takes_in(theirs, target)
    if taken_in[0] == taken_in[1]:
        return False
    within, beyond = (one, other) if taken_in[0] else (other, one)
    step = 1 if ours.least else -1
    return any(value - step in beyond.values and value == int(value) for value in within.values)


def _bound(number: Number, side: NumberSide) -> Bounded | None:
    return next((bound for bound in bounds_of(side).values() if bound.number.start == number.start), None)


def _takes_in(bound: Bounded, side: NumberSide) -> bool:
    """Whether what is bounded may be the number itself."""
    lang = primary(side.document.lang)
    known = f"{LEAST_MOST[lang][0 if bound.least else 1]}|{_BEHIND_IN.get(lang, '(?!)')}"
    return regex.fullmatch(known, bound.word, regex.IGNORECASE) is not None
