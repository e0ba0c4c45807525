"""States of tokens halfway up the encoder: the judge reads from there what was embedded as a sentence before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from threading import Lock

from qa.engines.embedder import Array

KEPT = 16_000
"""Tokens whose states are kept, 24 MB: those of a group of eight notes. Of 23,300 that the judge asked for in
documentation in nine languages 47 % had been embedded (`reports/benchmarks.md`)."""


class Halfway:
    """States of the latest windows, each of shape (tokens, width), of at most `longest` tokens."""

    def __init__(self, longest: int) -> None:
        self._longest, self._tokens = longest, 0
        self._states: OrderedDict[tuple[int, ...], Array] = OrderedDict()
        self._lock = Lock()

    def keep(self, windows: Sequence[Sequence[int]], states: Iterable[Array]) -> None:
        """Windows of one length, of which threads keep some at the same time."""
        if len(windows[0]) > self._longest:
            return
        with self._lock:
            for window, rows in zip(windows, states, strict=True):
                if self._states.setdefault(tuple(window), rows) is rows:
                    self._tokens += len(window)
            while self._tokens > KEPT:
                self._tokens -= len(self._states.popitem(last=False)[0])

    def get(self, window: Sequence[int]) -> Array | None:
        return self._states.get(tuple(window))
