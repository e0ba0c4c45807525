"""What the grammar asks of items: pairs of brackets, classes of symbols, where a sequence is cut."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from qa.formula.latex.commands import ARITY, ARROWS, BIG, FUNCTIONS, OPERATORS, RELATIONS
from qa.formula.latex.items import Item
from qa.formula.tree.layout import ALIGNED as ALIGNED_NAMES
from qa.formula.tree.names import FUNCTION_NAMES, is_run_letter, is_wordlike

GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
WIDE = re.compile(r"\\q?quad(?![A-Za-z])|\\enspace|(?:\\[;,: ]\s*){2}|(?<![A-Za-z])~{2}")
ALIGNED = ALIGNED_NAMES | {name + "*" for name in ALIGNED_NAMES}
ADDITIVE = frozenset({"+", "-", r"\pm", r"\mp", r"\oplus", r"\ominus", r"\cup", r"\sqcup"}) | {r"\uplus", r"\vee"}
PREFIX = frozenset({r"\forall", r"\exists", r"\nexists", r"\neg"})
MULTIPLICATIVE = (OPERATORS | {"*", "/", r"\setminus"}) - ADDITIVE - PREFIX - {r"\pmod", r"\pod"}
SEPARATORS = frozenset({",", ";", ":", "|", ".", "،", "؛", "，", "；", "：", "、", "。", "&"})
RELATION_MACROS = frozenset({r"\stackrel", r"\overset", r"\underset", r"\mathrel"})
FUNCTION, NAME = 3, 4
"""Letters in a row from which they may be a function without its backslash (`max`), or another word, no product."""
NO_FUNCTIONS = frozenset({r"\frac", r"\sqrt", r"\root", r"\binom", r"\partial", r"\infty", r"\%"})


class Unparsed(Exception):
    """The grammar has no reading."""


def prepare(items: Sequence[Item]) -> list[Item]:
    """Items as the grammar wants them: functions and spelt words as one item, lists of digits taken apart."""
    out: list[Item] = []
    index = lone = 0
    while index < len(items):
        item = items[index]
        if item.kind == "number" and not GROUPED.fullmatch(item.key):
            at = item.start
            for part in re.findall(r"[^,;\s]+|[,;]", item.key):
                out.append(Item(part, "command" if part in ",;" else "number", at, at + len(part)))
                at += len(part)
        elif item.key in FUNCTIONS or (item.kind == "text" and item.text in FUNCTION_NAMES):
            out.append(item._replace(key=item.key[1:] if item.kind != "text" else item.text, kind="function"))
        elif item.key == "|" and out and out[-1].key == "|" and out[-1].end == item.start and lone % 2:
            # not in `|x||y|`: two bars at once are a norm's only while no single one is open before them
            lone -= 1
            out[-1] = Item(r"\Vert", "bar", out[-1].start, item.end)
        elif is_run_letter(item):
            end = run_end(items, index)
            text = "".join(i.key for i in items[index:end])
            if len(text) >= FUNCTION and text in FUNCTION_NAMES:
                out.append(Item(text, "function", item.start, items[end - 1].end))
            elif len(text) >= NAME and is_wordlike(text):
                out.append(Item(text, "name", item.start, items[end - 1].end))
            else:
                out += items[index:end]
            index = end
            continue
        else:
            lone += item.key == "|"
            out.append(item)
        index += 1
    return out


def run_end(items: Sequence[Item], index: int) -> int:
    end = index + 1
    while end < len(items) and is_run_letter(items[end]) and items[end].start == items[end - 1].end:
        end += 1
    return end


def pairs(items: Sequence[Item]) -> dict[int, int]:
    """Opening to closing index of braces, environments and brackets; half-open intervals pair too."""
    found: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    for index, item in enumerate(items):
        begins, ends = bounds(item)
        if begins:
            stack.append((begins, index))
        elif ends and (ends != "bracket" or (stack and stack[-1][0] == "bracket")):
            # what was opened inside and never closed has no pair
            while stack and stack[-1][0] != ends:
                stack.pop()
            if stack:
                found[stack.pop()[1]] = index
    return found


def bounds(item: Item) -> tuple[str, str]:
    """What an item opens and what it closes."""
    if item.kind in {"open", "close"}:
        return ("bracket", "") if item.kind == "open" else ("", "bracket")
    if item.kind == "mark":
        return {"{": ("brace", ""), "}": ("", "brace")}.get(item.key, ("", ""))
    if item.kind == "env":
        return ("environment", "") if item.key.startswith(r"\begin") else ("", "environment")
    return "", ""


def cells(items: Sequence[Item], match: Mapping[int, int], start: int, end: int) -> list[list[tuple[int, int]]]:
    """The (start, end) of every cell, row by row."""
    rows: list[list[tuple[int, int]]] = [[]]
    first = index = start
    while index < end:
        kind = items[index].kind
        if kind in {"amp", "row"}:
            rows[-1].append((first, index))
            first = index + 1
            if kind == "row":
                rows.append([])
        index = match[index] + 1 if index in match and match[index] < end else index + 1
    rows[-1].append((first, end))
    return rows


def crossing(items: Sequence[Item], match: Mapping[int, int], start: int, end: int) -> bool:
    """Whether a bracket closes in another cell than it opens, or not at all."""
    for index in range(start, end):
        if items[index].kind == "open":
            close = match.get(index)
            if close is None:
                return True
            inner = range(index, close)
            depth = 0
            for position in inner:
                depth += items[position].kind == "env" and items[position].key.startswith(r"\begin")
                depth -= items[position].kind == "env" and items[position].key.startswith(r"\end")
                if depth == 0 and items[position].kind in {"row", "amp"}:
                    return True
    return False


def is_relation(item: Item) -> bool:
    key = item.key
    return key in RELATIONS or key in ARROWS or key in {"=", "<", ">", "＝", "＜", "＞"} or key.startswith("\\not\\")


def relation_macro(items: Sequence[Item], match: Mapping[int, int], at: int) -> bool:
    r"""Whether a macro is a relation: `\stackrel{def}{=}`, `\xrightarrow{f}`."""
    key = items[at].key
    if key.startswith(r"\x") and key.endswith(("arrow", "equal", "mapsto")):
        return True
    if key not in RELATION_MACROS or at + 1 not in match:
        return False
    second = match[at + 1] + 1
    return second + 1 < len(items) and items[second].key == "{" and is_relation(items[second + 1])


def starts_factor(items: Sequence[Item], match: Mapping[int, int], at: int, end: int) -> bool:
    """Whether an operand can start at an index."""
    if at >= end:
        return False
    item = items[at]
    if item.key in ADDITIVE or is_relation(item) or item.kind in {"close", "row", "amp"}:
        return False
    if item.kind == "macro" and relation_macro(items, match, at):
        return False
    if item.kind == "bar":
        return not (at + 1 < end and items[at + 1].key in {"_", "^"})
    return item.key not in SEPARATORS


def is_big(item: Item) -> bool:
    return item.key in BIG


def arity(key: str) -> int:
    """How many arguments a macro takes; a note's own macro takes all that follow."""
    if key == r"\root":
        return 2
    return ARITY.get(key, 2 if key == r"\atop" else 9)


