"""Which code runs: the release alone does not tell, where somebody is at work on it."""

from __future__ import annotations

import hashlib
from functools import cache

from qa import __version__
from qa.cache.package import package_files
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


@cache
def build() -> str:
    """A digest of the release, of sizes and times of the package's files, and of the releases of its libraries."""
    files = (f"{path} {size} {time}" for path, size, time in package_files())
    parts = [__version__, *(f"{name} {release(name)}" for name in LIBRARIES), *files]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def release(name: str) -> str:
    """The version of an installed package, else nothing."""
    # brings a mail parser with it
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""
