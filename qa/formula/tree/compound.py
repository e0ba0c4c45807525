"""Notation that takes several items: words and names written as letters, joined signs, numbers in groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.formula.latex.items import Item
from qa.formula.tree.names import LEAST_LETTERS, is_foreign, is_ideograph, is_run_letter
from qa.formula.vocabulary import is_function

JOINED = {
    (":", "="): r"\coloneqq", ("<", "="): r"\leq", (">", "="): r"\geq", ("-", ">"): r"\rightarrow",
    ("=", ">"): r"\Rightarrow", ("=", ":"): r"\eqqcolon",
}  # fmt: skip
LIMITS = {("arg", "min"): "argmin", ("arg", "max"): "argmax", ("lim", "sup"): "limsup", ("lim", "inf"): "liminf"}
WRITTEN = {
    f"{one}{space}{two}": one + two
    for one, two in (("arg", "min"), ("arg", "max"), ("lim", "sup"), ("lim", "inf"))
    for space in (" ", r"\,", r"\ ", r"\;", r"\:", r"\!")
}
INVERTED = frozenset({"sin", "cos", "tan", "cot", "sinh", "cosh", "tanh"})
FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")
WIDEST_GAP = 4
"""Characters between two groups of one number: `{\\,}` at most, not `\\quad`."""
SCALES = frozenset("百千仟万萬亿億兆백천만억조")


def runs(items: Sequence[Item], *, short: bool = False) -> Iterator[Item]:
    """Letters written without a gap: a function's name, or a word if there are three or more.

    `short` takes two letters that are not ASCII for a word as well.
    """
    index = 0
    while index < len(items):
        end = index
        while (
            end < len(items) and is_run_letter(items[end]) and (end == index or items[end].start == items[end - 1].end)
        ):
            end += 1
        text = "".join(item.key for item in items[index:end])
        whole = Item(text, "run", items[index].start, items[end - 1].end) if end - index > 1 else items[index]
        if len(text) >= LEAST_LETTERS and is_function(text):
            yield whole._replace(kind="function")
        elif len(text) >= LEAST_LETTERS or (
            end - index == 2 and (all(is_ideograph(c) for c in text) or (short and not text.isascii()))
        ):
            yield whole
        else:
            yield from items[index : max(end, index + 1)]
        index = max(end, index + 1)


def join(items: Sequence[Item]) -> Iterator[Item]:
    r"""Two signs that are one, `||`, `\arg\min`, a number in groups of three or with a scale character."""
    index = 0
    while index < len(items):
        item = items[index]
        after = items[index + 1] if index + 1 < len(items) else None
        if after and after.start == item.end and (item.key, after.key) in JOINED:
            yield item._replace(key=JOINED[item.key, after.key], end=after.end, kind="command")
            index += 2
        elif after and item.key == after.key == "|" and after.start == item.end:
            yield item._replace(key=r"\Vert", end=after.end)
            index += 2
        elif after and item.kind == after.kind == "function" and (item.key, after.key) in LIMITS:
            yield item._replace(key=LIMITS[item.key, after.key], end=after.end)
            index += 2
        elif item.kind in {"text", "function"} and (
            name := WRITTEN.get(item.text if item.kind == "text" else item.key)
        ):
            yield item._replace(key=name, kind="function")
            index += 1
        elif item.kind == "number":
            end = _number_end(items, index)
            yield item._replace(key="".join(i.key for i in items[index:end]), end=items[end - 1].end)
            index = end
        else:
            yield item
            index += 1


def is_inverse(items: Sequence[Item], at: int) -> bool:
    """Whether an exponent of minus one stands here."""
    return [item.key for item in items[at : at + 5]][:5] == ["^", "{", "-", "1", "}"]


def _number_end(items: Sequence[Item], index: int) -> int:
    """Where a number ends that is written in groups of three, or with a character that multiplies it."""
    end = index + 1
    if FIRST_GROUP.fullmatch(items[index].key):
        while end < len(items) and items[end].kind == "number" and GROUP.fullmatch(items[end].key):
            if items[end].start - items[end - 1].end > WIDEST_GAP:
                break
            end += 1
            if not items[end - 1].key.isdecimal():
                break
    if end < len(items) and items[end].key in SCALES and is_foreign(items[end].key):
        end += 1
    return end
