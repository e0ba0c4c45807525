"""What must stay letter for letter: pieces of code, and the options, files, variables and placeholders in prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from qa.model import Block, Document, InlineKind

SPACE = re.compile(r"\s+")


class VerbatimKind(StrEnum):
    """What a verbatim piece of prose is."""

    OPTION = "option"
    PLACEHOLDER = "placeholder"
    VARIABLE = "variable"
    FILE = "file"
    IDENTIFIER = "identifier"


_EXTENSIONS = (
    "py ipynb js mjs ts tsx jsx json jsonl yaml yml toml ini cfg conf env sh bash ps1 bat md mdx rst txt csv tsv xml "
    "html css scss sql go rs java kt rb php c h cpp hpp cs swift lock log pdf png jpg svg zip tar gz whl"
)
_TOKEN = re.compile(
    rf"(?P<{VerbatimKind.OPTION.name}>(?<![\w\-–—])--[^\W\d_][\w\-]*(?<!-))"
    rf"|(?P<{VerbatimKind.PLACEHOLDER.name}>\$\{{[^{{}}\s]{{1,40}}\}}|\{{\{{[^{{}}\n]{{1,60}}\}}\}}|\{{%[^{{}}\n]{{1,60}}%\}}"
    r"|\{[A-Za-z_][\w.]{0,30}\}|%\([a-z_]{1,30}\)[sdf]|%(?:[sdifg]|\d\$[sd]|\.\d[f])(?![\w]))"
    rf"|(?P<{VerbatimKind.FILE.name}>(?<![\w/.\-@])[\w\-]+(?:[./][\w\-]+)*"
    rf"\.(?:{_EXTENSIONS.replace(' ', '|')})(?![\w/]))"
    rf"|(?P<{VerbatimKind.VARIABLE.name}>(?<![\w.])[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9](?!\w))"
    rf"|(?P<{VerbatimKind.IDENTIFIER.name}>(?<![\w.\\])[A-Za-z][a-z0-9]*(?:_[a-z0-9]+)+(?!\w)(?:\(\))?)"
)
"""Options, placeholders of printf, Python, ICU, shell, Jinja and Mustache, file names, environment variables, names."""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A piece at `[start, end)` of a note; `text` is it without white space."""

    kind: VerbatimKind | None
    text: str
    start: int
    end: int


def codes(document: Document, block: Block) -> list[Verbatim]:
    """The inline code of a block, in reading order."""
    return [
        Verbatim(None, SPACE.sub("", document.text[i.inner_start : i.inner_end]), i.start, i.end)
        for i in block.inlines
        if i.kind is InlineKind.CODE
    ]


def in_prose(document: Document, block: Block) -> Iterator[Verbatim]:
    """The options, placeholders, files and names in a block's running text."""
    for inline in block.inlines:
        if inline.kind is InlineKind.TEXT:
            for match in _TOKEN.finditer(document.text, inline.inner_start, inline.inner_end):
                yield Verbatim(VerbatimKind[match.lastgroup or ""], match.group(), *match.span())


def surplus(pieces: Iterable[Verbatim], others: Iterable[Verbatim]) -> list[Verbatim]:
    """The pieces that stand more often on one side than on the other, the last ones of equal text."""
    left = Counter(piece.text for piece in others)
    found: list[Verbatim] = []
    for piece in pieces:
        if left[piece.text] > 0:
            left[piece.text] -= 1
        else:
            found.append(piece)
    return found
