"""What is computed once a machine and read by every run: files in the user's cache folder, whole or not at all.

A file is written beside its place and moved there, so that several processes may do it at once and none reads half a
file. Its digest stands beside it: what does not fit is made anew. A folder that cannot be written costs the time alone.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from qa import __version__

FOLDER = "qa"
DIGEST = ".digest"


def folder() -> Path | None:
    """Where the files stand; None where nobody says where the user's home is."""
    from platformdirs import user_cache_path

    with suppress(RuntimeError, OSError):
        path = user_cache_path(FOLDER, appauthor=False)
        return path if path.is_absolute() else None
    return None


def kept(name: str, build: Callable[[], bytes]) -> tuple[Path | None, bytes | None]:
    """What `build` makes: the file that holds it, and the bytes themselves where they had to be made.

    The file is None where none can be written. `name` says all that the content depends on beside this release.
    """
    place = folder()
    if place is None:
        return None, build()
    path = place / __version__ / name
    if _is_whole(path):
        return path, None
    made = build()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        # the digest first: a file without its own is not read
        _write(path.with_name(path.name + DIGEST), _digest(made).encode("ascii"))
        _write(path, made)
        return path, made
    return None, made


def is_kept(name: str) -> bool:
    """Whether a file of that name is there, whatever it holds."""
    place = folder()
    return place is not None and (place / __version__ / name).exists()


def _is_whole(path: Path) -> bool:
    try:
        return _digest(path.read_bytes()) == path.with_name(path.name + DIGEST).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return False


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(path: Path, content: bytes) -> None:
    # a name of its own for each process and thread
    file, begun = mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(content)
        Path(begun).replace(path)
    except OSError:
        with suppress(OSError):
            Path(begun).unlink(missing_ok=True)
        raise
