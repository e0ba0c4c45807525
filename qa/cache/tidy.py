"""What runs keep in the user's cache folder, bounded: each new engine, library or release makes files of its own, and
nobody removes the old ones."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

LARGEST = 200 << 20
"""Bytes that are kept: four engines with their tables, of some 45 MB."""
DAY, HOUR = 86_400, 3_600
UNUSED = 90 * DAY
"""Seconds after which a file goes that no run has read."""
IN_HAND = HOUR
"""Seconds for which a file stays whatever the bound: another process may be about to read it."""


class _Kept(NamedTuple):
    """A file, the one beside it that has its digest, the seconds since a run used it, and its bytes."""

    path: Path
    beside: Path
    idle: float
    size: int


def mark(beside: Path) -> None:
    """A run uses the file beside which this one lies; noted once a day."""
    with suppress(OSError):
        if time.time() - beside.stat().st_mtime > DAY:
            os.utime(beside)


def tidy(place: Path, digest: str, now: float, largest: int = LARGEST) -> None:
    """Remove what has long not been used in the folders of all releases, and what has waited longest beyond `largest`
    bytes; `digest` ends the names of the files that hold digests, whose times say when a file was used, in seconds as
    `now`.

    Only what was written by `qa.cache.artefacts` goes, and nothing through a link.
    """
    left = largest
    with suppress(OSError):
        for kept in sorted(_kept(place, digest, now), key=lambda found: found.idle):
            left -= kept.size
            if kept.idle > UNUSED or (left < 0 and kept.idle > IN_HAND):
                for path in (kept.path, kept.beside):
                    with suppress(OSError):
                        path.unlink(missing_ok=True)


def _kept(place: Path, digest: str, now: float) -> Iterator[_Kept]:
    for release in _entries(place):
        if not release.is_dir(follow_symlinks=False):
            continue
        names = {entry.name: entry for entry in _entries(Path(release.path))}
        for name, entry in names.items():
            found = entry.stat(follow_symlinks=False)
            if not stat.S_ISREG(found.st_mode):
                continue
            idle, path = now - found.st_mtime, Path(entry.path)
            if name.endswith(digest) and not name.startswith("."):
                of = names.get(name.removesuffix(digest))
                size = of.stat(follow_symlinks=False).st_size if of else 0
                yield _Kept(path.with_name(name.removesuffix(digest)), path, idle, size)
            elif name.startswith(".") and idle > DAY:
                # half a file: whoever wrote it was ended
                yield _Kept(path, path, UNUSED + idle, found.st_size)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)
