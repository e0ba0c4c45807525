"""Trees of the constructs that notes contain, and their sympy form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from qa.formula import Unparsed, compare, parse, to_sympy
from qa.formula.latex.stream import stream
from qa.formula.tree.atoms import prepare

CONSTRUCTS = [
    r"\mathbf{x}^{(i)} \in \mathbb{R}^{d \times h}", r"\hat{y}_{ui} = \text{softmax}(o)_j", r"f''(x) \le g'(x)^2",
    r"a = b < c \leq d", r"x_1, \ldots, x_n", r"\{x \mid |x| < 1\}", r"[0, 1)", r"\left|x - y\right| + \|v\|_2^2",
    r"P(A, B \mid C)", r"\left. \frac{df}{dx} \right|_{x=0}", r"\sum_{i} a_i b_i", r"\prod_{k=1}^\infty p_k",
    r"\int f(x) \, dx", r"\lim_{h \to 0} \frac{f(x+h) - f(x)}{h}", r"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}",
    r"\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}",
    r"\begin{aligned} a &= \big( b + \\ & \quad c \big) \\ &= d \end{aligned}", r"\mathbb{E}_{x \sim p}[f(x)]",
    r"\langle \psi | H | \psi \rangle", r"\frac{\partial^2 f}{\partial x \partial y}", r"\nabla_w L(w)",
    r"9.81\,\text{m}/\text{s}^2", r"P(+ \mid D) = 0.9",
    r"1 + 2 + \cdots + n", r"\mathbf{A}^\top \mathbf{B}^{-1}", r"x \stackrel{\text{def}}{=} y",
    r"\underbrace{a + b}_{c}",
    r"n!", r"f: X \to Y", r"f(\cdot, x)", r"\forall x \in S : x > 0", r"10\%", r"\mathbb{R}^+",
    r"x = 1 \quad y = 2", r"D(P \| Q)", r"\sqrt[3]{x}", r"\binom{n}{k}", r"\arg\max_{a} Q(s, a)", r"A \setminus B",
]  # fmt: skip


@pytest.mark.parametrize("latex", CONSTRUCTS)
def test_constructs_have_a_tree_and_a_sympy_form(latex: str) -> None:
    assert parse(latex)
    assert to_sympy(latex) is not None


@pytest.mark.parametrize("latex", CONSTRUCTS)
def test_every_letter_and_number_is_in_the_tree(latex: str) -> None:
    items = prepare(stream(latex).items)
    wanted = [i.key for i in items if i.kind in {"letter", "number", "text", "name", "function"}]
    assert Counter(wanted) <= Counter(strings(parse(latex)))


def strings(tree: tuple[object, ...]) -> Iterator[str]:
    for part in tree:
        if isinstance(part, str):
            yield part
        elif isinstance(part, tuple):
            yield from strings(part)


@pytest.mark.parametrize("latex", ["(a + b", r"\frac{a", "a)", "]a, b["])
def test_what_has_no_reading_is_unparsed(latex: str) -> None:
    with pytest.raises(Unparsed):
        parse(latex)


def test_nothing_is_evaluated_or_reordered() -> None:
    assert parse("x + x") != parse("2x")
    assert parse("ab") != parse("ba")
    assert [str(term) for term in to_sympy("x + x").args] == ["x", "x"]
    assert [str(term) for term in to_sympy("b + a").args] == ["b", "a"]
    assert to_sympy("x + x") != to_sympy("2 x")


def test_words_accents_and_alphabets_are_one_symbol() -> None:
    assert {str(s) for s in to_sympy(r"\hat{y} + \mathbf{x} + \text{loss}").free_symbols} == {
        r"\hat{y}",
        r"\mathbf{x}",
        r"\text{loss}",
    }


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (r"\frac{a}{b}", "a/b"),
        ("e^{x}", r"\exp(x)"),
        ("a + b", "b + a"),
        ("a < b", "b > a"),
        ("a + 1 = b", "a = b - 1"),
        (r"\sqrt{x}", "x^{1/2}"),
        (r"\sum_i (a_i + b_i)", r"\sum_i (b_i + a_i)"),
        (r"\begin{pmatrix} a + b \\ c \end{pmatrix}", r"\begin{pmatrix} b + a \\ c \end{pmatrix}"),
        ("0.5", r"\frac{1}{2}"),
    ],
)
def test_rewrites_are_proved(source: str, target: str) -> None:
    comparison = compare(source, target)
    assert (comparison.verdict, comparison.method) == ("equivalent", "sympy")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("AB", "BA"),
        (r"\mathbf{u} \mathbf{v}", r"\mathbf{v} \mathbf{u}"),
        ("f(x + y)", "f(x) + f(y)"),
        ("x^{(2)}", "x^2"),
        ("(x+1)^2 = x^2 + 2x + 1", "x^2 - 1 = (x+1)(x-1)"),
        (r"\frac{\partial f}{\partial x}", r"\frac{\partial x}{\partial f}"),
        (r"\frac{dy}{dx}", r"\frac{y}{x}"),
        (r"\hat{x} y", r"\hat{y} x"),
        (r"x^\top y", r"y^\top x"),
        (r"3 \times 5", r"5 \times 3"),
        ("1/2x", r"\frac{1}{2x}"),
        (r"\ln x + \log y", r"\log x + \ln y"),
        ("a - (b - c)", "a - b - c"),
        (r"\sum_{i=1}^{n} i", r"\sum_{i=0}^{n} i"),
    ],
)
def test_what_does_not_follow_is_not_proved(source: str, target: str) -> None:
    assert compare(source, target).verdict == "different"
