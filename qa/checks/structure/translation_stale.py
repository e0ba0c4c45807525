"""Sections of the source changed since they were translated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from qa.checks import TreeCheck
from qa.model import Detail, Finding, Note, NotebookCell, Place, SectionEdit, Severity, StaleSection
from qa.model.records import dataclass

if TYPE_CHECKING:
    from qa.discover.result import Discovery

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NAMED = 3
"""Sections that the message names."""
SHORT = 7
"""Digits of a commit that are shown."""


@dataclass(frozen=True)
class TranslationStale(TreeCheck):
    """Sections of the source changed in content since the translation was made from it.

    Wrong:  "## Limits⏎⏎The pump runs for 12 minutes.", later "## Limits⏎⏎The pump runs for 12 minutes. Then
            the valve opens, and the tank is filled again."  →  "## Grenzen⏎⏎Die Pumpe läuft 12 Minuten."
    Right:  "## Limits⏎⏎The pump runs for 12 minutes.", later "## Limits⏎⏎The *pump* runs for 12 minutes."  →
            "## Grenzen⏎⏎Die Pumpe läuft 12 Minuten."

    The version that a translation follows is recorded in it (`l10n.sourceCommit`, `source_commit`, `original_hash` and
    the like, or the configuration's `stamp`), or it is the version in git's history that fits best. Everything else
    is then checked against that version: what was right beside it is stale and told here, once a note with its
    sections; what never was right stays a finding of its own. `qa status` lists the same for a whole tree, and with
    `--source-ahead` this is a remark.
    """

    id: ClassVar[str] = "translation-stale"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.MINOR

    def run_on_tree(self, discovery: Discovery) -> Iterator[Finding]:
        for group in discovery.groups:
            for note in group.translations:
                if group.source and note.provenance and note.provenance.sections:
                    yield self._stale(group.source, note, note.provenance.sections)

    def _stale(self, source: Note, note: Note, sections: Sequence[StaleSection]) -> Finding:
        details = tuple(Detail(_target(note, one), _source(source, one), _said(one)) for one in sections)
        since = min((one.since for one in sections if one.since), default="")
        names = ", ".join(_name(one) for one in sections[:NAMED])
        more = f" and {len(sections) - NAMED} more" if len(sections) > NAMED else ""
        count = f"{len(sections)} section{'s' * (len(sections) != 1)}"
        words = sum(one.words for one in sections)
        changed = f"{count} of the source changed since {since}" if since else f"{count} of the source changed"
        message = f"{changed}: {names}{more}; {words} words to translate"
        languages = source.lang, note.lang
        places = details[0].target, details[0].source
        return Finding(self.id, self.category, self.severity, message, *places, *languages, details=details)


def _name(section: StaleSection) -> str:
    return f"'{section.title}'" if section.title else "the beginning"


def _said(section: StaleSection) -> str:
    commit = f", {section.commit[:SHORT]}" if section.commit else ""
    since = f" since {section.since}{commit}" if section.since else ", not committed"
    return f"{_name(section)} {section.edit.value}{since}:\n{section.diff}"


def _target(note: Note, section: StaleSection) -> Place:
    return _celled(Place(note.path, section.target_line, 1, section.target_line, 1), section.target_cell)


def _source(source: Note, section: StaleSection) -> Place:
    first = section.new.split("\n", 1)[0] if section.edit is not SectionEdit.REMOVED else ""
    place = Place(source.path, section.line, 1, section.line, len(first) + 1, first)
    return _celled(place, section.source_cell)


def _celled(place: Place, cell: NotebookCell) -> Place:
    """The place with the cell of a notebook that it stands in."""
    if not cell.number:
        return place
    return replace(place, cell=cell.number, first=cell.first, file_line=cell.file_line)
