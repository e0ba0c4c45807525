r"""Whole numbers an index runs through: `i \in \{1, \dots, n\}` is `i = 1, \dots, n`.

Only where one formula has the set and the other the sign of equality. The first and the last number must be the same;
of what stands between the first and the dots only successors may be left out (`0, 1, \dots, n` counts on by one, `0, 2,
\dots, n` does not). Where both write it in one way, a member that is missing is a change.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.formula.latex.items import Item

DOTS = "…"
Range = tuple[int, int, list[Item]]
"""Where the items from the sign to the end of a range begin and end, and the range without its sign and brackets."""


def without_sets(old: Sequence[Item], new: Sequence[Item]) -> tuple[list[Item], list[Item], tuple[Item, Item]] | None:
    """Both rows of items with the ranges of one spelled as the other's; None where there are none."""
    sets = [list(ranges(items, r"\in")) for items in (old, new)]
    if len(sets[0]) == len(sets[1]) or all(sets):
        return None
    side = 0 if sets[0] else 1
    equal = list(ranges((old, new)[1 - side], "="))
    if len(equal) != len(sets[side]):
        return None
    rows = [spelled(old, sets[0] or equal), spelled(new, sets[1] or equal)]
    places = ((old, new)[i][(sets[i] or equal)[0][0]] for i in (0, 1))
    return rows[0], rows[1], (next(places), next(places))


def ranges(items: Sequence[Item], sign: str) -> list[Range]:
    r"""The ranges behind a sign: in braces behind `\in`, bare behind `=`."""
    found = []
    for at, item in enumerate(items):
        if item.key != sign:
            continue
        if sign == "=":
            start, end = at + 1, end_of(items, at + 1)
            stop = end
        elif at + 1 < len(items) and items[at + 1].key == r"\{":
            start, end = at + 2, end_of(items, at + 2)
            if end >= len(items) or items[end].key != r"\}":
                continue
            stop = end + 1
        else:
            continue
        inside = counted(items[start:end])
        if inside:
            found.append((at, stop, inside))
    return found


def end_of(items: Sequence[Item], start: int) -> int:
    """Where what begins at `start` is closed from outside, or another relation, bar or row begins."""
    depth = 0
    for at in range(start, len(items)):
        item = items[at]
        if depth == 0 and (
            item.kind in {"close", "bar", "row", "amp", "env", "text"} or item.key in {"}", "=", r"\in"}
        ):
            return at
        depth += item.kind == "open" or item.key == "{"
        depth -= item.kind == "close" or item.key == "}"
    return len(items)


def counted(items: Sequence[Item]) -> list[Item]:
    """First, dots and last of a range that counts on by one; nothing for anything else."""
    dots = [i for i, item in enumerate(items) if item.key == DOTS]
    if len(dots) != 1:
        return []
    head, tail = items[: dots[0]], items[dots[0] + 1 :]
    last = tail[1:] if tail and tail[0].key == "," else tail
    members = [member for item in head for member in split(item) if member.key != ","]
    commas = sum(item.key == "," for item in head)
    if not members or not last or any(item.key in {",", ";"} for item in last) or commas > len(members):
        return []
    values = [int(item.key) if item.key.isdecimal() and item.key.isascii() else None for item in members]
    if any(value is None or value != (values[0] or 0) + step for step, value in enumerate(values)):
        return []
    return [members[0], items[dots[0]], *last]


def split(item: Item) -> list[Item]:
    """The numbers of a list without spaces, which reads as one number with separators: `0,1`."""
    parts = item.key.split(",")
    if item.kind != "number" or len(parts) < 2 or not all(part.isdecimal() for part in parts):
        return [item]
    return [Item(part, "number", item.start, item.end) for part in parts]


def spelled(items: Sequence[Item], found: Sequence[Range]) -> list[Item]:
    """The items with each range bare behind a sign of equality."""
    out: list[Item] = []
    done = 0
    for start, stop, inside in found:
        sign = items[start]
        out += [*items[done:start], Item("=", "command", sign.start, sign.end), *inside]
        done = stop
    return [*out, *items[done:]]
