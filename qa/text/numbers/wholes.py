"""Numbers that say something only together with what stands beside them: dates, times of day, positions on a globe."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import accumulate, islice
from typing import Any

from qa.model.records import dataclass


class WholeKind(StrEnum):
    """What the numbers are together."""

    DATE = "date"
    TIME = "time"
    POSITION = "position"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Whole:
    """A date, time, position or unit of a header at `[start, end)`, with everything it may mean."""

    kind: WholeKind
    start: int
    end: int
    text: str
    readings: frozenset[Any]

    def moved(self, offset: int) -> Whole:
        """The same in a text that begins `offset` characters earlier."""
        return replace(self, start=self.start + offset, end=self.end + offset)


MOST_LEFT = 100
"""Wholes of one kind without a partner that another one is compared with: a bound of work, more are a listing."""
Agree = Callable[[Whole, Whole], bool]


@dataclass(frozen=True, slots=True)
class SettledWholes:
    """The wholes of two texts: those that stand for each other, and those of them that say something else."""

    partners: tuple[tuple[Whole, Whole], ...]
    replaced: tuple[tuple[Whole, Whole], ...]


def settle(source: Iterable[Whole], target: Iterable[Whole], agree: Agree) -> SettledWholes:
    """Every whole with its partner. Another one stands in its place where both sides have equally many of its kind
    left over; else nothing is said of them."""
    partners: list[tuple[Whole, Whole]] = []
    replaced: list[tuple[Whole, Whole]] = []
    ours, theirs = list(source), list(target)
    for kind in WholeKind:
        left: list[Whole] = []
        right = [whole for whole in theirs if whole.kind is kind]
        alone: set[tuple[str, frozenset[Any]]] = set()
        for one in (whole for whole in ours if whole.kind is kind):
            place = None if (one.text, one.readings) in alone else _place(one, right, agree)
            if place is None:
                left.append(one)
                # what is left over there only becomes less
                alone.add((one.text, one.readings))
            else:
                partners.append((one, right.pop(place)))
        # of more the numbers in them are compared one by one
        if len(left) == len(right) <= MOST_LEFT:
            replaced += zip(left, right, strict=True)
    return SettledWholes((*partners, *replaced), tuple(replaced))


def _place(one: Whole, others: Sequence[Whole], agree: Agree) -> int | None:
    """Where the first stands that says the same; the nearest are looked at alone where nearly none has a partner."""
    near = enumerate(islice(others, MOST_LEFT))
    return next((at for at, other in near if other.text == one.text or agree(one, other)), None)


def disjoint(wholes: Iterable[Whole]) -> Iterator[Whole]:
    """Those in reading order that overlap none before them, the longest first where several begin together."""
    last = -1
    for whole in sorted(wholes, key=lambda w: (w.start, -w.end)):
        if whole.start >= last:
            last = whole.end
            yield whole


def covering(wholes: Iterable[Whole]) -> Callable[[int, int], bool]:
    """Tells of a stretch `[start, end)` whether one of the wholes holds it."""
    spans = sorted((whole.start, whole.end) for whole in wholes)
    starts, ends = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))

    def holds(start: int, end: int) -> bool:
        before = bisect_right(starts, start)
        return before > 0 and end <= ends[before - 1]

    return holds
