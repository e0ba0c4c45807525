"""Every translation of a tree with the version of its source that it follows: histories read once, answers kept."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from qa.cache import Cache
from qa.discover.walk import repository_root
from qa.model import Group, Note, Provenance
from qa.model.errors import QaError, read_bounded
from qa.model.records import dataclass
from qa.parse import MAX_BYTES
from qa.parse.notebook import noted
from qa.run.history.blobs import decoded, texts
from qa.run.history.log import FileVersion
from qa.run.history.repository import Repository, open_repository
from qa.run.staleness.cells import in_cells
from qa.run.staleness.editions import Edition
from qa.run.staleness.provenance import Pair
from qa.run.staleness.source import Source
from qa.run.staleness.stored import decode, digest, encode, pair_key
from qa.run.staleness.tasks import NoteFile, SourceTask, few, numbers_beside, numbers_recorded
from qa.run.staleness.touch import Beside

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
AT_ONCE = 2000
"""Versions of notes that are held in memory together."""
PER_CALL = 4
"""Sources that a worker process gets at once."""
PAYING = 2000
"""Versions from which starting processes pays: some seconds of work."""
SHALLOW = (
    "the history is cut off (shallow clone): fetch all of it (git fetch --unshallow; fetch-depth: 0, GIT_DEPTH: 0)"
)


_Answer = tuple[tuple[bytes, str], bytes]
"""((key, path), provenance as it is kept) of a translation: written in the worker, it travels small."""


@dataclass(frozen=True, slots=True)
class Provenances:
    """What is known by the translations' paths, and what kept the rest from being known."""

    by_path: Mapping[str, Provenance]
    notices: tuple[str, ...] = ()
    revision: str = ""


@dataclass
class _Files:
    """Notes in their repositories; `commit` and `then` tell the state that is asked for, if it is not the present.

    `floor` is a commit that counts as the oldest where a shallow clone has no history to it."""

    cache: Cache
    commit: str = ""
    floor: str = ""
    then: Mapping[Path, Path] = field(default_factory=dict)
    notices: dict[str, None] = field(default_factory=dict)
    roots: dict[Path, tuple[Path, Path | None]] = field(default_factory=dict)
    """Folder → where it really is, and the repository that it is in."""
    opened: dict[Path, Repository | None] = field(default_factory=dict)

    def file(self, note: Note) -> NoteFile | None:
        """The note in its repository; None where it has no history."""
        given = Path(note.path)
        try:
            if given.parent not in self.roots:
                real = given.parent.absolute().resolve()
                self.roots[given.parent] = real, repository_root(real)
        except (OSError, RuntimeError):
            return None
        folder, root = self.roots[given.parent]
        path = folder / given.name
        repository = self._repository(root) if root else None
        if root is None or repository is None:
            return None
        name = self.then.get(path, path).relative_to(root).as_posix()
        versions = repository.versions(name)
        return NoteFile(note, repository, name, versions) if versions else None

    def _repository(self, root: Path) -> Repository | None:
        if root not in self.opened:
            try:
                self.opened[root] = open_repository(root, self.cache, self.commit, self.floor)
            except QaError as error:
                self.opened[root] = None
                self.notices[f"no history: {error}"] = None
            found = self.opened[root]
            if found and found.cut:
                self.notices[SHALLOW] = None
        return self.opened[root]


def provenances(
    groups: Iterable[Group],
    cache: Cache,
    key: str = "",
    *,
    commit: str = "",
    then: Mapping[Path, Path] | None = None,
    floor: str = "",
) -> Provenances:
    """The provenance of every translation that has a source and a history.

    `key` names the project's own record. With `commit` the state at that commit is asked for, and `then` gives the
    names of files that were renamed since. `floor` is a commit whose state is known without a history to it.
    """
    groups = tuple(groups)
    files = _Files(cache, commit, floor, then or {})
    tasks = list(_tasks(groups, files, key))
    stored = cache.get_many(one for task in tasks for one, _ in task.targets)
    found: dict[str, Provenance] = {}
    left = []
    for task in tasks:
        open_targets = []
        for one, target in task.targets:
            known = decode(stored[one]) if one in stored else None
            if known is None:
                open_targets.append((one, target))
            else:
                found[target.note.path] = known
        if open_targets:
            left.append(SourceTask(task.source, open_targets))
    with _processes(left) as pool:
        for fresh in _answered(_parts(left), key, pool):
            cache.put_many({one: answer for (one, _), answer in fresh})
            found.update((path, known) for (_, path), answer in fresh if (known := decode(answer)))
    for group in groups:
        for note in group.translations:
            if group.source and note.path in found:
                found[note.path] = in_cells(found[note.path], group.source.path, note.path)
    revisions = {repository.commit for repository in files.opened.values() if repository}
    return Provenances(found, tuple(files.notices), revisions.pop() if len(revisions) == 1 else "")


