"""A run of the command line in which `number-mismatch` goes wrong: `python -m tests.watched_run WAY ARGUMENTS`.

A process of its own, for one with threads, as those of a test runner, is not copied.
"""

from __future__ import annotations

import os
import signal
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from qa.checks.values.number_mismatch import NumberMismatch
from qa.cli import main
from qa.model import Finding
from qa.run import pipeline, watch, workers


def in_c() -> None:
    """What looks for no signal: marks that are sorted by insertion, for days."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    unicodedata.normalize("NFC", "a" + "\u0301\u0327" * 4_000_000)


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


if __name__ == "__main__":
    way = sys.argv.pop(1)
    workers.LOOK = 0.2
    if way == "in-c":
        watch.SILENT, watch.GRACE = 8, 0.5  # type: ignore[assignment]
    if way in WAYS:
        NumberMismatch.run = check(way)  # type: ignore[method-assign]
    if way == "not-apart":
        pipeline.APART = False
    main()
