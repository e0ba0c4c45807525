"""The sections that a language lacks, with their texts: stale ones, and all of a note that is missing."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model import SectionEdit
from qa.model.status import NoteStatus, State, Status
from qa.parse.notebook import SUFFIX
from qa.report.status.export import ToTranslate
from qa.run.staleness.cells import cell_finder, note_text
from qa.run.staleness.outline import outline


def to_translate(status: Status, lang: str) -> tuple[ToTranslate, ...]:
    """Everything that is to be translated into a language, in order of the sources."""
    return tuple(unit for note in status.notes for unit in _of_note(note, lang))


def left_out(status: Status, lang: str) -> tuple[str, ...]:
    """The sources that a language lacks and whose text cannot be read: nothing of them is in `to_translate`."""
    lacking = (note.source for note in status.notes if (one := note.of(lang)) and one.state is State.MISSING)
    return tuple(source for source in lacking if note_text(source) is None)


def _of_note(note: NoteStatus, lang: str) -> Iterator[ToTranslate]:
    one = note.of(lang)
    if one is None:
        return
    if one.state is State.MISSING:
        yield from _whole(note, one.expected)
    for section in one.sections:
        if section.edit is not SectionEdit.REMOVED:
            yield ToTranslate(
                note.source, section.source_cell.file_line or section.line, one.path,
                section.target_cell.spoken(section.target_line), section.title, section.edit, section.since,
                section.new, section.old, section.translated,
            )  # fmt: skip


def _whole(note: NoteStatus, expected: str) -> Iterator[ToTranslate]:
    """All sections of a note, from its first line on, for the path where they belong."""
    text = note_text(note.source)
    if not text:
        return
    sections, cell_of = outline(text), cell_finder(note.source if note.source.lower().endswith(SUFFIX) else "")
    starts = [0, *(section.start for section in sections[1:]), len(text)]
    for section, start, end in zip(sections, starts, starts[1:], strict=False):
        line = text.count("\n", 0, start) + 1
        body = text[start:end].replace("\r\n", "\n").rstrip("\n")
        cell = cell_of(line)
        yield ToTranslate(
            note.source, cell.file_line or line, expected, cell.spoken(line), section.title, SectionEdit.ADDED, "", body
        )
