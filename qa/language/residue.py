"""Remarks of the translator that stand in the translation: patterns, and where in a note they may match."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from qa.language.scripts import base
from qa.language.words import DATA
from qa.model import Block, Document, Kind

Pattern = regex.Pattern[str]
WRAPPERS = frozenset({"markdown", "md", "mdx"})
WRAPPED = 0.6
"""Share of a note that a fence must hold to be a wrapper of it."""


@cache
def patterns(language: str) -> tuple[Pattern, ...]:
    """The patterns of a language (`*` for those of any)."""
    lines = (DATA / "residue.txt").read_text(encoding="utf-8").split("\n")
    rows = [line.split("\t", 1) for line in lines if line and not line.startswith("#")]
    return tuple(regex.compile(text, regex.IGNORECASE) for tag, text in rows if tag == language)


def remarks(document: Document, source: Document | None) -> Iterator[tuple[int, int, int]]:
    """(block, start, end) of every stretch that speaks about translating and that has no counterpart in the source.

    A source about translation or prompts says such things itself: what it says, in its own language, at all, a
    translation may say as well."""
    languages = dict.fromkeys(("*", "en", base(document.lang)))
    for language in languages:
        for pattern in patterns(language):
            if source is not None and _says(source, pattern):
                continue
            for block in document.blocks:
                found = _match(document, block, pattern)
                if found and not _source_speaks(source, language):
                    yield (block.index, *found)


def _match(document: Document, block: Block, pattern: Pattern) -> tuple[int, int] | None:
    if block.kind in (Kind.CODE, Kind.MATH, Kind.FRONT_MATTER, Kind.TABLE_CELL):
        return None
    text = document.text[block.content_start : block.content_end]
    lead = len(text) - len(text.lstrip("*_>[( \t\n"))
    match = pattern.search(text.rstrip("*_ \t\n"), lead)
    if match is None or _in_code(block, block.content_start + match.start()):
        return None
    return block.content_start + match.start(), block.content_start + match.end()


def _in_code(block: Block, at: int) -> bool:
    return any(span.start <= at < span.end for span in block.inlines if span.kind.value in ("code", "math", "link"))


def _says(source: Document, pattern: Pattern) -> bool:
    return any(pattern.search(block.text.strip()) for block in source.blocks if block.kind is not Kind.CODE)


def _source_speaks(source: Document | None, language: str) -> bool:
    """Whether the source itself announces a translation, so that the target's phrase may render it."""
    if source is None or language in ("*", "en"):
        return False
    return any(_says(source, pattern) for pattern in patterns(base(source.lang)))


def wrapper(document: Document) -> Block | None:
    """The fenced block that holds nearly all of a note: an answer handed over as Markdown code."""
    for block in document.blocks:
        if block.kind is Kind.CODE and block.info.strip().lower().split(" ")[0] in WRAPPERS:
            front = sum(b.end - b.start for b in document.blocks if b.kind is Kind.FRONT_MATTER)
            if block.end - block.start >= WRAPPED * max(1, len(document.text.strip()) - front):
                return block
    return None
