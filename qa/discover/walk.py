"""The notes below a root: by git where there is a repository (so .gitignore holds), else by walking."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from qa.errors import QaError

EXTENSIONS = (".md", ".mdx", ".markdown", ".qmd", ".rmd")
NEVER = frozenset(
    (".git", ".hg", ".svn", ".tox", ".venv", "venv", "node_modules", "vendor", "__pycache__", ".qa_cache")
)
# generated folders: in a repository their being tracked says that they are content
UNTRACKED_NEVER = NEVER | {"build", "dist", "_site", "site-packages", "target"}
GIT_SECONDS = 20
MOST_ENTRIES = 500_000


def absolute(path: Path) -> Path:
    """An absolute path without `..`; symbolic links stay as they were spelled, so reports show the user's names."""
    return Path(os.path.normpath(path.absolute()))


def is_note(name: str) -> bool:
    """Whether a file name has a Markdown extension."""
    return name.lower().endswith(EXTENSIONS)


def repository_root(folder: Path) -> Path | None:
    """The nearest folder at or above `folder` that holds `.git`."""
    return next((up for up in (folder, *folder.parents) if (up / ".git").exists()), None)


def list_notes(root: Path, exclude: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """Sorted posix paths relative to `root`: the notes, and the symbolic links that leave the tree."""
    names = _git_files(root)
    return sort_out(root, walk(root) if names is None else names, exclude)


def sort_out(root: Path, names: Iterable[str], exclude: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """Of the paths `names` below `root`: the notes, and the symbolic links that leave the tree, both sorted."""
    notes, links = [], []
    real_root = root.resolve()
    for name in sorted(set(names)):
        path = os.path.join(root, name)  # noqa: PTH118  (a Path for each of 20,000 files takes longer than the walk)
        try:
            mode = os.lstat(path).st_mode
        except OSError:
            continue
        if exclude and excluded(name, exclude):
            continue
        if stat.S_ISREG(mode):
            notes.append(name)
        elif stat.S_ISLNK(mode):
            inside = _inside(Path(path), real_root)
            if not inside:
                links.append(name)
            elif Path(path).is_file():
                notes.append(name)
    return notes, links


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
    # hooks set GIT_DIR and the like for another repository than ours; fsmonitor would run a configured program
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    globs = [f":(icase)*{extension}" for extension in EXTENSIONS]
    command = [
        "git",
        "-c",
        "core.fsmonitor=false",
        "ls-files",
        "-z",
        "-co",
        "--exclude-standard",
        "--",
        *globs,
    ]
    try:
        answer = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, timeout=GIT_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    names = [os.fsdecode(name) for name in answer.stdout.split(b"\0") if name]
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
