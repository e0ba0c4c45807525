"""Places in a row of items: the script around an item and what it belongs to, an operand with its scripts, raw text."""

from __future__ import annotations

from collections.abc import Sequence

from qa.formula.comparison.folded import FoldedFormula
from qa.formula.comparison.outcome import ChangeKind, Span
from qa.formula.latex.commands import BIG
from qa.formula.latex.items import Item
from qa.model.records import dataclass
from qa.text.visible import abridged

LIMITS = frozenset({"lim", "max", "min", "sup", "inf", "argmax", "argmin", "liminf", "limsup", "det", "Pr"})
SHOWN = 40
"""Characters of a formula that a message quotes."""


@dataclass(frozen=True, slots=True)
class Script:
    """An index, exponent or bound: its kind and name, what it belongs to, where its content lies."""

    kind: ChangeKind
    name: str
    base: str
    start: int
    end: int


def innermost(side: FoldedFormula, at: int) -> Script | None:
    """The innermost index, exponent or bound around a place."""
    items, depth = side.items, 0
    for position in range(min(at, len(items)) - 1, 0, -1):
        item = items[position]
        if item.kind != "mark":
            continue
        if item.key == "}":
            depth += 1
        elif item.key == "{":
            if depth:
                depth -= 1
            elif items[position - 1].key in {"_", "^"}:
                return script_at(side, position)
    return None


def script_at(side: FoldedFormula, opening: int) -> Script:
    """The script whose content opens at an item."""
    items = side.items
    below = items[opening - 1].key == "_"
    base = base_item(items, opening - 1)
    bound = base is not None and (items[base].key in BIG or (below and items[base].key in LIMITS))
    name = ("lower bound" if below else "upper bound") if bound else ("index" if below else "exponent")
    kind = ChangeKind.BOUND if bound else (ChangeKind.INDEX if below else ChangeKind.EXPONENT)
    return Script(kind, name, base_of(side, opening - 1), opening + 1, closing(items, opening))


def base_item(items: Sequence[Item], mark: int) -> int | None:
    """What a script belongs to, behind other scripts and arguments."""
    position = mark - 1
    while position >= 0 and items[position].key == "}" and items[position].kind == "mark":
        position = opening_of(items, position) - 1
        if position >= 0 and items[position].key in {"_", "^"}:
            position -= 1
        elif position >= 0 and items[position].kind == "macro":
            break
    return position if position >= 0 else None


def opening_of(items: Sequence[Item], end: int) -> int:
    """Where the brace or bracket opens that closes at `end`."""
    depth = 0
    for position in range(end, -1, -1):
        item = items[position]
        closes = item.kind == "close" or (item.kind == "mark" and item.key == "}")
        depth += closes - (item.kind == "open" or (item.kind == "mark" and item.key == "{"))
        if depth == 0:
            return position
    return 0


def base_of(side: FoldedFormula, mark: int) -> str:
    """What a script belongs to, for a message: a bracket with its content, a command with its arguments."""
    at = base_item(side.items, mark)
    if at is None:
        return "?"
    item = side.items[at]
    if item.kind == "close":
        return cut(side.latex, side.items[opening_of(side.items, at)].start, item.end)
    if item.kind == "macro":
        return cut(side.latex, *span(side, (at, mark)))
    return item.key


def operands(side: FoldedFormula, first: int, last: int) -> list[tuple[int, int]]:
    """The operands of a range of items, each with its scripts and arguments, as ranges of items."""
    found: list[tuple[int, int]] = []
    at, last = first, min(last, len(side.items))
    while at < last:
        item = side.items[at]
        end = at + 1
        if item.kind == "mark":
            at += 1
            continue
        while end < len(side.items) and side.items[end].kind == "mark" and side.items[end].key in "_^{":
            end = closing(side.items, end + (side.items[end].key in "_^")) + 1
        if item.kind in {"letter", "number", "text", "name", "run", "function", "chem", "macro"}:
            found.append((at, min(end, len(side.items))))
        at = max(end, at + 1)
    return found


def closing(items: Sequence[Item], opening: int) -> int:
    """The index of the brace that closes the one at `opening`."""
    depth = 0
    for position in range(opening, len(items)):
        if items[position].kind == "mark":
            depth += (items[position].key == "{") - (items[position].key == "}")
            if depth == 0:
                return position
    return len(items)


def content(side: FoldedFormula, script: Script) -> str:
    return cut(side.latex, *span(side, (script.start, script.end)))


def span(side: FoldedFormula, part: tuple[int, int]) -> Span:
    """The characters that items stand for, braces closed; an empty range is the place between its neighbours."""
    first, last = part
    chosen = [item for item in side.items[first:last] if item.end > item.start]
    if chosen:
        start = min(item.start for item in chosen)
        return start, balanced(side.latex, start, max(start, *(item.end for item in chosen)))
    if first < len(side.items):
        return (side.items[first].start,) * 2
    return ((side.items[-1].end,) * 2) if side.items else (0, 0)


def balanced(latex: str, start: int, end: int) -> int:
    """The end of a stretch, moved behind the braces that it opens and that close right there."""
    stretch = latex[start:end]
    missing = stretch.count("{") - stretch.count("}") - stretch.count(r"\{") + stretch.count(r"\}")
    while missing > 0 and latex[end : end + 1] == "}":
        end, missing = end + 1, missing - 1
    return end


def cut(latex: str, start: int, end: int) -> str:
    return shown(latex[start:end])


def shown(raw: str) -> str:
    """A stretch of LaTeX on one line, shortened."""
    line = " ".join(raw.split())
    return abridged(line, SHOWN)
