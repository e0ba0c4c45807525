"""`--since REF`: the groups that changed, and the findings that were there before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from qa.discover.git import commit_of, git, top
from qa.model import Finding, Group, Note
from qa.model.errors import QaError
from qa.model.records import dataclass

STALE = "translation-stale"


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since a commit. `renamed` maps a note's path now to its path then, both as reports show them."""

    root: Path
    commit: str
    paths: frozenset[Path]
    renamed: dict[Path, Path]


def changes(ref: str) -> Changes:
    """The files that differ between the fork point of `ref` and the work tree, untracked ones included."""
    root = top(Path.cwd())
    commit = commit_of(root, ref, "--since")
    # a branch that moved on must not count its own progress as our change; without a common ancestor
    # (unrelated histories, a shallow clone) the commit itself is compared with
    with suppress(QaError):
        commit = git(root, "merge-base", commit, "HEAD").decode().strip() or commit
    fields = iter(git(root, "diff", "--name-status", "-z", "-M", commit, "--").decode("utf-8", "replace").split("\0"))
    paths: set[Path] = set()
    renamed: dict[Path, Path] = {}
    for status in fields:
        if not status:
            continue
        path = root / next(fields)
        if status[0] in "RC":
            path, before = root / next(fields), path
            renamed[path] = before
        paths.add(path)
    untracked = git(root, "ls-files", "-o", "--exclude-standard", "-z").decode("utf-8", "replace").split("\0")
    return Changes(root, commit, frozenset(paths | {root / name for name in untracked if name}), renamed)


def touching(paths: Iterable[str], changed: Changes) -> frozenset[str]:
    """Those of the paths that changed, as they are spelled."""
    return frozenset(path for path in paths if Path(path).resolve() in changed.paths)


def told_of(tree: Iterable[Finding], changed: Changes) -> tuple[Finding, ...]:
    """The findings about the tree whose notes changed: one side is enough."""
    return tuple(f for f in tree if touching((f.target.path, f.source.path if f.source else f.target.path), changed))


def new_of(tree: Iterable[Finding], known: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings about the tree without those that name only sections which were stale before: somebody brought the
    others up to date."""
    there = {(f.target.path, detail.message) for f in known if f.check == STALE for detail in f.details}
    return tuple(
        f for f in tree if f.check != STALE or not there.issuperset((f.target.path, d.message) for d in f.details)
    )


def touched(groups: Sequence[Group], changed: Changes) -> tuple[Group, ...]:
    """The groups as far as they changed: a changed source touches all its translations."""
    return tuple(_touched(groups, changed))


def _touched(groups: Sequence[Group], changed: Changes) -> Iterator[Group]:
    def is_changed(note: Note) -> bool:
        return Path(note.path).resolve() in changed.paths

    for group in groups:
        hit = tuple(note for note in group.translations if is_changed(note))
        if group.source is None or is_changed(group.source):
            if hit or (group.source and is_changed(group.source)):
                yield group
        elif hit:
            yield replace(group, translations=hit)


def before(groups: Sequence[Group], changed: Changes, folder: Path) -> Iterator[Group]:
    """The same groups as they were, their files written below `folder`; what did not exist is left out."""
    for group in groups:
        source = _older(group.source, changed, folder) if group.source else None
        translations = tuple(n for note in group.translations if (n := _older(note, changed, folder)))
        if (source and translations) or (group.source is None and len(translations) > 1):
            yield Group(group.key, source, translations)


def _older(note: Note, changed: Changes, folder: Path) -> Note | None:
    path = Path(note.path).resolve()
    if path not in changed.paths:
        return note
    try:
        then = changed.renamed.get(path, path).relative_to(changed.root)
        data = git(changed.root, "cat-file", "blob", f"{changed.commit}:{then.as_posix()}")
    except (QaError, ValueError):
        return None
    file = folder / then
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return replace(note, file=str(file))
