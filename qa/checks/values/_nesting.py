"""How deep the lines of Python code are nested, which is all that tells what belongs to a loop."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Iterator

PYTHON = frozenset("python py python3 ipython ipython3".split())
_BLANK = frozenset({tokenize.NL, tokenize.COMMENT, tokenize.NEWLINE, tokenize.ENCODING})


def moved_line(source: str, target: str) -> tuple[int, int] | None:
    """The first statements (lines from 0 of either side) that are nested in other depths; None where none are, or
    where either side is no Python."""
    try:
        ours, theirs = list(_depths(source)), list(_depths(target))
    except (SyntaxError, tokenize.TokenError):
        return None
    if len(ours) != len(theirs):
        return None
    lines = ((line, other) for (line, depth), (other, moved) in zip(ours, theirs, strict=True) if depth != moved)
    return next(lines, None)


def _depths(code: str) -> Iterator[tuple[int, int]]:
    """(line, depth) of every statement; comments may stand anywhere."""
    depth, first = 0, True
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.INDENT:
            depth += 1
        elif token.type == tokenize.DEDENT:
            depth -= 1
        elif first and token.type not in _BLANK and token.type != tokenize.ENDMARKER:
            first = False
            yield token.start[0] - 1, depth
        first = first or token.type == tokenize.NEWLINE
