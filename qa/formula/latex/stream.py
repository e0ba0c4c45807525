r"""Tokens to the canonical stream: the normal form on which formulas are compared.

Every argument and script stands in `{ }` items, no other braces are left; subscripts precede superscripts; spacing,
sizing, declarations and final punctuation are resolved; a number, a letter in its alphabet, a text and an
environment's `\begin{…}` are one item each. Items keep the offsets of what they were made from, so that a difference
between two streams is a place in both formulas. Linear in the formula; nesting is bounded by `DEPTH`.
"""

from __future__ import annotations

from functools import lru_cache

from qa.formula.latex.emit import Emitter
from qa.formula.latex.items import Item
from qa.formula.latex.nest import DEPTH, Flaw, TooDeep, nest
from qa.formula.latex.symbols import BIDI, FINAL_PUNCTUATION, SYNONYMS
from qa.formula.latex.tokens import Token, tokens
from qa.model.records import dataclass

LENGTH = 20_000
"""Characters of a formula that is read."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A formula in canonical form. `bounded` is false where it was too long or deep: then items are its bare tokens."""

    latex: str
    items: tuple[Item, ...]
    keys: tuple[str, ...]
    flaws: tuple[Flaw, ...]
    bounded: bool = True


@lru_cache(maxsize=4096)
def stream(latex: str, *, escaped: bool = False) -> Stream:
    r"""The canonical stream of a formula; `escaped` reads `\_` as the subscript mark it stands for."""
    found = without_marks_around(tokens(latex, escaped=escaped))
    root, depth, flaws = nest(found, len(latex))
    if depth <= DEPTH and len(latex) <= LENGTH:
        emitter = Emitter(latex)
        try:
            items = without_end(emitter.render(root.items))
        except TooDeep:
            pass
        else:
            items += emitter.tags
            keys = tuple(item.key for item in items)
            return Stream(latex, tuple(items), keys, (*flaws, *emitter.problems()))
    bare = tuple(Item(SYNONYMS.get(t.text, t.text), "other", t.start, t.end) for t in found)
    return Stream(latex, bare, tuple(item.key for item in bare), tuple(flaws), bounded=False)


def without_marks_around(found: list[Token]) -> list[Token]:
    """Without direction marks at both ends, where they do nothing to the formula."""
    start, end = 0, len(found)
    while start < end and found[start].text in BIDI:
        start += 1
    while end > start and found[end - 1].text in BIDI:
        end -= 1
    return found[start:end]


def without_end(items: list[Item]) -> list[Item]:
    """Without the punctuation and row breaks that close the formula, inside and outside its last environments."""
    closing: list[Item] = []
    last = len(items)
    while last and (items[last - 1].kind in {"row", "env"} or is_punctuation(items[last - 1])):
        if items[last - 1].kind == "env":
            if items[last - 1].key.startswith("\\begin{"):
                break
            closing.append(items[last - 1])
        last -= 1
    # a formula that is nothing but punctuation keeps it
    return items[:last] + closing[::-1] if last else items


def is_punctuation(item: Item) -> bool:
    """Whether an item is a sentence's punctuation, bare or in a text."""
    text = item.text.strip() if item.kind == "text" else item.key
    return bool(text) and text != "..." and all(character in FINAL_PUNCTUATION for character in text)
