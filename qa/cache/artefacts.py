"""What is computed once a machine and read by every run: files in the user's cache folder, whole or not at all.

A file is written beside its place and moved there, so that several processes may do it at once and none reads half a
file. Its digest stands beside it: what does not fit is made anew. A folder that cannot be written costs the time alone.
What is kept is code, to Python and to the engine: it is read only where nobody but the user can have put it, never from
the checkout that is checked.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from tempfile import mkstemp

from qa import __version__
from qa.cache.tidy import mark, tidy

FOLDER = "qa"
DIGEST = ".digest"
OTHERS = stat.S_IWGRP | stat.S_IWOTH
"""Bits of a mode that let others write."""
SETTLED = 60
"""Seconds after a process has looked through the folder for which it does not look again."""
_tidied: dict[Path, float] = {}


def folder() -> Path | None:
    """Where the files stand; None where nobody says where the user's home is, and where strangers may write there."""
    from platformdirs import user_cache_path

    with suppress(RuntimeError, OSError):
        path = user_cache_path(FOLDER, appauthor=False)
        return path if path.is_absolute() and not _is_of_checkout(path, Path.cwd()) else None
    return None


@lru_cache(maxsize=8)
def _is_of_checkout(path: Path, here: Path) -> bool:
    """Does a path lie in the repository, or the folder, that is worked in? Some CI services keep caches there."""
    here = here.resolve()
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), None)
    if root is None and here in (Path(here.anchor), Path.home()):
        return False
    return path.resolve().is_relative_to(root or here)


def kept_or_built(name: str, build: Callable[[], bytes]) -> tuple[Path | None, bytes | None]:
    """What `build` makes: the file that holds it, and the bytes themselves where they had to be made.

    The file is None where none can be written. `name` says all that the content depends on beside this release.
    """
    place = folder()
    if place is None:
        return None, build()
    path = place / __version__ / name
    if _is_whole(path):
        mark(_beside(path))
        return path, None
    made = build()
    return (path if _keep(path, made) else None), made


def read(name: str) -> bytes | None:
    """What `write` kept under this name; None where nothing whole is there."""
    place = folder()
    path = place and place / __version__ / name
    with suppress(OSError):
        if path and _is_whole(path):
            mark(_beside(path))
            return path.read_bytes()
    return None


def write(name: str, content: bytes) -> None:
    """Keep something under a name, in place of what stood there; nothing where that is not possible."""
    if place := folder():
        _keep(place / __version__ / name, content)


def is_kept(name: str) -> bool:
    """Whether a file of that name is there, whatever it holds."""
    place = folder()
    return place is not None and (place / __version__ / name).exists()


def _keep(path: Path, content: bytes) -> bool:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with _written(path, content) as begun:
            # the digest first: a file without its own is not read
            with _written(_beside(path), f"{_digest(content)} {_state(begun)}".encode("ascii")) as digest:
                digest.replace(_beside(path))
            begun.replace(path)
        _tidy(path.parents[1])
        return True
    return False


def _tidy(place: Path) -> None:
    """Once a minute: a short run writes a dozen files, and to look through thousands takes as long as to make one."""
    now = time.time()
    if abs(now - _tidied.get(place, 0.0)) > SETTLED:
        _tidied[place] = now
        tidy(place, DIGEST, now)


def _is_whole(path: Path) -> bool:
    """Whether a file is the user's own and as it was written: by size and time, else by what is in it."""
    try:
        if not (_is_own(path) and _is_own(_beside(path))):
            return False
        digest, _, state = _beside(path).read_text(encoding="ascii").partition(" ")
        return state == _state(path) or _digest(path.read_bytes()) == digest
    except (OSError, UnicodeDecodeError):
        return False


def _is_own(path: Path) -> bool:
    """Is it a regular file that nobody else may write? Where the system has no owners, each user has a folder."""
    found = path.lstat()
    mine = not hasattr(os, "geteuid") or (found.st_uid == os.geteuid() and not found.st_mode & OTHERS)
    return stat.S_ISREG(found.st_mode) and mine


def _beside(path: Path) -> Path:
    return path.with_name(path.name + DIGEST)


def _state(path: Path) -> str:
    found = path.stat()
    return f"{found.st_size} {found.st_mtime_ns}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@contextmanager
def _written(path: Path, content: bytes) -> Iterator[Path]:
    """A file with the content beside the place of another, with a name of its own for each process and thread; it is
    gone afterwards unless it was moved."""
    file, name = mkstemp(dir=path.parent, prefix=f".{path.name}.")
    begun = Path(name)
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(content)
        yield begun
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)
