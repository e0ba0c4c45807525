"""What a translation lacks of its source: the sections whose content changed since it was made."""

from __future__ import annotations

from enum import StrEnum

from qa.model.records import dataclass


class SectionEdit(StrEnum):
    """What happened to a section of the source."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class NotebookCell:
    """Where a line of a note stands in its notebook: the `number` of the cell, 0 for what is no notebook, the line with
    which the cell begins, and the line of the file."""

    number: int = 0
    first: int = 1
    file_line: int = 0

    def spoken(self, line: int) -> str:
        """A line as people look it up."""
        return f"cell {self.number}:{line - self.first + 1}" if self.number else str(line)


@dataclass(frozen=True, slots=True)
class StaleSection:
    """A section whose content changed in the source since it was translated.

    `line` is its line in the source (where it stood, if it was removed), `target_line` that of its translation (where
    it should stand, if there is none); lines count from 1. `since` is the day (ISO 8601) and `commit` the revision of
    the first change that the translation lacks; both are empty for one that is not committed. `words` are those to
    translate, `diff` is a short unified diff of the source without a head, `old` and `new` the section's Markdown,
    `translated` that of its translation. In notebooks lines count through the text of all cells.
    """

    title: str
    edit: SectionEdit
    line: int
    target_line: int
    since: str
    commit: str
    words: int
    diff: str
    old: str = ""
    new: str = ""
    translated: str = ""
    source_cell: NotebookCell = NotebookCell()
    target_cell: NotebookCell = NotebookCell()


@dataclass(frozen=True, slots=True)
class Provenance:
    """The version of the source that a translation follows.

    `base` is its revision, "" where it is not committed or none is known, `date` its day (ISO 8601). `found_by` names
    the record that says so ("l10n.sourceCommit"), or "history"; "" where nothing tells. `sections` are stale. `known`
    is the text of the source as the translation knows it, "" where that is the present one.
    """

    base: str = ""
    date: str = ""
    found_by: str = ""
    sections: tuple[StaleSection, ...] = ()
    known: str = ""
