r"""Bound variables: `\sum_i x_i` and `\sum_j x_j` are one sum.

Two trees are alpha-equivalent when they become equal once every bound variable is named by its binder's depth. The
binders are sums and their kin, limits and extrema with an index below, and integrals that close with `d x`.
"""

from __future__ import annotations

from typing import Any

from qa.formula.tree.grammar import Tree

BINDING_SIGNS = frozenset({"=", r"\in", "<", r"\leq", r"\neq", r"\rightarrow", ">", r"\geq"})
BINDERS = frozenset({"lim", "max", "min", "sup", "inf", "argmax", "argmin", "liminf", "limsup"})
DIFFERENTIALS = frozenset({"d", r"\mathrm{d}"})


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
    for name in bound(node):
        # a name that the body does not use binds nothing: to rename it alone would be a change
        if not occurs(name, node[-1]):
            continue
        seen.append(name)
        node = (*node[:2], replaced(node[2], name, depth), *node[3:-1], replaced(node[-1], name, depth))
        depth += 1
    return tuple(canonical(part, depth, seen) for part in node)


def bound(node: Tree) -> tuple[str, ...]:
    """The letters that a node binds in its last part."""
    if len(node) != 5 or not (node[0] == "big" or (node[0] == "fun" and node[1] in BINDERS)):
        return ()
    below = node[2][1:] if node[2][:1] == ("seq",) else (node[2],)
    letters = tuple(name for part in below if (name := binder(part)))
    return letters or differential(node[-1])


def binder(below: Tree) -> str:
    """The letter of `i`, `i = 1` or `i \\in S`; a numeral or a word binds nothing."""
    if below[0] == "rel" and len(below) >= 4 and below[2][1] in BINDING_SIGNS:
        below = below[1]
    return str(below[1]) if below[0] == "symbol" else ""


def differential(body: Tree) -> tuple[str, ...]:
    """The variable of a closing `d x`."""
    if body[0] != "mul" or len(body) < 4:
        return ()
    mark, last = body[-2][1], body[-1][1]
    if mark[0] == last[0] == "symbol" and mark[1] in DIFFERENTIALS and last[1] not in DIFFERENTIALS:
        return (str(last[1]),)
    return ()


def occurs(name: str, node: Any) -> bool:
    if not isinstance(node, tuple):
        return False
    return node == ("symbol", name) or any(occurs(name, part) for part in node)


def replaced(node: Any, name: str, depth: int) -> Any:
    if not isinstance(node, tuple):
        return node
    return ("bound", str(depth)) if node == ("symbol", name) else tuple(replaced(part, name, depth) for part in node)
