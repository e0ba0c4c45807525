"""What a program printed: error messages and log lines stay as they are, for readers search for them."""

from __future__ import annotations

import regex

from qa.model import Document, Kind
from qa.text.prose import Prose

_LEVEL = r"(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|CRITICAL|TRACE)"
_NAMED = r"[A-Za-z_][\w.]{0,60}(?:Error|Exception|Warning|Interrupt|Failure)|Error|Exception"
_OPENING = regex.compile(
    rf"""[\s>"'“‘«„*_(]*+(?:\[?{_LEVEL}\b\]?[ \t]*+[:|\-\]]|(?:{_NAMED})[`*]*+:[ \t]"""
    r"""|(?:error|warning|fatal|panic|fatal\ error)(?:\[\w{1,12}\])?:[ \t]|Traceback[ ]\(most|npm[ ](?:ERR!|WARN)"""
    r"""|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|[\w./\-]{1,80}\.[a-z]{1,4}:\d{1,6}[:)])""",
    regex.VERBOSE,
)
_BEFORE = regex.compile(rf"(?:{_NAMED})[`\"'*_]*+:[\s\"'`“„«]*+\Z")
_INSIDE = regex.compile(r"\\r\\n|\\n(?=[\s\\\p{Lu}])|\b0x[0-9a-fA-F]{4,}\b|, line \d+, in ")
_INTRODUCED = regex.compile(r"[:：][*_]{0,3}\s*+\Z")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REACH = 80
"""Characters before a passage in which the name of an error is looked for."""


def is_message(document: Document, item: Prose, start: int, whole: bool) -> bool:
    """Whether a passage of a text that begins at `start` is what a program prints: all of it, or what follows the name
    of an error ("ValueError: too many values")."""
    text = document.text
    if whole:
        first, last = _bounds(item)
        # formulas are full of backslashes and comparisons
        inside = any(_INSIDE.search(text, a, b) for a, b in item.stretches)
        return inside or _OPENING.match(text, first, last) is not None
    return bool(
        _OPENING.match(text, start, item.block.content_end) or _BEFORE.search(text, max(0, start - REACH), start)
    )


def is_quoted(document: Document, item: Prose) -> bool:
    """Whether a block quote is announced by a colon: a message, an example, somebody's words."""
    block = item.block
    if block.kind is not Kind.BLOCK_QUOTE or block.index == 0:
        return False
    before = document.blocks[block.index - 1]
    return before.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM) and bool(_INTRODUCED.search(before.text))


def _bounds(item: Prose) -> tuple[int, int]:
    if item.block.kind is Kind.HTML or item.attribute:
        return item.stretches[0][0], item.stretches[-1][1]
    return item.block.content_start, item.block.content_end
