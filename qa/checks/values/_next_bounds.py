"""Bounds of whole numbers that take in the number on one side alone: "seven or more" is „mehr als sechs“."""

from __future__ import annotations

from qa.checks.values._bounds import Bounded, bounds_of, takes_in
from qa.checks.values._numbers import NumberSide
from qa.text.numbers import Mismatch, Number
from qa.text.numbers.compare import NumberChange


def is_next_bound(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether one side bounds without its number what the other bounds with the next one: "over six", "at least seven",
    "under seven" and "six or fewer"."""
    one, other = difference.source, difference.target
    if difference.kind is not NumberChange.VALUE or one is None or other is None:
        return False
    # to look for the bounds of all numbers of a paragraph takes longer
    if not any(abs(value - instead) == 1 for value in one.values for instead in other.values):
        return False
    ours, theirs = _bound(one, source), _bound(other, target)
    if ours is None or theirs is None or ours.least != theirs.least:
        return False
    taken_in = takes_in(ours, source), takes_in(theirs, target)
    if taken_in[0] == taken_in[1]:
        return False
    within, beyond = (one, other) if taken_in[0] else (other, one)
    step = 1 if ours.least else -1
    return any(value - step in beyond.values and value == int(value) for value in within.values)


def _bound(number: Number, side: NumberSide) -> Bounded | None:
    return next((bound for bound in bounds_of(side).values() if bound.number.start == number.start), None)
