r"""Whether two expression trees state the same mathematics, by sympy. Runs in the worker.

What sympy may see, and what commutes, is in `algebra`. Work is counted before it is done: an expansion that would make
more than `MOST_TERMS` terms is not begun.
"""

from __future__ import annotations

from typing import Any

import sympy
from sympy import Add

from qa.formula.comparison.algebra import ALGEBRAIC, CONTAINERS, EXACT, AlgebraBuilder, Node, scope_of

MOST_FUNCTIONS = 6
"""Elementary functions up to which exponentials are tried: each doubles the terms."""
FLIPPED = {"=": "=", "<": ">", ">": "<", r"\leq": r"\geq", r"\geq": r"\leq", r"\neq": r"\neq", r"\approx": r"\approx",
           r"\equiv": r"\equiv", r"\subset": r"\supset", r"\subseteq": r"\supseteq", r"\in": r"\ni"}  # fmt: skip


def equal(old: Node, new: Node, scalars: frozenset[str] = frozenset()) -> bool:
    """Whether sympy proves the two equal: as expressions, or part by part where they are no expressions."""
    if old == new:
        return True
    if old[0] == new[0] == "rel" and (flipped(old, new, scalars) or same_equation(old, new, scalars)):
        return True
    if old[0] == new[0] and old[0] in CONTAINERS and len(old) == len(new) and parts(old, new, scalars):
        return True
    return old[0] in ALGEBRAIC and new[0] in ALGEBRAIC and same_value(old, new, scalars)


def zeros(node: Any) -> int:
    """How many terms and factors of an expression are zero: `x + 0` says more than `x`."""
    if not isinstance(node, (tuple, list)):
        return 0
    summed = bool(node) and isinstance(node[0], str) and node[0] in {"add", "mul"}
    own = sum(list(part[1]) == ["number", "0"] for part in node[1:]) if summed else 0
    return own + sum(zeros(part) for part in node)


def parts(old: Node, new: Node, scalars: frozenset[str]) -> bool:
    """Whether all parts agree one by one; words, signs, names and scripts must be the same."""
    exact = EXACT.get(old[0], ())
    for place, (left, right) in enumerate(zip(old[1:], new[1:], strict=True), 1):
        if left == right:
            continue
        if isinstance(left, str) or isinstance(right, str) or not left or not right or place in exact:
            return False
        if isinstance(left[0], str) and isinstance(right[0], str):
            if not equal(left, right, scalars):
                return False
        elif len(left) != len(right) or not all(equal(a, b, scalars) for a, b in zip(left, right, strict=True)):
            return False
    return True


def flipped(old: Node, new: Node, scalars: frozenset[str]) -> bool:
    """`a < b` and `b > a`."""
    if len(old) != 4 or len(new) != 4 or ["blank"] in [list(side) for side in (*old[1:], *new[1:])]:
        return False
    mirrored = FLIPPED.get(old[2][1]) == new[2][1] and old[2][2:] == new[2][2:]
    return bool(mirrored) and equal(old[1], new[3], scalars) and equal(old[3], new[1], scalars)


def same_equation(old: Node, new: Node, scalars: frozenset[str]) -> bool:
    """`a + 1 = b` and `a = b - 1`. Two identities are not the same statement because both hold."""
    if not (len(old) == len(new) == 4 and old[2][1] == new[2][1] == "=" and old[2] == new[2]):
        return False
    sides = [old[1], old[3], new[1], new[3]]
    if any(side[0] not in ALGEBRAIC for side in sides):
        return False
    builder = AlgebraBuilder(scope_of(sides, scalars))
    built = [builder.build(side) for side in sides]
    first, second = builder.expanded(built[0] - built[1]), builder.expanded(built[2] - built[3])
    trivial = first == 0 or first.is_number
    return not trivial and (builder.expanded(first - second) == 0 or builder.expanded(first + second) == 0)


def same_value(old: Node, new: Node, scalars: frozenset[str]) -> bool:
    """Whether the difference of two expressions is zero."""
    if zeros(old) or zeros(new):
        # a term that was dropped, or whose sign changed, is no rewrite, even if it is nothing
        return False
    scope = scope_of([old, new], scalars)
    builder = AlgebraBuilder(scope)
    difference = builder.expanded(builder.build(old) - builder.build(new))
    if difference == 0:
        return True
    return scope.single and vanishes(difference)


def vanishes(difference: Any) -> bool:
    """Whether an expression in one letter is zero: as a fraction, then with its functions as exponentials."""
    if len(difference.atoms(sympy.Function)) > MOST_FUNCTIONS or len(Add.make_args(difference)) > MOST_FUNCTIONS * 2:
        return False
    if not difference.atoms(sympy.Function):
        return bool(sympy.cancel(sympy.together(difference)) == 0)
    return bool(sympy.expand(difference.rewrite(sympy.exp)) == 0)
