"""The notes below a root: by git where there is a repository (so .gitignore holds), else by walking."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from qa.discover.git import git
from qa.discover.heads import Stamp
from qa.model.errors import QaError
from qa.model.records import dataclass

EXTENSIONS = (".md", ".mdx", ".markdown", ".qmd", ".rmd", ".ipynb")
NEVER = frozenset(
    (".git", ".hg", ".svn", ".tox", ".venv", "venv", "node_modules", "vendor", "__pycache__", ".qa_cache")
)
# generated folders: in a repository their being tracked says that they are content
UNTRACKED_NEVER = NEVER | {"build", "dist", "_site", "site-packages", "target"}
GIT_SECONDS = 20
"""Patience with git before the folders are walked instead."""
MOST_ENTRIES = 500_000
"""Files and folders outside a repository, beyond which somebody named the wrong folder."""


def absolute(path: Path) -> Path:
    """An absolute path without `..`; symbolic links stay as they were spelled, so reports show the user's names."""
    return Path(os.path.normpath(path.absolute()))


def is_note(name: str) -> bool:
    """Whether a file name has a Markdown extension."""
    return name.lower().endswith(EXTENSIONS)


def repository_root(folder: Path) -> Path | None:
    """The nearest folder at or above `folder` that holds `.git`."""
    return next((up for up in (folder, *folder.parents) if (up / ".git").exists()), None)


@dataclass(frozen=True, slots=True)
class Listing:
    """Posix paths relative to a root, sorted: the notes, the symbolic links that leave the tree, and the stamps of
    the notes that are plain files."""

    notes: tuple[str, ...]
    links: tuple[str, ...]
    stamps: Mapping[str, Stamp]

    def below(self, prefix: str) -> Listing:
        """The same seen from a folder above."""
        return Listing(
            tuple(prefix + name for name in self.notes),
            tuple(prefix + name for name in self.links),
            {prefix + name: stamp for name, stamp in self.stamps.items()},
        )

    def __add__(self, other: Listing) -> Listing:
        return Listing(self.notes + other.notes, self.links + other.links, {**self.stamps, **other.stamps})


def list_notes(root: Path, exclude: Sequence[str] = ()) -> Listing:
    """What is in a folder and below."""
    names = _git_files(root)
    return sort_out(root, walk(root) if names is None else names, exclude)


def sort_out(root: Path, names: Iterable[str], exclude: Sequence[str] = ()) -> Listing:
    """The same of the paths `names` below `root`; what is not there is left out."""
    notes, links = [], []
    stamps: dict[str, Stamp] = {}
    real_root, folder = root.resolve(), f"{root}{os.sep}"
    for name in sorted(set(names)):
        # a Path for each of tens of thousands of files takes longer than the walk
        path = folder + name
        try:
            found = os.lstat(path)
        except OSError:
            continue
        if exclude and excluded(name, exclude):
            continue
        if stat.S_ISREG(found.st_mode):
            notes.append(name)
            stamps[name] = found.st_mtime_ns, found.st_size
        elif stat.S_ISLNK(found.st_mode):
            inside = _inside(Path(path), real_root)
            if not inside:
                links.append(name)
            elif Path(path).is_file():
                notes.append(name)
    return Listing(tuple(notes), tuple(links), stamps)


def _inside(path: Path, real_root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(real_root)
    except (OSError, RuntimeError):
        return False


def excluded(name: str, exclude: Sequence[str]) -> bool:
    """Whether a glob matches the path or a folder above it."""
    folders = name.split("/")
    ups = ["/".join(folders[:i]) for i in range(1, len(folders) + 1)]
    return any(fnmatchcase(up, glob.rstrip("/")) for glob in exclude for up in ups)


def _git_files(root: Path) -> list[str] | None:
    """Tracked and untracked, not ignored; None outside a repository or when git does not answer."""
    if repository_root(root) is None:
        return None
    # git's own icase overlooks folders of which nothing is tracked yet
    globs = ["*" + "".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in extension) for extension in EXTENSIONS]
    try:
        answer = git(root, "ls-files", "-z", "-co", "--exclude-standard", "--", *globs, seconds=GIT_SECONDS)
    except QaError:
        return None
    names = [os.fsdecode(name) for name in answer.split(b"\0") if name]
    return [name for name in names if NEVER.isdisjoint(name.split("/")[:-1])]


def walk(root: Path) -> Iterator[str]:
    """Every note below `root` but for generated and installed folders, as posix paths relative to it."""
    seen = 0
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(
            name for name in folders if name not in UNTRACKED_NEVER and (name[0] != "." or name == ".github")
        )
        seen += len(folders) + len(files)
        if seen > MOST_ENTRIES:
            raise QaError(f"{root}: more than {MOST_ENTRIES} files", "name the folder that holds the notes")
        yield from ((Path(folder) / name).relative_to(root).as_posix() for name in files if is_note(name))
