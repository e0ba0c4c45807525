r"""Bound variables: `\sum_i x_i` and `\sum_j x_j` are one sum.

Two trees are alpha-equivalent when they become equal once every bound variable is named by its binder's depth. The
binders are sums and their kin, limits and extrema with an index below, integrals that close with `d x`, sets given by a
condition (`\{x \mid x > 0\}`) and quantifiers, each over what follows them in their part of the formula.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qa.formula.tree.cursor import Tree

BINDING_SIGNS = frozenset({"=", r"\in", "<", r"\leq", r"\neq", r"\rightarrow", ">", r"\geq"})
BINDERS = frozenset({"lim", "max", "min", "sup", "inf", "argmax", "argmin", "liminf", "limsup"})
DIFFERENTIALS = frozenset({"d", r"\mathrm{d}"})
QUANTIFIERS = frozenset({r"\forall", r"\exists", r"\nexists"})

Binding = tuple[str, tuple[int, ...]]
"""A bound variable, and the parts of the node that are its scope."""


def renamed(old: Tree, new: Tree) -> tuple[str, str] | None:
    """The first bound variable and its new name where renaming explains all that differs."""
    found: tuple[list[str], list[str]] = [], []
    if canonical(old, 0, found[0]) != canonical(new, 0, found[1]):
        return None
    return next(((a, b) for a, b in zip(*found, strict=False) if a != b), None)


def canonical(node: Any, depth: int, seen: list[str]) -> Any:
    """The tree with bound variables named by depth; their own names are added to `seen` in reading order."""
    if not isinstance(node, tuple):
        return node
    for name, scope in list(bindings(node)):
        # a name that the scope uses only where it is bound binds nothing: to rename it alone would be a change
        if sum(occurrences(name, node[part]) for part in scope) < 2:
            continue
        seen.append(name)
        node = tuple(replaced(part, name, depth) if at in scope else part for at, part in enumerate(node))
        depth += 1
    return tuple(canonical(part, depth, seen) for part in node)


def bindings(node: Tree) -> Iterator[Binding]:
    """The letters that a node binds, each with the parts that it is bound in."""
    if len(node) == 5 and (node[0] == "big" or (node[0] == "fun" and node[1] in BINDERS)):
        below = node[2][1:] if node[2][:1] == ("seq",) else (node[2],)
        letters = tuple(name for part in below if (name := binder(part)))
        yield from ((name, (2, 4)) for name in letters if occurrences(name, node[4]))
        if not letters:
            yield from ((name, (4,)) for name in differential(node[4]))
    elif node[0] == "fence" and node[1] == r"\{" and node[3][0] == "seq" and len(node[3]) > 3:
        name = binder(node[3][1])
        if name and node[3][2] in {("separator", "|"), ("separator", ":")}:
            yield name, (3,)
    elif node[0] == "seq":
        for at in range(1, len(node)):
            if name := quantified(node[at]):
                yield name, tuple(range(at, len(node)))


def binder(below: Tree) -> str:
    """The letter of `i`, `i = 1` or `i \\in S`; a numeral or a word binds nothing."""
    if below[0] == "rel" and len(below) >= 4 and below[2][1] in BINDING_SIGNS:
        below = below[1]
    return str(below[1]) if below[0] == "symbol" else ""


def quantified(part: Any) -> str:
    """The letter of `\\forall x` or `\\exists x \\in S`."""
    if part[0] == "rel":
        part = part[1]
    if part[0] == "mul" and len(part) == 3 and part[1][1][0] == part[2][1][0] == "symbol":
        return str(part[2][1][1]) if part[1][1][1] in QUANTIFIERS else ""
    return ""


def differential(body: Tree) -> tuple[str, ...]:
    """The variable of a closing `d x`."""
    if body[0] != "mul" or len(body) < 4:
        return ()
    mark, last = body[-2][1], body[-1][1]
    if mark[0] == last[0] == "symbol" and mark[1] in DIFFERENTIALS and last[1] not in DIFFERENTIALS:
        return (str(last[1]),)
    return ()


def occurrences(name: str, node: Any) -> int:
    if not isinstance(node, tuple):
        return 0
    return 1 if node == ("symbol", name) else sum(occurrences(name, part) for part in node)


def replaced(node: Any, name: str, depth: int) -> Any:
    if not isinstance(node, tuple):
        return node
    return ("bound", str(depth)) if node == ("symbol", name) else tuple(replaced(part, name, depth) for part in node)
