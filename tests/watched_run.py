"""A run of the command line in which `number-mismatch` goes wrong: `python -m tests.watched_run WAY[@spawn] ARGUMENTS`.

`@spawn` has the worker start as on a system without copies of processes.

A process of its own, for one with threads, as those of a test runner, is not copied.
"""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from qa.checks.values.number_mismatch import NumberMismatch
from qa.cli import main
from qa.model import Finding
from qa.run import processes, watch, workers


def in_c() -> None:
    """What lets go of nothing and hears no signal: a pattern that tries 2 to the power of 200 ways, for ever."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    re.match("(a+)+b", "a" * 200)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def in_python() -> None:
    """A loop whose time is over at once."""
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    while True:
        pass


WAYS: Mapping[str, Callable[[], None]] = {"in-c": in_c, "crash": crash, "in-python": in_python}


def check(way: str) -> Callable[..., Iterator[Finding]]:
    def run(self: NumberMismatch, analysis: Any) -> Iterator[Finding]:
        if "zebra" in analysis.target.path:
            WAYS[way]()
        yield from ()

    return run


def prepare(way: str) -> None:
    """Let the check go wrong in this process, in that way."""
    if way in WAYS:
        NumberMismatch.run = check(way)  # type: ignore[method-assign]


if __name__ == "__mp_main__":
    # a worker that started anew
    prepare(os.environ["WATCHED_WAY"])

if __name__ == "__main__":
    way, _, start = sys.argv.pop(1).partition("@")
    os.environ["WATCHED_WAY"] = way
    workers.LOOK = 0.2
    if way == "in-c":
        watch.SILENT, watch.GRACE = 8, 0.5  # type: ignore[assignment]
    prepare(way)
    if start:
        workers.lone_start = lambda: start  # type: ignore[assignment, return-value]
    if way == "not-apart":
        processes.APART = False
    main()
