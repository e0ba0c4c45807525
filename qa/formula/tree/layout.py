r"""Layout that carries no mathematics, made one: environments for display, matrices with their brackets, rows.

- what only numbers or aligns (`equation`, `aligned`, `gather`, …) goes, its `&` with it; its row breaks stay;
- a row break beside a relation, a sign or a comma breaks a line, not a formula: it goes;
- `bmatrix` is `[` `matrix` `]`, `cases` is `\{` `matrix`; an array is a matrix: the brackets stay, and so do `&` and
  rows, which tell the shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from qa.formula.latex.commands import RELATIONS
from qa.formula.latex.items import Item
from qa.formula.latex.stream import is_punctuation

ALIGNED = frozenset(
    {"align", "aligned", "split", "eqnarray", "gather", "gathered", "equation", "multline", "alignat", "alignedat"}
    | {"flalign", "displaymath", "math", "subequations", "multlined"}
)
BRACKETS = {
    "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": (r"\{", r"\}"), "vmatrix": ("|", "|"),
    "Vmatrix": (r"\Vert", r"\Vert"), "cases": (r"\{", ""), "dcases": (r"\{", ""), "numcases": (r"\{", ""),
    "rcases": ("", r"\}"), "drcases": ("", r"\}"),
}  # fmt: skip
GRIDS = frozenset({"matrix", "array", "smallmatrix", "darray", "subarray", "tabular"}) | BRACKETS.keys()
KINDS = {"(": "open", "[": "open", r"\{": "open", ")": "close", "]": "close", r"\}": "close"}
SIGNS = frozenset({"+", "-", r"\pm", r"\mp", r"\cdot", r"\times", "=", "<", ">", r"\coloneqq"}) | RELATIONS


RELATION_SIGNS = RELATIONS | {"=", "<", ">", r"\coloneqq"}
TERMS = frozenset({"+", "-", r"\pm", r"\mp"})


def lay_out(items: Sequence[Item]) -> list[Item]:
    """The items under one layout."""
    return list(_rows(list(_unnested(_environments(items)))))


def name_of(item: Item) -> str:
    """The environment that an item begins or ends, without its star."""
    return item.key[item.key.index("{") + 1 : -1].rstrip("*")


def _environments(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        name = name_of(item) if item.kind == "env" else ""
        begins = item.key.startswith("\\begin")
        if name in GRIDS:
            opening, closing = BRACKETS.get(name, ("", ""))
            grid = item._replace(key=item.key.split("{")[0] + "{matrix}")
            if begins and opening:
                yield Item(opening, KINDS.get(opening, "bar"), item.start, item.end)
            yield grid
            if not begins and closing:
                yield Item(closing, KINDS.get(closing, "bar"), item.start, item.end)
        elif name in ALIGNED:
            yield item._replace(key=item.key.split("{")[0] + "{aligned}")
        else:
            yield item


def _unnested(items: Iterable[Item]) -> Iterator[Item]:
    """Without aligned environments and their `&`; a `\\{` before a grid that nothing closes makes it a case list."""
    inside: list[str] = []
    for item in items:
        if item.kind == "env":
            name = name_of(item)
            if item.key.startswith("\\begin"):
                inside.append(name)
            elif inside:
                inside.pop()
            if name == "aligned":
                continue
        elif item.kind == "amp" and (not inside or inside[-1] == "aligned"):
            continue
        yield item


def _rows(items: Sequence[Item]) -> Iterator[Item]:
    """Without punctuation at the end of cells and rows, doubled breaks, and breaks inside a line of mathematics."""
    held: list[Item] = []
    grids: list[str] = []
    for position, item in enumerate(items):
        begins = item.key.startswith("\\begin{")
        if item.kind == "env":
            if begins:
                grids.append(name_of(item))
            elif grids:
                grids.pop()
        if item.kind in {"row", "amp"} or (item.kind == "env" and not begins):
            while held and (is_punctuation(held[-1]) or (held[-1].kind == "row" and item.kind != "amp")):
                held.pop()
            if item.kind == "row" and not grids and held and held[-1].key in SIGNS:
                continue
        elif held and held[-1].kind == "row" and not grids and _goes_on(items, position):
            held.pop()
        held.append(item)
    while held and held[-1].kind == "row":
        held.pop()
    yield from held


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether a line goes on with its first item: `= b` and `+ c` do; `-y = 2` is a line of its own."""
    key = items[at].key
    if key in TERMS:
        return not any(item.key in RELATION_SIGNS for item in _line(items, at))
    return key in SIGNS


def _line(items: Sequence[Item], start: int) -> Iterator[Item]:
    """The items up to the next row break."""
    return takewhile(lambda item: item.kind != "row", islice(items, start, None))
