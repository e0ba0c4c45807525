"""Notation that takes several items: spelt functions and words, joined signs, spaced numbers, row ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.formula.latex.items import Item
from qa.formula.latex.stream import is_punctuation
from qa.formula.tree.names import FUNCTION_NAMES, LOCAL_FUNCTIONS, is_ideograph, is_run_letter

JOINED = {
    (":", "="): r"\coloneqq", ("<", "="): r"\leq", (">", "="): r"\geq", ("!", "="): r"\neq", ("-", ">"): r"\rightarrow",
}  # fmt: skip
ORDINALS = frozenset({"th", "st", "nd", "rd"})
TRANSPOSED = frozenset({"T", r"\text{T}", r"\mathsf{T}", r"\boldsymbol{T}"})


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
        if LOCAL_FUNCTIONS.get(text, text) in FUNCTION_NAMES and len(text) > 2:
            yield whole._replace(key=LOCAL_FUNCTIONS.get(text, text), kind="function")
        elif len(text) > 2 or (
            end - index == 2 and (all(is_ideograph(c) for c in text) or (short and not text.isascii()))
        ):
            yield whole
        else:
            yield from items[index : max(end, index + 1)]
        index = max(end, index + 1)


def squeeze(items: Iterator[Item]) -> Iterator[Item]:
    """Without doubled row breaks, alignment marks of aligned equations, and punctuation at a row's end."""
    held: list[Item] = []
    bars: list[Item] = []
    aligned: list[bool] = []
    for item in items:
        if item.kind == "env":
            if item.key.startswith("\\begin"):
                aligned.append(item.key == r"\begin{aligned}")
            elif aligned:
                aligned.pop()
        if item.kind == "amp" and aligned and aligned[-1]:
            continue
        if item.key == "|" and bars and bars[-1].end == item.start:
            held[-1] = item._replace(key=r"\Vert", start=bars.pop().start)
            continue
        bars = [item] if item.key == "|" else []
        if item.kind == "row" or item.key.startswith("\\end{"):
            while held and (held[-1].kind == "row" or is_punctuation(held[-1])):
                held.pop()
        held.append(item)
    for index, item in enumerate(held):
        following = held[index + 1].key if index + 1 < len(held) else ""
        # beside a number no product is a vector product: there `\cdot` and `\times` are one sign
        near = "number" in {held[index - 1].kind, held[index + 1].kind if index + 1 < len(held) else ""}
        if item.key in {r"\Sigma", r"\Pi"} and following == "_":
            yield item._replace(key={r"\Sigma": r"\sum", r"\Pi": r"\prod"}[item.key])
        elif item.key in {r"\cdot", r"\times", "*"} and index and near:
            yield item._replace(key=r"\times")
        elif item.key in {r"\div", ":"} and index and near:
            yield item._replace(key=":")
        else:
            yield item


def join(items: list[Item]) -> Iterator[Item]:
    """Two signs that are one, a number in groups of three, `\\arg\\min`, a transposition, an ordinal's suffix."""
    index = 0
    while index < len(items):
        item = items[index]
        after = items[index + 1] if index + 1 < len(items) else None
        if after and after.start == item.end and (item.key, after.key) in JOINED:
            yield item._replace(key=JOINED[item.key, after.key], end=after.end, kind="command")
            index += 2
        elif after and item.key == "arg" and item.kind == after.kind == "function" and after.key in {"min", "max"}:
            yield item._replace(key="arg" + after.key, end=after.end)
            index += 2
        elif item.kind == "number" and re.fullmatch(r"\d{1,3}", item.key):
            end = index + 1
            while end < len(items) and items[end].kind == "number" and re.fullmatch(r"\d{3}", items[end].key):
                end += 1
            yield item._replace(key="".join(i.key for i in items[index:end]), end=items[end - 1].end)
            index = end
        elif item.key == "^" and item.kind == "mark" and (found := exponent(items, index)):
            yield from (item, items[index + 1], found[0])
            index = found[1]
        else:
            yield item
            index += 1


def exponent(items: Sequence[Item], index: int) -> tuple[Item, int] | None:
    """A transposition sign or an ordinal's suffix that fills the exponent at `index`, and where the exponent ends."""
    close = next((i for i in range(index + 2, min(index + 5, len(items))) if items[i].key == "}"), index)
    content = items[index + 2 : close]
    if len(content) == 1 and content[0].key in TRANSPOSED:
        return content[0]._replace(key=r"\top", kind="command"), close
    if content and all(is_run_letter(i) for i in content):
        word = "".join(i.key for i in content)
        if word in ORDINALS:
            return Item(r"\text{" + word + "}", "text", content[0].start, content[-1].end), close
    return None
