"""Stretches of a note that Markdown must not look into: formulas, comments, templates, components."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from qa.model.records import dataclass

MATH, DISPLAY, NOTE, MARKUP, COMPONENT, ROLE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005"
"""Placeholders: inline formula, display formula on lines of its own, comment, inline markup, markup on own lines,
role."""

BLANK = " "
STAND_IN = "\uf8ff"
LINE_BREAK = re.compile(r"\r\n|\r|\n")
PREFIX = re.compile(r"[ \t]*>")
CONTAINERS = re.compile(r"(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*")
OPENING = re.compile(CONTAINERS.pattern + r"\s*")
TRAILING = re.compile(r"[ \t]*+[.,;:。，；：、।]?[ \t]*+(?:\{#[\w:.-]{1,100}[^{}\n]{0,200}\}[ \t]*+)?$", re.M)
"""What may stand behind a formula on lines of its own: a mark, and the id by which Quarto refers to it."""
PLACEHOLDERS = MATH + DISPLAY + NOTE + MARKUP + COMPONENT + ROLE
RESERVED = re.compile(f"[{PLACEHOLDERS}]")


@dataclass(frozen=True, slots=True)
class Region:
    """`mark` is a placeholder character; `value` a formula's opening delimiter or a tag's name.

    Offsets are code points of the note; `[body_start, body_end)` stands between the delimiters. `sure` says that
    the body alone proves a formula, others count only in notes that have a sure one.
    """

    mark: str
    start: int
    end: int
    body_start: int
    body_end: int
    value: str = ""
    display: bool = False
    sure: bool = True


def flatten(text: str) -> str:
    """The text with "\\n" as its only line break and no reserved character, every offset unchanged."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return RESERVED.sub(STAND_IN, text.replace("\0", "�"))


def starts_of_lines(flat: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in re.finditer("\n", flat)))


def opens_line(flat: str, start: int) -> bool:
    """Only container marks stand before `start` on its line."""
    match = OPENING.match(flat, flat.rfind("\n", 0, start) + 1, start)
    return match is not None and match.end() == start


class Stops:
    """Sorted offsets with the first one at or after a position."""

    def __init__(self, offsets: Iterable[int], end: int) -> None:
        self._offsets, self._end = sorted(set(offsets)), end

    def after(self, position: int) -> int:
        index = bisect_left(self._offsets, position)
        return self._offsets[index] if index < len(self._offsets) else self._end

    def before(self, position: int) -> int:
        index = bisect_right(self._offsets, position) - 1
        return self._offsets[index] if index >= 0 else 0


class Cover:
    """Disjoint sorted intervals."""

    def __init__(self, intervals: Iterable[tuple[int, int]]) -> None:
        self.intervals = sorted(intervals)
        self._starts = [start for start, _ in self.intervals]

    def end_at(self, position: int) -> int | None:
        """The end of the interval that holds the position."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self.intervals[index][1]:
            return self.intervals[index][1]
        return None


def mask(flat: str, regions: Sequence[Region]) -> str:
    """The text with regions hidden: same length, line breaks and the prefixes of continued lines kept.

    A region that begins inside a quotation continues there, so its lines keep their `>`; indentation is always kept,
    else a list item would end.
    """
    pieces, position = [], 0
    for region in regions:
        pieces.append(flat[position : region.start])
        first, *rest = flat[region.start : region.end].split("\n")
        pieces.append(region.mark * len(first))
        depth = quote_depth(flat, region.start) if rest else 0
        for line in rest:
            prefix = _prefix(line, depth)
            pieces.append("\n" + prefix + region.mark * (len(line) - len(prefix)))
        position = region.end
    pieces.append(flat[position:])
    return "".join(pieces)


def quote_depth(flat: str, position: int) -> int:
    """How many quotations are open where the line of `position` begins."""
    line_start = flat.rfind("\n", 0, position) + 1
    match = CONTAINERS.match(flat, line_start, position)
    return match.group().count(">") if match else 0


def _prefix(line: str, depth: int) -> str:
    """The indentation of a continued line, with at most `depth` quotation marks."""
    end = 0
    for match in PREFIX.finditer(line):
        if match.start() != end or (match.group().endswith(">") and depth == 0):
            break
        depth -= 1
        end = match.end()
    return line[:end] + line[end : len(line) - len(line[end:].lstrip(" \t"))]


def inner_text(text: str, flat: str, start: int, end: int) -> str:
    """`text[start:end]` without the container prefixes of its continued lines, which end with "\n"."""
    body = text[start:end]
    if "\n" not in body and "\r" not in body:
        return body
    depth = quote_depth(flat, start)
    first, *rest = LINE_BREAK.split(body)
    return "\n".join([first.rstrip(), *(line[len(_prefix(line, depth)) :].rstrip() for line in rest)])
