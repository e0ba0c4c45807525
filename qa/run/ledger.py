"""The answers of a batch on disk: a line at once, in order, and taken up again where a run was ended.

Beside `OUTPUT` stands `OUTPUT.qa`, a digest of the options and of the input lines that are answered, so that a file
that holds something else, or answers to other texts, is refused and left as it is.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

from qa.model.errors import QaError, read_bounded
from qa.report.json import dumps
from qa.run.rows import BadRow, Row

SHARD = 64
"""Answers after which the file is forced to the disk: what a power cut may cost."""
SUFFIX = ".qa"
_FORMAT = "qa batch 1"
STATE_BYTES, LARGEST_STATE = 256, 4096

Line = tuple[bytes, Row | BadRow]
"""A line of the input and what it says."""


class Ledger:
    """An output file that is open for this run alone.

    `answered` counts its answers, `failed` those that name an error. Every answer goes out as one write, so that a run
    that is killed leaves whole lines and at most one begun line at the end.
    """

    def __init__(self, path: Path, options: str) -> None:
        self.path, self.answered, self.failed = path, 0, 0
        self._end = 0
        self._digest = _digest(options)
        self._file, self._state = -1, path.with_name(path.name + SUFFIX)
        try:
            self._known = _known(self._state)
            self._file = _open(path)
            _lock(self._file, path)
        except OSError as error:
            self.close()
            raise QaError(f"{path}: cannot be written: {error.strerror}", "name a file in a folder of yours") from None
        except QaError:
            self.close()
            raise

    def resume(self, lines: Iterator[Line]) -> Iterator[Line]:
        """The lines of the input without an answer. Refuses a file that holds anything but answers to the others."""
        with self.path.open("rb") as written:
            for line in lines:
                answer = written.readline()
                if not answer.endswith(b"\n"):
                    self._cut(answer, line[1])
                    return chain([line], lines)
                self._accept(answer, line)
            if written.readline():
                raise self._refusal("holds more than answers to this input")
        return iter(())

    def write(self, line: bytes, answer: dict[str, Any], *, failed: bool) -> None:
        """Append the answer to a line of the input."""
        data = (dumps(answer, indent=None) + "\n").encode("utf-8")
        try:
            _write(self._file, data)
            self._took(line, len(data), failed)
            if self.answered == 1 or self.answered % SHARD == 0:
                self.save()
        except OSError as error:
            with suppress(OSError):
                os.ftruncate(self._file, self._end)
            again = f"the same command goes on after the {self.answered} answers that are written"
            raise QaError(f"{self.path}: cannot be written: {error.strerror}", again) from None

    @property
    def digest(self) -> str:
        """Of the options and the lines that are answered."""
        return self._digest.hexdigest()

    def save(self, *, complete: bool = False) -> None:
        """Force the answers to the disk, and after them what they answer."""
        os.fsync(self._file)
        record = {"format": _FORMAT, "rows": self.answered, "digest": self.digest}
        # always as long, in one write: a run that is killed leaves the old one or the new one
        data = json.dumps(record).encode("ascii").ljust(STATE_BYTES) + b"\n"
        file = _open(self._state)
        try:
            _write(file, data)
            os.fsync(file)
        finally:
            os.close(file)

    def close(self) -> None:
        """Give the file back."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _accept(self, written: bytes, line: Line) -> None:
        try:
            answer = json.loads(written)
        except (ValueError, RecursionError):
            answer = None
        if not _answers(answer, line[1].name):
            raise self._refusal(f"line {self.answered + 1} does not answer this input")
        self._took(line[0], len(written), "error" in answer or any(map(_unchecked, answer["findings"])))
        if self._known.get("rows") == self.answered and self._known.get("digest") != self.digest:
            raise self._refusal("answers other texts, or was written with other options or by another qa")

    def _took(self, line: bytes, length: int, failed: bool) -> None:
        self._digest.update(_mark(line))
        self.answered += 1
        self.failed += failed
        self._end += length

    def _cut(self, begun: bytes, row: Row | BadRow) -> None:
        """Remove the line that a run was ended in."""
        head = dumps(row.name, indent=None).removesuffix("}").encode("utf-8") + b", "
        if begun[: len(head)] != head[: len(begun)]:
            raise self._refusal("holds something that is no answer to this input")
        os.ftruncate(self._file, self._end)
        os.lseek(self._file, self._end, os.SEEK_SET)

    def _refusal(self, why: str) -> QaError:
        return QaError(f"{self.path}: {why}", "name another --output; this file is left as it is")


def digest_of(options: str, lines: Iterable[bytes]) -> tuple[str, int]:
    """What a ledger's digest is once all those lines are answered, and their number."""
    digest, count = _digest(options), 0
    for line in lines:
        digest.update(_mark(line))
        count += 1
    return digest.hexdigest(), count


def _digest(options: str) -> hashlib._Hash:
    return hashlib.sha256(options.encode("utf-8", "surrogatepass"))


def _mark(line: bytes) -> bytes:
    return hashlib.sha256(line.strip()).digest()


def _open(path: Path) -> int:
    """A file for reading and writing, made where there is none; nothing but a regular file."""
    with suppress(FileNotFoundError):
        # a pipe or a device must not even be opened
        if not stat.S_ISREG(path.stat().st_mode):
            raise QaError(f"{path}: not a regular file", "name another --output")
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)


def _lock(file: int, path: Path) -> None:
    """One run a file; where the system has no such locks there is none."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise QaError(f"{path}: another run is writing it", "wait for it, or name another --output") from None
    except OSError:
        # a file system without locks
        return


def _known(path: Path) -> dict[str, Any]:
    """What an earlier run noted; nothing where there was none or the note is damaged."""
    if not path.exists():
        return {}
    hint = "name another --output; this file is left as it is"
    data = read_bounded(path, LARGEST_STATE, hint)
    if data and not data.startswith(json.dumps({"format": _FORMAT}).removesuffix("}").encode()):
        raise QaError(f"{path}: not a file of qa batch", hint)
    with suppress(ValueError, RecursionError):
        record = json.loads(data)
        return record if isinstance(record, dict) else {}
    return {}


def _answers(answer: object, name: dict[str, Any]) -> bool:
    """Is this the answer to the line of that name?"""
    if not isinstance(answer, dict) or not (
        isinstance(answer.get("findings"), list) or isinstance(answer.get("error"), str)
    ):
        return False
    return all(type(answer.get(key)) is type(value) and answer[key] == value for key, value in name.items())


def _unchecked(finding: object) -> bool:
    return isinstance(finding, dict) and finding.get("check") == "internal-error"


def _write(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
