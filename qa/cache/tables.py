"""Tables that the package makes of its own data, kept from run to run: making those of two languages again was a sixth
of a short run.

A table is made of the package's files and of the texts that it is asked for, and the name under which it is kept says
both: where any file of the package changes, all are made anew. Nothing of the notes is in it, and it is data alone.
Commands keep tables; who imports the package makes them once a process.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, wraps
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import ParamSpec, TypeVar

from qa.cache import artefacts
from qa.cache.package import PACKAGE, package_files

P = ParamSpec("P")
T = TypeVar("T")
_commands: list[str] = []


@contextmanager
def kept() -> Iterator[None]:
    """Tables that are made meanwhile are kept, and those of earlier runs read."""
    _commands.append("")
    try:
        yield
    finally:
        _commands.pop()


def are_kept() -> bool:
    """Whether they are now."""
    return bool(_commands)


def prebuilt(make: Callable[P, T]) -> Callable[P, T]:
    """`make`, once a machine: of texts and sets of texts, something that JSON gives back as it was."""

    @wraps(make)
    def read(*of: P.args, **named: P.kwargs) -> T:
        stored = _stored(make, of, lambda: json.dumps(make(*of, **named), ensure_ascii=False).encode("utf-8"))
        try:
            found: T = json.loads(stored) if stored is not None else make(*of, **named)
        except ValueError:
            return make(*of, **named)
        return found

    return read


def packed(make: Callable[P, bytes]) -> Callable[P, bytes]:
    """`make`, once a machine: of texts and sets of texts, bytes."""

    @wraps(make)
    def read(*of: P.args, **named: P.kwargs) -> bytes:
        stored = _stored(make, of, lambda: make(*of, **named))
        return make(*of, **named) if stored is None else stored

    return read


def mapped(make: Callable[P, bytes]) -> Callable[P, bytes | mmap]:
    """The same, of which no more is read than is looked at."""

    @wraps(make)
    def read(*of: P.args, **named: P.kwargs) -> bytes | mmap:
        path, made = _kept(make, of, lambda: make(*of, **named))
        try:
            if path and made is None:
                with path.open("rb") as opened:
                    return mmap(opened.fileno(), 0, access=ACCESS_READ)
        except (OSError, ValueError):
            made = None
        return make(*of, **named) if made is None else made

    return read


def _stored(make: Callable[..., object], of: tuple[object, ...], build: Callable[[], bytes]) -> bytes | None:
    """What `build` makes, made now or before; None where tables are not kept."""
    path, made = _kept(make, of, build)
    try:
        return path.read_bytes() if path and made is None else made
    except OSError:
        return None


def _kept(
    make: Callable[..., object], of: tuple[object, ...], build: Callable[[], bytes]
) -> tuple[Path | None, bytes | None]:
    """The file of what `build` makes, and what it made just now; neither where tables are not kept."""
    if not (are_kept() and _state()):
        return None, None
    asked = [sorted(each) if isinstance(each, frozenset) else each for each in of]
    said = repr((make.__module__, make.__qualname__, asked, _state())).encode("utf-8", "surrogatepass")
    return artefacts.kept_or_built(f"table-{make.__name__.strip('_')}-{hashlib.sha256(said).hexdigest()[:32]}", build)


@cache
def _state() -> str:
    """What tables depend on: all files of the package, by size and time, and the letters that Python knows. "" where
    there are no files, as in an archive."""
    files = [*package_files()]
    said = repr((files, sys.version, unicodedata.unidata_version)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(said).hexdigest() if files else ""


def build() -> str:
    """Of which files this build of the package is, by name and size: two of one release may answer otherwise. "" where
    there are no files."""
    files = sorted((os.path.relpath(path, PACKAGE), size) for path, size, _ in package_files())
    return hashlib.sha256(repr(files).encode("utf-8", "surrogatepass")).hexdigest()[:16] if files else ""
