"""Whether two LaTeX formulas are the same formula. Nothing here imports sympy before a proof needs it."""

from qa.formula.atoms import Unparsed
from qa.formula.comparison import FORMULA_VERSION, Comparison, Method, Verdict
from qa.formula.ladder import compare
from qa.formula.parsed import parse, to_sympy

__all__ = ["FORMULA_VERSION", "Comparison", "Method", "Unparsed", "Verdict", "compare", "parse", "to_sympy"]
