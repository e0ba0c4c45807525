"""Random changes to formulas: harmful ones that must be seen, harmless ones that must not."""

from __future__ import annotations

import random

from qa.formula.latex.items import Item
from qa.formula.latex.stream import stream

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
SWAPS = {
    "+": "-", "-": "+", "=": r"\neq ", "<": ">", ">": "<", r"\leq": r"\geq ", r"\geq": "<", r"\cdot": "+",
    r"\times": r"\oplus ", "/": "+", r"\in": r"\notin ", r"\cup": r"\cap ", r"\cap": r"\cup ", r"\sum": r"\prod ",
    r"\prod": r"\sum ", r"\int": r"\oint ", r"\max": r"\min ", r"\min": r"\max ", r"\rightarrow": r"\leftarrow ",
    r"\partial": "d", r"\infty": "0", r"\sin": r"\cos ", r"\log": r"\ln ", r"\exp": r"\log ", r"\alpha": r"\beta ",
    r"\theta": r"\eta ", r"\sigma": r"\mu ", r"\lambda": r"\mu ", r"\hat": r"\tilde ", r"\pm": r"\mp ",
}  # fmt: skip
SPELLINGS = {
    r"\leq": r"\le ", r"\geq": r"\ge ", r"\neq": r"\ne ", r"\rightarrow": r"\to ", r"\frac": r"\dfrac ", "|": r"\vert ",
    r"\ldots": r"\dots ", "(": r"\left(", ")": r"\right)",
}  # fmt: skip


def harmful(latex: str, chance: random.Random) -> str | None:
    """The formula with one symbol, sign, index, exponent, bound, number or operator changed, or dropped."""
    items = [i for i in stream(latex).items if i.end > i.start and changeable(i, latex)]
    if not items:
        return None
    item = chance.choice(items)
    raw = latex[item.start : item.end]
    if chance.random() < 0.15 and item.kind in {"letter", "number"}:
        new = "{}"
    elif item.kind == "letter" and len(raw) == 1:
        new = chance.choice([c for c in LETTERS if c != raw])
    elif item.kind == "number":
        new = str(int(raw) + chance.randint(1, 9)) if raw.isascii() and raw.isdecimal() else raw + "7"
    else:
        new = SWAPS.get(item.key, "")
    return latex[: item.start] + new + latex[item.end :] if new else None


def changeable(item: Item, latex: str) -> bool:
    raw = latex[item.start : item.end]
    return (item.kind == "letter" and len(raw) == 1) or item.kind == "number" or item.key in SWAPS


def harmless(latex: str, chance: random.Random) -> str:
    """The formula with other spacing, sizing, braces, spellings or a closing full stop."""
    items = stream(latex).items
    paired = r"\left" not in latex and r"\right" not in latex
    balanced = paired and sum(i.key == "(" for i in items) == sum(i.key == ")" for i in items)
    out, at = [], 0
    kind = chance.choice(("space", "brace", "spelling", "stop", "all"))
    for item in sorted(items, key=lambda i: i.start):
        if item.start < at or item.end <= item.start or item.kind in {"text", "tag", "env", "macro", "mark"}:
            continue
        raw = latex[item.start : item.end]
        out.append(latex[at : item.start])
        at = item.end
        if kind in {"spelling", "all"} and item.key in SPELLINGS and (balanced or item.key not in "()"):
            raw = SPELLINGS[item.key]
        elif kind in {"brace", "all"} and item.kind == "letter" and len(raw) == 1 and chance.random() < 0.5:
            raw = "{" + raw + "}"
        if kind in {"space", "all"} and item.kind != "number" and item.key != "'" and chance.random() < 0.5:
            raw = chance.choice((" ", r"\,", r"\;", "  ", "\n")) + raw + " "
        out.append(raw)
    text = "".join(out) + latex[at:]
    return text + "." if kind in {"stop", "all"} else text
