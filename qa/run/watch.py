"""Steps that never end. Verdicts never depend on the clock: it only stops what would run for ever.

What a process does itself is interrupted by a signal, where the system and the thread have one: that costs the step.
It does not reach a loop in C code, so what runs in worker processes is watched from outside too (`workers`): that costs
the pair.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from qa.model.errors import OverBudget

AFTER: list[Callable[[], None]] = []
"""What a worker does whenever it has answered."""
SILENT = 900
"""Seconds in which one step of one pair must end, or at least give a sign of life. The longest seen took 22 s of
processor time, on two notes of 19,500 paragraphs (`python -m tests.benchmarks.large 19500`)."""
GRACE = 60
"""Seconds more after which a worker that no signal interrupted is killed."""

_signs: list[Callable[[str], None]] = []
"""Who wants to know what this process is at."""


def listen(tell: Callable[[str], None]) -> None:
    """Call `tell(step)` whenever a step begins or gives a sign of life."""
    _signs.append(tell)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Whatever runs inside is stopped by OverBudget when it is silent for too long."""
    for tell in _signs:
        tell(name)
    armed = _arm()
    try:
        yield
    finally:
        if armed:
            _disarm()


def alive() -> None:
    """A step that takes long is still getting on."""
    for tell in _signs:
        tell("")
    if _armed():
        signal.setitimer(signal.ITIMER_REAL, SILENT)


def _arm() -> bool:
    """Start the clock of a step, or start it anew for a step within a step; whether there was none before."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        return False
    first = signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    if first:
        signal.signal(signal.SIGALRM, _stop)
    if _armed():
        signal.setitimer(signal.ITIMER_REAL, SILENT)
    return first


def _armed() -> bool:
    """Is the clock ours? Whoever embeds this package may use it for something else."""
    return hasattr(signal, "setitimer") and signal.getsignal(signal.SIGALRM) is _stop


def _disarm() -> None:
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def _stop(number: int, frame: FrameType | None) -> None:
    raise OverBudget(f"no end after {SILENT} s")
