"""One mathematics, several notations: what localisation changes without changing the formula."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from qa.formula.latex.commands import FUNCTIONS
from qa.formula.latex.items import Item
from qa.formula.latex.stream import stream
from qa.formula.tree.compound import join, runs, squeeze
from qa.formula.tree.names import FUNCTION_NAMES, LOCAL_FUNCTIONS

SYMBOLS = {
    "،": ",", "、": ",", "﹐": ",", "︐": ",", "､": ",", "؛": ";", "。": ".", "｡": ".", "٪": r"\%", "%": r"\%",
    "–": "-", "—": "-", "‐": "-",
    "‑": "-", "【": "[", "】": "]", "…": "…", "...": "…", r"\ldots": "…", r"\cdots": "…",
    r"\longrightarrow": r"\rightarrow",
    r"\longleftarrow": r"\leftarrow", r"\Longrightarrow": r"\Rightarrow", r"\Longleftarrow": r"\Leftarrow",
    r"\Longleftrightarrow": r"\Leftrightarrow", r"\longmapsto": r"\mapsto", r"\parallel": r"\Vert",
    r"\R": r"\mathbb{R}",
    r"\N": r"\mathbb{N}", r"\Z": r"\mathbb{Z}", r"\Q": r"\mathbb{Q}", r"\C": r"\mathbb{C}",
    r"\E": r"\mathbb{E}",
    r"\star": "*", r"\intercal": r"\top", r"\triangleq": r"\coloneqq", r"\leqq": r"\leq", r"\geqq": r"\geq",
}  # fmt: skip
ALIGNED = frozenset(
    {"align", "align*", "aligned", "split", "eqnarray", "eqnarray*", "gather", "gather*", "gathered", "equation"}
    | {"equation*", "multline", "multline*", "alignat", "alignat*", "alignedat", "flalign", "flalign*"}
)


def fold(items: Sequence[Item], *, opened: bool = True, short: bool = False) -> list[Item]:
    """Items under one notation.

    `opened` takes the formulas out of texts like `\\text{if $x > 0$}`; for `short` see `runs`.
    """
    found = split_texts(items) if opened else iter(items)
    return list(squeeze(join(list(runs([fold_item(item) for item in found], short=short)))))


def fold_item(item: Item) -> Item:
    key = SYMBOLS.get(item.key, item.key)
    if item.kind == "number":
        key = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else {"٫": ".", "٬": ","}.get(c, c) for c in key)
    elif item.kind == "text" or key in FUNCTIONS:
        return word(item, item.text if item.kind == "text" else key[1:])
    elif len(key) == 1 and ord(key) > 127:
        key = SYMBOLS.get(normal := unicodedata.normalize("NFKC", key), normal)
    elif key.startswith(r"\mathbf{"):
        key = r"\boldsymbol{" + item.text + "}"
    elif item.kind == "env":
        name = key[key.index("{") + 1 : -1]
        key = key.split("{")[0] + ("{aligned}" if name in ALIGNED else "{" + name.rstrip("*") + "}")
    elif key.startswith(r"\mathrm{") and item.kind == "letter":
        # upright d, e, i and units: the letter is the same
        key = item.text
    return item._replace(key=key) if key != item.key else item


def word(item: Item, text: str) -> Item:
    """A text item, under the international name if it is a function's."""
    plain = "".join(text.replace("~", " ").split())
    name = LOCAL_FUNCTIONS.get(plain, plain)
    if name in FUNCTION_NAMES:
        return item._replace(key=name, kind="function")
    return item._replace(key=r"\text{" + " ".join(text.split()) + "}", kind="text")


def split_texts(items: Sequence[Item]) -> Iterator[Item]:
    r"""`\text{if $x > 0$}` as the text and the formula that it holds."""
    for item in items:
        parts = item.key.split("$") if item.kind == "text" and item.key.count("$") % 2 == 0 else [item.key]
        if len(parts) == 1:
            yield item
            continue
        for index, part in enumerate(parts):
            body = part.removeprefix(item.key.split("{")[0] + "{") if index == 0 else part
            body = body.removesuffix("}") if index == len(parts) - 1 else body
            if index % 2:
                yield from (inner._replace(start=item.start, end=item.end) for inner in stream(body).items)
            elif body.strip():
                yield item._replace(key=r"\text{" + body.strip() + "}")
