"""Elements of HTML inside a text: what they hide, and what they set off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from qa.model import Block, Inline, InlineKind, Kind

Stretch = tuple[int, int]
"""Where something begins and ends in a text: code points."""

RAW = frozenset(
    "script style pre code svg math textarea template noscript iframe object canvas kbd samp var tt".split()
)
"""Elements whose content is no prose."""
REACH = 500
"""Code points before an attribute in which its link must open."""
MARKS = {
    **dict.fromkeys(("b", "strong", "i", "em", "u", "mark", "dfn"), InlineKind.EMPHASIS),
    "a": InlineKind.LINK,
}
ASIDES = frozenset({"sup", "sub", "small", "rt", "rp", "abbr"})
"""Elements that stand beside or above a word and gloss it: as good as a bracket."""
SLOT = regex.compile(r"[\s](?:#|v-slot)")
"""What says that a `<template>` of Vue fills a place of a component with text."""
_TAG = regex.compile(r"<(/?)([A-Za-z][\w:.-]*+)")
_ASIDE = regex.compile(
    r"""[\s"'](?:lang[ \t]*+=|translate[ \t]*+=[ \t]*+["']?no\b|class[ \t]*+=[ \t]*+["'][^"'<>]*\bdataframe\b)"""
)
"""Attributes of elements that are meant as they are: another language, not to be translated, a printed data table."""


class _Hidden:
    """Whether the text between two tags stands in an element whose content is no prose of this note."""

    def __init__(self) -> None:
        self.name, self.depth = "", 0

    def __bool__(self) -> bool:
        return self.depth > 0

    def step(self, text: str, span: Inline, tag: regex.Match[str], end: int) -> None:
        """Look at one tag; an element that is not closed before `end` hides nothing."""
        name = tag[2].lower()
        if self.depth:
            if name == self.name:
                self.depth += -1 if tag[1] else 1
            return
        opens = not tag[1] and not text.startswith("/>", span.end - 2)
        raw = name in RAW and not (name == "template" and SLOT.search(text, span.start, span.end))
        aside = opens and (raw or _ASIDE.search(text, span.start, span.end))
        if aside and text.find(f"</{tag[2]}", span.end, end) >= 0:
            self.name, self.depth = name, 1


def asides(text: str, spans: Iterable[Inline]) -> Iterator[Stretch]:
    """What `ASIDES` among the tags of a block enclose."""
    opened: list[tuple[str, int]] = []
    for span in spans:
        if span.kind is not InlineKind.HTML or not (tag := _TAG.match(text, span.start, span.end)):
            continue
        name = tag[2].lower()
        if name in ASIDES and not tag[1]:
            opened.append((name, span.end))
        elif opened and opened[-1][0] == name:
            yield opened.pop()[1], span.start


def outside_raw(text: str, block: Block) -> list[Inline]:
    """The texts of a Markdown block that do not stand in an element such as `<code>` or `<kbd>`."""
    kept: list[Inline] = []
    hidden = _Hidden()
    for span in block.inlines:
        if span.kind is InlineKind.HTML and (tag := _TAG.match(text, span.start, span.end)):
            hidden.step(text, span, tag, block.content_end)
        elif not hidden and span.kind is InlineKind.TEXT:
            kept.append(span)
    return kept


def frames(text: str, block: Block) -> Iterator[tuple[int, int, InlineKind]]:
    """What stands in elements that emphasise or link, as Markdown's own marks do."""
    opened: list[tuple[str, int]] = []
    for span in block.inlines:
        if span.kind is InlineKind.HTML and (tag := _TAG.match(text, span.start, span.end)):
            name = tag[2].lower()
            if name in MARKS and not tag[1]:
                opened.append((name, span.end))
            elif name in MARKS and opened and opened[-1][0] == name:
                yield opened.pop()[1], span.start, MARKS[name]


def is_hidden_attribute(block: Block) -> bool:
    """Whether a label is an attribute of an HTML element: read out, or shown under the pointer only."""
    return block.kind is Kind.LABEL and " " in block.info and block.info[0].islower()


def is_linked(text: str, block: Block) -> bool:
    """Whether a label stands in a link written in HTML."""
    start = max(0, block.start - REACH)
    return text.rfind("<a ", start, block.start) > text.rfind("</a", start, block.start)
