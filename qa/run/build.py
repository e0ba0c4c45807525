"""Which code runs: the release alone does not tell, where somebody is at work on it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from qa import __version__
from qa.engines.profiles import PACKAGES

LIBRARIES = (
    "markdown-it-py",
    "mdit-py-plugins",
    "regex",
    "sentencex",
    "sympy",
    "numpy",
    "onnxruntime",
    *PACKAGES.values(),
)
"""Packages that decide what a check finds."""
_ROOT = Path(__file__).parents[1]


@cache
def build() -> str:
    """A digest of the release, of sizes and times of the package's files, and of the releases of its libraries."""
    parts = [__version__, *(f"{name} {release(name)}" for name in LIBRARIES), *sorted(_files(_ROOT))]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def release(name: str) -> str:
    """The version of an installed package, else nothing."""
    # brings a mail parser with it
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _files(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files(Path(entry.path))
            else:
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
