r"""Spellings that are one symbol only where a formula keeps to one of them.

`\epsilon` and `\varepsilon`, `\mathbf{x}` and `\boldsymbol{x}`, `x^T` and `x^\top` are one symbol in most notes and two
in some. So a spelling is taken for another symbol by symbol, and only where neither formula has both: then nothing that
one formula tells apart can become the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from qa.formula.latex.commands import BIG
from qa.formula.latex.items import Item

ONE_SYMBOL = (
    (r"\epsilon", r"\varepsilon"), (r"\theta", r"\vartheta"), (r"\phi", r"\varphi"), (r"\rho", r"\varrho"),
    (r"\sigma", r"\varsigma"), (r"\pi", r"\varpi"), (r"\kappa", r"\varkappa"), (r"\emptyset", r"\varnothing"),
    (r"\leq", r"\leqslant", r"\leqq"), (r"\geq", r"\geqslant", r"\geqq"), ("*", r"\star"), (r"\hat", r"\widehat"),
    (r"\tilde", r"\widetilde"), (r"\bar", r"\overline"), (r"\setminus", r"\smallsetminus"), (r"\Vert", r"\parallel"),
    (r"\rightarrow", r"\longrightarrow"), (r"\leftarrow", r"\longleftarrow"), (r"\Rightarrow", r"\Longrightarrow"),
    (r"\Leftarrow", r"\Longleftarrow"), (r"\Leftrightarrow", r"\Longleftrightarrow"), (r"\mapsto", r"\longmapsto"),
    (r"\leftrightarrow", r"\longleftrightarrow"), (r"\coloneqq", r"\triangleq", r"\overset{def}{=}"),
    (r"\mathbb{1}", r"\mathbf{1}", r"\boldsymbol{1}", r"\mathds{1}", r"\mathbbm{1}"), (r"\R", r"\mathbb{R}"),
    (r"\N", r"\mathbb{N}"), (r"\Z", r"\mathbb{Z}"), (r"\Q", r"\mathbb{Q}"), (r"\C", r"\mathbb{C}"),
    (r"\E", r"\mathbb{E}"), (r"\vec", r"\overrightarrow"),
    *((f"arc{name}", rf"\{name}^{{-1}}") for name in ("sin", "cos", "tan", "cot")),
    *((f"ar{name}", f"arc{name}", rf"\{name}^{{-1}}") for name in ("sinh", "cosh", "tanh")),
)  # fmt: skip
CLASSES = {spelling: spellings[0] for spellings in ONE_SYMBOL for spelling in spellings}
BOLD = (r"\mathbf{", r"\boldsymbol{")
UPRIGHT = (r"\mathrm{", r"\text{")
TRANSPOSED = frozenset({"T", r"\text{T}", r"\mathrm{T}", r"\mathsf{T}", r"\boldsymbol{T}", r"\top", r"\intercal"})
EXPECTATIONS = frozenset({r"\mathbb{E}", r"\E", r"\mathrm{E}", r"\operatorname{E}", "Var", "Cov", "Pr"})

Class = tuple[Hashable, str]
"""What a symbol is, and how it is spelt."""


def one_spelling(old: Sequence[Item], new: Sequence[Item]) -> tuple[list[Item], list[tuple[Item, Item]]]:
    """The target under the source's spellings, and the places where they differed."""
    sides = [list(classes(side)) for side in (old, new)]
    spellings: list[dict[Hashable, set[str]]] = []
    for side, found in zip((old, new), sides, strict=True):
        uses: dict[Hashable, set[str]] = defaultdict(set)
        if any(
            item.key == "T" and not (name and name[0] == "transposed") for item, name in zip(side, found, strict=True)
        ):
            # a letter of its own
            uses["transposed"].add("variable")
        for name, spelling in filter(None, found):
            uses[name].add(spelling)
        spellings.append(uses)
    first = {name: item for item, found in zip(old, sides[0], strict=True) if found for name in [found[0]]}
    result: list[Item] = []
    places: list[tuple[Item, Item]] = []
    for item, one in zip(new, sides[1], strict=True):
        name = one[0] if one else None
        before, after = spellings[0].get(name, set()), spellings[1].get(name, set())
        if name in first and len(before) == len(after) == 1 and before != after:
            places.append((first[name], item))
            item = item._replace(key=first[name].key, kind=first[name].kind)
        result.append(item)
    return result, places


