"""The source as a translation knows it, for the checks, and their findings at the places of the present source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from qa.discover.result import Discovery
from qa.model import Detail, Document, Finding, Group, Note, Place
from qa.run.staleness.short_diff import stretch_in_line

if TYPE_CHECKING:
    from qa.run.staleness.tree import Provenances

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
SHORT = 7
"""Digits of a commit that are shown."""


def with_provenances(groups: Iterable[Group], told: Provenances) -> tuple[Group, ...]:
    """The groups with what is known of their translations."""
    return tuple(
        replace(group, translations=tuple(replace(n, provenance=told.by_path.get(n.path)) for n in group.translations))
        for group in groups
    )


def of_discovery(found: Discovery, told: Provenances) -> Discovery:
    return replace(found, groups=with_provenances(found.groups, told))


def by_known_source(notes: Sequence[tuple[Note, Document]]) -> dict[str, list[tuple[Note, Document]]]:
    """The translations by the text of the source that they know; "" for the present one."""
    parts: dict[str, list[tuple[Note, Document]]] = defaultdict(list)
    for note, document in notes:
        parts[note.provenance.known if note.provenance else ""].append((note, document))
    return parts


def brought_forward(findings: Iterable[Finding], known: Document, now: Document, note: Note) -> Iterator[Finding]:
    """Findings beside the known source, at the places of the present one.

    Where the source reads otherwise by now, a detail says how it read. Message and text stay, and so does the
    fingerprint: a finding is the same before and after a change of the source.
    """
    lines = _KnownLines(known.text, now.text, now.path)
    version = note.provenance
    when = f"on {version.date} ({version.base[:SHORT]})" if version and version.base else "when it was translated"
    for finding in findings:
        source, exact = lines.moved(finding.source)
        details = tuple(Detail(d.target, lines.moved(d.source)[0], d.message) for d in finding.details)
        if not exact and finding.source:
            # a remark on the finding, at a place without text: no other place that it stands for
            at = replace(finding.target, end_line=finding.target.line, end_column=finding.target.column, text="")
            details = (Detail(at, source, f"the source read {when}:\n{lines.read(finding.source)}"), *details)
        yield replace(finding, source=source, details=details)


class _KnownLines:
    """Which line of the known text is which of the present one."""

    def __init__(self, known: str, now: str, path: str) -> None:
        self._path = path
        self._old, self._now = ([line.rstrip("\r") for line in text.split("\n")] for text in (known, now))
        self._same: dict[int, int] = {}
        self._near: dict[int, int] = {}
        for kind, a, b, c, d in SequenceMatcher(None, self._old, self._now, autojunk=False).get_opcodes():
            for i in range(a, b):
                if kind == "equal":
                    self._same[i] = c + i - a
                self._near[i] = min(c + i - a, max(c, d - 1))

    def read(self, place: Place) -> str:
        """How the known text read there: the line of a stretch within one, which may be a sign or nothing at all."""
        if place.line != place.end_line:
            return place.text
        return stretch_in_line(self._old[place.line - 1], place.column - 1, place.end_column - 1)

    def moved(self, place: Place | None) -> tuple[Place | None, bool]:
        """The place in the present text, and whether it reads as it did."""
        if place is None or place.path != self._path:
            return place, True
        first, last = (self._same.get(line - 1) for line in (place.line, place.end_line))
        if first is not None and last is not None and last - first == place.end_line - place.line:
            return replace(place, line=first + 1, end_line=last + 1), True
        line = min(self._near.get(place.line - 1, 0), len(self._now) - 1)
        return Place(self._path, line + 1, 1, line + 1, len(self._now[line]) + 1, place.text), False
