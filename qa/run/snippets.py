"""The files that notes include, paired as the notes are: what a reader sees through an include is checked as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from qa.discover.scope import shown
from qa.model import Group, Note
from qa.model.errors import QaError, read_bounded
from qa.parse import MAX_BYTES
from qa.parse.includes import Include, includes

DEPTH = 3
"""Includes within included files that are followed."""


def with_snippets(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, and one for every file that a source includes where a translation includes another one there.

    A file that is a note itself is in a group already. Nothing outside the tree of the notes is read.
    """
    known = _Known(groups)
    found, latest = list(groups), list(groups)
    for _ in range(DEPTH):
        latest = [group for one in latest for group in _included(one, known)]
        found += latest
    return tuple(found)


class _Known:
    """The files that are in a group already, looked up once a note includes one: most trees have no such note."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups

    @cached_property
    def paths(self) -> set[Path]:
        from qa.analysis.site import absolute

        return {absolute(note.path) for group in self._groups for note in _notes(group)}


def _notes(group: Group) -> Iterator[Note]:
    if group.source:
        yield group.source
    yield from group.translations


def _included(group: Group, seen: _Known) -> Iterator[Group]:
    """The groups of the files that a group includes; what is `seen` grows by them."""
    if group.source is None or not (wanted := includes(_text(group.source))):
        return
    from qa.analysis.site import site_of

    known = seen.paths
    versions: dict[Path, list[Note]] = {}
    for note in group.translations:
        around = site_of(group.source.path, note.path)
        for old, new in _paired(wanted, includes(_text(note))):
            source, target = around.included(group.source.path, old.path), around.included(note.path, new.path)
            if source and target and target != source and target not in known:
                known.add(target)
                versions.setdefault(source, []).append(Note(shown(target), note.lang, note.tag))
    for source, notes in versions.items():
        known.add(source)
        yield Group(shown(source), Note(shown(source), group.source.lang, group.source.tag), tuple(notes))


def _paired(source: Sequence[Include], target: Sequence[Include]) -> Iterator[tuple[Include, Include]]:
    """Includes that stand for each other: by their order where they are as many, else by the names of the files."""
    if len(source) == len(target):
        yield from zip(source, target, strict=True)
        return
    names = {Path(one.path).name: one for one in source}
    yield from ((names[Path(one.path).name], one) for one in target if Path(one.path).name in names)


def _text(note: Note) -> str:
    path = Path(note.file or note.path)
    try:
        return read_bounded(path, MAX_BYTES, "").decode("utf-8", "replace").replace("\r\n", "\n")
    except QaError:
        return ""
