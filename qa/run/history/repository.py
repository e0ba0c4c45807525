"""A repository as far as its notes go: the log, and what lies in the work tree beside it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path

from qa.cache import Cache
from qa.discover.git import git
from qa.model.errors import QaError, read_bounded
from qa.model.records import dataclass
from qa.parse import MAX_BYTES
from qa.run.history.log import NOTES, FileVersion, Log
from qa.run.history.store import log_of

UNCOMMITTED = -1


@dataclass(frozen=True)
class Repository:
    """The history of the notes up to `commit`; with the `tree`, what is not committed counts as the newest version.

    `cut` are the commits at which a shallow clone ends: what they hold may be as old as the project.
    """

    root: Path
    commit: str
    log: Log
    cut: frozenset[str] = frozenset()
    tree: bool = True
    floor: str = ""
    _known: dict[str, tuple[FileVersion, ...]] = field(default_factory=dict)

    @cached_property
    def _staged(self) -> Mapping[str, str]:
        """Blob ids of the files that are as git last saw them."""
        rows = os.fsdecode(git(self.root, "ls-files", "-s", "-z", "--", *NOTES)).split("\0")
        parts = (row.partition("\t") for row in rows if row)
        found = {path: head.split(" ")[1] for head, _, path in parts if head.startswith("100")}
        for path in os.fsdecode(git(self.root, "diff-files", "--name-only", "-z", "--", *NOTES)).split("\0"):
            found.pop(path, None)
        return found

    @cached_property
    def _floor(self) -> Mapping[str, str]:
        """Blob ids of the notes at the commit that is known apart from the log."""
        if not self.floor or not self.cut or any(commit.id == self.floor for commit in self.log.commits):
            return {}
        rows = os.fsdecode(git(self.root, "ls-tree", "-r", "-z", "--full-tree", self.floor)).split("\0")
        parts = (row.partition("\t") for row in rows if row.startswith("100"))
        return {path: head.split(" ")[2] for head, _, path in parts}

    @cached_property
    def merged(self) -> bool:
        """Whether branches were merged: then what is older in the log need not be an ancestor."""
        return bool(git(self.root, "rev-list", "--merges", "--max-count=1", self.commit).strip())

    def versions(self, name: str) -> tuple[FileVersion, ...]:
        """The contents of the file with this name below the root, newest first; empty for one that has none."""
        if name not in self._known:
            found = self.log.versions(name)
            if self.tree:
                blob = self._staged.get(name) or _blob_id(self.root / name, self.commit)
                if blob and (not found or found[0].blob != blob):
                    found = (FileVersion(blob, "", 0, name, UNCOMMITTED), *found)
            if name in self._floor:
                oldest = FileVersion(self._floor[name], self.floor, 0, name, len(self.log.commits))
                found = (*(version for version in found if version.blob != oldest.blob), oldest)
            self._known[name] = found
        return self._known[name]


def open_repository(root: Path, cache: Cache, commit: str = "", floor: str = "") -> Repository | None:
    """The repository at `root`, up to a commit or as it lies in the work tree; None where nothing is committed.

    `floor` is a commit that is known where a shallow clone has no history to it.

    QaError where git itself refuses.
    """
    try:
        head = commit or git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").decode().strip()
    except QaError as error:
        if "rev-parse failed" in str(error):
            return None
        raise
    return Repository(root, head, log_of(root, head, cache), _cut(root), not commit, floor)


def _cut(root: Path) -> frozenset[str]:
    """The commits at which a shallow clone ends."""
    path = Path(git(root, "rev-parse", "--path-format=absolute", "--git-path", "shallow").decode().strip())
    try:
        return frozenset(path.read_text(encoding="ascii").split())
    except (OSError, ValueError):
        return frozenset()


def _blob_id(path: Path, like: str) -> str:
    """The id that git would give the file, in the hash of `like`; "" where there is none to read."""
    try:
        data = read_bounded(path, MAX_BYTES, "")
    except QaError:
        return ""
    made = hashlib.new("sha256" if len(like) == 64 else "sha1", b"blob %d\0" % len(data), usedforsecurity=False)
    made.update(data)
    return made.hexdigest()
