r"""Ordinals: `i^\mathrm{th}` is `i^{\text{ième}}`, `i`-te, `第 i`: the ending belongs to the language.

Where the source marks an ordinal the way English does, the target may mark it in its own way, or outside the formula.
Where only the target marks one, the ending must be one of a language.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.formula.latex.items import Item
from qa.formula.vocabulary import ordinal_endings

ENGLISH = frozenset({"th", "st", "nd", "rd"})
MARKS = " -‐‑–:."
"""What may stand between a numeral and its ending, or behind it."""
LONGEST = 7
"""Letters of an ordinal's ending at most, `-ésimas`."""


def without_ordinals(
    old: Sequence[Item], new: Sequence[Item], language: str
) -> tuple[list[Item], list[Item], tuple[Item, Item]] | None:
    """Both rows of items without the endings of ordinals, and the first place; `None` where there are none.

    `language` is the target's.
    """
    endings = ordinal_endings(language)
    left, first = stripped(old, ENGLISH)
    marked = first is not None
    right, second = stripped(new, endings if marked else sure_endings(endings), free=marked)
    if first is None and second is None:
        return None
    return left, right, (first or nothing_behind(left), second or nothing_behind(right))


def sure_endings(endings: frozenset[str]) -> frozenset[str]:
    """Those that are no letter of a formula."""
    return frozenset(ending for ending in endings if len(ending) > 1 or not ending.isascii())


def nothing_behind(items: Sequence[Item]) -> Item:
    """An empty text where an ending is left out."""
    end = items[-1].end if items else 0
    return Item("", "text", end, end)


def stripped(items: Sequence[Item], endings: frozenset[str], *, free: bool = False) -> tuple[list[Item], Item | None]:
    """Items without ordinal endings in exponents and behind an operand, and the first ending."""
    out: list[Item] = []
    first: Item | None = None
    index = 0
    while index < len(items):
        item = items[index]
        if item.key == "^" and item.kind == "mark" and out:
            close = next((i for i in range(index + 1, min(index + LONGEST + 3, len(items))) if items[i].key == "}"), 0)
            content = items[index + 2 : close] if close else []
            if content and is_ending(content, endings, free=free):
                text = "".join(item.text for item in content)
                first = first or Item(f"\\text{{{text}}}", "text", content[0].start, content[-1].end)
                index = close + 1
                continue
        elif item.kind == "text" and out and is_operand(out[-1]) and is_ending([item], endings, free=False):
            first = first or item
            index += 1
            continue
        out.append(item)
        index += 1
    return out, first


def is_ending(content: Sequence[Item], endings: frozenset[str], *, free: bool) -> bool:
    """Whether items are an ordinal's ending; `free`: any short word in a text command is one."""
    text = "".join(item.text for item in content).strip(MARKS).lower()
    if text in endings:
        return True
    return free and len(content) == 1 and content[0].kind == "text" and text.isalpha() and len(text) <= LONGEST


def is_operand(item: Item) -> bool:
    return item.kind in {"letter", "number", "close"} or item.key == "}"
