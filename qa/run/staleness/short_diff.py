"""What changed in a section, as few lines that show it: a paragraph is one long line, of which one word changed."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from itertools import zip_longest

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
MOST_LINES = 12
"""Lines of a section's diff that are shown."""
LONGEST_LINE = 160
"""Characters of such a line."""
AROUND = 40
"""Characters before and behind what changed in a longer line, so that a reader finds the place."""
ELLIPSIS = "…"


def short_diff(old: str, new: str) -> str:
    """A unified diff without its head, of a bounded length."""
    lines = [line for line in _rows(old.split("\n"), new.split("\n")) if line.strip("+- \t")]
    more = len(lines) - MOST_LINES
    return "\n".join((*lines[:MOST_LINES], *([f"{ELLIPSIS} {more} more lines"] if more > 0 else [])))


def stretch_in_line(line: str, start: int, end: int) -> str:
    """A line, cut to a stretch of it and what stands around where it is long: a sign alone says nothing."""
    if len(line) <= LONGEST_LINE:
        return line.strip()
    return _cut(line, _word(line, start - AROUND) if start > AROUND else 0, end + AROUND)


def _rows(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The lines that went, each group before those that came in its place."""
    gone: list[str] = []
    come: list[str] = []
    for row in [*list(difflib.unified_diff(old, new, lineterm="", n=0))[2:], "@@"]:
        if row.startswith("@@"):
            pairs = [_shown(one, other) for one, other in zip_longest(gone, come, fillvalue="")]
            yield from (f"-{one}" for (one, _), _ in zip(pairs, gone, strict=False))
            yield from (f"+{other}" for (_, other), _ in zip(pairs, come, strict=False))
            gone, come = [], []
        else:
            (gone if row.startswith("-") else come).append(row[1:])


def _shown(one: str, other: str) -> tuple[str, str]:
    """Two lines of which the one became the other, cut to what differs where they are long."""
    if max(len(one), len(other)) <= LONGEST_LINE:
        return one, other
    before = _shared(one, other)
    behind = min(_shared(one[::-1], other[::-1]), min(len(one), len(other)) - before)
    first = _word(one, before - AROUND) if before > AROUND else 0
    return _cut(one, first, len(one) - behind + AROUND), _cut(other, first, len(other) - behind + AROUND)


def _shared(one: str, other: str) -> int:
    """The characters that two texts begin with."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _word(text: str, at: int) -> int:
    """The beginning of the word at or behind a place, if one begins soon: scripts without blanks have none."""
    space = text.find(" ", at, at + AROUND // 2)
    return at if space < 0 else space + 1


def _cut(text: str, first: int, last: int) -> str:
    """A part of a line, marked where something is left out."""
    last = min(last, len(text), first + LONGEST_LINE - 2)
    return f"{ELLIPSIS if first else ''}{text[first:last]}{ELLIPSIS if last < len(text) else ''}"
