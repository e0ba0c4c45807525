"""Words that stand elsewhere in their cell because word order differs between languages."""

from __future__ import annotations

from collections.abc import Sequence

from qa.formula.comparison.edits import Agreement, Edit
from qa.formula.comparison.folded import FoldedFormula
from qa.formula.comparison.words import Relation, plain, relation
from qa.formula.latex.items import Item
from qa.formula.tree.atoms import ADDITIVE, MULTIPLICATIVE, is_phrase, is_relation

EDGE = Item("", "edge", 0, 0)
"""What stands before the first and behind the last item."""


def moved_words(found: Agreement, sides: tuple[FoldedFormula, FoldedFormula], languages: tuple[str, str]) -> None:
    """Word order differs between languages: words that only changed their place in a cell, or stand around it."""
    if not found.edits or any(item.kind != "text" for edit in found.edits for item in (edit.old, edit.new) if item):
        return
    if any(
        is_operand(side, edit.at[k]) for edit in found.edits for k, side in enumerate(sides) if (edit.old, edit.new)[k]
    ):
        return
    resolved: list[tuple[Item, Item]] = []
    for place in {cell(sides[0], edit.at[0]) for edit in found.edits}:
        edits = [edit for edit in found.edits if cell(sides[0], edit.at[0]) == place]
        paired = [
            pair
            for pair, at in zip(found.words, found.word_places, strict=True)
            if cell(sides[0], at[0]) == place and pair[0].kind == "text" and pair[1].kind == "text"
        ]
        pair = moved(edits, paired, sides[1].latex, languages)
        if pair is None or {cell(sides[1], edit.at[1]) for edit in edits} != {place}:
            return
        resolved.append(pair)
    found.words += resolved
    found.edits.clear()


def moved(
    edits: Sequence[Edit], paired: Sequence[tuple[Item, Item]], latex: str, languages: tuple[str, str]
) -> tuple[Item, Item] | None:
    """The words of one cell that are each other's translation wherever they stand in it."""
    lost = [edit.old for edit in edits if edit.old is not None]
    added = [edit.new for edit in edits if edit.new is not None]
    if not added:
        return None
    if not lost:
        # "for small x" is said around the x in some languages
        lost = [old for old, _ in paired if old.key]
        added = [new for _, new in paired if new.key] + added
        if not lost or not all(is_phrase(item, latex) for item in added):
            return None
    before, after = (" ".join(plain(item.text) for item in side) for side in (lost, added))
    return (lost[0], added[0]) if relation(before, after, languages, prose=True)[0] is Relation.TRANSLATED else None


def is_operand(formula: FoldedFormula, at: int) -> bool:
    r"""Whether a text is what an operator works on, `\text{input} - \text{output}`: no word order moves that.

    Also what fills a fraction's half or an index. A sign behind "if " may belong to what follows.
    """
    items, text = formula.items, formula.items[at]
    before, after = (items[k] if 0 <= k < len(items) else EDGE for k in (at - 1, at + 1))
    enclosed = before.key == "{" and after.key == "}"
    signed = after.key in ADDITIVE and is_phrase(text, formula.latex)
    return enclosed or is_operator(before) or (is_operator(after) and not signed)


def is_operator(item: Item) -> bool:
    return item.key in ADDITIVE or item.key in MULTIPLICATIVE or is_relation(item)


def cell(formula: FoldedFormula, at: int) -> int:
    """How many cells and rows end before an item."""
    return sum(item.kind in {"amp", "row"} for item in formula.items[:at])
