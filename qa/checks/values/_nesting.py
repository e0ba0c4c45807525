"""How deep the lines of Python code are nested, which is all that tells what belongs to a loop."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator

PYTHON = frozenset("python py python3 ipython ipython3".split())
YAML = frozenset("yaml yml".split())
_ENTRY = re.compile(r"( *)((?:- +)*)(?:[\"']?([A-Za-z_][\w.\-]*)[\"']?:(?=\s|$)|(?<=- ))", re.ASCII)
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


def moved_entry(source: str, target: str) -> tuple[int, int] | None:
    """The first keys of YAML (lines from 0 of either side) that are nested in other depths; None where none are."""
    ours, theirs = list(_entries(source)), list(_entries(target))
    if [key for _, key, _ in ours] != [key for _, key, _ in theirs]:
        return None
    lines = ((line, other) for (line, _, depth), (other, _, moved) in zip(ours, theirs, strict=True) if depth != moved)
    return next(lines, None)


def _entries(code: str) -> Iterator[tuple[int, str, int]]:
    """(line, key, depth) of every key; an item of a list is deeper than the key above it, wherever it begins."""
    columns: list[int] = []
    for number, line in enumerate(code.split("\n")):
        if (match := _ENTRY.match(line)) is None or not (match[2] or match[3]):
            continue
        dashes = (match.end(1) + at for at, char in enumerate(match[2]) if char == "-")
        # twice, so that an item is behind the key of its own column
        for column in (*(2 * at + 1 for at in dashes), *([2 * match.end(2)] if match[3] else [])):
            while columns and columns[-1] >= column:
                columns.pop()
            columns.append(column)
        yield number, match[3] or "", len(columns)


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
