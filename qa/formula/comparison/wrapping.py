"""What moves over a formula's delimiters or separates its parts: brackets around it, a comma for a wide space."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.formula.latex.items import Item

SPACE = re.compile(r"\\(?:[,;: ]|q?quad|enspace)")


def unwrapped(
    old: Sequence[Item], new: Sequence[Item], latex: tuple[str, str]
) -> tuple[Sequence[Item], Sequence[Item], str] | None:
    """Both rows of items without brackets or commas that one of them has around or instead of spaces, and which."""
    for left, right in ((old, inside_brackets(new)), (inside_brackets(old), new)):
        if len(left) == len(right) and len(old) != len(new) and left:
            return left, right, "brackets around the formula"
    for longer, shorter, side in ((new, old, latex[0]), (old, new, latex[1])):
        kept = without_commas(longer, shorter, side)
        if kept is not None:
            return (shorter, kept, "comma for a space") if longer is new else (kept, shorter, "comma for a space")
    return None


def inside_brackets(items: Sequence[Item]) -> Sequence[Item]:
    """The items inside if one pair of round brackets encloses all."""
    if len(items) < 3 or items[0].key != "(" or items[-1].key != ")":
        return items
    depth = 0
    for position, item in enumerate(items):
        depth += (item.key == "(") - (item.key == ")")
        if depth == 0 and position < len(items) - 1:
            return items
    return items[1:-1]


def without_commas(longer: Sequence[Item], shorter: Sequence[Item], latex: str) -> list[Item] | None:
    """`longer` without the commas that it has more, each at a wide space of the other formula."""
    index, kept = 0, []
    for position, item in enumerate(longer):
        if index < len(shorter) and (shorter[index].key == item.key or item.key not in {",", ";"}):
            index += 1
            kept.append(item)
        elif item.key in {",", ";"} and 0 < index < len(shorter):
            gap = latex[shorter[index - 1].end : shorter[index].start]
            spaces = SPACE.findall(gap)
            # `\,` and `,` differ by a backslash that was lost or gained, unless a remark in brackets follows
            remark = position + 1 < len(longer) and longer[position + 1].kind == "open" and gap != gap.rstrip()
            if not spaces or (spaces == ["\\" + item.key] and not remark):
                return None
        else:
            return None
    return kept if index == len(shorter) and len(kept) < len(longer) else None