def _tasks(groups: Iterable[Group], files: _Files, key: str) -> Iterator[SourceTask]:
    for group in groups:
        source = files.file(group.source) if group.source else None
        if source is None:
            continue
        own = digest(source.versions)
        targets = []
        for note in group.translations:
            if (target := files.file(note)) and note.path != source.note.path:
                given = (source.note.lang, note.lang, key, *sorted(target.repository.cut))
                targets.append((pair_key(own, digest(target.versions), *given), target))
        yield SourceTask(source, targets)


def _parts(tasks: Sequence[SourceTask]) -> Iterator[list[SourceTask]]:
    part: list[SourceTask] = []
    for task in tasks:
        if part and sum(one.size for one in part) + task.size > AT_ONCE:
            yield part
            part = []
        part.append(task)
    if part:
        yield part


@dataclass(frozen=True, slots=True)
class _Open:
    """A source and its translations with their texts: all that a worker process needs. `recorded` are the numbers of
    the editions at the commits that the translations record."""

    editions: tuple[Edition, ...]
    lang: str
    key: str
    recorded: Mapping[str, int]
    targets: tuple[tuple[bytes, str, str, tuple[Beside, ...], bool], ...]


def _answered(
    parts: Iterable[Sequence[SourceTask]], key: str, pool: ProcessPoolExecutor | None
) -> Iterator[list[_Answer]]:
    """The answers part by part: while processes work on one, the texts of the next are read."""
    waiting: list[tuple[list[_Open], Iterator[list[_Answer]]]] = []
    for part in parts:
        opened = [found for found in _opened(part, key) if found.targets]
        waiting.append((opened, _sent(opened, pool)))
        if len(waiting) > 1:
            yield _received(*waiting.pop(0))
    yield from (_received(*one) for one in waiting)


def _sent(opened: Sequence[_Open], pool: ProcessPoolExecutor | None) -> Iterator[list[_Answer]]:
    # BrokenProcessPool is a RuntimeError: workers that cannot start or die cost time alone
    with suppress(RuntimeError, OSError):
        if pool:
            return pool.map(_of_source, opened, chunksize=PER_CALL)
    return iter(())


def _received(opened: Sequence[_Open], sent: Iterator[list[_Answer]]) -> list[_Answer]:
    """The answers of the processes, and those that they owe."""
    found: list[list[_Answer]] = []
    with suppress(RuntimeError, OSError):
        found.extend(sent)
    return [answer for answers in (*found, *map(_of_source, opened[len(found) :])) for answer in answers]


@contextmanager
def _processes(tasks: Sequence[SourceTask]) -> Iterator[ProcessPoolExecutor | None]:
    """Worker processes, where they pay."""
    jobs = min(os.cpu_count() or 1, len(tasks))
    if jobs < 2 or sum(task.size for task in tasks) < PAYING:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # what a worker makes has no cycles, and to look for some in all that it keeps took a fifth of its time
    with ProcessPoolExecutor(jobs, get_context("spawn"), gc.disable) as pool:
        yield pool


def _of_source(given: _Open) -> list[_Answer]:
    source = Source(given.editions, given.lang)
    return [
        ((one, path), encode(Pair(targets, source, lang, given.key, given.recorded.get, cut).provenance()))
        for one, path, lang, targets, cut in given.targets
    ]


def _opened(tasks: Sequence[SourceTask], key: str) -> Iterator[_Open]:
    read = _texts(tasks)
    recorded = numbers_recorded(tasks, read, key)
    for task in tasks:
        editions = tuple(Edition(v, read[v.blob]) for v in task.source.versions if v.blob in read)
        if not editions or editions[0].version is not task.source.versions[0]:
            continue
        beside = numbers_beside(task, editions)
        targets = []
        for one, target in task.targets:
            own = tuple(Beside(Edition(v, read[v.blob]), beside(target, v)) for v in few(target) if v.blob in read)
            if own and own[0].edition.version is target.versions[0]:
                cut = _is_cut(target) and _is_cut(task.source)
                targets.append((one, target.note.path, target.note.lang, own, cut))
        yield _Open(editions, task.source.note.lang, key, recorded(editions), tuple(targets))


def _is_cut(file: NoteFile) -> bool:
    return file.versions[-1].commit in file.repository.cut


def _texts(tasks: Sequence[SourceTask]) -> dict[str, str]:
    """The texts of all versions by blob id."""
    wanted: dict[Path, dict[str, None]] = {}
    read: dict[str, str] = {}
    names: dict[str, str] = {}
    for task in tasks:
        for file in (task.source, *(target for _, target in task.targets)):
            blobs = wanted.setdefault(file.repository.root, {})
            for version in few(file) if file is not task.source else file.versions:
                names[version.blob] = version.path
                if version.commit:
                    blobs[version.blob] = None
                else:
                    read.update(_of_tree(file, version))
    for root, blobs in wanted.items():
        read.update(texts(root, blobs))
    return {blob: said for blob, text in read.items() if (said := noted(names[blob], text)) is not None}


def _of_tree(file: NoteFile, version: FileVersion) -> Iterator[tuple[str, str]]:
    """The text of a file that is not committed as it is."""
    try:
        text = decoded(read_bounded(file.repository.root / file.name, MAX_BYTES, ""))
    except QaError:
        return
    if text is not None:
        yield version.blob, text
