"""From LaTeX to a tree, and to sympy."""

from __future__ import annotations

from typing import Any

from qa.formula import grammar
from qa.formula.atoms import Unparsed
from qa.formula.grammar import Tree
from qa.formula.stream import stream


def parse(latex: str) -> Tree:
    """The order-preserving tree of a formula; `Unparsed` where it is damaged, too long or has no reading."""
    made = stream(latex)
    if made.flaws or not made.bounded:
        raise Unparsed("damaged or too large")
    return grammar.parse(made.items, latex)


def to_sympy(latex: str) -> Any:
    """The unevaluated sympy expression of a formula. This imports sympy, in this process; nothing is evaluated."""
    from qa.formula.algebra import build

    return build(parse(latex))
