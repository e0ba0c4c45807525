"""HTML tags of a note: what opens, what closes, what stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model import Block, Document, InlineKind
from qa.model.records import dataclass
from qa.parse.tags import NAME

# elements of HTML with both tags; any other name in angle brackets may be a type or something to fill in
PAIRED = re.compile(
    r"a|abbr|article|aside|audio|b|blockquote|button|caption|center|cite|code|del|details|dfn|div|dl|em|figcaption"
    r"|figure|font|footer|form|h[1-6]|header|i|iframe|ins|kbd|label|main|mark|nav|ol|picture|pre|q|ruby|s|samp|section"
    r"|select|small|span|strike|strong|style|sub|summary|sup|svg|table|time|tt|u|ul|var|video",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and its place; `closes` for an end tag."""

    name: str
    closes: bool
    start: int
    end: int


def tags(document: Document, block: Block) -> Iterator[Tag]:
    """The tags of HTML elements in a block that must be closed. `<T>` of a type and `<name>` to fill in are none."""
    for inline in block.inlines:
        if inline.kind is not InlineKind.HTML:
            continue
        raw = document.text[inline.start : inline.end]
        match = NAME.match(raw)
        if match is None or raw.endswith("/>"):
            continue
        name = match.group(2)
        if PAIRED.fullmatch(name):
            yield Tag(name.lower(), bool(match.group(1)), inline.start, inline.end)


def unpaired(document: Document) -> list[Tag]:
    """Tags without partner in the whole note, in order of place."""
    open_: dict[str, list[Tag]] = {}
    alone: list[Tag] = []
    for block in document.blocks:
        for tag in tags(document, block):
            before = open_.setdefault(tag.name, [])
            if not tag.closes:
                before.append(tag)
            elif before:
                before.pop()
            else:
                alone.append(tag)
    return sorted([*alone, *(tag for rest in open_.values() for tag in rest)], key=lambda tag: tag.start)
