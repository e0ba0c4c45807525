"""Where two streams first differ, as places in both formulas and in words a translator understands."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from qa.formula.comparison.places import SHOWN, closing, shown
from qa.formula.latex.commands import RELATIONS
from qa.formula.latex.items import Item
from qa.formula.latex.stream import Stream
from qa.model.records import dataclass

Span = tuple[int, int]
WINDOW = 400
"""Tokens in which a change is looked for."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first difference: raw spans in both streams, words."""

    source_span: Span
    target_span: Span
    detail: str


def first_difference(source: Stream, target: Stream) -> Difference | None:
    """The first stretch of items that differs, `None` for equal streams."""
    ranges = first_range(source.keys, target.keys)
    if ranges is None:
        return None
    i, j = ranges
    return Difference(raw_span(source, i), raw_span(target, j), describe(source, i, target, j))


def first_range(left: Sequence[str], right: Sequence[str]) -> tuple[Span, Span] | None:
    """The first unequal ranges of two sequences. Only a window after the common start is aligned: bounded time."""
    start, shorter = 0, min(len(left), len(right))
    while start < shorter and left[start] == right[start]:
        start += 1
    if start == len(left) == len(right):
        return None
    a, b = left[start : start + WINDOW], right[start : start + WINDOW]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            return (start + i1, start + i2), (start + j1, start + j2)
    return (start, len(left)), (start, len(right))


def raw_span(stream: Stream, part: Span) -> Span:
    """The characters that items stand for; an empty range is the place between its neighbours."""
    first, last = part
    if first < last:
        chosen = stream.items[first:last]
        start, end = min(item.start for item in chosen), max(item.end for item in chosen)
        return (start, max(start, end))
    if first < len(stream.items):
        return (stream.items[first].start,) * 2
    return ((stream.items[-1].end,) * 2) if stream.items else (0, 0)


def describe(source: Stream, i: Span, target: Stream, j: Span) -> str:
    """The difference in words."""
    old, new = source.items[i[0] : i[1]], target.items[j[0] : j[1]]
    place_old, place_new = script(source.items, i[0]), script(target.items, j[0])
    if place_old and place_new and place_old[0] == place_new[0]:
        before = source.latex[slice(*raw_span(source, place_old[1:]))]
        after = target.latex[slice(*raw_span(target, place_new[1:]))]
        if before != after and len(before) <= SHOWN and len(after) <= SHOWN:
            return f"{place_old[0]} {shown(before)} became {shown(after)}"
    before, after = (stream.latex[slice(*raw_span(stream, part))] for stream, part in ((source, i), (target, j)))
    if not before.strip() and not after.strip():
        return "the grouping changed"
    if not after.strip():
        return f"{noun(old)}{shown(before)} is missing"
    if not before.strip():
        return f"{noun(new)}{shown(after)} was added"
    if len(old) == len(new) == 1 and old[0].kind == new[0].kind == "number" and swapped_separator(before, after):
        return f"decimal or thousands separator of {before} was changed: {after}"
    return f"{noun(old)}{shown(before)} became {shown(after)}"


def script(items: Sequence[Item], at: int) -> tuple[str, int, int] | None:
    """The innermost index or exponent around an item: its name and the range of its content."""
    depth = 0
    for position in range(at - 1, max(-1, at - WINDOW), -1):
        key = items[position].key
        if items[position].kind != "mark":
            continue
        if key == "}":
            depth += 1
        elif key == "{":
            if depth:
                depth -= 1
                continue
            name = {"_": "index", "^": "exponent"}.get(items[position - 1].key) if position else None
            return (name, position + 1, closing(items, position)) if name else None
    return None


def noun(items: Sequence[Item]) -> str:
    """What one item is called, with a space after it; nothing for several."""
    if len(items) != 1:
        return ""
    item = items[0]
    if item.key in {"+", "-", r"\pm", r"\mp"}:
        return "sign "
    if item.key in RELATIONS or item.key in {"=", "<", ">"}:
        return "relation "
    if item.kind == "command" and item.key.startswith("\\"):
        return "command "
    names = {"number": "number ", "letter": "symbol ", "text": "text ", "row": "row break ", "open": "bracket "}
    return (names | {"close": "bracket ", "bar": "bar ", "env": "environment ", "tag": "tag "}).get(item.kind, "")


def swapped_separator(old: str, new: str) -> bool:
    return old != new and [c for c in old if c.isdecimal()] == [c for c in new if c.isdecimal()]
