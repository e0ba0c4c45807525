"""How much work something is, told without a clock that other processes or another machine could change."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

FLOOR = 0.005  # seconds of processor time: below it only the grain of the timer is seen
TRIES = 3
ALLOWED = (
    200  # the dearest honest input measured costs 54 times as much as prose; what grows with the square costs thousands
)
PROSE = "The loss falls with every step, and after step {} it is {} per cent of what it was; see the table.\n\n"


def assert_like_prose(work: Callable[[str], object], text: str, times: float = ALLOWED) -> None:
    """Work on `text` costs at most so many times what it costs on ordinary prose of the same length.

    A ratio of processor times within one run. Noise speaks against the text as often as for it, so one good try of
    three is enough; every try has texts of its own, since what is cached costs nothing.
    """
    ratios = []
    for attempt in range(TRIES):
        ratios.append(_cost(work, text + " " * attempt) / max(_cost(work, prose(len(text), attempt)), FLOOR))
        if ratios[-1] <= times:
            return
    raise AssertionError(f"{min(ratios):.0f} times the work of prose of the same length")


def prose(length: int, seed: int = 0) -> str:
    """Ordinary English of so many characters."""
    sentences = (PROSE.format(seed + i, i % 100) for i in range(length // len(PROSE) + 1))
    return "".join(sentences)[:length]


def _cost(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


def calls(work: Callable[[], object]) -> int:
    """How many Python functions `work` calls in this thread: the same number on every machine."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