def classes(items: Sequence[Item]) -> Iterator[Class | None]:
    """What each item is a spelling of."""
    for at, item in enumerate(items):
        yield (
            transposed(items, at)
            or beside_numbers(items, at)
            or bracket(items, at)
            or such_that(items, at)
            or symbol(item)
        )


def symbol(item: Item) -> Class | None:
    key = item.key
    if key in CLASSES:
        return CLASSES[key], key
    if item.kind in {"letter", "name"} and key.startswith(BOLD):
        return ("bold", CLASSES.get(item.text, item.text)), key
    if item.kind == "letter" and (key.startswith(UPRIGHT) or len(key) == 1):
        return ("upright", item.text), key
    return None


def transposed(items: Sequence[Item], at: int) -> Class | None:
    """A transposition sign that fills an exponent."""
    if items[at].key not in TRANSPOSED or not 1 < at < len(items) - 1:
        return None
    if not (items[at - 2].key == "^" and items[at - 1].key == "{" and items[at + 1].key == "}"):
        return None
    base = at - 3
    if base > 0 and items[base].key == "}":
        # behind the index: `x_i^T`, `\\sum_{t=1}^T`
        depth = 0
        while base >= 0:
            depth += (items[base].key == "}") - (items[base].key == "{")
            if depth == 0:
                break
            base -= 1
        base -= 2
    bound = base < 0 or items[base].key in BIG or items[base].kind == "function"
    return None if bound else ("transposed", items[at].key)


def beside_numbers(items: Sequence[Item], at: int) -> Class | None:
    r"""`2 \times 3` is `2 \cdot 3`; beside letters it may be a shape or a vector product."""
    if not 0 < at < len(items) - 1 or not items[at - 1].kind == items[at + 1].kind == "number":
        return None
    if items[at].key in {r"\cdot", r"\times", "*"}:
        return "product of numbers", items[at].key
    return ("ratio of numbers", items[at].key) if items[at].key in {r"\div", ":"} else None


def bracket(items: Sequence[Item], at: int) -> Class | None:
    r"""The brackets of an expectation: `\mathbb{E}[X]`, `\mathbb{E}(X)`."""
    key = items[at].key
    if key in {"(", "["} and at and items[at - 1].key in EXPECTATIONS:
        return "expectation", "round" if key == "(" else "square"
    if key in {")", "]"}:
        opening = opened(items, at)
        if opening and items[opening - 1].key in EXPECTATIONS and (items[opening].key == "(") == (key == ")"):
            return "expectation's end", "round" if key == ")" else "square"
    return None


def opened(items: Sequence[Item], at: int) -> int:
    """Where the bracket opens that closes at `at`, 0 if nowhere."""
    depth = 0
    for position in range(at, 0, -1):
        depth += (items[position].kind == "close") - (items[position].kind == "open")
        if depth == 0:
            return position
    return 0


def such_that(items: Sequence[Item], at: int) -> Class | None:
    r"""The bar or colon of `\{x \mid x > 0\}`, the only one at its depth."""
    if items[at].key not in {":", "|"}:
        return None
    depth, opening = 0, None
    for position in range(at - 1, -1, -1):
        item = items[position]
        depth += (item.kind == "close" or item.key == "}") - (item.kind == "open" or item.key == "{")
        if depth < 0:
            opening = position
            break
    if opening is None or items[opening].key != r"\{" or opening == at - 1:
        return None
    depth = 0
    for position in range(opening + 1, len(items)):
        item = items[position]
        if depth == 0 and item.key in {":", "|"} and position != at:
            return None
        depth += (item.kind == "open" or item.key == "{") - (item.kind == "close" or item.key == "}")
        if depth < 0:
            return ("such that", items[at].key) if item.key == r"\}" else None
    return None
