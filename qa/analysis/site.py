"""The files around a pair of notes: what their links lead to. Nothing outside the notes' own tree is read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from qa.analysis.pair import Analysis, computed_once
from qa.cache.surroundings import content, exists, resolved
from qa.model.records import dataclass
from qa.parse.anchors import Anchors, anchors

ENDINGS = (
    "",
    ".md",
    ".mdx",
    ".markdown",
    ".qmd",
    ".Rmd",
    ".ipynb",
    "/index.md",
    "/index.mdx",
    "/README.md",
    "/_index.md",
)
"""What a link may leave out at the end of a path."""
PAGES = {".html": (".md", ".qmd", ".ipynb", ".Rmd"), ".htm": (".md",)}
INCLUDED = ("docs", "includes", "_includes", "snippets")
"""Folders from which generators include, by default or by habit."""
NOTES = frozenset({".md", ".mdx", ".markdown", ".qmd", ".rmd"})
MAX_BYTES = 2_000_000
"""A linked note that is larger is not read for its headings."""


@dataclass(frozen=True)
class Site:
    """The tree that holds both notes; without a `root` (texts that are no files) nothing can be looked up."""

    root: Path | None
    known: dict[Path, Anchors | None] = field(default_factory=dict)
    found: dict[tuple[str, str], Path | None] = field(default_factory=dict)

    def find(self, note: str, destination: str) -> Path | None:
        """The file that a link of a note leads to, if it is in the tree."""
        asked = note, destination
        if asked not in self.found:
            # two dozen places are looked at for each
            self.found[asked] = next(self._found(note, destination), None)
        return self.found[asked]

    def inside(self, note: str, destination: str) -> bool:
        """Whether a link can be judged at all: a path within the tree."""
        if self.root is None:
            return False
        return any(_within(path, self.root) for path in self._candidates(note, destination))

    def _found(self, note: str, destination: str) -> Iterator[Path]:
        if self.root is None:
            return
        for base in self._candidates(note, destination):
            for path in _spellings(base):
                if _within(path, self.root) and exists(path) and _within(resolved(path), self.root):
                    yield path

    def _candidates(self, note: str, destination: str) -> Iterator[Path]:
        """The places that a path may mean: beside the note, below its page, or from a root of the site."""
        assert self.root is not None
        path = path_of(destination)
        folder = absolute(note).parent
        if path.startswith("/"):
            for parent in (folder, *folder.parents):
                yield parent / path.lstrip("/")
                if parent == self.root:
                    return
            return
        yield Path(os.path.normpath(folder / path))
        # a page of its own folder: `guide.md` is served as `guide/`
        yield Path(os.path.normpath(folder / Path(note).stem / path))

    def included(self, note: str, path: str) -> Path | None:
        """The file of the tree that a note includes: from its own folder, or from one above it."""
        if self.root is None:
            return None
        folder = absolute(note).parent
        for parent in (folder, *folder.parents):
            if not _within(parent, self.root):
                return None
            for part in ("", *INCLUDED):
                found = Path(os.path.normpath(parent / part / path.lstrip("/")))
                if _within(found, self.root) and exists(found) and _within(resolved(found), self.root):
                    return found if found.is_file() else None
        return None

    def anchors(self, path: Path) -> Anchors | None:
        """What fragments can lead to in a linked note; None where that cannot be told."""
        if path not in self.known:
            self.known[path] = _read(path)
        return self.known[path]


def absolute(path: str) -> Path:
    """The path from the root, links in it not followed."""
    return Path(os.path.normpath(Path.cwd() / path))


def path_of(destination: str) -> str:
    """The path of a link without query and fragment; "" for an outside address."""
    try:
        parts = urlsplit(destination)
    except ValueError:
        return ""
    return "" if parts.scheme or parts.netloc else unquote(parts.path)


def _spellings(base: Path) -> Iterator[Path]:
    yield from (Path(f"{base}{ending}") for ending in ENDINGS)
    for ending in PAGES.get(base.suffix.lower(), ()):
        yield base.with_suffix(ending)


def _within(path: Path, root: Path) -> bool:
    return path.is_relative_to(root)


def _read(path: Path) -> Anchors | None:
    if path.suffix.lower() not in NOTES:
        return None
    text = content(path, MAX_BYTES)
    return None if text is None else anchors(text)


@computed_once
def site(analysis: Analysis) -> Site:
    """The tree of a pair."""
    return site_of(analysis.source.path, analysis.target.path)


def site_of(source: str, target: str) -> Site:
    """The tree of two notes: the repository that holds both, else the folder that does."""
    notes = [absolute(path) for path in (source, target)]
    if not all(path and exists(note) and note.is_file() for path, note in zip((source, target), notes, strict=True)):
        return Site(None)
    try:
        common = Path(os.path.commonpath([note.parent for note in notes]))
    except ValueError:
        return Site(None)
    root = next((folder for folder in (common, *common.parents) if exists(folder / ".git")), common)
    return Site(root)
