"""From LaTeX to a tree, and to sympy."""

from __future__ import annotations

from typing import Any

from qa.formula.latex.stream import stream
from qa.formula.tree import grammar
from qa.formula.tree.atoms import Unparsed
from qa.formula.tree.cursor import Tree


def parse(latex: str) -> Tree:
    """The order-preserving tree of a formula; `Unparsed` where it is damaged, too long or has no reading."""
    made = stream(latex)
    if made.flaws or not made.bounded:
        raise Unparsed("damaged or too large")
    return grammar.parse(made.items, latex)


def to_sympy(latex: str) -> Any:
    """The unevaluated sympy expression of a formula. This imports sympy, in this process; nothing is evaluated."""
    from qa.formula.tree.to_sympy import build

    return build(parse(latex))
