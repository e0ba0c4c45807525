"""Where a parser stands among the items of a formula."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qa.formula.latex.items import Item
from qa.formula.tree import atoms
from qa.formula.tree.atoms import Unparsed

Tree = tuple[Any, ...]
DEPTH = 40
"""Brackets, braces and environments around each other in a formula that is read as a tree: a bound of work."""


class Cursor:
    """A place among items, and the stretch that a rule may read: bounded in depth."""

    def __init__(self, items: list[Item], latex: str) -> None:
        self.items, self.latex = items, latex
        self.match = atoms.pairs(items)
        self.at, self.end, self.depth = 0, 0, 0

    def inside(self, start: int, end: int, rule: Callable[[], Tree]) -> Tree:
        """Apply a rule to `[start, end)` alone; all of it must be used."""
        saved = self.at, self.end
        self.at, self.end, self.depth = start, end, self.depth + 1
        if self.depth > DEPTH:
            raise Unparsed("nesting")
        tree = rule()
        if self.at != end:
            raise Unparsed(self.items[self.at].key)
        self.at, self.end, self.depth = *saved, self.depth - 1
        return tree

    @property
    def here(self) -> Item | None:
        return self.items[self.at] if self.at < self.end else None
