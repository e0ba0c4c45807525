"""Inline spans and visible text of one block, in offsets of the note."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any
from urllib.parse import unquote

import regex
from markdown_it.token import Token

from qa.model import Inline, InlineKind
from qa.model.records import dataclass
from qa.parse import markdown
from qa.parse.offsets import Content, piece_of
from qa.parse.regions import DISPLAY, MARKUP, MATH, ROLE, Cover, Region
from qa.parse.slide_images import is_layout
from qa.text.scripts import UNSPACED_LETTER

TAG = re.compile(r"</?([A-Za-z][\w.-]*)")
BUDGET = 50_000_000
"""Estimated steps that the inline grammar may take on one block."""
UNSPACED = regex.compile(rf"{UNSPACED_LETTER}|ー")
"""Letters between which a line break is no space."""
READABLE = ("http:", "https:", "ftp:", "mailto:")
"""How an address between angle brackets begins that a reader may follow by hand."""
RISKY = "[*_~<`!&"
MANY_MARKS = 300
"""Of these in one block, up to which their square is no work that counts."""
MARKED = re.compile(r"[\[*_~<`&\\]")
TAMED = str.maketrans(dict.fromkeys(RISKY, "\uf8ff"))


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch that a reader sees as `shown`; `text` says that it is an escaped letter rather than markup."""

    start: int
    end: int
    shown: str = ""
    text: bool = False


@dataclass
class Reader:
    """Reads the blocks of one note. `env` holds its link references, `regions` its hidden stretches in order."""

    flat: str
    regions: Sequence[Region]
    env: dict[str, Any]
    spent: int = 0
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [region.start for region in self.regions]

    def read(self, content: Content) -> tuple[tuple[Inline, ...], list[Region], str]:
        """Inlines, formulas and visible text of a block."""
        # most blocks are text alone
        marked = MARKED.search(content.text)
        tokens = markdown.inlines(self._bounded(content.text), self.env) if marked else ()
        spans, holes = self._walk(content, tokens)
        taken = Cover((hole.start, hole.end) for hole in holes)
        formulas: list[Region] = []
        for region in self._within(content):
            # what looks like a formula in code, in a tag or in a destination is none
            if taken.end_at(region.start) is None and region.end <= content.pieces[-1].end:
                self._place(region, spans, holes, formulas)
        texts, shown = plain(self.flat, content, sorted(holes, key=lambda hole: (hole.start, hole.end)))
        ordered = sorted([*spans, *texts], key=lambda span: (span.start, -span.end))
        return tuple(ordered), formulas, shown

    def _bounded(self, text: str) -> str:
        """The content, its marks disarmed where their number would make markdown-it quadratic."""
        risk = sum(map(text.count, RISKY))
        if risk > MANY_MARKS:
            self.spent += risk * risk
            if self.spent > BUDGET:
                return text.translate(TAMED)
        return text

    def _within(self, content: Content) -> Iterator[Region]:
        index = bisect_left(self.starts, content.pieces[0].start)
        while index < len(self.regions) and self.regions[index].start < content.pieces[-1].end:
            yield self.regions[index]
            index += 1

    def _place(self, region: Region, spans: list[Inline], holes: list[Hole], formulas: list[Region]) -> None:
        bounds = (region.start, region.end, region.body_start, region.body_end, region.value)
        if region.mark in (MATH, DISPLAY):
            formulas.append(region)
            spans.append(Inline(InlineKind.MATH, *bounds))
            holes.append(Hole(region.start, region.end, self.flat[region.body_start : region.body_end].strip()))
        elif region.mark == ROLE:
            spans.append(Inline(InlineKind.ROLE, *bounds))
            holes += [Hole(region.start, region.body_start), Hole(region.body_end, region.end)]
        else:
            spans.append(Inline(InlineKind.HTML, *bounds))
            holes.append(Hole(region.start, region.end, "\n" if region.value.lower() == "br" else ""))

    def _walk(self, content: Content, tokens: Sequence[Token]) -> tuple[list[Inline], list[Hole]]:
        spans: list[Inline] = []
        holes: list[Hole] = []
        opened: list[Token] = []
        for token in tokens:
            span = token.meta.get("span")
            if span is None:
                continue
            if token.nesting > 0:
                opened.append(token)
            elif token.nesting < 0 and opened:
                self._pair(content, opened.pop(), token, spans, holes)
            elif token.type == "text" or token.nesting < 0:
                continue
            else:
                self._leaf(content, token, spans, holes)
        return spans, holes

    def _leaf(self, content: Content, token: Token, spans: list[Inline], holes: list[Hole]) -> None:
        first, last = token.meta["span"]
        start, end = content.offset(first), content.offset(last, end=True)
        if token.type in ("softbreak", "hardbreak"):
            return
        if token.type == "text_special":
            holes.append(Hole(start, end, token.content, text=True))
            return
        shown = ""
        inner_start, inner_end, value = start, end, ""
        if token.type == "code_inline":
            kind, width = InlineKind.CODE, len(token.markup)
            inner_start, inner_end = content.offset(first + width), content.offset(last - width, end=True)
            shown, value = self.flat[inner_start:inner_end].strip(), token.markup
        elif token.type == "image":
            self._image(content, token, spans, holes)
            return
        else:
            kind = InlineKind.HTML
            name = TAG.match(token.content)
            value = name.group(1) if name else token.content[:4]
            shown = "\n" if value.lower() == "br" else ""
        spans.append(Inline(kind, start, end, inner_start, inner_end, value))
        holes.append(Hole(start, end, shown))

    def _image(self, content: Content, token: Token, spans: list[Inline], holes: list[Hole]) -> None:
        """An image with what its alternative text holds: generators show it as a caption, formulas and links in it."""
        first, last = token.meta["span"]
        start, end = content.offset(first), content.offset(last, end=True)
        inner_start, stop = content.offset(first + 2), first + 2 + len(token.content)
        inner_end = content.offset(stop, end=True) if token.content else inner_start
        value = self._address(str(token.attrs.get("src", "")), inner_end, end)
        spans.append(Inline(InlineKind.IMAGE, start, end, inner_start, inner_end, value))
        if is_layout(token.content):
            holes.append(Hole(start, end))
            return
        # an image in the text of an image is no more than its letters
        if MARKED.search(token.content) and "![" not in token.content:
            inside = piece_of(content, first + 2, stop)
            inner_spans, inner_holes = self._walk(inside, markdown.inlines(self._bounded(inside.text), self.env))
            spans += inner_spans
            holes += inner_holes
        holes += [Hole(start, inner_start), Hole(inner_end, end)]

    def _address(self, value: str, inner_end: int, end: int) -> str:
        """An address that holds a template, as it is written: `[text]({{< ref "page.md" >}})`."""
        return self.flat[inner_end + 2 : end - 1].strip() if MARKUP in unquote(value) else value

    def _pair(self, content: Content, left: Token, right: Token, spans: list[Inline], holes: list[Hole]) -> None:
        if left.type == "link_open":
            first, last = left.meta["span"]
            bare = left.markup == "autolink"
            inner = (first + 1, last - 1) if bare else (left.meta["at"], right.meta["at"])
            kind, value = InlineKind.LINK, str(left.attrs.get("href", ""))
        else:
            kind, value = InlineKind.EMPHASIS, left.markup
            # of a doubled mark the token is the inner half on the left and on the right alike
            width = len(left.markup)
            outer = 1 if left.type == "strong_open" else 0
            first = left.meta["span"][0] - outer
            last = right.meta["span"][0] + width
            inner = (first + width, right.meta["span"][0])
        start, end = content.offset(first), content.offset(last, end=True)
        inner_start = content.offset(inner[0])
        inner_end = content.offset(inner[1], end=True) if inner[1] > inner[0] else inner_start
        if kind is InlineKind.LINK:
            value = self._address(value, inner_end, end)
        spans.append(Inline(kind, start, end, inner_start, inner_end, value))
        if left.markup == "autolink" and not value.startswith(READABLE):
            # what a machine looks up: `<inv:python:*#index>`
            holes.append(Hole(start, end, self.flat[inner_start:inner_end]))
            return
        holes += [Hole(start, inner_start), Hole(inner_end, end)]


