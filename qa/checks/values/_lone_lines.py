"""A single line of code that is lost, damaged, stands twice or changed places with another, all others as they were.

A block with more differences may follow another version of the source; so may one with a new line in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from qa.checks.values._data_rows import MARKUP, OPTION, PLAIN, SESSIONS, TABLES, Row, files_of
from qa.checks.values._latex_rows import LATEX
from qa.checks.values._lexing import KNOWN
from qa.checks.values._request_rows import HTTP
from qa.checks.values._source_code import DATA, READ
from qa.text.likeness import is_damaged_copy

CLOSING = re.compile(r"[;,)\]}]{1,4}")
WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d")
Change = tuple[str, int, int, int, int]
"""(tag, first and last row of the source, first and last row of the target), as difflib has them."""
_BRANCH = re.compile(r"\s*(?:[│|]\s*)*[├└|`][─-]{2}\s*\S")
_FREE_ORDER = re.compile(r"import|from|use|using|require|export|#?include|@(?:import|use|charset)|@[\w.]+(?:\(.*\))?$")
"""How lines, without their spaces, begin whose order says nothing: a tool sorts them."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 2
"""Rows of a block that shows by what it keeps that it is the same example."""
SHORTEST_LINE = 6
"""Characters that a line keeps which lost a piece."""
SHORTEST = 3
"""Characters of a line that says something: a bracket alone may stand on either line."""


def is_lone_line(
    language: str, changes: Sequence[Change], rows: tuple[Sequence[Row], Sequence[Row]], texts: tuple[str, str]
) -> bool:
    """Whether the blocks of `texts` (source, target), with these rows, differ in nothing but one line lost or doubled,
    or in two that changed places."""
    before, after = rows
    if max(len(before), len(after)) < FEWEST or not (before and after):
        return False
    if len(changes) > 1:
        return _changed_places(language, changes, before, after)
    tag, i1, i2, j1, j2 = changes[0]
    if tag == "delete":
        return _is_lost(language, before[i1:i2], texts)
    return tag == "insert" and _is_doubled(language, after, j1, j2)


def _is_lost(language: str, gone: Sequence[Row], texts: tuple[str, str]) -> bool:
    """Whether one line alone is gone; one that became a comment is not."""
    line = texts[0].split("\n")[gone[0][0]].strip()
    alone = len({number for number, _ in gone}) == 1 and len(line) >= SHORTEST
    command = language not in SESSIONS | PLAIN or gone[0][1].startswith("$") or is_branch(line)
    return alone and command and line not in texts[1]


def only_sorted(changes: Sequence[Change], before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether lines that a tool sorts stand in another order, and nothing else is different."""
    moved = [row for _, i1, i2, j1, j2 in changes for row in (*before[i1:i2], *after[j1:j2])]
    return all(map(_FREE_ORDER.match, moved)) and sorted(before) == sorted(after)


def is_branch(line: str) -> bool:
    """Whether a line is a file or a folder of a tree."""
    return _BRANCH.match(line) is not None


def _is_doubled(language: str, rows: Sequence[Row], start: int, end: int) -> bool:
    """Whether the line at `[start, end)` says what the one before or behind it says."""
    added = [row for _, row in rows[start:end]]
    size = len(added)
    beside = ([row for _, row in rows[at : at + size]] for at in (start - size, end) if at >= 0)
    alone = len({number for number, _ in rows[start:end]}) == 1 and len("".join(added)) >= SHORTEST
    return alone and language not in PLAIN and any(row == added for row in beside)


def _changed_places(language: str, changes: Sequence[Change], before: Sequence[Row], after: Sequence[Row]) -> bool:
    """Whether the blocks have the same lines, one or two of which stand elsewhere."""
    ours, theirs = ([row for _, row in side] for side in (before, after))
    moved = [row for tag, i1, i2, j1, j2 in changes for row in (*ours[i1:i2], *theirs[j1:j2])]
    printed = language in SESSIONS | PLAIN and not all(row.startswith("$") for row in moved)
    if printed or sorted(ours) != sorted(theirs):
        return False
    few = len(changes) == FEWEST and len(moved) <= FEWEST * 2
    # a bracket that closes before or behind another statement has that in its block or not
    long = (len(row) >= SHORTEST or (language in KNOWN and CLOSING.fullmatch(row)) for row in moved)
    return few and all(long) and not any(map(_FREE_ORDER.match, moved))


def is_slip(language: str, there: str, here: str, rows: tuple[list[str], list[str]]) -> bool:
    """Whether a line is the other one with a mistake in it; lines that are rewritten may stem from another version of
    the source."""
    if language in SESSIONS | PLAIN:
        # what a program prints may be translated, or come from another run
        options = OPTION.findall(there) != OPTION.findall(here)
        named = files_of(there) != files_of(here) and (differ_in_one_word(there, here) or not here.isascii())
        return options or named or "".join(rows[0]).startswith("$") or DIGITS.sub("", there) == DIGITS.sub("", here)
    # a translated comment is no difference
    bare = [(rows[0][0], rows[1][0])] if language not in READ - MARKUP and all(rows) else []
    alike = there.isascii() > here.isascii() or any(
        is_damaged_copy(*two) or differ_in_one_word(*two) or _lost_a_piece(*two) for two in ((there, here), *bare)
    )
    if language in TABLES:
        cells = [row[0].split("|") for row in rows if row]
        return len(cells) == 2 and sum(one != other for one, other in zip(*cells, strict=False)) == 1
    return alike or (language in DATA | HTTP | LATEX and bool(rows[0] and rows[1]))


def differ_in_one_word(there: str, here: str) -> bool:
    """Whether two lines are the same but for one name."""
    words = WORD.findall(there), WORD.findall(here)
    same = len(words[0]) == len(words[1]) and WORD.sub("", there) == WORD.sub("", here)
    return same and sum(one != other for one, other in zip(*words, strict=True)) == 1


def _lost_a_piece(there: str, here: str) -> bool:
    """Whether a line is the other one without one stretch within it, or all that is left of it is its end."""
    if CLOSING.fullmatch(here):
        return there.endswith(here) and WORD.search(there) is not None
    begun = _begun(there, here)
    kept = begun + _begun(there[begun:][::-1], here[begun:][::-1])
    return begun > 0 and SHORTEST_LINE <= len(here) == kept < len(there)


def _begun(one: str, other: str) -> int:
    """With how many equal characters two texts begin."""
    return sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False)))
