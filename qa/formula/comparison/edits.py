"""What aligning two formulas finds: pairs of items, words and notation that agree, and edits that nothing explains."""

from __future__ import annotations

from dataclasses import field

from qa.formula.comparison.outcome import ChangeKind
from qa.formula.latex.items import Item
from qa.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """An item that became another, is missing, or was added; its places in both rows of items."""

    old: Item | None
    new: Item | None
    at: tuple[int, int]
    kind: ChangeKind | None = None


@dataclass(slots=True)
class Agreement:
    """What was needed to make two formulas equal; `edits` are what nothing harmless explains."""

    words: list[tuple[Item, Item]] = field(default_factory=list)
    word_places: list[tuple[int, int]] = field(default_factory=list)
    notation: list[tuple[Item, Item]] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    pairs: list[tuple[int | None, int | None]] = field(default_factory=list)
    reason: str = ""
