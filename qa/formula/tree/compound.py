"""Notation that takes several items: words and names written as letters, joined signs, numbers in groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from qa.formula.latex.commands import BIG
from qa.formula.latex.items import Item
from qa.formula.tree.names import LEAST_LETTERS, is_foreign, is_ideograph, is_run_letter
from qa.formula.vocabulary import functions, is_function

JOINED = {
    (":", "="): r"\coloneqq", ("<", "="): r"\leq", (">", "="): r"\geq", ("-", ">"): r"\rightarrow",
    ("=", ">"): r"\Rightarrow", ("=", ":"): r"\eqqcolon",
}  # fmt: skip
LIMITS = {("arg", "min"): "argmin", ("arg", "max"): "argmax", ("lim", "sup"): "limsup", ("lim", "inf"): "liminf"}
WRITTEN = {
    space.join(words): name for words, name in LIMITS.items() for space in (" ", r"\,", r"\ ", r"\;", r"\:", r"\!")
}
SET_UNDER = frozenset({"min", "max", "sup", "inf", "lim", *LIMITS.values()})
"""Functions whose index is set under them."""
DEFINED = frozenset({"def", "déf", "дef", "опр", "по опр", "定义", "定義", "정의", "tanım", "tan", "ορσ", "định nghĩa"})
ALPHABETS = frozenset({r"\mathbf", r"\boldsymbol", r"\mathcal", r"\mathbb", r"\mathfrak", r"\mathsf", r"\mathrm"})
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


Compound = tuple[list[Item], int]
"""What stands for several items, and how many they are."""


def join(items: Sequence[Item]) -> Iterator[Item]:
    """The items with every compound as one item."""
    index = 0
    while index < len(items):
        found = next((made for rule in RULES if (made := rule(items, index))), None)
        if found is None:
            yield items[index]
            index += 1
        else:
            yield from found[0]
            index += found[1]


def sign_of_two(items: Sequence[Item], at: int) -> Compound | None:
    """`:=`, `<=`, `->`; `||` as the bar of a norm."""
    if at + 1 >= len(items) or items[at + 1].start != items[at].end:
        return None
    item, after = items[at], items[at + 1]
    if item.key == after.key == "|":
        return [item._replace(key=r"\Vert", end=after.end)], 2
    key = JOINED.get((item.key, after.key))
    return ([item._replace(key=key, end=after.end, kind="command")], 2) if key else None


def name_of_two(items: Sequence[Item], at: int) -> Compound | None:
    r"""`\arg\min`, `\operatorname{arg\,min}`, `\mathop{\arg\min}`."""
    item = items[at]
    if item.key == "{" and (at == 0 or not (items[at - 1].kind == "macro" or items[at - 1].key in {"_", "^", "}"})):
        keys = [one.key for one in items[at + 1 : at + 4]]
        name = LIMITS.get((keys[0], keys[1])) if keys[2:] == ["}"] else None
        return ([item._replace(key=name, kind="function", end=items[at + 3].end)], 4) if name else None
    if item.kind == "function" and at + 1 < len(items) and items[at + 1].kind == "function":
        key = LIMITS.get((item.key, items[at + 1].key))
        if key:
            return [item._replace(key=key, end=items[at + 1].end)], 2
    if item.kind in {"text", "function"}:
        name = WRITTEN.get(item.text if item.kind == "text" else item.key)
        return ([item._replace(key=name, kind="function")], 1) if name else None
    return None


def inverse(items: Sequence[Item], at: int) -> Compound | None:
    r"""`\sin^{-1}` as one name: whether it is `\arcsin` is for the rest of the formula to say."""
    item = items[at]
    if item.kind not in {"function", "text"}:
        return None
    names = functions(item.text if item.kind == "text" else item.key, "") & INVERTED
    if len(names) != 1 or [item.key for item in items[at + 1 : at + 6]] != ["^", "{", "-", "1", "}"]:
        return None
    return [item._replace(key=rf"\{min(names)}^{{-1}}", kind="function", end=items[at + 5].end)], 6


def definition(items: Sequence[Item], at: int) -> Compound | None:
    r"""`\stackrel{\text{def}}{=}`, in any language."""
    if items[at].key not in {r"\stackrel", r"\overset"}:
        return None
    keys = [item.key for item in items[at + 1 : at + 7]]
    if len(keys) < 6 or keys[0] != "{" or keys[2:] != ["}", "{", "=", "}"]:
        return None
    if items[at + 2].text.strip(" .").casefold() not in DEFINED:
        return None
    return [items[at]._replace(key=r"\overset{def}{=}", kind="command", end=items[at + 5].end)], 7


def beneath(items: Sequence[Item], at: int) -> Compound | None:
    r"""`\underset{x}{\min}` as `\min_{x}`, which is set alike; sums and products too."""
    if items[at].key != r"\underset" or (last := _group_end(items, at + 1)) is None:
        return None
    end = _group_end(items, last + 1)
    base = list(join(items[last + 2 : end])) if end else []
    if end is None or len(base) != 1 or not (base[0].key in BIG or base[0].key in SET_UNDER):
        return None
    return [base[0], items[at]._replace(key="_", kind="mark"), *join(items[at + 1 : last + 1])], end + 1 - at


def stacked(items: Sequence[Item], at: int) -> Compound | None:
    r"""`\substack{…}` as the `subarray` that it is."""
    if items[at].key != r"\substack" or (end := _group_end(items, at + 1)) is None:
        return None
    first, last = items[at], items[end]
    around = [one._replace(key=rf"\{what}{{subarray}}", kind="env") for one, what in ((first, "begin"), (last, "end"))]
    return [around[0], *join(items[at + 2 : end]), around[1]], end + 1 - at


def bracketed(items: Sequence[Item], at: int) -> Compound | None:
    r"""`\mathrm{(…)}` as `(\mathrm{…})`: brackets stand upright anyway."""
    if items[at].key != r"\mathrm" or (end := _group_end(items, at + 1)) is None or end - at < 5:
        return None
    opening, closing = items[at + 2], items[end - 1]
    depth = accumulate((one.kind == "open") - (one.kind == "close") for one in items[at + 2 : end - 1])
    if opening.kind != "open" or closing.kind != "close" or min(depth) < 1:
        return None
    return [opening, items[at], items[at + 1], *join(items[at + 3 : end - 1]), items[end], closing], end + 1 - at


def _group_end(items: Sequence[Item], at: int) -> int | None:
    """Where the group ends that opens at `at`."""
    depth = 0
    for place in range(at, len(items)):
        depth += (items[place].key == "{") - (items[place].key == "}")
        if depth == 0:
            return place if place > at else None
    return None


def styled(items: Sequence[Item], at: int) -> Compound | None:
    r"""`\mathbf{H_t}` as `\mathbf{H}_t`, if the braces hold one letter with its scripts."""
    if items[at].key not in ALPHABETS or at + 3 >= len(items):
        return None
    base = items[at + 2]
    if base.kind != "letter" or base.key.startswith((r"\math", r"\text", r"\bold")):
        return None
    depth, end = 1, at + 3
    while end < len(items) and depth:
        item = items[end]
        if depth == 1 and item.key not in {"_", "^", "{", "}"}:
            return None
        depth += (item.kind == "mark" and item.key == "{") - (item.kind == "mark" and item.key == "}")
        end += 1
    letter = base._replace(key=f"{items[at].key}{{{base.key}}}", start=items[at].start)
    return None if depth else ([letter, *items[at + 3 : end - 1]], end - at)


def number_in_groups(items: Sequence[Item], at: int) -> Compound | None:
    """`1 000 000`, `1万`."""
    if items[at].kind != "number":
        return None
    end = _number_end(items, at)
    key = "".join(item.key for item in items[at:end])
    return ([items[at]._replace(key=key, end=items[end - 1].end)], end - at) if end > at + 1 else None


RULES = (sign_of_two, name_of_two, inverse, definition, beneath, stacked, bracketed, styled, number_in_groups)


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
