"""Whether two LaTeX formulas are the same formula. Nothing here imports sympy before a proof needs it."""

from qa.formula.comparison.outcome import FORMULA_VERSION, Change, ChangeKind, Comparison, Method, Verdict
from qa.formula.comparison.verdict import compare
from qa.formula.latex.macros import Macro, Macros
from qa.formula.tree.atoms import Unparsed
from qa.formula.tree.parsed import parse, to_sympy

__all__ = [
    "FORMULA_VERSION", "Change", "ChangeKind", "Comparison", "Macro", "Macros", "Method", "Unparsed", "Verdict",
    "compare", "parse", "to_sympy",
]  # fmt: skip
