"""One line on a terminal that says how far a run is, how fast it goes, and how long it will take yet."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import IO, TypeVar

T = TypeVar("T")
WINDOW = 60.0
"""Seconds over which the rate is taken: notes differ in length, and what is known from an earlier run takes no time."""
EVERY = 0.2
"""Seconds between two lines."""
MINUTE, HOUR = 60, 3600
CLEAR = "\r\x1b[K"


def shown(
    items: Iterable[T], total: int, what: str, stream: IO[str], *,
    first: str = "", clock: Callable[[], float] = time.monotonic,
) -> Iterator[T]:  # fmt: skip
    """The items, and on `stream` how many of them came; `first` stands there until one does."""
    marks = deque([(clock(), 0)])
    _put(stream, first or f"0 of {total:,} {what}")
    told = marks[0][0]
    try:
        for done, item in enumerate(items, 1):
            yield item
            now = clock()
            if now - told < EVERY and done < total:
                continue
            told = now
            marks.append((now, done))
            while len(marks) > 2 and now - marks[0][0] > WINDOW:
                marks.popleft()
            (then, before), left = marks[0], total - done
            rate = (done - before) / (now - then) if now > then else 0.0
            _put(stream, f"{done:,} of {total:,} {what}{_pace(rate, left)}")
    finally:
        stream.write(CLEAR)
        stream.flush()


def _pace(rate: float, left: int) -> str:
    if not rate or not left:
        return ""
    return f", {rate:,.1f} a second, {_spelled(left / rate)} left"


def _spelled(seconds: float) -> str:
    """Two digits are enough: it is a guess."""
    if seconds < MINUTE:
        return f"{seconds:.0f} s"
    if seconds < HOUR:
        return f"{seconds / MINUTE:.0f} min"
    return f"{seconds / HOUR:.1f} h"


def _put(stream: IO[str], line: str) -> None:
    stream.write(f"{CLEAR}qa: {line}")
    stream.flush()