def applies(base: tuple[Any, ...]) -> bool:
    """Whether a bracket after it is an argument: a name, possibly with scripts, not a number or bracket."""
    while base[0] in {"index", "power"}:
        base = base[1]
    if base[0] in {"text", "name", "apply"}:
        return True
    named = base[0] == "macro" or (base[0] == "symbol" and (base[1][0].isalpha() or base[1][0] == "\\"))
    return named and base[1] not in NO_FUNCTIONS


def separator(
    items: Sequence[Item], match: Mapping[int, int], at: int, end: int, latex: str, *, starting: bool
) -> tuple[str, str] | tuple[str, str, str] | None:
    """The separator at an index, `None` if the sequence goes on. A wide space and words separate behind an operand."""
    item = items[at]
    following = items[at + 1].key if at + 1 < end else ""
    if item.kind == "bar":
        return bar_separates(items, match, at, end, latex, starting=starting)
    if item.key in SEPARATORS:
        if item.key == ":" and following == "=":
            return None
        return ("separator", item.key)
    if starting:
        return None
    if item.kind == "text" and is_phrase(item, latex):
        return ("separator", "words", item.key)
    if item.key in PREFIX or (item.kind == "macro" and item.key in {r"\pmod", r"\pod"}):
        return ("separator", "space")
    if item.key in ADDITIVE or is_relation(item) or item.kind in {"close", "mark"} or item.key in MULTIPLICATIVE:
        return None
    return ("separator", "space") if at and WIDE.search(latex, items[at - 1].end, item.start) else None


def bar_separates(
    items: Sequence[Item], match: Mapping[int, int], at: int, end: int, latex: str, *, starting: bool
) -> tuple[str, str] | None:
    r"""A bar as in `P(A | B)`: written `\mid` or apart behind an operand, or with no partner."""
    item = items[at]
    if not starting:
        if at + 1 < end and items[at + 1].key in {"_", "^"}:
            return None
        apart = latex[max(0, item.start - 1) : item.start].isspace() and latex[item.end : item.end + 1].isspace()
        if apart or latex[item.start : item.end] in {r"\mid", r"\parallel"}:
            return ("separator", item.key)
    return ("separator", item.key) if closing_bar(items, match, at, end) is None else None


def is_phrase(item: Item, latex: str) -> bool:
    r"""Words between formulas, told by their blanks: `\text{ if }`, not `\text{loss}`."""
    raw = latex[item.start : item.end]
    body = raw[raw.index("{") + 1 : -1] if raw.endswith("}") and "{" in raw else raw
    return body != body.strip() or " " in body.strip() or "~" in body


def closing_bar(items: Sequence[Item], match: Mapping[int, int], at: int, end: int) -> int | None:
    """The bar that closes the one at `at`: the next of its kind behind an operand."""
    index, operand = at + 1, False
    key = items[at].key
    while index < end:
        item = items[index]
        if item.key == key and item.kind == "bar" and operand:
            return index
        if index in match:
            index, operand = match[index] + 1, True
            continue
        operator = item.key in ADDITIVE or item.key in MULTIPLICATIVE or is_relation(item) or item.key in SEPARATORS
        # `|\cdot|` and `|*|` have a placeholder for an operand
        operand = not operator or (item.key in {r"\cdot", "*"} and index == at + 1)
        operand = operand and item.kind not in {"function"} and item.key not in {"_", "^"}
        index += 1
    return None
