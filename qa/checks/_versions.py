"""Links from a note to itself in other languages: `English | [简体中文](README.zh-CN.md)` at the head of a read-me."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import splitext
from urllib.parse import unquote, urlsplit

from qa.discover.slots import split_suffix
from qa.model import Block, Document, InlineKind, Kind
from qa.text.tags import is_language_tag, normalise_tag

NOTE = frozenset((".md", ".mdx", ".markdown", ".qmd", ".rmd", ".ipynb"))
ANCHOR = re.compile(r"<a\b[^<>]{0,500}?\bhref\s*=\s*[\"']?([^\"'\s<>]+)", re.IGNORECASE)
WORD = re.compile(r"\w+")
LOCALE = re.compile(r"(.+)[-_.]([a-z]{2,3}[-_][A-Z]{2})")
"""A file's name that ends like a locale, whatever its code is: `README-in-HI` is for Hindi."""
_FOLDER = re.compile(r"(?:\./)?(?:\.\./)+([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)/?")
"""A folder beside that of the note: `../zh-cn/`."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORT = 8
"""Words of a line that only leads to the other languages of a note."""


def leads_to_version(destination: str, path: str) -> bool:
    """Whether a link of the note at `path` leads to a note of the same name that is tagged with another language, or to
    the folder of another language."""
    name, tags = _name_and_tags(destination)
    own, own_tags = _name_and_tags(path)
    if folder := _FOLDER.fullmatch(destination):
        tag = normalise_tag(folder[1]) if is_language_tag(folder[1]) else ""
        return bool(tag) and bool(own_tags) and tag not in own_tags
    return bool(name) and name == own and tags != own_tags


def _name_and_tags(address: str) -> tuple[str, frozenset[str]]:
    """A note's name without extension and language, and the languages of name and folders; "" for another file."""
    try:
        *folders, last = unquote(urlsplit(address).path).split("/")
    except ValueError:
        return "", frozenset()
    stem, extension = splitext(last)
    if extension.lower() not in NOTE:
        return "", frozenset()
    suffix, locale = split_suffix(stem), LOCALE.fullmatch(stem)
    base, tag = locale.groups() if locale else (suffix[0], suffix[2]) if suffix else (stem, "")
    tags = [*filter(is_language_tag, folders), *filter(None, [tag])]
    return base.casefold(), frozenset(normalise_tag(one) or one for one in tags)


def version_links(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """(start, end) of the links of a block, in Markdown or HTML, that lead to the same note in another language."""
    for number, inline in enumerate(block.inlines):
        if inline.kind is InlineKind.LINK and leads_to_version(inline.value, document.path):
            yield inline.start, inline.end
        elif inline.kind is InlineKind.HTML and inline.value == "a":
            anchor = ANCHOR.match(document.text, inline.start, inline.end)
            if anchor and leads_to_version(anchor[1], document.path):
                yield inline.start, _closing(block, number)


def _closing(block: Block, number: int) -> int:
    """Where an HTML link ends: anchors do not nest, so that the next tag of the kind closes it."""
    tags = (i for i in block.inlines[number + 1 :] if i.kind is InlineKind.HTML and i.value == "a")
    return next((tag.end for tag in tags), block.inlines[number].end)


def is_switcher(document: Document, block: Block) -> bool:
    """Whether a block is there to choose the language: links to other versions, and hardly a word beside them; or the
    title of such a link."""
    if block.kind is Kind.LABEL:
        around = next((b for b in reversed(document.blocks[: block.index]) if b.kind is not Kind.LABEL), None)
        return around is not None and around.end >= block.end and is_switcher(document, around)
    links = list(version_links(document, block))
    words = sum(
        len(WORD.findall(document.text, inline.start, inline.end))
        for inline in block.inlines
        if inline.kind is InlineKind.TEXT
        and not any(first <= inline.start and inline.end <= last for first, last in links)
    )
    return bool(links) and words <= SHORT


def in_version_link(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether a stretch (a flag, a badge, a language's own name) is in, or is, a link to another version."""
    return any(first <= start and end <= last for first, last in version_links(document, block))
