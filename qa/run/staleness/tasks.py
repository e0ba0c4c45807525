"""A source with its translations, and what git says of the versions that lay beside one another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qa.model import Note
from qa.model.records import dataclass
from qa.run.history.blobs import blobs_at
from qa.run.history.log import FileVersion
from qa.run.history.repository import Repository
from qa.run.staleness.editions import Edition
from qa.run.staleness.recorded import records

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
MOST_TARGETS = 60
"""Versions of a translation that are looked at: the newest, and the oldest of all."""


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A note in its repository."""

    note: Note
    repository: Repository
    name: str
    versions: tuple[FileVersion, ...]


@dataclass(frozen=True, slots=True)
class SourceTask:
    """A source with those of its translations that are still to be looked at."""

    source: NoteFile
    targets: list[tuple[bytes, NoteFile]]

    @property
    def size(self) -> int:
        return len(self.source.versions) + sum(min(len(t.versions), MOST_TARGETS) for _, t in self.targets)


def few(file: NoteFile) -> tuple[FileVersion, ...]:
    versions = file.versions
    return versions if len(versions) <= MOST_TARGETS else (*versions[: MOST_TARGETS - 1], versions[-1])


def numbers_beside(task: SourceTask, editions: Sequence[Edition]) -> Callable[[NoteFile, FileVersion], int]:
    """Which edition of the source lay beside a version of a translation."""
    names = tuple(dict.fromkeys(edition.version.path for edition in editions))
    at: dict[tuple[str, str], str] = {}
    repository = task.source.repository
    if repository.merged:
        commits = {v.commit for _, t in task.targets if t.repository is repository for v in few(t) if v.commit}
        at = blobs_at(repository.root, [(commit, name) for commit in commits for name in names])

    orders = [edition.version.order for edition in editions]

    def number(target: NoteFile, version: FileVersion) -> int:
        if not version.commit:
            likely = 0
        elif target.repository is repository:
            likely = min(bisect_left(orders, version.order), len(editions) - 1)
        else:
            likely = next((i for i, edition in enumerate(editions) if _is_earlier(edition, version)), len(editions) - 1)
        blobs = {at[version.commit, name] for name in names if (version.commit, name) in at}
        same = [i for i, edition in enumerate(editions) if edition.version.blob in blobs]
        return min(same, key=lambda i: abs(i - likely), default=likely)

    return number


def _is_earlier(source: Edition, target: FileVersion) -> bool:
    return bool(source.version.commit) and source.version.time <= target.time


def numbers_recorded(
    tasks: Sequence[SourceTask], read: Mapping[str, str], key: str
) -> Callable[[Sequence[Edition]], dict[str, int]]:
    """Which edition of a source a recorded commit has: all that is recorded is asked of git at once."""
    wanted: dict[Path, dict[tuple[str, str], None]] = {}
    for task in tasks:
        names = tuple(dict.fromkeys(version.path for version in task.source.versions))
        places = wanted.setdefault(task.source.repository.root, {})
        for _, target in task.targets:
            text = read.get(target.versions[0].blob, "")
            values = {record.value for record in records(text, key) if not record.is_date}
            places.update(dict.fromkeys((value, name) for value in values for name in names))
    found: dict[str, set[str]] = {}
    for root, places in wanted.items():
        for (value, _), blob in blobs_at(root, places).items():
            found.setdefault(value, set()).add(blob)

    def numbers(editions: Sequence[Edition]) -> dict[str, int]:
        by_blob = {edition.version.blob: i for i, edition in reversed(list(enumerate(editions)))}
        return {value: by_blob[blob] for value, blobs in found.items() for blob in blobs if blob in by_blob}

    return numbers
