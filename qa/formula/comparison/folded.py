"""A formula as it is compared: folded items, lists of numbers as one item, which items stand in an index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.formula.latex.items import Item
from qa.model.records import dataclass


@dataclass(frozen=True, slots=True)
class FoldedFormula:
    """One side: folded items, the LaTeX they come from, and for each item whether it stands in an index."""

    items: tuple[Item, ...]
    latex: str
    in_index: tuple[bool, ...]

    @classmethod
    def of(cls, items: Sequence[Item], latex: str) -> FoldedFormula:
        joined = tuple(lists(items, latex))
        return cls(joined, latex, tuple(indexed(joined)))


def lists(items: Sequence[Item], latex: str) -> Iterator[Item]:
    """Numbers with the separators between them as one item: where a list ends and a decimal begins, languages say."""
    index = 0
    while index < len(items):
        item = items[index]
        if item.kind != "number":
            yield item
            index += 1
            continue
        key, end = spelt(item, latex), index + 1
        while end + 1 < len(items) and items[end].key in {",", ";"} and items[end + 1].kind == "number":
            apart = items[end + 1].start > items[end].end and latex[items[end].end : items[end + 1].start].isspace()
            key += items[end].key + (" " if apart else "") + spelt(items[end + 1], latex)
            end += 2
        yield item._replace(key=key, end=items[end - 1].end)
        index = end


def spelt(item: Item, latex: str) -> str:
    """A number with its braced separators."""
    raw = latex[item.start : item.end]
    return re.sub(r"\\[,;: !]|[~\s]", "", raw) if "{,}" in raw or "{.}" in raw else item.key


def indexed(items: Sequence[Item]) -> Iterator[bool]:
    """Whether each item stands in an index."""
    depth: list[bool] = []
    for position, item in enumerate(items):
        if item.key == "}" and depth:
            depth.pop()
        yield any(depth)
        if item.key == "{":
            depth.append(position > 0 and items[position - 1].key == "_")
