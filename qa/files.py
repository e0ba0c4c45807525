"""Files that a stranger may have named or made: nothing outside the tree, no pipe or device, nothing without end."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from qa.errors import QaError

TRUST = "--trust-config takes the configuration's word for it"


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


def inside(path: Path, tree: Path) -> bool:
    """Does a path, symbolic links followed, lie in a tree?"""
    try:
        return path.resolve().is_relative_to(tree.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def leads_out(path: Path, tree: Path) -> bool:
    """Is a path spelled as one of the tree, and leads out of it by a symbolic link?"""
    spelled = Path(os.path.normpath(path.absolute()))
    return spelled.is_relative_to(tree.absolute()) and not inside(spelled, tree)


class Lock:
    """A file that says who uses what lies beside it: shared by all users, exclusive for whoever replaces it.

    Where the system has no such locks, nobody is ever alone.
    """

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o666)
        self.share()

    def share(self) -> None:
        """Use it with the others; waits for nobody, who replaces it does so in a moment."""
        self._flock("LOCK_SH")

    def alone(self) -> bool:
        """Is nobody else using it? Then nobody can until `share`."""
        return self._flock("LOCK_EX", "LOCK_NB")

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _flock(self, *kinds: str) -> bool:
        try:
            import fcntl

            fcntl.flock(self._file, sum(getattr(fcntl, kind) for kind in kinds))
        except (ImportError, OSError):
            return False
        return True
