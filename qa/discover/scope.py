"""What the user named: folders and files, the root around them, or one source with its translations."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from itertools import takewhile
from pathlib import Path

from qa.cache import Cache
from qa.discover.heads import Heads, Stamp
from qa.discover.slots import printable
from qa.discover.walk import (
    EXTENSIONS,
    Listing,
    absolute,
    excluded,
    is_note,
    list_notes,
    repository_root,
    sort_out,
    walk,
)
from qa.model import Note
from qa.model.errors import QaError
from qa.model.records import dataclass
from qa.text.tags import is_language_tag

ROOT_MARKS = ("qa.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Scope:
    """One root with its notes (posix paths relative to it), what of it was asked for, and whether it is a project's.

    `folders` are prefixes with a trailing slash ("" is everything), `files` single notes; `links` lead out of it.
    """

    root: Path
    names: tuple[str, ...]
    links: tuple[str, ...]
    folders: tuple[str, ...]
    files: frozenset[str]
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    is_project: bool = True
    base: str = field(init=False)
    here: str = field(init=False)

    def __post_init__(self) -> None:
        # plain text with a trailing slash, for there may be many names
        object.__setattr__(self, "base", _folder(self.root))
        object.__setattr__(self, "here", _folder(Path.cwd()))

    def asked(self, name: str) -> bool:
        return name in self.files or name.startswith(self.folders)

    def shown(self, name: str) -> str:
        """The path as reports print it: relative below the current folder, absolute elsewhere."""
        return printable(self._from_here(name))

    def note(self, name: str, lang: str, tag: str) -> Note:
        return _note(self._from_here(name), lang, tag)

    def _from_here(self, name: str) -> str:
        full = self.base + name
        return full[len(self.here) :] if full.startswith(self.here) else full

    def heads(self, cache: Cache | None = None) -> Heads:
        """Front matter by name."""
        return Heads(self.root, self.stamps, cache)


def shown(path: Path) -> str:
    """A path relative to the current folder if it is below it, with forward slashes."""
    return printable(_from_here(path))


def _from_here(path: Path) -> str:
    full, here = absolute(path).as_posix(), _folder(Path.cwd())
    return full[len(here) :] if full.startswith(here) else full


def _folder(path: Path) -> str:
    return f"{path.as_posix().rstrip('/')}/"


def note_at(path: Path, lang: str, tag: str) -> Note:
    """The note at a path, as reports show it; `file` says where to read where that is something else."""
    return _note(_from_here(path), lang, tag)


def _note(there: str, lang: str, tag: str) -> Note:
    shown = printable(there)
    return Note(shown, lang, tag, "" if shown == there else there)


def scope_of(paths: Sequence[Path], root: Path | None, exclude: Sequence[str]) -> list[Scope]:
    """The roots that the paths lie in, in order of first mention, each listed once."""
    asked: dict[Path, list[Path]] = {}
    loose: list[Path] = []
    for path in paths or [Path()]:
        full = absolute(path)
        must_be_readable(full, path)
        around = _root_around(full, root)
        if around is None:
            loose.append(full)
        else:
            asked.setdefault(around, []).append(full)
    scopes = [_scope(around, list_notes(around, exclude), given, exclude) for around, given in asked.items()]
    return scopes + ([_loose_scope(loose, exclude)] if loose else [])


def _scope(root: Path, listing: Listing, given: Iterable[Path], exclude: Sequence[str]) -> Scope:
    folders: set[str] = set()
    files: set[str] = set()
    for path in given:
        name = path.relative_to(root).as_posix()
        if path.is_dir():
            folders.add("" if name == "." else f"{name}/")
        elif not excluded(name, exclude):
            files.add(name)
    known = {*listing.notes, *listing.links}
    # what .gitignore hides was named by hand: read it all the same
    hidden = {folder for folder in folders if folder and not any(name.startswith(folder) for name in known)}
    hidden |= {name[: name.rfind("/") + 1] for name in files - known}
    for folder in hidden:
        listing += sort_out(root, (folder + name for name in walk(root / folder)), exclude)
    names = sorted({*listing.notes, *files} - {*listing.links})
    links = sorted({*listing.links})
    return Scope(root, tuple(names), tuple(links), tuple(sorted(folders)), frozenset(files), listing.stamps)


def _loose_scope(given: Sequence[Path], exclude: Sequence[str]) -> Scope:
    """Paths outside any project: only what they name is listed, and the folders beside a language folder."""
    listings = _listings({path if path.is_dir() else path.parent for path in given}, exclude)
    root = Path(os.path.commonpath(listings))
    listing = Listing((), (), {})
    for folder in sorted(listings):
        prefix = "" if folder == root else f"{folder.relative_to(root).as_posix()}/"
        listing += listings[folder].below(prefix)
    return replace(_scope(root, listing, given, exclude), is_project=_is_marked(root))


def _listings(folders: Iterable[Path], exclude: Sequence[str]) -> dict[Path, Listing]:
    """What is in the folders and beside their languages, by folder."""
    listings: dict[Path, Listing] = {}
    endless: set[Path] = set()
    for folder in sorted(folders):
        around = _beside(folder)
        if around not in listings and around not in endless:
            try:
                listings[around] = list_notes(around, exclude)
            except QaError:
                endless.add(around)
        if around in endless:
            # nobody named what is around: a project that is called `sd` lies in a folder of everything, say
            listings[folder] = list_notes(folder, exclude)
    return listings


def _is_marked(folder: Path) -> bool:
    return any((folder / mark).exists() for mark in ROOT_MARKS)


def _beside(folder: Path) -> Path:
    """The folder, or what holds the language folder that it is or lies in. A project is no language folder, and what
    is above it belongs to others."""
    ups = takewhile(lambda up: not _is_marked(up), (folder, *list(folder.parents)[:3]))
    tagged = [up for up in ups if is_language_tag(up.name)]
    return tagged[-1].parent if tagged else folder


def _root_around(path: Path, root: Path | None) -> Path | None:
    """The given root, the repository, or (for a file) the project; None outside of all."""
    if root is not None and path.is_relative_to(root := absolute(root)):
        return root
    folder = path if path.is_dir() else path.parent
    repository = repository_root(folder)
    if repository is not None or path.is_dir():
        return repository
    return next((up for up in (folder, *folder.parents) if _is_marked(up)), None)


def must_be_readable(path: Path, spelled: Path) -> None:
    if not path.exists():
        raise QaError(f"{spelled}: no such file or folder", "check the spelling, or run from the folder it is in")
    if not path.is_dir() and not path.is_file():
        # a pipe or a device may never end
        raise QaError(f"{spelled}: not a regular file", "name notes, or the folder that they are in")
    if path.is_file() and not is_note(path.name):
        raise QaError(f"{spelled}: not a Markdown note", f"notes end in {', '.join(EXTENSIONS)}")
