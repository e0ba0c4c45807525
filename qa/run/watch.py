"""Steps that never end. Verdicts never depend on the clock: it only stops what would run for ever.

What counts is the processor time that a process had, where the system tells it: on a machine with too much to do, one
that waits for its turn is not one without an end. The clock on the wall is the limit of what waits for ever.

What a process does itself is interrupted by a signal, where the system and the thread have one: that costs the step.
It does not reach a loop in C code, so what runs in worker processes is watched from outside too (`workers`): that costs
the pair.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from qa.model.errors import OverBudget

AFTER: list[Callable[[], None]] = []
"""What a worker does whenever it has answered."""
SILENT = 900
"""Seconds of processor time in which one step of one pair must end, or at least give a sign of life. The longest seen
took 22 s, on two notes of 19,500 paragraphs (`python -m tests.benchmarks.large 19500`)."""
PATIENCE = 4
"""The same on the wall, in times as long, of a step that hardly works at all: by it what waits for ever ends."""
IDLE = 0.01
"""Share of the time on the wall below which a process does not work but waits: one of 24 on two cores has 8 %."""
MISSED = 1.0
"""Seconds for which a process was not at work that are worth another wait."""
USER_TICKS, SYSTEM_TICKS = 11, 12
"""Places of both behind the name of a process in `/proc/PID/stat`."""
GRACE = 60
"""Seconds more after which a worker that no signal interrupted is killed."""

_signs: list[Callable[[str], None]] = []
"""Who wants to know what this process is at."""


class _Clock:
    """When the step, and its last wait, began: on the wall, and in processor time."""

    began = worked = 0.0
    waits_since = worked_before = 0.0


_clock = _Clock()


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
        _begin()


def _arm() -> bool:
    """Start the clock of a step, or start it anew for a step within a step; whether there was none before."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        return False
    first = signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    if first:
        signal.signal(signal.SIGALRM, _stop)
    if _armed():
        _begin()
    return first


def _begin() -> None:
    _clock.began, _clock.worked = time.monotonic(), time.process_time()
    _wait(SILENT)


def _wait(seconds: float) -> None:
    _clock.waits_since, _clock.worked_before = time.monotonic(), time.process_time()
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _armed() -> bool:
    """Is the clock ours? Whoever embeds this package may use it for something else."""
    return hasattr(signal, "setitimer") and signal.getsignal(signal.SIGALRM) is _stop


def _disarm() -> None:
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def _stop(number: int, frame: FrameType | None) -> None:
    """The wait is over: what the process missed of it is waited for once more."""
    now, work = time.monotonic(), time.process_time()
    missed = (now - _clock.waits_since) - (work - _clock.worked_before)
    if waits_for_ever(now - _clock.began, work - _clock.worked):
        raise OverBudget(no_end(waited=True))
    if missed <= MISSED:
        raise OverBudget(no_end(waited=False))
    _wait(min(missed, SILENT))


def waits_for_ever(silent: float, worked: float) -> bool:
    """Whether a process that was silent so long on the wall, and worked so long, waits for what never comes."""
    return silent >= PATIENCE * SILENT and worked < IDLE * silent


def no_end(waited: bool) -> str:
    """Why a step was stopped: it worked for too long, or waited."""
    return f"no end after {PATIENCE * SILENT if waited else SILENT} s"


def processor_time(process: int | None) -> float | None:
    """Seconds for which the processors worked on another process, all its threads together; None where nothing tells.

    `/proc/PID/stat` of Linux: fields 14 and 15, in ticks. The name in field 2 may hold blanks and brackets.
    """
    try:
        fields = Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()
        return (int(fields[USER_TICKS]) + int(fields[SYSTEM_TICKS])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return None