def plain(flat: str, content: Content, holes: Sequence[Hole]) -> tuple[list[Inline], str]:
    """Text spans, the complement of the holes, and the visible text. `holes` are sorted and disjoint."""
    texts: list[Inline] = []
    shown: list[str] = []
    index, skip = 0, 0
    for piece in content.pieces:
        if piece.joined:
            shown.append("\n")
        position = max(piece.start, skip)
        while index < len(holes) and holes[index].start < piece.end:
            hole = holes[index]
            _text(flat, position, hole.start, texts, shown)
            shown.append(hole.shown)
            if hole.text:
                _extend(flat, hole.start, hole.end, texts)
            position = skip = max(position, hole.end)
            index += 1
        _text(flat, position, piece.end, texts, shown)
    return texts, unwrapped("".join(shown)).strip()


def _text(flat: str, start: int, end: int, texts: list[Inline], shown: list[str]) -> None:
    if end <= start:
        return
    shown.append(flat[start:end])
    _extend(flat, start, end, texts)


def _extend(flat: str, start: int, end: int, texts: list[Inline]) -> None:
    """Add a stretch of text, to the last one where only white space lies between."""
    last = texts[-1] if texts else None
    if last and not flat[last.end : start].strip():
        texts[-1] = Inline(InlineKind.TEXT, last.start, end, last.start, end)
    else:
        texts.append(Inline(InlineKind.TEXT, start, end, start, end))


def unwrapped(text: str) -> str:
    """Soft line breaks become a space, or nothing between letters of a script without word spaces."""
    if "\n" not in text:
        return text
    lines = [line.strip() for line in text.split("\n")]
    result = lines[0]
    for line in lines[1:]:
        glue = "" if result and line and UNSPACED.match(result[-1]) and UNSPACED.match(line[0]) else " "
        result += glue + line
    return result
