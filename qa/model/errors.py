"""Errors a user can act on, and the one way to read a file that a stranger may have named or made."""

from __future__ import annotations

import os
import stat
from pathlib import Path


class QaError(Exception):
    """What went wrong (path first) and, as `hint`, what to do. Caught once, in the command line: exit 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ConfigError(QaError):
    """The configuration cannot be used."""


class EngineMissing(QaError):
    """An engine's package is not installed; the hint is the command that installs it."""


class OverBudget(Exception):
    """A pair of notes asks for more work than one pair may cost: it is reported as not checked, the run goes on."""


def read_bounded(path: Path, largest: int, hint: str) -> bytes:
    """The content of a regular file of at most `largest` bytes; QaError with `hint` for anything else."""
    try:
        # O_NONBLOCK: a pipe with nobody at its other end is opened all the same, and then refused
        file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise QaError(f"{path}: cannot be read: {(error.strerror or 'unknown error').lower()}", hint) from None
    mode = os.fstat(file).st_mode
    if not stat.S_ISREG(mode):
        os.close(file)
        raise QaError(f"{path}: cannot be read: {'a folder' if stat.S_ISDIR(mode) else 'not a regular file'}", hint)
    with os.fdopen(file, "rb") as opened:
        # a file may grow between two looks: the read itself is bounded
        data = opened.read(largest + 1)
    if len(data) > largest:
        raise QaError(f"{path}: larger than {largest:,} bytes", hint)
    return data
