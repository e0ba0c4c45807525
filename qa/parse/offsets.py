"""From the text that markdown-it hands on, stripped of container prefixes, back to offsets of the note."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from qa.model.records import dataclass

CELL_END = re.compile(r"(?<!\\)\|")
CONTAINER = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)*")
OPENING = re.compile(r"#{1,6}[ \t]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """`content[at:at + length]` is the note from offset `start`; `joined`: a line break lies before it."""

    at: int
    start: int
    length: int
    joined: bool = False

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class Content:
    """An inline content with its pieces, in order."""

    text: str
    pieces: tuple[Piece, ...]

    def offset(self, position: int, end: bool = False) -> int:
        """The note's offset of a position in the content; `end` for exclusive ends."""
        wanted = position - 1 if end else position
        index = max(0, bisect_right(self.pieces, wanted, key=lambda piece: piece.at) - 1)
        piece = self.pieces[index]
        # a line break belongs to no piece: it ends where its line ends
        return piece.start + min(wanted - piece.at, piece.length) + (1 if end else 0)


def of_lines(flat: str, lines: Sequence[int], first: int, last: int, content: str) -> Content | None:
    """Content of the lines `[first, last)`: every line of it is the tail of a raw line."""
    pieces: list[Piece] = []
    at = 0
    for number, line in enumerate(content.split("\n")):
        if first + number >= min(last, len(lines)):
            return None
        start = lines[first + number]
        end = lines[first + number + 1] - 1 if first + number + 1 < len(lines) else len(flat)
        raw = flat[start:end]
        body = line.lstrip(" \t")
        lead = len(line) - len(body)
        tail = raw.rstrip(" \t") if not raw.endswith(body) else raw
        if not tail.endswith(body):
            return None
        pieces.append(Piece(at + lead, start + len(tail) - len(body), len(body), number > 0))
        at += len(line) + 1
    return Content(content, tuple(pieces))


def of_heading(flat: str, line_start: int, content: str) -> Content | None:
    """Content of an ATX heading; nothing before its marks can be a `#`."""
    mark = OPENING.search(flat, line_start)
    if mark is None or not flat.startswith(content, mark.end()):
        return None
    return Content(content, (Piece(0, mark.end(), len(content)),))


def of_cells(flat: str, start: int, end: int, contents: Sequence[str]) -> list[Content | None]:
    """Contents of one table row, `\\|` inside a cell standing for `|`."""
    bounds = [start, *(match.end() for match in CELL_END.finditer(flat, start, end)), end + 1]
    cells = [(left, right - 1) for left, right in pairwise(bounds)]
    if CONTAINER.fullmatch(flat, *cells[0]):
        cells.pop(0)
    found: list[Content | None] = []
    for number, content in enumerate(contents):
        found.append(_cell(flat, *cells[number], content) if content and number < len(cells) else None)
    return found


def count_cells(flat: str, start: int, end: int) -> int:
    """How many cells the line of a table row holds, those included that its table has no column for."""
    bounds = [start, *(match.end() for match in CELL_END.finditer(flat, start, end))]
    leading = CONTAINER.fullmatch(flat, start, bounds[1] - 1) is not None if len(bounds) > 1 else False
    trailing = not flat[bounds[-1] : end].strip()
    return len(bounds) - leading - trailing


def _cell(flat: str, start: int, end: int, content: str) -> Content | None:
    raw = flat[start:end]
    body = content.replace("|", "\\|")
    index = raw.rfind(body)
    if index < 0:
        return None
    pieces, at, offset = [], 0, start + index
    for number, part in enumerate(content.split("|")):
        # the backslash of `\|` is skipped: the bar opens the next piece
        text = part if number == 0 else "|" + part
        pieces.append(Piece(at, offset + (1 if number else 0), len(text)))
        at += len(text)
        offset = pieces[-1].end
    return Content(content, tuple(pieces))


def piece_of(content: Content, start: int, end: int) -> Content:
    """The content's characters from `start` to `end`, with their places."""
    pieces = []
    for piece in content.pieces:
        low, high = max(piece.at, start), min(piece.at + piece.length, end)
        if low < high:
            pieces.append(replace(piece, at=low - start, start=piece.start + low - piece.at, length=high - low))
    return Content(content.text[start:end], tuple(pieces))


def cut(content: Content, length: int) -> Content:
    """The content without its first `length` characters, all of them on the first line."""
    pieces: list[Piece] = []
    for piece in content.pieces:
        drop = max(0, min(piece.length, length - piece.at))
        pieces.append(
            replace(piece, at=max(0, piece.at - length), start=piece.start + drop, length=piece.length - drop)
        )
    return Content(content.text[length:], tuple(pieces))
