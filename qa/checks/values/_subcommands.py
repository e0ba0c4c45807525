"""Commands with their subcommand in running text: "type git commit and then git push"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks.values._verbatim import Verbatim, VerbatimKind
from qa.text.commands import commands

_PINNED = re.compile(r"(?<![A-Za-z0-9_./-])[A-Za-z][A-Za-z0-9_-]{3,30}[<>]=?\d{1,4}\.\d[\d.]{0,10}(?![A-Za-z0-9_])")
"""A version that a package must have: `numpy<2.0`."""


def subcommands(text: str, start: int, end: int) -> Iterator[Verbatim]:
    """The commands and pinned versions at `[start, end)` of a text."""
    piece = text[start:end]
    # a search for characters is much quicker than the pattern
    pinned = _PINNED.finditer(text, start, end) if "<" in piece or ">" in piece else ()
    for match in (*commands(text, start, end), *pinned):
        yield Verbatim(VerbatimKind.COMMAND, match.group(), *match.span())
