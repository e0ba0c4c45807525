"""The cells of notebooks in which stale sections stand: their lines count through the text of all cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from qa.model import NotebookCell, Provenance
from qa.model.errors import QaError, read_bounded
from qa.parse import MAX_BYTES, notebook
from qa.run.history.blobs import decoded

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
REMEMBERED = 8
"""Notebooks whose cells are remembered: a source is asked for once a translation."""


def in_cells(found: Provenance, source: str, target: str) -> Provenance:
    """The stale sections of a pair with the cells of the notes that are notebooks."""
    sides = [path if path.lower().endswith(notebook.SUFFIX) else "" for path in (source, target)]
    if not found.sections or not any(sides):
        return found
    theirs, ours = map(cell_finder, sides)
    return replace(
        found,
        sections=tuple(
            replace(one, source_cell=theirs(one.line), target_cell=ours(one.target_line)) for one in found.sections
        ),
    )


def note_text(path: str) -> str | None:
    """The present text of a note, a notebook's as it is parsed; None where it cannot be read."""
    try:
        raw = decoded(read_bounded(Path(path), MAX_BYTES, ""))
    except QaError:
        return None
    return None if raw is None else notebook.noted(path, raw)


@lru_cache(maxsize=REMEMBERED)
def cell_finder(path: str) -> Callable[[int], NotebookCell]:
    """The cell of a line, by the notebook's present text; no cell for any other note and what cannot be read."""
    try:
        raw = decoded(read_bounded(Path(path), MAX_BYTES, "")) if path else None
        read = notebook.read(raw) if raw else notebook.Notebook("", ())
    except (QaError, ValueError):
        read = notebook.Notebook("", ())
    firsts = [read.text.count("\n", 0, cell.start) + 1 for cell in read.cells]

    def cell_of(line: int) -> NotebookCell:
        number = bisect_right(firsts, line) - 1
        if number < 0:
            return NotebookCell()
        cell, first = read.cells[number], firsts[number]
        return NotebookCell(cell.number, first, cell.file_line + cell.step * (line - first))

    return cell_of
