"""The files of this package: which there are, how large and how old. By them tables and results are kept."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
COMPILED = "__pycache__"
File = tuple[str, int, int]
"""Path, bytes and nanoseconds of a file."""


@cache
def package_files() -> tuple[File, ...]:
    """All but compiled ones, in order, as they were when it was first asked; none in an archive."""
    try:
        return tuple(sorted(_files(PACKAGE)))
    except OSError:
        return ()


def _files(folder: str | Path) -> Iterator[File]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
            elif entry.name != COMPILED:
                yield from _files(entry.path)
