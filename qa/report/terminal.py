"""Text on a terminal: hostile and invisible code points made visible, columns counted as they are drawn."""

from __future__ import annotations

import unicodedata

from qa.text.visible import Cell, cells

NEAR = 4
"""Code points looked at on either side, for each column: marks that combine take none."""


def shortened(text: str, room: int) -> str:
    """The text on one line, made visible, cut to `room` columns."""
    return window(" ".join(text.split()), 0, 0, room)[0]


def unsettled(text: str) -> bool:
    """Whether terminals differ in where they draw the text: from right to left, vowel signs, joined emoji."""
    return any(
        unicodedata.bidirectional(character) in ("R", "AL")
        or unicodedata.category(character) == "Mc"
        or character in "\u200d\ufe0f"
        for character in text
    )


def window(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of a line around the code points [start, end) that fits into `room` columns.

    Returns the text to print, and the column and width (at least one) of the marked stretch in it.
    """
    start = min(start, len(line))
    # what is further away than that does not fit, and a line may be a whole book
    left, right = max(0, start - NEAR * room), start + NEAR * room
    drawn = list(cells(line[left:right]))
    start, end = start - left, min(max(end, start) - left, len(drawn))
    first, last = _fit(drawn, start, end, room)
    prefix, suffix = "…" if first or left else "", "…" if last < len(drawn) or right < len(line) else ""
    text = prefix + "".join(shown for shown, _ in drawn[first:last]) + suffix
    offset = len(prefix) + sum(columns for _, columns in drawn[first:start])
    marked = sum(columns for _, columns in drawn[start : min(end, last)])
    return text, offset, max(1, marked)


def _fit(drawn: list[Cell], start: int, end: int, room: int) -> tuple[int, int]:
    """Grow [start, end) to both sides while it fits, two columns being kept for the ellipses."""
    if sum(columns for _, columns in drawn) <= room:
        return 0, len(drawn)
    room = max(8, room - 2)
    first, last, used = start, start, 0
    while last < end and used + drawn[last][1] <= room:
        used += drawn[last][1]
        last += 1
    # more room before the stretch than after it would hide how the sentence goes on
    left = used + (room - used) // 2
    while first > 0 and used + drawn[first - 1][1] <= left:
        first -= 1
        used += drawn[first][1]
    while last < len(drawn) and used + drawn[last][1] <= room:
        used += drawn[last][1]
        last += 1
    while first > 0 and used + drawn[first - 1][1] <= room:
        first -= 1
        used += drawn[first][1]
    while first < start and drawn[first][1] == 0:
        # a combining mark without its base letter would sit on the ellipsis
        first += 1
    return first, last
