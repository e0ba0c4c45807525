"""The outline of a note: its sections and blocks, by a look at its lines.

Thousands of old versions are compared with one another, and the parser takes milliseconds a note: what matters here is
which lines belong together and what they are, not what a renderer makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from qa.model.records import dataclass
from qa.parse.front import Front, front_matter


class Shape(StrEnum):
    """What the lines of a block look like."""

    FRONT = "front"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    CODE = "code"
    MATH = "math"

    # that of Enum is written in Python, and shapes are in every key
    __hash__ = str.__hash__


class OutlineBlock(NamedTuple):
    """A block, wherever it stands: versions of a note share most of theirs. `level` is a heading's."""

    shape: Shape
    raw: str
    level: int = 0


Placed = tuple[int, int, OutlineBlock]
"""A block with its place: `[start, end)` are offsets of the note's text."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's own part: its heading and what follows up to the next heading, of whatever level.

    The first one may have no heading: level 0, and the front matter is in it. Subsections are sections of their own.
    """

    level: int
    title: str
    blocks: tuple[OutlineBlock, ...]
    start: int
    end: int

    @property
    def raw(self) -> tuple[str, ...]:
        return tuple(block.raw for block in self.blocks)


# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
REMEMBERED = 200_000
"""Stretches of notes of which is kept what they say: old versions share most of theirs."""
LONGEST_TITLE = 500
"""Characters of a heading that name its section."""
_HEAD = re.compile(r"---[ \t]*\n(?:(?!---[ \t]*$|\.\.\.[ \t]*$)[^\n]*\n){0,300}(?:---|\.\.\.)[ \t]*(?=\n|\Z)", re.M)
_ATX = re.compile(r"(#{1,6})(?:[ \t]|$)")
_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*([^`\n]*)$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}$")
_UNDERLINE = re.compile(r"=+$|-{2,}$")
_DEFINITION = re.compile(r"\[[^\]\[^][^\]]*\]:[ \t]*\S")
_DELIMITER_ROW = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$")
_MATH = {"$$": "$$", r"\[": r"\]", r"\\[": r"\\]", r"\begin{": r"\end{"}
_MATH_START = re.compile(r"\$\$|\\\\?\[|\\begin\{")
_DIRECTIVE_OF_CODE = re.compile(r"\{(?:code|math|literalinclude|eval|mermaid|code-cell)", re.IGNORECASE)
_BEYOND = re.compile(r"```|~~~|<!--|\$\$|\\\[|\\begin\{")
"""What may end behind a blank line."""
_TITLE_MARKS = re.compile(r"^#+[ \t]*|[ \t]*#+[ \t]*$|[ \t]*\{[^{}]*\}[ \t]*$|[*_`]")


def outline(text: str) -> tuple[Heading, ...]:
    """The sections of a note in reading order; comments, rules and definitions of links are in none."""
    found: list[list[Placed]] = [[]]
    for placed in _blocks(text):
        if placed[2].shape is Shape.HEADING:
            found.append([placed])
        else:
            found[-1].append(placed)
    return tuple(_section(blocks) for blocks in found if blocks)


def _section(placed: list[Placed]) -> Heading:
    blocks = tuple(block for _, _, block in placed)
    first, start, end = blocks[0], placed[0][0], placed[-1][1]
    if first.shape is not Shape.HEADING:
        return Heading(0, "", blocks, start, end)
    return Heading(first.level, _title(first.raw), blocks, start, end)


@lru_cache(maxsize=REMEMBERED)
def _title(raw: str) -> str:
    line = raw.strip().split("\n")[0].strip()
    return _TITLE_MARKS.sub("", line[:LONGEST_TITLE]).strip()


def _blocks(text: str) -> Iterator[Placed]:
    flat = text.replace("\r", " ")
    # a field of an older note may be no YAML at all: then nothing of it is a text
    front = front_of(flat)
    for field in front.fields:
        yield field.start, field.end, OutlineBlock(Shape.FRONT, f"{field.key}: {field.value}")
    yield from _OutlineLines(flat, front.end).blocks()


def front_of(flat: str) -> Front:
    """The front matter of a note whose carriage returns are blanks."""
    head = _HEAD.match(flat)
    return _front(head[0]) if head else front_matter(flat)


@lru_cache(maxsize=20_000)
def _front(head: str) -> Front:
    """The front matter of a note, which its versions mostly share."""
    return front_matter(head)


@lru_cache(maxsize=REMEMBERED)
def _plain(paragraph: str) -> tuple[Placed, ...]:
    """The blocks of lines without a blank one, by offsets from their beginning; none where one may go on behind."""
    return () if _BEYOND.search(paragraph) else tuple(_OutlineLines(paragraph, 0).blocks())


class _OutlineLines:
    """One walk over the lines of a note."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._at = text, start
        self._open: tuple[Shape, int, int] | None = None
        """The block under way: shape, start, end."""
        self._directives: list[str] = []

    def blocks(self) -> Iterator[Placed]:
        while self._at < len(self._text):
            if not self._open and (known := self._paragraph()):
                yield from known
                continue
            start, line = self._next()
            words = line.lstrip(" \t>") if line.lstrip()[:1] == ">" else line.strip()
            if not words.strip():
                yield from self._close()
            elif words[0] in "`~" and (fence := _FENCE.match(words)):
                yield from self._fence(start, fence[1], fence[2])
            elif words[0] in "$\\" and (opening := _MATH_START.match(words)):
                yield from self._math(start, line, words, opening[0])
            elif words.startswith("<!--"):
                yield from self._comment(start)
            else:
                yield from self._line(start, line, words)
        yield from self._close()

    def _paragraph(self) -> list[Placed]:
        """The blocks up to the next blank line, which the versions of a note mostly share."""
        start = self._at
        end = self._text.find("\n\n", start)
        found = _plain(self._text[start:end]) if end >= 0 else ()
        if not found:
            return []
        self._at = end + 1
        return [(start + first, start + last, block) for first, last, block in found]

    def _next(self) -> tuple[int, str]:
        start = self._at
        end = self._text.find("\n", start)
        end = len(self._text) if end < 0 else end
        self._at = end + 1
        return start, self._text[start:end]

    def _line(self, start: int, line: str, words: str) -> Iterator[Placed]:
        end = start + len(line)
        if heading := _ATX.match(words):
            yield from self._close()
            yield start, end, OutlineBlock(Shape.HEADING, line, len(heading[1]))
        elif words[0] in "=-" and _UNDERLINE.match(words.strip()) and self._is_one_line():
            assert self._open is not None
            self._open = Shape.HEADING, self._open[1], end
            yield from self._close(1 if words[0] == "=" else 2)
        elif _RULE.match(words):
            yield from self._close()
        elif words[0] == "|" or (_DELIMITER_ROW.match(words) and "|" in words):
            yield from self._close()
            if not _DELIMITER_ROW.match(words.strip()):
                yield start, end, OutlineBlock(Shape.ROW, line)
        elif _DEFINITION.match(words):
            yield from self._close()
        elif _ITEM.match(words):
            yield from self._close()
            self._open = Shape.ITEM, start, end
        elif self._open:
            self._open = self._open[0], self._open[1], end
        else:
            self._open = (Shape.QUOTE if line.lstrip()[:1] == ">" else Shape.TEXT), start, end

    def _is_one_line(self) -> bool:
        if self._open is None or self._open[0] is not Shape.TEXT:
            return False
        return "\n" not in self._text[self._open[1] : self._open[2]]

    def _close(self, level: int = 0) -> Iterator[Placed]:
        if self._open:
            shape, start, end = self._open
            self._open = None
            yield start, end, OutlineBlock(shape, self._text[start:end], level)

    def _fence(self, start: int, mark: str, info: str) -> Iterator[Placed]:
        """Code up to the closing fence; a directive of prose is no code, and its fences belong to no block."""
        yield from self._close()
        if not info.strip() and self._directives and mark.startswith(self._directives[-1]):
            self._directives.pop()
            return
        if info.startswith("{") and not _DIRECTIVE_OF_CODE.match(info):
            self._directives.append(mark)
            return
        while self._at < len(self._text):
            _, line = self._next()
            words = line.strip(" \t>")
            if words.startswith(mark) and not words.strip(mark[0]):
                break
        end = min(self._at, len(self._text))
        yield start, end, OutlineBlock(Shape.CODE, self._text[start:end])

    def _math(self, start: int, line: str, words: str, mark: str) -> Iterator[Placed]:
        """A displayed formula; one whose end is missing is a line of text."""
        closing = _MATH[mark]
        body = self._text.find(words, start) + len(mark)
        end = self._text.find(closing, body)
        stop = self._text.find("\n", end) if end >= 0 else -1
        stop = len(self._text) if stop < 0 else stop
        rest = self._text[end + len(closing) : stop].strip(" \t.,;:}") if end >= 0 else ""
        named = closing == r"\end{"
        if end < 0 or (rest and not named) or self._blank_twice(body, end):
            yield from self._line(start, line, words)
            return
        yield from self._close()
        self._at = stop + 1
        yield start, stop, OutlineBlock(Shape.MATH, self._text[start:stop])

    def _blank_twice(self, start: int, end: int) -> bool:
        """Whether a paragraph lies in between: then the mark opens no formula."""
        return self._text.count("\n\n", start, end) > 1

    def _comment(self, start: int) -> Iterator[Placed]:
        end = self._text.find("-->", start)
        if end < 0:
            yield from self._close()
            self._at = len(self._text)
            return
        stop = self._text.find("\n", end)
        stop = len(self._text) if stop < 0 else stop
        if self._text[end + 3 : stop].strip():
            # text behind it on its line
            self._open = self._open or (Shape.TEXT, end + 3, stop)
            self._open = self._open[0], self._open[1], stop
        else:
            yield from self._close()
        self._at = stop + 1
