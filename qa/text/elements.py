"""The text that raw HTML shows to readers: what stands between tags, and the attributes that are read out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from qa.model import Block, Inline, InlineKind

Stretch = tuple[int, int]

RAW = frozenset(
    "script style pre code svg math textarea template noscript iframe object canvas kbd samp var tt".split()
)
"""Elements whose content is no prose."""
PHRASING = RAW | frozenset(
    "a abbr acronym b bdi bdo big br cite data del dfn em font i img input ins label mark q rp rt ruby s small span "
    "strike strong sub sup time u wbr".split()
)
"""Elements that stand inside a sentence; all others end one."""
MARKS = {
    **dict.fromkeys(("b", "strong", "i", "em", "u", "mark", "dfn"), InlineKind.EMPHASIS),
    "a": InlineKind.LINK,
}
FOREIGN = frozenset({"iframe", "embed", "object", "script", "link", "meta", "svg", "style"})
"""Elements whose attributes come from elsewhere with the rest of the tag: embedded players, styles."""
_TAG = regex.compile(r"<(/?)([A-Za-z][\w:.-]*+)")
_ASIDE = regex.compile(
    r"""[\s"'](?:lang[ \t]*+=|translate[ \t]*+=[ \t]*+["']?no\b|class[ \t]*+=[ \t]*+["'][^"'<>]*\bdataframe\b)"""
)
"""Attributes of elements that are meant as they are: another language, not to be translated, a printed data table."""
_ATTRIBUTE = regex.compile(
    r"""(?<=[\s"'])(?:alt|title|aria-label|caption|label|summary|description|placeholder)[ \t]*+=[ \t\n]*+"""
    r"""(?|"([^"]{1,2000})"|'([^']{1,2000})')"""
)


@dataclass
class Element:
    """A text of its own: the stretches that show it, and those of them that are emphasised or linked."""

    stretches: list[Stretch] = field(default_factory=list)
    frames: list[tuple[int, int, InlineKind]] = field(default_factory=list)
    attribute: bool = False


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
        aside = opens and (name in RAW or _ASIDE.search(text, span.start, span.end))
        if aside and text.find(f"</{tag[2]}", span.end, end) >= 0:
            self.name, self.depth = name, 1


def elements(text: str, block: Block) -> Iterator[Element]:
    """The texts of an HTML block in reading order; an attribute comes before the text that its tag opens or stands in.

    Tags are the parser's: where it took a huge block for plain text there are none, and nothing is yielded."""
    hidden = _Hidden()
    element = Element()
    opened: list[tuple[str, int]] = []
    for span in block.inlines:
        if span.kind is InlineKind.TEXT:
            if not hidden and not _TAG.search(text, span.start, span.end):
                element.stretches.append((span.inner_start, span.inner_end))
            continue
        if span.kind is not InlineKind.HTML or not (tag := _TAG.match(text, span.start, span.end)):
            continue
        name = tag[2].lower()
        hidden.step(text, span, tag, block.content_end)
        if not hidden:
            yield from attributes(text, span, any(opener == "a" for opener, _ in opened))
        if name in MARKS and not tag[1]:
            opened.append((name, span.end))
        elif name in MARKS and opened and opened[-1][0] == name:
            element.frames.append((opened.pop()[1], span.start, MARKS[name]))
        if name not in PHRASING:
            if element.stretches:
                yield element
            element, opened = Element(), []
    if element.stretches:
        yield element


def attributes(text: str, tag: Inline, linked: bool = False) -> Iterator[Element]:
    """The texts in a tag that a browser shows or reads out."""
    if "=" not in text[tag.start : tag.end] or tag.value.lower() in FOREIGN:
        return
    for match in _ATTRIBUTE.finditer(text, tag.start, tag.end):
        yield Element([match.span(1)], [(*match.span(1), InlineKind.LINK)] if linked else [], True)


def outside_raw(text: str, block: Block) -> list[Inline]:
    """The texts and images of a Markdown block that do not stand in an element such as `<code>` or `<kbd>`."""
    kept: list[Inline] = []
    hidden = _Hidden()
    for span in block.inlines:
        if span.kind is InlineKind.HTML and (tag := _TAG.match(text, span.start, span.end)):
            hidden.step(text, span, tag, block.content_end)
        elif not hidden and span.kind in (InlineKind.TEXT, InlineKind.IMAGE):
            kept.append(span)
    return kept
