"""`git log` in one pass: which commits gave which file which content, newest first, renames followed.

Every commit is read, those of merged branches too, for a translation may follow a version that only a branch had. A
merge counts where its content is that of none of its parents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qa.discover.git import git
from qa.discover.walk import EXTENSIONS

NOTES = ["*" + "".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in name) for name in EXTENSIONS]
"""Pathspecs of the notes: git's own icase overlooks folders of which nothing is tracked yet."""
RENAMED = "-M40%"
"""A note that keeps two fifths of its lines under another name is the same note."""
_HEAD = "\x01"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its id, and when it was committed (Unix time)."""

    id: str
    time: int


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a commit made of a file: the blob that it has since, "" where it is gone.

    `before` is its old name, `born` says that there was no such file.
    """

    commit: int
    path: str
    blob: str
    before: str = ""
    born: bool = False


@dataclass(frozen=True, slots=True)
class FileVersion:
    """A content that a file had: the oldest commit that gave it that, and the name it had then.

    `order` is the commit's place in the log, 0 for the newest; -1 and no commit for what is not committed.
    """

    blob: str
    commit: str
    time: int
    path: str
    order: int


class Log:
    """Commits and changes of files, newest first."""

    def __init__(self, commits: Sequence[Commit], changes: Sequence[FileChange]) -> None:
        self.commits, self.changes = commits, changes
        self._by_path: dict[str, list[FileChange]] = defaultdict(list)
        self._by_commit: dict[int, list[FileChange]] = defaultdict(list)
        for change in changes:
            self._by_path[change.path].append(change)
            if change.before or not change.blob:
                self._by_commit[change.commit].append(change)

    def versions(self, path: str) -> tuple[FileVersion, ...]:
        """The contents that a file had, newest first, under whatever name; one that came back counts again."""
        found: list[FileVersion] = []
        for change in self._trail(path):
            commit = self.commits[change.commit]
            version = FileVersion(change.blob, commit.id, commit.time, change.path, change.commit)
            if found and found[-1].blob == version.blob:
                found[-1] = version
            else:
                found.append(version)
        return tuple(found)

    def _trail(self, path: str) -> Iterator[FileChange]:
        """The changes of a file through its renames."""
        after, names = -1, {path}
        while path:
            before, at = "", after
            for change in self._by_path.get(path, ()):
                if change.commit <= after:
                    continue
                if change.blob:
                    yield change
                if before := change.before or (self._rewritten_from(change) if change.born else ""):
                    at = change.commit
                    break
            if before in names:
                return
            path, after = before, at
            names.add(path)

    def _rewritten_from(self, born: FileChange) -> str:
        """The old name of a file that was renamed and rewritten at once, which git takes for another one.

        Its old name went with the same commit, and other files had the same step from name to name.
        """
        around = self._by_commit.get(born.commit, ())
        gone = [change.path for change in around if not change.blob]
        steps = {(_name(change.before), _name(change.path)) for change in around if change.before}
        likely = [
            path for path in gone if (_name(path), _name(born.path)) in steps and _folder(path) == _folder(born.path)
        ]
        likely = likely or [path for path in gone if _name(path) == _name(born.path)]
        return likely[0] if len(likely) == 1 else ""

    def __add__(self, older: Log) -> Log:
        """This log with an older one below it."""
        shift = len(self.commits)
        moved = (replace(c, commit=c.commit + shift) for c in older.changes)
        return Log((*self.commits, *older.commits), (*self.changes, *moved))


def read_log(root: Path, revision: str, without: str = "") -> Log:
    """The log of the notes at a revision, without what `without` has already."""
    span = [f"{without}..{revision}"] if without else [revision]
    said = git(
        root, "log", "--raw", "-z", "-c", RENAMED, "--no-abbrev", "--no-ext-diff", "--no-textconv", "--no-color",
        "--topo-order", f"--format={_HEAD.replace(chr(1), '%x01')}%H %ct", *span, "--", *NOTES,
    )  # fmt: skip
    commits: list[Commit] = []
    changes = list(_changes(said.decode("utf-8", "surrogateescape"), commits))
    return Log(commits, changes)


def _changes(said: str, commits: list[Commit]) -> Iterator[FileChange]:
    """The changes that git tells; `commits` fills up on the way."""
    fields = iter(said.split("\0"))
    for field in fields:
        if field.startswith(_HEAD):
            name, _, time = field[1:].partition(" ")
            commits.append(Commit(name, int(time)))
            continue
        line = field.lstrip("\n")
        if not line.startswith(":"):
            continue
        sides = len(line) - len(line.lstrip(":")) + 1
        words = line[sides - 1 :].split(" ")
        mode, blob, status = words[sides - 1], words[2 * sides - 1], words[-1]
        path, before = next(fields), ""
        if sides == 2 and status[0] in "RC":
            path, before = next(fields), path
        if mode.startswith("100"):
            yield FileChange(len(commits) - 1, path, blob, before, status[0] == "A")
        elif status[0] == "D":
            yield FileChange(len(commits) - 1, path, "")


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
