r"""Trees to sympy for a proof: plain algebra, and everything else as one opaque symbol.

What sympy sees is kept so small that nothing false can be proved: numbers, letters, sums, products, whole powers,
fractions, roots and elementary functions. Everything else (scripts, accents, names, big operators with their bodies,
applications, brackets of other kinds) is one opaque symbol, spelt out by its tree, so that it is equal to itself alone.

- Letters do not commute, unless the formula or the note shows them to be numbers (`Commuting`), or both expressions are
  built of one letter only: then everything commutes.
- `d`, `\partial`, `\nabla`, `\Delta` and their kin act on what follows: a product with one of them is opaque as well.
- `\cdot` and `\times` are products of numbers beside numbers; elsewhere they may be products of vectors: opaque.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import sympy
from sympy import Add, Integer, Mul, Pow, Rational, Symbol

from qa.formula.tree.to_sympy import ELEMENTARY
from qa.model.records import dataclass

Node = Sequence[Any]
SEEN_INTO = ELEMENTARY.keys() | {"ln"}
"""Functions of whose argument the letters count."""
MOST_TERMS = 256
"""Terms that an expansion may make."""
LARGEST_POWER = 12
"""Power that is multiplied out: the terms of a sum grow with it."""
LARGEST_NUMBER = 40
"""Digits of a number that is more than a name."""
CONTAINERS = frozenset({"seq", "env", "rel", "fence", "big", "apply", "fun", "at", "macro"})
EXACT = {"big": (2, 3), "fun": (2, 3), "at": (2, 3)}
"""Children that are scripts: they are equal only as trees."""
ALGEBRAIC = frozenset({"add", "mul", "power", "number", "symbol", "fun", "macro", "fence", "index", "apply", "big"})
OPERATORS = frozenset(
    {"d", "D", r"\mathrm{d}", r"\mathbf{d}", r"\text{d}", r"\partial", r"\nabla", r"\Delta", r"\delta", r"\Box"}
    | {r"\mathop{d}", r"\mathcal{D}", r"\mathcal{L}", r"\square", r"\mathrm{D}", r"\int", r"\boldsymbol{\nabla}"}
)


class TooMuchWork(Exception):
    """More work than a proof may do."""


@dataclass(frozen=True, slots=True)
class Commuting:
    """What is known about the letters of both formulas: those that commute, and whether all do."""

    scalars: frozenset[str]
    single: bool = False

    def commutes(self, name: str) -> bool:
        return self.single or name in self.scalars


def scope_of(trees: Sequence[Node], scalars: frozenset[str]) -> Commuting:
    """The letters that commute: those given, indices of sums, and what a fraction's denominator holds."""
    letters = {name for tree in trees for name in atoms(tree)}
    shown = {name for tree in trees for name in shown_scalars(tree)}
    return Commuting(frozenset(shown) | scalars, single=len(letters) <= 1 and not letters & OPERATORS)


def atoms(node: Node) -> Iterator[str]:
    """What an expression is built of: its letters, and its opaque parts as they are."""
    head = node[0]
    if head in {"add", "mul"}:
        for _, part in node[1:]:
            yield from atoms(part)
    elif head == "fun" and node[1] in SEEN_INTO and node[2][0] == "blank":
        yield from atoms(node[4])
    elif is_transparent(node):
        for part in node[1:]:
            if not isinstance(part, str):
                yield from atoms(part)
    elif head == "symbol":
        yield node[1]
    elif head not in {"number", "blank"}:
        yield json.dumps(node)


def is_transparent(node: Node) -> bool:
    """Whether sympy may see what is inside: round brackets, fractions, roots, whole powers."""
    head = node[0]
    if head == "fence":
        return node[1] in {"(", "["} and node[2] in {")", "]"}
    if head == "macro":
        return node[1] in {r"\frac", r"\sqrt"}
    return bool(head == "power" and node[2][0] == "number")


def shown_scalars(node: Any) -> Iterator[str]:
    """Letters that an expression itself shows to be numbers: what it divides by, what it sums over."""
    if not isinstance(node, (tuple, list)) or not node:
        return
    if node[0] == "macro" and node[1] == r"\frac" and len(node) == 4 and not is_derivative(node[2:]):
        yield from (name for name in atoms(node[3]) if len(name) == 1 or name[1:].isalpha())
    if node[0] == "big" and node[2][0] == "rel" and node[2][1][0] == "symbol":
        yield str(node[2][1][1])
    for part in node[1:]:
        yield from shown_scalars(part)


def is_derivative(arguments: Sequence[Node]) -> bool:
    r"""`\frac{d y}{d x}`: a fraction with an operator in it."""
    return any(name in OPERATORS for argument in arguments for name in atoms(argument))


