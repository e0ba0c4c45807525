"""Links whose syntax broke in translation: the reader sees brackets and an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analysis import Analysis
from qa.model import Block, Document, Inline, InlineKind

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
ADDRESS = re.compile(
    r"(?<!\])[ ]?[(（](?:#[^\s()（）]{1,200}|https?://[^\s()（）]{1,500}|[\w./-]{1,200}\.(?:md|mdx|html?)(?:#[^\s()（）]{1,100})?)[)）]"
)
APART = re.compile(r"[\]］](?:[ \t]+\(|（|[ \t]*［)(?=https?://|[#./\w-]{0,200}[#./])[^\s()（）]{1,500}[)）]")


def broken_links(analysis: Analysis) -> Iterator[tuple[Inline, int, int, str]]:
    """(source link, start and end in the target, what is wrong), for links of the source that are gone
    where the target holds what is left of one."""
    for source, target in analysis.pairs():
        wanted, present = _links(source), _links(target)
        if len(wanted) <= len(present):
            continue
        old = _gone(wanted, present)
        for start, end, cause in _remains(analysis.target, target):
            if not _says_the_same(analysis.source, source, analysis.target.text[start:end]):
                yield old, start, end, cause
                break


def _links(block: Block) -> list[Inline]:
    return [inline for inline in block.inlines if inline.kind is InlineKind.LINK]


def _gone(wanted: list[Inline], present: list[Inline]) -> Inline:
    """The first link of the source that none of the target's leads to."""
    values = {inline.value for inline in present}
    return next((inline for inline in wanted if inline.value not in values), wanted[len(present)])


def _remains(document: Document, block: Block) -> Iterator[tuple[int, int, str]]:
    for inline in block.inlines:
        if inline.kind is InlineKind.TEXT:
            for match in CONTROL.finditer(document.text, inline.start, inline.end):
                yield match.start(), match.end(), "is broken by a control character"
            for match in APART.finditer(document.text, inline.start, inline.end):
                yield match.start(), match.end(), "is broken between text and address"
            for match in ADDRESS.finditer(document.text, inline.start, inline.end):
                yield match.start(), match.end(), "lost its brackets: the address is left as text"


def _says_the_same(document: Document, block: Block, raw: str) -> bool:
    """Whether the source shows the same in its text, outside its links."""
    texts = (i for i in block.inlines if i.kind is InlineKind.TEXT)
    return any(raw.strip() in document.text[i.start : i.end] for i in texts)
