"""A block of raw HTML → its texts as blocks of their own: cells, items, headings, captions, with the tags between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field

import regex

from qa.model import Kind
from qa.model.records import dataclass
from qa.text.elements import SLOT

RAW = frozenset("script style pre svg math textarea template iframe canvas".split())
"""Elements whose content is no prose and that stand on their own."""
DRAWING, DRAWN_TEXTS = "svg", frozenset({"text", "tspan", "title", "desc", "p", "div", "span"})
"""The element of drawings, and the elements in it that hold a text."""
PHRASING = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark q rp rt ruby s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
"""Elements that stand inside a sentence; all others end one."""
# Python's own `re` takes such groups wrongly before 3.11.5
TAG = regex.compile(
    r"""<!--(?:[^-]|-(?!->))*+-->|<(/?)([A-Za-z][\w:.-]*+)((?:[^<>"']|"[^"<>]*+"|'[^'<>]*+'|["'])*+)>"""
)
_ASIDE = re.compile(
    r"""[\s"'](?:lang[ \t]*=|translate[ \t]*=[ \t]*["']?no\b|class[ \t]*=[ \t]*["'][^"'<>]{0,200}\bdataframe\b)"""
)
"""Attributes of elements that are meant as they are: another language, not to be translated, a printed data table."""
_SPAN = re.compile(r"""\bcolspan[ \t]*=[ \t]*["']?(\d{1,3})""", re.I)
_VISIBLE = re.compile(r"[^\s\W]|[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_]{2}|[^\x00-\x7f]")
_HEADING = re.compile(r"h([1-6])")
DEEPEST = 60
"""Elements in one another that are followed."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of an HTML block at `[start, end)` of the block's own text."""

    kind: Kind
    start: int
    end: int
    level: int = 0
    cell: tuple[int, int, int] | None = None


@dataclass
class Walk:
    """What is open while the tags of a block go by."""

    tables: int
    opened: list[str] = field(default_factory=list)
    rows: int = -1
    column: int = -1
    width: int = 1

    def step(self, name: str, closes: bool, inside: str) -> None:
        if name == "table" and not closes:
            self.tables, self.rows, self.column = self.tables + 1, -1, -1
        elif name == "tr" and not closes:
            self.rows, self.column, self.width = self.rows + 1, -1, 1
        elif name in ("td", "th") and not closes:
            self.column += self.width
            span = _SPAN.search(inside)
            self.width = int(span[1]) if span else 1
        if closes and name in self.opened:
            del self.opened[len(self.opened) - 1 - self.opened[::-1].index(name) :]
        elif not closes and len(self.opened) < DEEPEST:
            self.opened.append(name)

    def text(self, start: int, end: int) -> Text:
        for name in reversed(self.opened):
            if heading := _HEADING.fullmatch(name):
                return Text(Kind.HEADING, start, end, int(heading[1]))
            if name in ("td", "th") and self.tables and self.rows >= 0:
                return Text(Kind.TABLE_CELL, start, end, 0, (self.tables - 1, self.rows, self.column))
            if name == "li":
                return Text(Kind.LIST_ITEM, start, end, max(1, sum(n in ("ul", "ol") for n in self.opened)))
            if name == "blockquote":
                return Text(Kind.BLOCK_QUOTE, start, end)
        return Text(Kind.PARAGRAPH, start, end)


def split(html: str, tables: int) -> tuple[list[Text], int]:
    """The texts of an HTML block, and how many tables the note has with it. Linear in the block."""
    walk = Walk(tables)
    texts: list[Text] = []
    position, hidden, depth = 0, "", 0
    start = 0
    lowered = html.lower()
    unclosed: set[str] = set()
    while match := TAG.search(html, position):
        position = match.end()
        if match[2] is None:
            continue
        name, closes = match[2].lower(), bool(match[1])
        if hidden:
            if hidden == DRAWING and name in DRAWN_TEXTS:
                texts += _drawn(html, start, match.start()) if closes else ()
                start = position
            if name == hidden and not match[3].endswith("/"):
                depth += -1 if closes else 1
            if depth == 0:
                hidden, start = "", position
            continue
        if name in PHRASING:
            continue
        texts += _trimmed(html, start, match.start(), walk)
        start = position
        single = match[3].endswith("/")
        raw = name in RAW and not (name == "template" and SLOT.search(match[3]))
        if not closes and not single and name not in unclosed and (raw or _ASIDE.search(match[3])):
            if lowered.find(f"</{name}", position) >= 0:
                hidden, depth = name, 1
                continue
            unclosed.add(name)
        if not single:
            walk.step(name, closes, match[3])
    if not hidden:
        texts += _trimmed(html, start, len(html), walk)
    return texts, walk.tables


def _drawn(html: str, start: int, end: int) -> Sequence[Text]:
    """The text that stands alone in an element of a drawing."""
    raw = html[start:end]
    body = raw.strip()
    if "<" in body or not _WORD.search(body):
        return ()
    first = start + len(raw) - len(raw.lstrip())
    return (Text(Kind.LABEL, first, first + len(body)),)


def _trimmed(html: str, start: int, end: int, walk: Walk) -> Sequence[Text]:
    raw = html[start:end]
    body = raw.strip()
    if not _VISIBLE.search(TAG.sub(" ", body)):
        return ()
    first = start + len(raw) - len(raw.lstrip())
    return (walk.text(first, first + len(body)),)


def between(texts: Sequence[Text], length: int) -> Iterator[tuple[int, int]]:
    """The stretches of a block of that length which its texts leave: its tags."""
    position = 0
    for text in texts:
        if text.start > position:
            yield position, text.start
        position = text.end
    if length > position:
        yield position, length
