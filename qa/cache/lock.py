"""Who uses the cache: a file of locks beside it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


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
        with suppress(ImportError, OSError):
            import fcntl

            fcntl.flock(self._file, sum(getattr(fcntl, kind) for kind in kinds))
            return True
        return False
