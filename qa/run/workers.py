"""Worker processes that may die: answers come in the order of the items, and one item costs at most its own answer.

A worker that is killed or runs out of memory is replaced. The item that it had in hand is tried once more by another
one; an item that ends two is answered by `lost`, and the run goes on. So is an item on which a worker is silent for too
long, after that worker is killed: a loop in C code hears no signal. One worker alone does so for a run of one process.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar

from qa import COLLECT_AFTER
from qa.cache import Cache
from qa.model.errors import QaError
from qa.model.records import dataclass
from qa.run import watch
from qa.run.compiled import Keeping
from qa.run.failures import place_of

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess, SpawnProcess

T = TypeVar("T")
R = TypeVar("R")
WINDOW = 4
"""Items a worker that may be under way or unanswered: a stream of a million never stands in memory."""
DEATHS = 2
"""Workers that one item may end."""
STARTS = 3
"""Workers in a row that may end before they are ready."""
LOOK = 10.0
"""Seconds after which the workers are looked after when none says anything."""
Start = Literal["fork", "spawn"]
READY, STEP, ANSWER, FAILED, ERROR = "ready", "step", "answer", "failed", "error"


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess | ForkProcess
    connection: Connection[Any, Any]
    ready: bool = False
    held: int | None = None
    step: str = ""
    heard: float = 0.0
    worked: float | None = None
    """Its processor time when it was first looked after since it was heard."""
    stuck: str = ""
    """Why it was killed."""

    def hear(self) -> None:
        self.heard, self.worked = time.monotonic(), None


class Workers(Generic[T, R]):
    """`jobs` processes that each run `serve(connection, *arguments)`; `lost(item, why)` answers where they cannot.

    They start with the first items, and stay for the next ones until the context ends.
    """

    def __init__(
        self, jobs: int, arguments: Callable[[], tuple[Any, ...]], lost: Callable[[T, str], R], start: Start = "spawn"
    ) -> None:
        self._jobs, self._arguments, self._lost = jobs, arguments, lost
        self._context = get_context("fork") if start == "fork" else get_context("spawn")
        self._forked = start == "fork"
        self._workers: list[_Worker] = []
        self._items: dict[int, T] = {}
        self._answers: dict[int, R] = {}
        self._deaths: Counter[int] = Counter()
        self._waiting: deque[int] = deque()
        self._failed_starts = 0
        self._looked = time.monotonic()
        self._taken = self._told = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()
        self._workers = []

    def answers(self, items: Iterable[T]) -> Iterator[R]:
        """One answer an item, in order."""
        left = iter(items)
        if not self._workers:
            self._looked = time.monotonic()
            self._workers = [self._start() for _ in range(self._jobs)]
        while True:
            for item in islice(left, WINDOW * self._jobs - (self._taken - self._told)):
                self._items[self._taken] = item
                self._waiting.append(self._taken)
                self._taken += 1
            if self._told == self._taken:
                return
            self._hand_out()
            while self._told not in self._answers:
                self._listen()
                self._hand_out()
            while self._told in self._answers:
                # counted before it is told: who stops here and asks again gets the next one
                self._told += 1
                yield self._answers.pop(self._told - 1)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        arguments = self._arguments()
        # a copy of this process holds our end too, and would never hear that we are gone
        target, ends = (_copied, (ours, theirs)) if self._forked else (_anew, (Keeping(), theirs))
        process = self._context.Process(target=target, args=(*ends, *arguments), daemon=True)
        with _one_thread_each():
            process.start()
        # the only other end is the worker's: its death closes the pipe
        for end in (theirs, *arguments):
            if hasattr(end, "leave"):
                end.leave()
        theirs.close()
        return _Worker(process, ours)

    def _hand_out(self) -> None:
        """An item to every worker that has none: who still works would not read it, and both could wait for ever."""
        for worker in self._workers:
            if self._waiting and worker.ready and worker.held is None:
                worker.held, worker.step = self._waiting.popleft(), ""
                worker.hear()
                with suppress(OSError):
                    # one that is gone is noticed by `_listen`
                    worker.connection.send((worker.held, self._items[worker.held]))

    def _listen(self) -> None:
        """Wait for answers and deaths, and take them in."""
        ready = wait([worker.connection for worker in self._workers], LOOK)
        for worker in [w for w in self._workers if w.connection in ready]:
            try:
                kind, number, value = worker.connection.recv()
            except (EOFError, OSError):
                self._replace(worker)
                continue
            self._failed_starts, worker.ready = 0, True
            worker.hear()
            match kind:
                case "step":
                    worker.step = value or worker.step
                case "error":
                    raise value
                case "answer":
                    self._answer(worker, number, value)
                case "failed":
                    self._answer(worker, number, self._lost(self._items[number], value))
        self._look_after([w for w in self._workers if w.connection not in ready])

    def _look_after(self, silent: Iterable[_Worker]) -> None:
        """Kill those that are silent for too long. A pause of this process, and perhaps of theirs, starts anew."""
        now, before = time.monotonic(), self._looked
        self._looked = now
        for worker in silent:
            if now - before > 2 * LOOK:
                worker.heard = now
            elif worker.held is not None and (why := _no_end(worker, now)):
                worker.stuck = why
                # its end of the pipe closes, which `_listen` hears
                worker.process.kill()

    def _answer(self, worker: _Worker, number: int, answer: R) -> None:
        worker.held = None
        del self._items[number]
        self._answers[number] = answer

    def _replace(self, worker: _Worker) -> None:
        worker.process.join()
        worker.connection.close()
        number, status = worker.held, worker.process.exitcode
        self._failed_starts += not worker.ready
        if self._failed_starts >= STARTS:
            raise QaError(f"worker processes end before they start (status {status})", "pass --jobs 1, or free memory")
        self._workers[self._workers.index(worker)] = self._start()
        if number is None:
            return
        self._deaths[number] += 1
        at = f" at {worker.step}" if worker.step else ""
        if worker.stuck:
            self._answer(worker, number, self._lost(self._items[number], f"{worker.stuck}{at}"))
        elif self._deaths[number] < DEATHS:
            self._waiting.appendleft(number)
        else:
            why = f"ended {DEATHS} workers ({_ended(status)}{at})"
            self._answer(worker, number, self._lost(self._items[number], why))


def _no_end(worker: _Worker, now: float) -> str:
    """Why a worker will not end; "" while it may. Its processor time counts where the system tells it."""
    silent, worked = now - worker.heard, watch.processor_time(worker.process.pid)
    if worker.worked is None:
        worker.worked = worked
    worked_for = silent if worked is None or worker.worked is None else worked - worker.worked
    if min(silent, worked_for) > watch.SILENT + watch.GRACE:
        return watch.no_end(waited=False)
    return watch.no_end(waited=True) if watch.waits_for_ever(silent - watch.GRACE, worked_for) else ""


def _ended(status: int | None) -> str:
    return f"killed by signal {-status}" if status and status < 0 else f"status {status}"


def lone_start() -> Start | None:
    """How the one worker of a run of one process starts; None where this process does the work itself.

    A copy costs least, but this process may hold neither threads nor a database then, and only Linux copies any process
    safely. Elsewhere the worker starts anew, which costs an interpreter and its imports.
    """
    if sys.platform != "linux":
        return "spawn"
    alone = threading.current_thread() is threading.main_thread() and threading.active_count() == 1
    return "fork" if alone and not Cache.in_use else None


def _copied(parents: Connection[Any, Any], connection: Connection[Any, Any], *given: Any) -> None:
    """The life of a worker that is a copy of its parent."""
    parents.close()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    serve(connection, *given)


def _anew(keeping: object, connection: Connection[Any, Any], *given: Any) -> None:
    """The life of a worker that starts anew."""
    serve(connection, *given)


def serve(
    connection: Connection[Any, Any], start: Callable[..., tuple[Any, ...]], work: Callable[..., Any], *given: Any
) -> None:
    """A worker's life: `start(*given)` once, then `work(item, *started)` for every item until the pipe closes."""
    # Ctrl-C reaches the whole group: the parent decides what becomes of the items in hand
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(COLLECT_AFTER)
    # EOFError, BrokenPipeError: the parent is gone
    with suppress(EOFError, OSError):
        try:
            started = start(*given)
            # the modules and their tables stay: they need not be looked through with each pair's objects
            gc.freeze()
            connection.send((READY, 0, None))
            watch.listen(lambda step: connection.send((STEP, 0, step)))
            while True:
                number, item = connection.recv()
                answer = _answered(work, number, item, started)
                # before it is told: who has all answers may end this process
                for step in watch.AFTER:
                    step()
                connection.send(answer)
        except QaError as error:
            connection.send((ERROR, 0, error))


def _answered(work: Callable[..., Any], number: int, item: Any, started: tuple[Any, ...]) -> tuple[str, int, Any]:
    try:
        return ANSWER, number, work(item, *started)
    except QaError:
        # what ends a run (an engine that is not installed) ends it here as well
        raise
    except Exception as error:
        return FAILED, number, place_of(error)


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Workers share the cores: their numeric libraries must not each take all of them."""
    before = os.environ.get("OMP_NUM_THREADS")
    os.environ["OMP_NUM_THREADS"] = "1"
    try:
        yield
    finally:
        del os.environ["OMP_NUM_THREADS"]
        if before is not None:
            os.environ["OMP_NUM_THREADS"] = before
