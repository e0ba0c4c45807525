"""Options, placeholders and variables that a translation wrote in letters of its own: --शुरू, {имя}."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks.values._verbatim import Verbatim, VerbatimKind
from qa.model import Block, Document

_NATIVE = re.compile(
    rf"(?P<{VerbatimKind.OPTION.name}>(?<![\w\-–—])(?<![\w.,!?][\"'”’»*_)])--[^\W\d_][\w\u0900-\u0dff\-]*)"
    rf"|(?P<{VerbatimKind.PLACEHOLDER.name}>[$%]?\{{[^\W\d_][\w\u0900-\u0dff .]{{0,30}}\}}|%\(\w{{1,30}}\)[sdf])"
    rf"|(?P<{VerbatimKind.VARIABLE.name}>%[^\W\da-z]{{3,30}}%|(?<![\w.])[^\W\d_a-z]{{2,30}}(?:_[^\W\d_a-z]{{2,30}}){{1,5}}(?!\w))"
)


def in_native_letters(document: Document, block: Block) -> Iterator[Verbatim]:
    """Options and placeholders in letters that no program has."""
    for match in _NATIVE.finditer(document.text, block.content_start, block.content_end):
        if not match.group().isascii():
            yield Verbatim(VerbatimKind[match.lastgroup or ""], match.group(), *match.span())
