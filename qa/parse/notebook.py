"""A Jupyter notebook as one note: its Markdown cells, its code cells as fenced code, and where each cell stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from qa.model import Cell, Problem
from qa.model.records import dataclass

SUFFIX = ".ipynb"
MOST_CELLS = 20_000
"""Cells of a notebook that are read."""
_SOURCE = re.compile(r'"source"[ \t\r\n]*:[ \t\r\n]*(?=[\["])')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"')
_ATTACHED = re.compile(r"(?:\(|\bsrc=[\"'])attachment:([^()\s\"']{1,200})[\"')]")
DETACHED = "detached"
_TICKS = re.compile(r"`{3,}")


@dataclass(frozen=True, slots=True)
class Notebook:
    """The text that is parsed, the cells in it, and pictures that no cell holds."""

    text: str
    cells: tuple[Cell, ...]
    problems: tuple[Problem, ...] = ()


def noted(name: str, raw: str) -> str | None:
    """The note of a file with this name and text: a notebook's is that of its cells, None where it is no notebook."""
    if not name.lower().endswith(SUFFIX):
        return raw
    try:
        return read(raw).text
    except ValueError:
        return None


def read(raw: str) -> Notebook:
    """The note of a notebook's file; ValueError says what is wrong with it. Outputs and attachments are left out."""
    try:
        data = json.loads(raw)
    except RecursionError:
        raise ValueError("nested too deep") from None
    cells = data.get("cells") if isinstance(data, dict) else None
    if not isinstance(cells, list):
        raise ValueError("no list of cells")
    language = _language(data)
    pieces: list[str] = []
    places: list[Cell] = []
    problems: list[Problem] = []
    offset = 0
    sources = _sources(raw)
    for number, cell in enumerate(cells[:MOST_CELLS], 1):
        source = cell.get("source", "") if isinstance(cell, dict) else ""
        line, step = _find(sources, source)
        text = "".join(map(str, source)) if isinstance(source, list) else str(source)
        opening, closing = _frame(text, cell, language)
        places.append(Cell(number, offset + len(opening), line, step))
        problems += _detached(text, cell, offset) if not opening else ()
        piece = f"{opening}{text}{closing}\n\n"
        pieces.append(piece)
        offset += len(piece)
    return Notebook("".join(pieces), tuple(places), tuple(problems))


def _detached(text: str, cell: Mapping[str, Any], offset: int) -> Iterator[Problem]:
    """The pictures of a cell of Markdown that are not attached to it, so that none is shown."""
    held = cell.get("attachments")
    for match in _ATTACHED.finditer(text):
        if not (isinstance(held, dict) and match[1] in held):
            yield Problem(
                DETACHED, offset + match.start(1), offset + match.end(1), f"'{match[1]}' is not attached to its cell"
            )


def _frame(text: str, cell: Any, language: str) -> tuple[str, str]:
    """What stands before and behind a cell's text: a fence around code, nothing around Markdown."""
    kind = cell.get("cell_type") if isinstance(cell, dict) else ""
    if kind == "markdown":
        return "", ""
    ticks = "`" * (1 + max((len(run) for run in _TICKS.findall(text)), default=2))
    return f"{ticks}{language if kind == 'code' else 'text'}\n", f"\n{ticks}"


def _language(data: Mapping[str, Any]) -> str:
    metadata = data.get("metadata")
    for name in ("language_info", "kernelspec"):
        entry = metadata.get(name) if isinstance(metadata, dict) else None
        found = (
            (entry.get("name") if name == "language_info" else entry.get("language")) if isinstance(entry, dict) else ""
        )
        if isinstance(found, str) and re.fullmatch(r"[\w+#-]{1,30}", found):
            return found
    return "python"


def _sources(raw: str) -> Iterator[tuple[Any, int, int]]:
    """Every `source` in the file: its value, the line of the file on which its text begins, lines from one of its
    strings to the next."""
    decoder = json.JSONDecoder()
    line, at = 1, 0
    for match in _SOURCE.finditer(raw):
        try:
            value, _ = decoder.raw_decode(raw, match.end())
        except (ValueError, RecursionError):
            continue
        first = _STRING.search(raw, match.end())
        start = first.start() if first else match.end()
        line, at = line + raw.count("\n", at, start), start
        following = _STRING.search(raw, first.end()) if first else None
        spread = isinstance(value, list) and following is not None and "\n" in raw[start : following.start()]
        yield value, line, int(spread)


def _find(sources: Iterator[tuple[Any, int, int]], wanted: Any) -> tuple[int, int]:
    """The next place with a cell's source: outputs may have a field of the same name."""
    return next(((line, step) for value, line, step in sources if value == wanted), (1, 0))
