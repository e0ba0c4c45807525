"""`qa batch`: pairs of texts in, findings out, for scripts and clusters."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qa import __version__
from qa.cache.tables import build
from qa.cli import options
from qa.cli.shards import STDIO, Output, lines_of, output_of, shards
from qa.cli.terminal import say
from qa.model.errors import QaError
from qa.model.records import dataclass

if TYPE_CHECKING:
    from qa.config import Config
    from qa.run.batches import Answer, Answering, Rows
    from qa.run.failures import Failure
    from qa.run.ledger import Line
    from qa.run.rows import BadRow, Row


@click.command()
@click.argument("pairs", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--output", type=click.Path(path_type=Path), help="Write here, and go on where an earlier run ended.")
@click.option("--select", multiple=True, metavar="CHECK|PREFIX", help="Run only these checks.")
@click.option("--ignore", multiple=True, metavar="CHECK|PREFIX", help="Do not run these checks.")
@options.engine
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes [1], or actors of Ray [all that fit].")
@click.option("--executor", type=click.Choice(["process", "ray"]), default="process", show_default=True)
@click.option("--actor-cpus", type=click.IntRange(1), default=1, help="Processes of an actor of Ray [1].")
@click.option("--actor-gpus", type=click.FloatRange(0), default=0.0, help="GPUs of an actor, or a part of one [0].")
@options.settings
@options.faults
def batch(pairs: Path, output: Path | None, **given: Any) -> None:
    """Check the pairs of a JSONL file: {"id", "source", "target", "source_lang", "target_lang"} a line.

    One line {"id", "findings"} comes out for each, in the same order; a line that is no pair is answered by
    {"id" or "line", "error"}, and the exit status is 2 at the end. `-` is stdin or stdout, files whose names end in
    .parquet are tables, and of a folder every file goes to one of the same name in the folder --output. A run that was
    ended goes on when the same command is given again.
    """
    config = options.load(
        given["config_file"], given["isolated"], given["trust_config"], select=given["select"], ignore=given["ignore"],
        model=given["model"], device=given["device"],
    )  # fmt: skip
    if given["executor"] != "ray" and (given["actor_cpus"] != 1 or given["actor_gpus"]):
        raise QaError("--actor-cpus and --actor-gpus: there are no actors", "add --executor ray, or say --jobs")
    answered = failed = 0
    failures: list[Failure] = []
    with options.crashes(given["debug"], given["crash_report"]), _signals() as stop, ExitStack() as stack:
        answering = _executor(stack, config, given)
        for shard, answers in shards(pairs, output):
            with lines_of(shard) as lines, closing(output_of(answers, shard, _depends(config))) as out:
                failures += _answer(lines, out, answering, stop)[: options.MOST_FAILURES - len(failures)]
                answered, failed = answered + out.answered, failed + out.failed
            if stop.asked:
                break
    options.tell_failures(failures, given["debug"], given["crash_report"])
    if stop.asked:
        again = "the same command goes on there" if output and str(output) != STDIO else "they are on stdout"
        say(f"stopped after {answered} answers; {again}")
    elif failed:
        say(f"{failed} of {answered} lines could not be checked")
    if stop.asked or failed:
        raise click.exceptions.Exit(2)


def _depends(config: Config) -> str:
    """What answers depend on: where it runs and from which folder changes none."""
    wanted = {k: v for k, v in asdict(config).items() if k not in ("root", "device")}
    return f"{__version__} {build()} {sorted(wanted.items())!r}"


def _executor(stack: ExitStack, config: Config, given: Mapping[str, Any]) -> Callable[[Rows], Iterator[Answer]]:
    """What answers rows; processes and clusters start with the first one, so that a complete output costs neither."""
    from qa.run import batches, ray_data
    from qa.run.settings import Settings

    settings = Settings(config, options.cache_folder(given["no_cache"] or not config.cache_size))
    open_one: list[Answering] = []

    def answers(rows: Rows) -> Iterator[Answer]:
        if not open_one:
            actors = ray_data.Actors(given["jobs"], given["actor_cpus"], given["actor_gpus"])
            way = (
                ray_data.cluster(settings, actors)
                if given["executor"] == "ray"
                else batches.processes(settings, given["jobs"])
            )
            open_one.append(stack.enter_context(way))
        return open_one[0](rows)

    return answers


@dataclass
class Stop:
    """A request to end: the line in hand is finished. Who only waits for input ends at once."""

    asked: bool = False
    reading: bool = False

    def heard(self, number: int, frame: object) -> None:
        if self.asked or self.reading:
            self.asked = True
            raise KeyboardInterrupt
        self.asked = True


@contextmanager
def _signals() -> Iterator[Stop]:
    stop = Stop()
    before: dict[str, Any] = {}
    for name in ("SIGINT", "SIGTERM"):
        # outside the main thread there are no signals
        with suppress(ValueError):
            before[name] = signal.signal(getattr(signal, name), stop.heard)
    try:
        with suppress(KeyboardInterrupt):
            yield stop
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _answer(lines: Iterator[Line], out: Output, answering: Answering, stop: Stop) -> list[Failure]:
    """Check and write line by line; what could not be checked."""
    from collections import deque

    waiting: deque[bytes] = deque()
    failures: list[Failure] = []
    stop.reading = True
    left = out.resume(lines)
    first = next(left, None)
    stop.reading = False

    def rows(line: Line | None) -> Iterator[Row | BadRow]:
        while line is not None and not stop.asked:
            waiting.append(line[0])
            yield line[1]
            stop.reading = True
            line = next(left, None)
            stop.reading = False

    if first is not None:
        for answer in answering(rows(first)):
            out.write(waiting.popleft(), answer.record, failed=answer.failed)
            failures += answer.failures[: options.MOST_FAILURES - len(failures)]
            if stop.asked:
                break
    out.save(complete=not stop.asked)
    return failures
