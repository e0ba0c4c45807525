"""`git log` in one pass: which commits gave which file which content, newest first, renames followed.

Every commit is read, those of merged branches too, for a translation may follow a version that only a branch had. A
merge counts where its content is that of none of its parents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from qa.discover.git import git
from qa.discover.walk import EXTENSIONS
from qa.model.records import dataclass

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

    `before` is its old name, `born` says that there was no such file, `merged` that a merge gave it that content under
    a name with which no parent has it.
    """

    commit: int
    path: str
    blob: str
    before: str = ""
    born: bool = False
    merged: bool = False


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
        for change in self._in_order(path):
            commit = self.commits[change.commit]
            version = FileVersion(change.blob, commit.id, commit.time, change.path, change.commit)
            if found and found[-1].blob == version.blob:
                found[-1] = version
            else:
                found.append(version)
        return tuple(found)

    def _in_order(self, path: str) -> list[FileChange]:
        """The changes of a file, newest first: what a merge took over was made where a branch made it."""
        left, found = self._trail(path), list[FileChange]()
        while left:
            change = left.pop(0)
            origin = self._origin(change)
            found.append(origin or change)
            left = [one for one in left if one is not origin]
        return found

    def _origin(self, change: FileChange) -> FileChange | None:
        """The commit that made what a merge found under another name: it was renamed on one branch and edited on the
        other."""
        if not change.merged:
            return None
        return next((one for one in reversed(self._made[change.blob]) if one.commit > change.commit), None)

    @cached_property
    def _made(self) -> Mapping[str, list[FileChange]]:
        """The changes that are no merge's, by blob, newest first."""
        found = defaultdict(list)
        for change in self.changes:
            if change.blob and not change.merged:
                found[change.blob].append(change)
        return found

    def _trail(self, path: str) -> list[FileChange]:
        """The changes of a file through its renames, newest first."""
        found: dict[int, FileChange] = {}
        ways, known = [(path, -1)], set[str]()
        while ways:
            name, after = ways.pop()
            while name and name not in known:
                known.add(name)
                name, after, others = self._stretch(name, after, found)
                ways += others
        return [found[number] for number in sorted(found)]

    def _stretch(self, path: str, after: int, found: dict[int, FileChange]) -> tuple[str, int, list[tuple[str, int]]]:
        """Add the changes of a file under one name, older than `after`; its name before and since when it is gone, and
        the names that merged branches have for it."""
        others = []
        for change in self._by_path.get(path, ()):
            if change.commit <= after:
                continue
            if change.blob:
                found[change.commit] = change
            if (origin := self._origin(change)) and origin.path != path:
                others.append((origin.path, origin.commit - 1))
            if before := change.before or (self._rewritten_from(change) if change.born else ""):
                return before, change.commit, others
        return "", after, others

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
            yield FileChange(len(commits) - 1, path, blob, before, status[0] == "A", sides > 2)
        elif status[0] == "D":
            yield FileChange(len(commits) - 1, path, "")


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
