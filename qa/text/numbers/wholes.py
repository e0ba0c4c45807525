"""Numbers that say something only together with what stands beside them: dates, times of day, positions on a globe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


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
        left, right = [w for w in ours if w.kind is kind], [w for w in theirs if w.kind is kind]
        for one in tuple(left):
            twin = next((other for other in right if other.text == one.text or agree(one, other)), None)
            if twin is not None:
                partners.append((one, twin))
                left.remove(one)
                right.remove(twin)
        if len(left) == len(right):
            replaced += zip(left, right, strict=True)
    return SettledWholes((*partners, *replaced), tuple(replaced))


def disjoint(wholes: Iterable[Whole]) -> Iterator[Whole]:
    """Those in reading order that overlap none before them, the longest first where several begin together."""
    last = -1
    for whole in sorted(wholes, key=lambda w: (w.start, -w.end)):
        if whole.start >= last:
            last = whole.end
            yield whole


def covers(wholes: Sequence[Whole], start: int, end: int) -> bool:
    """Whether one of the wholes holds `[start, end)`."""
    return any(whole.start <= start and end <= whole.end for whole in wholes)
