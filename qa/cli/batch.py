"""`qa batch`: pairs of texts in, findings out, for scripts and clusters."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol

import click

from qa import __version__
from qa.cli import options
from qa.cli.terminal import say
from qa.errors import QaError

if TYPE_CHECKING:
    from qa.config import Config
    from qa.run.failures import Failure
    from qa.run.ledger import Line
    from qa.run.rows import BadRow, Row

STDIO = "-"


@click.command()
@click.argument("pairs", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--output", type=click.Path(path_type=Path), help="Write here, and go on where an earlier run ended.")
@click.option("--select", multiple=True, metavar="CHECK|PREFIX", help="Run only these checks.")
@click.option("--ignore", multiple=True, metavar="CHECK|PREFIX", help="Do not run these checks.")
@options.engine
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes [1].")
@options.settings
@options.faults
def batch(pairs: Path, output: Path | None, jobs: int, **given: Any) -> None:
    """Check the pairs of a JSONL file: {"id", "source", "target", "source_lang", "target_lang"} a line.

    One line {"id", "findings"} comes out for each, in the same order; a line that is no pair is answered by
    {"id" or "line", "error"}, and the exit status is 2 at the end. `-` is stdin or stdout. A run that was ended goes on
    when the same command is given again.
    """
    from qa.run.settings import Settings

    config = options.load(
        given["config_file"], given["isolated"], given["trust_config"], select=given["select"], ignore=given["ignore"],
        model=given["model"], device=given["device"],
    )  # fmt: skip
    settings = Settings(config, options.cache_folder(given["no_cache"] or not config.cache_size))
    failed = 0
    with (
        options.crashes(given["debug"], given["crash_report"]),
        _input(pairs) as lines, closing(_output(output, pairs, config)) as out, _signals() as stop,
    ):  # fmt: skip
        failed = _answer(lines, out, settings, jobs, stop, given)
    if stop.asked:
        again = "the same command goes on there" if output and str(output) != STDIO else "they are on stdout"
        say(f"stopped after {out.answered} answers; {again}")
    elif failed:
        say(f"{failed} of {out.answered} lines could not be checked")
    if stop.asked or failed:
        raise click.exceptions.Exit(2)


class Output(Protocol):
    """Where answers go."""

    answered: int
    failed: int

    def resume(self, lines: Iterator[Line]) -> Iterator[Line]: ...
    def write(self, line: bytes, answer: dict[str, Any], *, failed: bool) -> None: ...
    def save(self) -> None: ...
    def close(self) -> None: ...


class StandardOutput:
    """Answers to stdout, each line at once."""

    def __init__(self) -> None:
        self.answered, self.failed, self._out = 0, 0, sys.stdout.buffer

    def resume(self, lines: Iterator[Line]) -> Iterator[Line]:
        return lines

    def write(self, line: bytes, answer: dict[str, Any], *, failed: bool) -> None:
        from qa.report.json import dumps

        self._out.write((dumps(answer, indent=None) + "\n").encode("utf-8"))
        self._out.flush()
        self.answered += 1
        self.failed += failed

    def save(self) -> None:
        pass

    def close(self) -> None:
        pass


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


def _answer(lines: IO[bytes], out: Output, settings: Any, jobs: int, stop: Stop, given: dict[str, Any]) -> int:
    """Check and write line by line; how many lines, of earlier runs too, could not be checked."""
    from collections import deque

    from qa.run import batches
    from qa.run.rows import read

    waiting: deque[bytes] = deque()

    def rows(left: Iterator[Line]) -> Iterator[Row | BadRow]:
        while not stop.asked:
            stop.reading = True
            line = next(left, None)
            stop.reading = False
            if line is None:
                return
            waiting.append(line[0])
            yield line[1]

    failures: list[Failure] = []
    answers = batches.run(rows(out.resume(read(lines))), settings, jobs)
    with closing(answers):
        for answer in answers:
            out.write(waiting.popleft(), answer.record, failed=answer.failed)
            failures += answer.failures[: options.MOST_FAILURES - len(failures)]
            if stop.asked:
                break
    out.save()
    options.tell_failures(failures, given["debug"], given["crash_report"])
    return out.failed


def _input(pairs: Path) -> AbstractContextManager[IO[bytes]]:
    if str(pairs) == STDIO:
        return nullcontext(sys.stdin.buffer)
    try:
        return pairs.open("rb")
    except OSError as error:
        raise QaError(f"{pairs}: cannot be read: {error.strerror}", "name a JSONL file, or - for stdin") from None


def _output(output: Path | None, pairs: Path, config: Config) -> Output:
    from qa.run.ledger import Ledger

    if output is None or str(output) == STDIO:
        return StandardOutput()
    if output.exists() and str(pairs) != STDIO and output.samefile(pairs):
        raise QaError(f"{output}: is both input and output", "name another --output")
    # where it runs and from which folder changes no answer
    wanted = {k: v for k, v in asdict(config).items() if k not in ("root", "device")}
    return Ledger(output, f"{__version__} {sorted(wanted.items())!r}")
