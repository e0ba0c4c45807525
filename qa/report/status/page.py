"""The state of a tree as the HTML report needs it: plain JSON values."""

from __future__ import annotations

from typing import Any

from qa.model.status import NoteStatus, Status, TranslationStatus
from qa.text.languages import is_right_to_left

LONGEST_DIFF = 4000
"""Code points of a section's diff in the page."""


def status_record(status: Status) -> dict[str, Any]:
    """Languages with their totals, notes with a cell a language, the sections that are to be translated again."""
    return {
        "languages": list(status.languages),
        "notices": list(status.notices),
        "revision": status.revision,
        "totals": {
            total.lang: {
                "current": total.current,
                "stale": total.stale,
                "missing": total.missing,
                "orphaned": total.orphaned,
                "unknown": total.unknown,
                "words": total.words,
                "todo": total.to_translate,
                "segments": total.segments,
                "reviewed": total.reviewed,
            }
            for total in status.totals
        },
        "notes": [_note(note) for note in status.notes],
    }


def _note(note: NoteStatus) -> dict[str, Any]:
    return {
        "key": note.source or note.translations[0].path,
        "lang": note.lang,
        "dir": "rtl" if is_right_to_left(note.lang) else "ltr",
        "words": note.words,
        "cells": {one.lang: _cell(one) for one in note.translations},
    }


def _cell(one: TranslationStatus) -> dict[str, Any]:
    return {
        "state": one.state.value,
        "path": one.path,
        "expected": one.expected,
        "words": one.words,
        "base": one.base,
        "baseDate": one.base_date,
        "foundBy": one.found_by,
        "since": one.since,
        "segments": one.segments,
        "reviewed": one.reviewed,
        "findings": one.findings,
        "sections": [
            {
                "title": section.title,
                "edit": section.edit.value,
                "line": section.source_cell.spoken(section.line),
                "targetLine": section.target_cell.spoken(section.target_line),
                "since": section.since,
                "commit": section.commit,
                "words": section.words,
                "diff": section.diff[:LONGEST_DIFF],
            }
            for section in one.sections
        ],
    }
