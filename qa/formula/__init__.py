"""Whether two LaTeX formulas are the same formula. Nothing here imports sympy before a proof needs it."""

from qa.formula.comparison import FORMULA_VERSION, Comparison, Method, Verdict
from qa.formula.ladder import compare

__all__ = ["FORMULA_VERSION", "Comparison", "Method", "Verdict", "compare"]