class AlgebraBuilder:
    """Trees to sympy expressions, with everything opaque that is not plain algebra."""

    def __init__(self, scope: Commuting) -> None:
        self.scope = scope

    def expanded(self, value: Any) -> Any:
        """A sum of products, if that is little work."""
        if size(value) > MOST_TERMS:
            raise TooMuchWork
        return sympy.expand(value)

    def opaque(self, node: Node) -> Any:
        """A construct about which nothing is known but its own shape."""
        return Symbol(json.dumps(self.normal(node)), commutative=self.scope.single)

    def normal(self, node: Any) -> Any:
        """A tree whose algebraic parts outside scripts are expanded, so that they are equal under another spelling."""
        if not isinstance(node, (tuple, list)) or not node or node[0] not in CONTAINERS:
            return node
        exact = EXACT.get(node[0], ())
        return [node[0], *(part if i in exact else self.inner(part) for i, part in enumerate(node[1:], 1))]

    def inner(self, part: Any) -> Any:
        if not isinstance(part, (tuple, list)) or not part or not isinstance(part[0], str):
            return part
        if part[0] in {"add", "mul"}:
            return ["value", sympy.srepr(self.expanded(self.build(part)))]
        return self.normal(part)

    def build(self, node: Node) -> Any:
        method = getattr(self, f"_{node[0]}", None)
        built = method(*node[1:]) if method else None
        return self.opaque(node) if built is None else built

    def _number(self, key: str) -> Any:
        whole = key.replace(",", "")
        digits = whole.replace(".", "")
        # `1.50` claims more than `1.5`, and a numeral of forty digits is a name
        exact = not ("." in whole and whole.endswith("0"))
        if not digits.isascii() or not digits.isdecimal() or len(digits) > LARGEST_NUMBER or not exact:
            return Symbol(whole)
        return Rational(whole) if "." in whole else Integer(int(whole))

    def _symbol(self, key: str) -> Any:
        return Symbol(key, commutative=self.scope.commutes(key))

    def _add(self, *terms: tuple[str, Node]) -> Any:
        if any(sign not in {"", "+", "-"} or term[0] in {"blank", "seq", "rel", "env"} for sign, term in terms):
            return None
        return Add(*(Mul(-1, self.build(term)) if sign == "-" else self.build(term) for sign, term in terms))

    def _mul(self, *factors: tuple[str, Node]) -> Any:
        if any(name in OPERATORS for _, factor in factors for name in atoms(factor)):
            return None
        if any(factor[0] in {"blank", "seq", "rel", "env", "text", "name"} for _, factor in factors):
            return None
        result = self.build(factors[0][1])
        divided = False
        for place, (operator, factor) in enumerate(factors[1:], 1):
            value = self.build(factor)
            plain = operator == "" or (operator in {r"\cdot", "*"} and self.numeric(result, value))
            if divided or (place == 1 and factors[0][0]) or not (plain or operator == "/"):
                # `1/2x` has two readings; a sign of another product has its own laws
                return None
            divided = operator == "/"
            result = Mul(result, Pow(value, -1)) if divided else Mul(result, value)
        return result

    def numeric(self, left: Any, right: Any) -> bool:
        return bool(left.is_number or right.is_number or (left.is_commutative and right.is_commutative))

    def _fun(self, name: str, below: Node, above: Node, argument: Node) -> Any:
        known = ELEMENTARY.get(name)
        if known is None or below[0] != "blank" or argument[0] in {"blank", "seq", "rel", "env"}:
            return None
        if above[0] not in {"blank", "number"}:
            return None
        inner = self.expanded(self.build(argument))
        value = known(inner) if inner.is_commutative else Symbol(f"{name}({sympy.srepr(inner)})", commutative=False)
        return value if above[0] == "blank" else self.power(value, above)

    def _power(self, base: Node, above: Node) -> Any:
        if base[0] == "symbol" and base[1] in {"e", r"\mathrm{e}"} and above[0] != "number":
            return self._fun("exp", ("blank",), ("blank",), above) if above[0] in ALGEBRAIC else None
        half = above == ["mul", ["", ["number", "1"]], ["/", ["number", "2"]]] or above in (
            ["macro", r"\frac", ["number", "1"], ["number", "2"]], ["number", "0.5"]
        )  # fmt: skip
        if half:
            return self.root(self.build(base))
        negative = above[0] == "add" and len(above) == 2 and above[1][0] == "-" and above[1][1][0] == "number"
        if (above[0] != "number" and not negative) or above == ["number", "1"]:
            # `x^1` says more than `x`
            return None
        return self.power(self.build(base), above[1][1] if negative else above, negative=negative)

    def power(self, base: Any, exponent: Node, *, negative: bool = False) -> Any:
        """A whole power, small enough to be expanded."""
        if not exponent[1].isascii() or not exponent[1].isdecimal() or int(exponent[1]) > LARGEST_POWER:
            return None
        return Pow(base, -int(exponent[1]) if negative else int(exponent[1]))

    def root(self, value: Any) -> Any:
        """A square root, of a number or as a symbol of its own."""
        inner = self.expanded(value)
        if inner.is_number:
            return sympy.sqrt(inner)
        return Symbol(f"sqrt({sympy.srepr(inner)})", commutative=bool(inner.is_commutative))

    def _fence(self, opening: str, closing: str, content: Node) -> Any:
        if (opening, closing) not in {("(", ")"), ("[", "]")} or content[0] in {"seq", "blank", "rel", "env"}:
            return None
        return self.build(content)

    def _macro(self, key: str, *arguments: Node) -> Any:
        if any(a[0] in {"seq", "blank", "rel", "env"} for a in arguments):
            return None
        if key == r"\frac" and len(arguments) == 2 and not is_derivative(arguments):
            below = self.expanded(self.build(arguments[1]))
            return None if below == 0 else Mul(self.build(arguments[0]), Pow(below, -1))
        return self.root(self.build(arguments[0])) if key == r"\sqrt" and len(arguments) == 1 else None


def size(value: Any) -> int:
    """The number of terms that an expression has once expanded, at most."""
    if isinstance(value, Add):
        return sum(size(part) for part in value.args)
    if isinstance(value, Mul):
        product = 1
        for part in value.args:
            product = min(product * size(part), MOST_TERMS + 1)
        return product
    if isinstance(value, Pow) and value.exp.is_Integer:
        inner = size(value.base)
        return min(inner ** min(abs(int(value.exp)), LARGEST_POWER), MOST_TERMS + 1) if inner > 1 else 1
    return 1
