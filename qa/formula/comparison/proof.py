"""Whether two expression trees state the same mathematics, by sympy. Runs in the worker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy

from qa.formula.tree.to_sympy import build

Node = Sequence[Any]
CONTAINERS = frozenset({"seq", "env", "rel", "fence", "big", "apply", "index", "fun", "at", "macro"})
FLIPPED = {"=": "=", "<": ">", ">": "<", r"\leq": r"\geq", r"\geq": r"\leq", r"\neq": r"\neq", r"\approx": r"\approx",
           r"\equiv": r"\equiv", r"\subset": r"\supset", r"\subseteq": r"\supseteq", r"\in": r"\ni"}  # fmt: skip
ALGEBRAIC = frozenset({"add", "mul", "power", "number", "symbol", "fun", "macro", "fence", "index", "apply", "big"})
SIMPLIFIED = 60


def equal(old: Node, new: Node) -> bool:
    """Whether sympy proves the two equal: as expressions, or part by part where they are no expressions."""
    if old == new:
        return True
    if old[0] == new[0] == "rel" and (flipped(old, new) or same_equation(old, new)):
        return True
    if old[0] == new[0] and old[0] in CONTAINERS and len(old) == len(new) and parts(old, new):
        return True
    return old[0] in ALGEBRAIC and new[0] in ALGEBRAIC and same_value(old, new)


def parts(old: Node, new: Node) -> bool:
    """Whether all parts agree one by one; words, signs and names must be the same."""
    for left, right in zip(old[1:], new[1:], strict=True):
        if isinstance(left, str) or isinstance(right, str) or not left or not right:
            if left != right:
                return False
        elif isinstance(left[0], str) and isinstance(right[0], str):
            if not equal(left, right):
                return False
        elif len(left) != len(right) or not all(equal(a, b) for a, b in zip(left, right, strict=True)):
            return False
    return True


def flipped(old: Node, new: Node) -> bool:
    """`a < b` and `b > a`."""
    if len(old) != 4 or len(new) != 4:
        return False
    mirrored = FLIPPED.get(old[2][1]) == new[2][1] and old[2][2:] == new[2][2:]
    return mirrored and equal(old[1], new[3]) and equal(old[3], new[1])


def same_equation(old: Node, new: Node) -> bool:
    """`a + 1 = b` and `a = b - 1`. Two identities are not the same statement because both hold."""
    if not (len(old) == len(new) == 4 and old[2][1] == new[2][1] == "="):
        return False
    sides = [build(side, evaluate=True) for side in (old[1], old[3], new[1], new[3])]
    if not all(isinstance(side, sympy.Expr) for side in sides) or any(side == sympy.Symbol("□") for side in sides):
        return False
    first, second = sympy.expand(sides[0] - sides[1]), sympy.expand(sides[2] - sides[3])
    trivial = first == 0 or first.is_number
    return not trivial and (sympy.expand(first - second) == 0 or sympy.expand(first + second) == 0)


def same_value(old: Node, new: Node) -> bool:
    """Whether the difference of two expressions is zero."""
    left, right = build(old, evaluate=True), build(new, evaluate=True)
    if not (isinstance(left, sympy.Expr) and isinstance(right, sympy.Expr)):
        return bool(left == right)
    difference = left - right
    if difference == 0 or sympy.expand(difference) == 0:
        return True
    if not difference.is_commutative or sympy.count_ops(difference) > SIMPLIFIED:
        return False
    return bool(sympy.simplify(difference) == 0)
