r"""Expression trees to sympy. Only the worker and `to_sympy` import this module, since it imports sympy.

Two modes. Unevaluated keeps order and shape: `x + x` stays a sum of two terms. Evaluated is for proofs: sums, products,
powers, roots and elementary functions are sympy's own, every other construct is an undefined function of its parts,
so that nothing is proved about it beyond what holds for its parts. Bold, accented and capital letters do not commute:
they may be matrices. Exponents are bounded: `9^{9^{9}}` stays symbolic.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import sympy
from sympy import Abs, Add, Function, Integer, Mul, Pow, Rational, Symbol, Tuple, UnevaluatedExpr

Node = Sequence[Any]
LARGEST_EXPONENT = 64
LARGEST_NUMBER = 40
"""Exponents and digits beyond which sympy is not asked: the work would have no bound."""
ELEMENTARY: dict[str, Callable[..., Any]] = {
    "sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan, "cot": sympy.cot, "sec": sympy.sec, "csc": sympy.csc,
    "arcsin": sympy.asin, "arccos": sympy.acos, "arctan": sympy.atan, "sinh": sympy.sinh, "cosh": sympy.cosh,
    "tanh": sympy.tanh, "coth": sympy.coth, "exp": sympy.exp, "log": sympy.log,
}  # fmt: skip
ACCENTS = frozenset(
    {r"\hat", r"\tilde", r"\bar", r"\vec", r"\dot", r"\ddot", r"\check", r"\breve", r"\acute", r"\grave", r"\underline"}
)
SETS = {r"\{": "set", r"\lfloor": "floor", r"\lceil": "ceiling", r"\langle": "angle", r"\Vert": "norm", "⟦": "brackets"}
NO_EXPONENT = frozenset({"fence", "marks", "marked", "text", "name", "seq", "rel"})
DECORATIONS = frozenset({r"\top", r"\circ", r"\dagger", "T", r"\mathrm{T}", r"\perp", r"\prime"})
RELATIONS = {"=": sympy.Eq, r"\neq": sympy.Ne, "<": sympy.Lt, r"\leq": sympy.Le, ">": sympy.Gt, r"\geq": sympy.Ge}


def build(tree: Node, *, evaluate: bool = False) -> Any:
    """The sympy object of a tree."""
    return SympyBuilder(evaluate).visit(tree)


class SympyBuilder:
    """Visits a tree; one method for each head."""

    def __init__(self, evaluate: bool) -> None:
        self.evaluate = evaluate

    def visit(self, node: Node) -> Any:
        return getattr(self, f"_{node[0]}")(*node[1:])

    def opaque(self, name: str, *parts: Any) -> Any:
        """A construct about which nothing is known: an undefined function of its parts."""
        return Function(name)(*parts)

    def _blank(self) -> Any:
        return Symbol("□")

    def _number(self, key: str) -> Any:
        whole = key.replace(",", "")
        if len(whole) > LARGEST_NUMBER:
            return Symbol(whole)
        return Rational(whole) if "." in whole else Integer(int(whole))

    def _symbol(self, key: str) -> Any:
        plain = len(key) == 1 and not key.isupper()
        greek = key.startswith("\\") and "{" not in key and key[1:2].islower() and key not in {r"\partial", r"\nabla"}
        return Symbol(key, commutative=not self.evaluate or plain or greek)

    def _name(self, key: str) -> Any:
        return Symbol(key)

    _text = _name

    def _separator(self, *keys: str) -> Any:
        return Symbol(" ".join(keys))

    def _marks(self, *keys: str) -> Any:
        return Symbol("".join(keys))

    def _marked(self, primes: int, content: Node) -> Any:
        return self.opaque("marked", Integer(primes), self.visit(content))

    def _seq(self, *parts: Node) -> Any:
        return Tuple(*(self.visit(part) for part in parts))

    def _sign(self, key: str, *rest: Any) -> Any:
        more = [self.visit(part) if isinstance(part, (tuple, list)) else Symbol(part) for part in rest]
        return Tuple(Symbol(key), *more) if any(part != self._blank() for part in more) else Symbol(key)

    def _rel(self, *parts: Node) -> Any:
        sides = [self.visit(part) for part in parts]
        if len(parts) == 3 and all(isinstance(side, sympy.Expr) for side in sides) and not self.evaluate:
            kind = RELATIONS.get(str(sides[1]))
            if kind:
                return kind(sides[0], sides[2], evaluate=False)
        return Tuple(Symbol("relation"), *sides)

    def _add(self, *terms: tuple[str, Node]) -> Any:
        parts = [(sign, self.visit(term)) for sign, term in terms]
        if all(sign in {"", "+", "-"} and isinstance(term, sympy.Expr) for sign, term in parts):
            signed = [Mul(-1, term, evaluate=self.evaluate) if sign == "-" else term for sign, term in parts]
            return Add(*signed, evaluate=self.evaluate)
        return self.opaque("chain", *(part for sign, term in parts for part in (Symbol(sign or "+"), term)))

    def _mul(self, *factors: tuple[str, Node]) -> Any:
        result = self.visit(factors[0][1])
        if factors[0][0]:
            result = self.opaque(factors[0][0], result)
        for operator, factor in factors[1:]:
            value = self.visit(factor)
            algebraic = isinstance(result, sympy.Expr) and isinstance(value, sympy.Expr)
            # \times stays opaque: `3 \times 5` may be a shape, which is not `5 \times 3`
            if algebraic and operator in {"", r"\cdot", "*"}:
                result = Mul(result, value, evaluate=self.evaluate)
            elif algebraic and operator in {"/", r"\div"}:
                result = Mul(result, Pow(value, -1, evaluate=self.evaluate), evaluate=self.evaluate)
            else:
                result = self.opaque(operator or "beside", result, value)
        return result

    def _fun(self, name: str, below: Node, above: Node, argument: Node) -> Any:
        inner = self.visit(argument)
        known = ELEMENTARY.get(name) if isinstance(inner, sympy.Expr) and argument[0] != "blank" else None
        if known and below[0] == "blank":
            if above[0] == "blank":
                return known(inner, evaluate=self.evaluate)
            if above[0] == "number":
                return self.power(known(inner, evaluate=self.evaluate), self.visit(above))
        return self.opaque("\\" + name, self.visit(below), self.visit(above), inner)

    def _big(self, key: str, below: Node, above: Node, body: Node) -> Any:
        return self.opaque(key, self.visit(below), self.visit(above), self.visit(body))

    def _index(self, base: Node, below: Node) -> Any:
        return self.opaque("index", self.visit(base), self.visit(below))

    def _power(self, base: Node, above: Node) -> Any:
        exponent = self.visit(above)
        if base[0] == "symbol" and base[1] in {"e", r"\mathrm{e}"} and isinstance(exponent, sympy.Expr):
            return sympy.exp(exponent, evaluate=self.evaluate)
        value = self.visit(base)
        if above[0] in NO_EXPONENT or not isinstance(exponent, sympy.Expr):
            return self.opaque("upper", value, exponent)
        if above[0] == "symbol" and above[1] in DECORATIONS:
            return self.opaque("upper", value, Symbol(above[1]))
        return self.power(value, exponent)

    def power(self, base: Any, exponent: Any) -> Any:
        """A power, left symbolic where numbers could grow."""
        if not isinstance(base, sympy.Expr):
            return self.opaque("upper", base, exponent)
        large = exponent.is_number and not (exponent.is_Rational and abs(exponent) <= LARGEST_EXPONENT)
        tower = base.is_number and exponent.is_number and not (base.is_Rational and exponent.is_Integer)
        if large or (tower and not exponent.is_Rational):
            return self.opaque("power", base, exponent)
        return Pow(base, exponent, evaluate=self.evaluate)

    def _apply(self, base: Node, fence: Node) -> Any:
        return self.opaque("apply" + fence[1], self.visit(base), self.visit(fence[3]))

    def _fence(self, opening: str, closing: str, content: Node) -> Any:
        inner = self.visit(content)
        if content[0] in {"seq", "blank", "rel", "env"} or not isinstance(inner, sympy.Expr):
            return self.opaque(f"fence{opening}{closing}", inner)
        if (opening, closing) in {("(", ")"), ("[", "]")}:
            return inner if self.evaluate else UnevaluatedExpr(inner)
        if opening == closing == "|":
            return Abs(inner, evaluate=self.evaluate)
        return self.opaque(SETS.get(opening, f"fence{opening}{closing}"), inner)

    def _macro(self, key: str, *arguments: Node) -> Any:
        parts = [self.visit(argument) for argument in arguments]
        if all(isinstance(part, sympy.Expr) for part in parts):
            if key == r"\frac" and len(parts) == 2 and not is_derivative(arguments):
                return Mul(parts[0], Pow(parts[1], -1, evaluate=self.evaluate), evaluate=self.evaluate)
            if key == r"\sqrt" and len(parts) == 1:
                return Pow(parts[0], Rational(1, 2), evaluate=self.evaluate)
            if key == r"\root" and len(parts) == 2 and parts[0].is_Integer and parts[0] > 0:
                return Pow(parts[1], 1 / parts[0], evaluate=self.evaluate)
        if key in ACCENTS and len(arguments) == 1 and arguments[0][0] in {"symbol", "name", "text"}:
            return Symbol(f"{key}{{{arguments[0][1]}}}", commutative=not self.evaluate)
        return self.opaque(key, *(parts or [Symbol("()")]))

    def _env(self, name: str, *rows: Sequence[Node]) -> Any:
        if name and name.endswith("matrix") and not self.evaluate:
            cells = [[self.visit(cell) for cell in row] for row in rows]
            if len({len(row) for row in cells}) == 1 and all(isinstance(c, sympy.Expr) for row in cells for c in row):
                return self.opaque(name, sympy.ImmutableDenseMatrix(cells))
        if rows and isinstance(rows[0][0], str):
            content = [self.visit(row) for row in rows]
        else:
            content = [Tuple(*(self.visit(cell) for cell in row)) for row in rows]
        return self.opaque(name or "rows", Symbol("environment", commutative=not self.evaluate), *content)

    def _at(self, base: Node, below: Node, above: Node) -> Any:
        return self.opaque("at", self.visit(base), self.visit(below), self.visit(above))

    def _factorial(self, base: Node) -> Any:
        return self.opaque("factorial", self.visit(base))


def is_derivative(arguments: Sequence[Node]) -> bool:
    r"""`\frac{d y}{d x}`, `\frac{\partial}{\partial x}`: both sides start with one differential sign."""
    heads = []
    for argument in arguments:
        node = argument
        while node[0] in {"mul", "power", "add"}:
            node = node[1] if node[0] == "power" else node[1][1]
        heads.append(node[1] if node[0] == "symbol" else "")
    return heads[0] == heads[1] and heads[0] in {"d", r"\partial", r"\mathrm{d}", r"\mathop{d}", r"\delta", "D"}
