"""Which files beside the notes an answer depends on, so that it can be told later whether it still holds."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qa.model.errors import QaError, read_bounded

PLACE, CONTENT = "place:", "content:"
LARGEST = 5_000_000
"""Bytes of a file beside the notes that is looked into: what a note may have."""
Seen = dict[str, str]
"""What was looked at (its kind and path, from the working folder where it lies below it) and what was found there."""
_watching: list[Seen] = []


@contextmanager
def watched() -> Iterator[Seen]:
    """What is looked at meanwhile by `exists`, `resolved` and `content`."""
    seen: Seen = {}
    _watching.append(seen)
    try:
        yield seen
    finally:
        _watching.remove(seen)


def exists(path: Path) -> bool:
    """Whether there is anything at a path, links followed."""
    return bool(_noted(PLACE, path))


def resolved(path: Path) -> Path:
    """The path with all links followed."""
    _noted(PLACE, path)
    return path.resolve()


def content(path: Path, most: int) -> str | None:
    """The text of a regular file of at most so many bytes; None for a larger one and for what cannot be read.

    A stranger may have put a link to a device in its place: nothing is read before its kind and size are known.
    """
    _noted(CONTENT, path)
    try:
        return read_bounded(path, most, "").decode("utf-8", "replace")
    except QaError:
        return None


def state_of(what: str, known: Seen) -> str:
    """What is found now where `what` was looked at; `known` keeps it for the next one who asks."""
    if what not in known:
        kind, _, place = what.partition(":")
        known[what] = _state(f"{kind}:", Path(place))
    return known[what]


def _noted(kind: str, path: Path) -> str:
    state = _state(kind, path)
    for seen in _watching:
        seen[kind + _near(str(path))] = state
    return state


def _state(kind: str, path: Path) -> str:
    try:
        if kind == CONTENT:
            return hashlib.sha256(read_bounded(path, LARGEST, "")).hexdigest()
        return _near(os.path.realpath(path)) if path.exists() else ""
    except (OSError, QaError) as error:
        return f"! {type(error).__name__}"


def _near(path: str) -> str:
    """A path from the working folder, so that a tree may stand elsewhere next time."""
    here = f"{Path.cwd()}{os.sep}"
    return path[len(here) :] or "." if path.startswith(here) else path
