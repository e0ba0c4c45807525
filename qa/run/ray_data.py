"""Answers of a batch by Ray Data: a pool of actors, on this machine or on the cluster that RAY_ADDRESS names.

Rows go out in windows and answers come back in order, so that a run of millions stands in no memory, its output is that
of the other executors, byte for byte, and who stops it loses the rows under way. Nothing is read from a disk that all
machines would have to share. An actor is a pool of processes itself: a row that kills one costs its own answer, and
all of them ask one encoder, on the part of a GPU that the actor has.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, replace
from typing import Any

from qa.model.errors import QaError
from qa.model.records import dataclass
from qa.run.batches import Answer, Answering, Rows, check_row, failed_answer
from qa.run.failures import Failure
from qa.run.processes import pool
from qa.run.rows import BadRow, Row
from qa.run.settings import Settings

WINDOW, WINDOW_BYTES = 16_384, 64 << 20
"""Rows, and bytes of them, that are under way at once. Actors start anew with every window: seconds, against an hour
of processor time (reports/benchmarks.md)."""
CALL = 16
"""Rows of one call of an actor: seconds of work on notes, against milliseconds that a call costs."""
STORE = 512 << 20
"""Bytes of shared memory that Ray gets on this machine: several windows."""
MISSING = ("--executor ray: Ray is not installed", "python -m pip install 'ray[data]', the extra [ray]")
ADDRESS = "RAY_ADDRESS"
ENVIRONMENT = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_DATA_LOG_LEVEL": "ERROR"}
"""What Ray is told, unless the user says something else: to send nothing, and to say nothing but errors."""


@dataclass(frozen=True, slots=True)
class Actors:
    """How many actors at most, and the processors and the part of a GPU that each one has."""

    count: int = 1
    processes: int = 1
    gpus: float = 0.0


@contextmanager
def cluster(settings: Settings, actors: Actors) -> Iterator[Answering]:
    """Answers by a cluster: one that is started here and ends with the context, or that of RAY_ADDRESS."""
    # read when it is imported
    os.environ.update({name: os.environ.get(name, value) for name, value in ENVIRONMENT.items()})
    try:
        import ray
        import ray.data
    except ImportError:
        raise QaError(*MISSING) from None
    address = os.environ.get(ADDRESS)
    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "error"}
    if address:
        # other machines have other disks
        settings = replace(settings, cache=None)
        ray.init(address, **quiet)
    else:
        cores = max(os.cpu_count() or 1, actors.count * actors.processes)
        ray.init("local", num_cpus=cores, object_store_memory=STORE, include_dashboard=False, **quiet)
    try:
        actors = _fitting(actors, ray.cluster_resources())
        context = ray.data.DataContext.get_current()
        context.execution_options.preserve_order = True
        context.enable_progress_bars = context.print_on_execution_start = False
        yield lambda rows: _answers(rows, settings, actors)
    finally:
        ray.shutdown()


def _fitting(actors: Actors, there: Mapping[str, float]) -> Actors:
    """Those actors, or as many as fit; what would be waited for in vain is refused."""
    fits = []
    for what, wanted in (("CPU", actors.processes), ("GPU", actors.gpus)):
        if wanted > there.get(what, 0.0):
            raise QaError(f"an actor wants {wanted:g} {what}, the cluster has {there.get(what, 0.0):g}", "ask for less")
        fits.append(there[what] // wanted if wanted else math.inf)
    return replace(actors, count=actors.count or int(min(fits)))


def _answers(rows: Rows, settings: Settings, actors: Actors) -> Iterator[Answer]:
    import ray.data
    from ray.exceptions import RayError

    for window in _windows(rows):
        calls = -(-len(window) // CALL)
        done = ray.data.from_items([{"row": text} for text in window], override_num_blocks=calls).map_batches(
            Checked,
            fn_constructor_args=(settings, actors.processes),
            compute=ray.data.ActorPoolStrategy(min_size=1, max_size=min(actors.count, calls)),
            batch_size=None,
            batch_format="pyarrow",
            num_cpus=actors.processes,
            num_gpus=actors.gpus or None,
        )
        try:
            for part in done.iter_batches(batch_size=None, batch_format="pyarrow", prefetch_batches=0):
                yield from map(_answer, part["answer"].to_pylist())
        except RayError as error:
            raise QaError(f"Ray: {str(error).splitlines()[0]}", "the same command goes on where it stopped") from error


def _windows(rows: Rows) -> Iterator[list[str]]:
    window, size = list[str](), 0
    for row in rows:
        window.append(json.dumps(asdict(row)))
        size += len(window[-1])
        if len(window) >= WINDOW or size >= WINDOW_BYTES:
            yield window
            window, size = [], 0
    if window:
        yield window


class Checked:
    """An actor: a pool of processes that stay for all the calls of a window. Rows in, answers out, as texts."""

    def __init__(self, settings: Settings, processes: int) -> None:
        self._stack = ExitStack()
        with _no_main():
            self._pool = self._stack.enter_context(pool(check_row, settings, processes, failed_answer))

    def __call__(self, batch: Any) -> dict[str, list[str]]:
        rows = map(_row, batch["row"].to_pylist())
        try:
            with _no_main():
                return {"answer": [json.dumps(asdict(answer)) for answer in self._pool(rows)]}
        except QaError as error:
            # an exception would be tried again
            return {"answer": [json.dumps([str(error), error.hint])] * len(batch)}


def _row(text: str) -> Row | BadRow:
    record = json.loads(text)
    return BadRow(**record) if "error" in record else Row(**record)


def _answer(text: str) -> Answer:
    record = json.loads(text)
    if isinstance(record, list):
        raise QaError(*record)
    return Answer(record["record"], tuple(map(_failure, record["failures"])))


def _failure(record: dict[str, Any]) -> Failure:
    sides = {name: tuple(record[name]) for name in ("source", "target", "frames")}
    return Failure(**{**record, **sides})


@contextmanager
def _no_main() -> Iterator[None]:
    """Processes that start meanwhile do not import the program that started this one, which is Ray's."""
    import __main__

    kept = {name: getattr(__main__, name) for name in ("__spec__", "__file__") if hasattr(__main__, name)}
    for name in kept:
        with suppress(AttributeError):
            delattr(__main__, name)
    __main__.__spec__ = None
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(__main__, name, value)
