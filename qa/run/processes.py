"""Which process does the work: this one, one that it watches, or several: see `workers`."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, TypeVar

from qa.cache import Cache
from qa.engines import Engines
from qa.run import watch
from qa.run.failures import Failure, attempt
from qa.run.settings import Settings, checks

if TYPE_CHECKING:
    from qa.engines.serve import RemoteEmbedder
    from qa.run.workers import Start

T = TypeVar("T")
R = TypeVar("R")
APART = True
"""Whether a run of one process has its pairs checked by another one that it watches, where there can be one: only from
outside can a loop in C code be ended."""

GIVES_WAY = 5
"""Niceness of worker processes beside a shared encoder, for whose answers all of them wait: on 16 busy processors each
took 62 ms (reports/benchmarks.md). What it gains was not measured."""

Work = Callable[[T, Settings, Engines], R]
"""A step that a worker process can take: an item, its settings and its engines in, plain values out."""


def spread(
    work: Work[T, R], items: Iterable[T], settings: Settings, jobs: int, lost: Callable[[T, str], R]
) -> Generator[R, None, None]:
    """`work(item, settings, engines)` for every item, in order, by `jobs` processes (up to 1: this one).

    `lost(item, why)` answers for an item that fails as a whole.
    """
    with answering(work, settings, jobs, lost) as answers:
        yield from answers(items)


@contextmanager
def answering(
    work: Work[T, R], settings: Settings, jobs: int, lost: Callable[[T, str], R]
) -> Iterator[Callable[[Iterable[T]], Iterator[R]]]:
    """The same for as many rows of items as there are."""
    from qa.run.workers import lone_start

    alone = lone_start() if APART and jobs < 2 else None
    if jobs > 1 or alone:
        with pool(work, settings, jobs, lost, alone) as answers:
            yield answers
        return
    engines = _engines(settings)

    def here(items: Iterable[T]) -> Iterator[R]:
        for item in items:
            answer = attempt("", ("", ""), ("", ""), work, item, settings, engines)
            yield lost(item, answer.why) if isinstance(answer, Failure) else answer

    # what waits in the write-ahead log is in the file when the run is over, not when memory is tidied
    with closing(engines.cache):
        yield here


@contextmanager
def pool(
    work: Work[T, R], settings: Settings, jobs: int, lost: Callable[[T, str], R], alone: Start | None = None
) -> Iterator[Callable[[Iterable[T]], Iterator[R]]]:
    """The same by processes of their own, which start with the first items: one that dies costs its item alone.

    `alone` is how the one worker of a run of one process starts: it needs no encoder beside it.
    """
    from multiprocessing import get_context

    from qa.engines.serve import serving
    from qa.run.workers import Workers

    config = settings.config
    if alone == "fork":
        # what is imported now is the copy's as well, and what was compiled for it can be kept
        checks(config)
    encoder = nullcontext() if alone else serving(config.model, config.device, get_context("spawn"))
    with (
        encoder as pipes,
        Workers(
            max(jobs, 1),
            lambda: (_start, work, settings, pipes.connect() if pipes else None),
            lost,
            start=alone or "spawn",
        ) as workers,
    ):
        yield workers.answers


def _engines(settings: Settings) -> Engines:
    config = settings.config
    engines = Engines(config.model, config.device, Cache(settings.cache, config.cache_size << 20))
    engines.alive = watch.alive
    return engines


def _start(settings: Settings, encoder: RemoteEmbedder | None) -> tuple[Settings, Engines]:
    """What a worker process works with."""
    engines = _engines(settings)
    if encoder:
        engines.use(encoder)
        # all wait for the one process that has the encoder: it goes first
        with suppress(AttributeError, OSError):
            os.nice(GIVES_WAY)
    return settings, engines
