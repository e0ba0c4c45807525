"""What a note takes from other files: the marks of all generators that put a file of text into the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from qa.model.records import dataclass

TEXTS = (".md", ".mdx", ".markdown", ".qmd", ".rmd", ".txt")
"""Endings of files that hold text for readers."""
MOST = 200
"""Includes of one note that are looked at."""
_HINT = re.compile(r"8<|\{!|include|^[ \t]*import[ \t]|!\[\[", re.M)
_MARK = re.compile(
    # snippets of pymdown, of markdown-include, of VitePress, of mdBook
    r"^[ \t]*-{1,2}8<-{1,2}[ \t]*[\"']([^\"'\n]{1,300})[\"']|\{![ \t]*([^!\n]{1,300}?)[ \t]*!\}"
    r"|<!--[ \t]*@include:[ \t]*([^\s>]{1,300})|\{\{[ \t]*#include[ \t]+([^\s}]{1,300})"
    # Quarto and Hugo, Jekyll and GitBook, MyST
    r"|\{\{[<%][ \t]*include[ \t]+\"?([^\"\s>%]{1,300})|\{%-?[ \t]*include(?:_relative)?[ \t]+\"?([^\"\s%]{1,300})"
    r"|^[ \t>]*(?:`{3,}|:{3,})[ \t]*\{include\}[ \t]+(\S{1,300})"
    # parts of MDX, what Obsidian embeds
    r"|^import[ \t]+\w{1,80}[ \t]+from[ \t]+[\"']([^\"'\n]{1,300})[\"']|!\[\[([^\[\]|\n]{1,200})",
    re.M,
)
_BLOCK = re.compile(r"^[ \t]*-{1,2}8<-{1,2}[ \t]*\n((?:[^\n-][^\n]{0,300}\n){1,50})[ \t]*-{1,2}8<-{1,2}[ \t]*$", re.M)
_LINE = re.compile(r"[^\n]+")
_SECTION = re.compile(r"(?<=\w)(?::[\w:-]{0,200}|[#{].*)$")
_EMBEDDED = 9
"""The group of `_MARK` that is a name without an ending at times."""


@dataclass(frozen=True, slots=True)
class Include:
    """A file that the mark at `[start, end)` of a note puts in its place; `path` as written, without a section."""

    path: str
    start: int
    end: int


def includes(text: str) -> tuple[Include, ...]:
    """The files of text that a note includes, in reading order."""
    if not _HINT.search(text):
        return ()
    found = islice((*_marked(text), *_listed(text)), MOST)
    return tuple(sorted((one for one in found if one.path.lower().endswith(TEXTS)), key=lambda one: one.start))


def _marked(text: str) -> Iterator[Include]:
    for match in _MARK.finditer(text):
        path = _SECTION.sub("", (match[match.lastindex or 0] or "").strip())
        if match.lastindex == _EMBEDDED and "." not in path.rpartition("/")[2]:
            path += ".md"
        yield Include(path, *match.span())


def _listed(text: str) -> Iterator[Include]:
    """The lines between two marks of a block of snippets."""
    for block in _BLOCK.finditer(text):
        for line in _LINE.finditer(text, *block.span(1)):
            yield Include(_SECTION.sub("", line[0].strip().strip("\"'")), *line.span())
