"""The status as JSON and as CSV: everything, for programs."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict
from typing import Any

from qa import __version__
from qa.model import NotebookCell, StaleSection
from qa.model.status import NoteStatus, Status, TranslationStatus
from qa.report.json import dumps

COLUMNS = (
    "note", "source", "words", "lang", "state", "translation", "base", "base_date", "found_by", "sections", "titles",
    "since", "to_translate", "segments", "reviewed", "findings",
)  # fmt: skip


def json(status: Status) -> str:
    """One JSON object; absent values are empty or null."""
    return dumps(record(status)) + "\n"


def record(status: Status) -> dict[str, Any]:
    """The status as plain values."""
    return {
        "version": 1,
        "tool": {"name": "qa", "version": __version__},
        "revision": status.revision,
        "notices": list(status.notices),
        "languages": list(status.languages),
        "totals": [asdict(total) for total in status.totals],
        "notes": [
            {
                "key": note.key,
                "source": note.source or None,
                "lang": note.lang,
                "words": note.words,
                "translations": [_translation(one) for one in note.translations],
            }
            for note in status.notes
        ],
    }


def _translation(one: TranslationStatus) -> dict[str, Any]:
    sections = [_section(section) for section in one.sections]
    nothing = {"path": one.path or None, "expected": one.expected or None}
    return {**asdict(one), **nothing, "sections": sections, "since": one.since}


def _section(section: StaleSection) -> dict[str, Any]:
    """In notebooks lines are those of the cell, as in the report of `qa check`."""
    whole = asdict(section)
    for side, line in (("source", "line"), ("target", "target_line")):
        cell: NotebookCell = getattr(section, f"{side}_cell")
        whole.pop(f"{side}_cell")
        if cell.number:
            whole |= {
                line: whole[line] - cell.first + 1,
                f"{side}_cell": cell.number,
                f"{side}_file_line": cell.file_line,
            }
    return whole


def comma_separated(status: Status) -> str:
    """A line a translation, missing ones too."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(note, one) for note in status.notes for one in note.translations)
    return out.getvalue()


def _row(note: NoteStatus, one: TranslationStatus) -> tuple[object, ...]:
    titles = "; ".join(section.title for section in one.sections)
    return (
        _cell(note.key), _cell(note.source), note.words, one.lang, one.state.value, _cell(one.path), one.base,
        one.base_date, one.found_by, len(one.sections), _cell(titles), one.since, one.words, one.segments, one.reviewed,
        "" if one.findings is None else one.findings,
    )  # fmt: skip


def _cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
