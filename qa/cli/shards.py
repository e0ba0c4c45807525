"""What `qa batch` reads and writes: a file, a folder of them, or the standard streams; JSONL or Parquet."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from qa.model.errors import QaError

if TYPE_CHECKING:
    from qa.run.ledger import Line

STDIO = "-"
TABLE, ENDINGS = ".parquet", (".jsonl", ".parquet")
"""What a Parquet file is called, and what the files of a folder are."""


class Output(Protocol):
    """Where answers go."""

    @property
    def answered(self) -> int: ...
    @property
    def failed(self) -> int: ...

    def resume(self, lines: Iterator[Line], /) -> Iterator[Line]: ...
    def write(self, line: bytes, answer: dict[str, Any], *, failed: bool) -> None: ...
    def save(self, *, complete: bool) -> None: ...
    def close(self) -> None: ...


class StandardOutput:
    """Answers to stdout, each line at once."""

    def __init__(self) -> None:
        self.answered, self.failed, self._out = 0, 0, sys.stdout.buffer

    def resume(self, lines: Iterator[Line], /) -> Iterator[Line]:
        return lines

    def write(self, line: bytes, answer: dict[str, Any], *, failed: bool) -> None:
        from qa.report.json import dumps

        self._out.write((dumps(answer, indent=None) + "\n").encode("utf-8"))
        self._out.flush()
        self.answered += 1
        self.failed += failed

    def save(self, *, complete: bool) -> None:
        pass

    def close(self) -> None:
        pass


def shards(pairs: Path, output: Path | None) -> list[tuple[Path, Path | None]]:
    """Every input with its output: those of a folder go to files of the same name in another one."""
    if str(pairs) == STDIO or not pairs.is_dir():
        return [(pairs, output)]
    if output is None or str(output) == STDIO:
        raise QaError(f"{pairs}: a folder needs another one for the answers", "name it with --output")
    found = sorted(path for path in pairs.iterdir() if path.suffix in ENDINGS and path.is_file())
    if not found:
        raise QaError(f"{pairs}: holds no file of pairs", "their names end in .jsonl or .parquet")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QaError(f"{output}: cannot be made: {error.strerror}", "name another folder") from None
    return [(path, output / path.name) for path in found]


@contextmanager
def lines_of(pairs: Path) -> Iterator[Iterator[Line]]:
    """The lines of an input with what they say."""
    from qa.run import parquet
    from qa.run.rows import read, read_lines

    if str(pairs) == STDIO:
        yield read(sys.stdin.buffer)
    elif pairs.suffix == TABLE:
        yield read_lines(parquet.lines(pairs))
    else:
        try:
            file = pairs.open("rb")
        except OSError as error:
            hint = "name a JSONL or Parquet file, a folder of them, or - for stdin"
            raise QaError(f"{pairs}: cannot be read: {error.strerror}", hint) from None
        with file:
            yield read(file)


def output_of(output: Path | None, pairs: Path, options: str) -> Output:
    """Where the answers to an input go; `options` is all that they depend on beside it."""
    from qa.run.ledger import Ledger
    from qa.run.parquet import ParquetLedger

    if output is None or str(output) == STDIO:
        return StandardOutput()
    if output.exists() and str(pairs) != STDIO and output.samefile(pairs):
        raise QaError(f"{output}: is both input and output", "name another --output")
    return (ParquetLedger if output.suffix == TABLE else Ledger)(output, options)
