"""The verdict ladder on pairs that translations produce."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from qa.formula import Comparison, compare

IDENTICAL = [
    ("x = 𝑦", "x = y"),
    (r"\frac{1}{2} x", r"\frac12x"),
    (r"\left( a \le b \right)", r"(a \leq b)"),
    (r"\begin{pmatrix} a \\ b \end{pmatrix}", "\\begin{pmatrix} a \\\\\\\n b \\end{pmatrix}"),
    (r"x_{i}^{2}", r"x^2_i"),
    (r"P(A | B)", r"P(A \mid B)"),
    (r"f'(x)", r"f^{\prime}(x)"),
    (r"{\bf x} + {a \over b}", r"\mathbf{x} + \frac{a}{b}"),
    (r"y = m x.", r"y=mx"),
    (r"\sum\limits_{k=1}^{n} k", r"\sum_{k=1}^n k"),
    (r"\mathbf{u}\_k", r"\mathbf{u}_k"),
]
TEXT = [
    (r"x_{max} = 1", r"x_{макс} = 1"),
    (r"v_{avg}", r"v_{ср}"),
    (r"v_{\text{in}}", r"v_{вх}"),
    (r"v_{start}", r"v_{प्रारंभ}"),
    (r"\mathbf{loss}(x)", r"\mathbf{perte}(x)"),
    (r"i^{th}", r"i^{\text{te}}"),
    (r"\text{if } x", r"若 x"),
    (r"\text{max}_x f", r"\text{अधिकतम}_x f"),
    (r"x = 0 \text{ otherwise}", r"x = 0 \text{ sonst}"),
    (r"v_{\text{final}}", r"v_{\text{अंतिम}}"),
    (r"\begin{cases} 1 & \text{if } x \\ 0 \end{cases}", r"\begin{cases} 1 & \text{falls } x \cr 0 \end{cases}"),
    (r"E_{kinetic} = 3", r"E_{cinétique} = 3"),
    (r"x > 0 \text{ if } y", r"\text{若 } x > 0 y"),
    (r"\text{error after $k$ steps} = 1", r"\text{$k$ चरणों के बाद} = 1"),
    (r"\mathrm{speed} = 4 \tag{motion}", r"\mathrm{Tempo} = 4 \tag{Bewegung}"),
]
EQUIVALENT = [
    (r"50\% + x", "50٪ + x"),
    ("[0,0.99]", "[0,0{,}99]"),
    ("(0.5, 1)", "(0,5; 1)"),
    (r"A^T B", r"A^\top B"),
    (r"\arg\min_x f", r"\operatorname{argmin}_x f"),
    ("x := 1", r"x \coloneqq 1"),
    ("1,250,000", r"1\,250\,000"),
    ("10,00,000", "1,000,000"),
    (r"\epsilon + 1", r"\varepsilon + 1"),
    ("3.14", "3,14"),
    ("1,250,000", "1.250.000"),
    (r"f(x, y)", r"f（x，y）"),
    ("x = 42", "x = ٤٢"),
    (r"\tan x", r"\operatorname{tg} x"),
    (r"\sin x", r"\operatorname{sen} x"),
    (r"v = u + at", r"ع = غ + تن"),
    (r"2 \times 3", r"2 \cdot 3"),
    (r"\begin{cases} 1 & \text{if} x > 2 \end{cases}", r"\begin{cases} 1 & \text{if $x > 2$} \end{cases}"),
    (r"a, \ldots, z", r"a, \cdots, z"),
    (r"\sum_i x_i", r"\sum_j x_j"),
    (r"\sum_{i=1}^{n} x_i + i", r"\sum_{j=1}^{n} x_j + i"),
    (r"\sum_{i} \sum_{j} a_{ij}", r"\sum_{j} \sum_{i} a_{ji}"),
    (r"\int_0^1 f(x)\,dx", r"\int_0^1 f(t)\,dt"),
    (r"\max_{u} f(u)", r"\max_{v} f(v)"),
    (r"x = 1 \quad y = 2", "x = 1, y = 2"),
]
DIFFERENT = [
    (r"\epsilon + \varepsilon", r"\epsilon + \epsilon"),
    ("1,250", "1,350"),
    ("x^T", "x^t"),
    ("x^{2i}", "x^{2}"),
    ("a_t", "b_t"),
    (r"3 \times 5", r"3 \times 3"),
    (r"\|w\|", r"|w|"),
    ("x_{1,2}", "x_{1.2}"),
    ("a + b", "a - b"),
    (r"\text{E}(X)", r"\text{V}(X)"),
    (r"\max_i x_i", r"\min_i x_i"),
    (r"\text{max}(x)", r"\text{min}(x)"),
    (r"\frac{\text{TP}}{\text{TP} + \text{FP}}", r"\frac{\text{FP}}{\text{TP} + \text{FP}}"),
    ("hw", "whh"),
    (r"\mathbf{x}", "x"),
    (r"\ln x", r"\log x"),
    ("2x", "x + x + x"),
    (r"\sum_i x_i y_{ij}", r"\sum_j x_j y_{jj}"),
    (r"\sum_i x_i + i", r"\sum_j x_j + j"),
    (r"\sum_i x_i", r"\sum_j x_i"),
    (r"\sum_{i} \sum_{j} a_{ij}", r"\sum_{j} \sum_{i} a_{ij}"),
    ("n!", r"n\!"),
    ("f(x, y)", r"f(x\, y)"),
]
BROKEN = [
    (r"\boldsymbol{x}", r"\ boldsymbol {x}", "blank between backslash and boldsymbol"),
    (r"P(A \mid B)", r"P(A \moyen B)", r"unknown command \moyen"),
    (r"\alpha + 1", "alpha + 1", "backslash lost before alpha"),
    (r"\alpha + 1", r"\\alpha + 1", "backslash doubled before alpha"),
    (
        r"\begin{cases} a \\ \log x \end{cases}",
        r"\begin{cases} a \\ \\log x \end{cases}",
        "backslash doubled before log",
    ),
    (r"m_i", r"m\_i", r"_ was escaped: \_"),
    (r"50\%", "50%", "backslash lost before %: the rest of the line becomes a comment"),
    (r"\frac{a}{b}", r"\frac{a}{b", "opening brace { is never closed"),
    (r"\hat{x}", r"\hat{x}}", "closing brace } without an opening one"),
    (r"(a+b)", r"(a+b", "bracket ( is never closed"),
    (r"\left( x \right)", r"\left( x )", r"\left without its partner"),
    ("x + y", "x\u200f + y", "invisible direction mark (right-to-left mark) inside the formula"),
    ("n", "n और m", "words inside the formula: और"),
    ("5", "in diesem Fall 5", "words inside the formula: in"),
    (r"\begin{cases} a \end{cases}", r"\begin{cases} a", r"\begin{cases} is never closed"),
    (r"\begin{cases} a \end{cases}", r"\begin{casos} a \end{casos}", "unknown environment casos"),
    ("x_i", "x<sub>i</sub>", "markup <sub> inside the formula"),
    ("f(x)", ")x(f", "bracket ) without an opening one"),
    (r"\times", "\times", "backslash and first letter of times were lost"),
    (r"\beta", "\beta", "control character U+0008 inside the formula"),
    ("a < b", "a &lt; b", "markup &lt; inside the formula"),
    (r"\int f(x)\,dx", r"\int f(x),dx", "backslash lost before ,"),
    (r"x\!y", "x!y", "backslash lost before !"),
    ("46 = 2", r"\(46 = 2", r"delimiter \( inside the formula"),
]


@pytest.mark.parametrize(
    ("source", "target", "verdict"),
    [(*pair, "identical") for pair in IDENTICAL]
    + [(*pair, "text-translated") for pair in TEXT]
    + [(*pair, "equivalent") for pair in EQUIVALENT]
    + [(*pair, "different") for pair in DIFFERENT],
)
def test_verdict(source: str, target: str, verdict: str) -> None:
    assert compare(source, target).verdict == verdict


@pytest.mark.parametrize(("source", "target", "detail"), BROKEN)
def test_damage_is_named(source: str, target: str, detail: str) -> None:
    comparison = compare(source, target)
    assert (comparison.verdict, comparison.detail) == ("broken", detail)


@pytest.mark.parametrize("latex", [target for _, target, _ in BROKEN])
def test_what_the_source_has_too_is_no_damage(latex: str) -> None:
    assert compare(latex, latex).verdict == "identical"
    assert compare(latex + " + 1", latex + "+ 1").verdict == "identical"


def test_details_name_the_first_difference() -> None:
    assert compare("x^{2i}", "x^{2}").detail.startswith("exponent 2i became 2")
    assert compare("1.5", "1,5").detail == "notation: decimal or thousands separator of 1.5 was changed: 1,5"
    assert compare("a_t + 1", "b_t + 1").detail.startswith("symbol a became b")


def test_spans_cover_the_difference_only() -> None:
    source, target = r"\alpha + x_{i} = 3", r"\alpha + x_{ij} = 3"
    comparison = compare(source, target)
    assert target[slice(*comparison.target_span)] == "j"
    assert comparison.source_span[0] == comparison.source_span[1] == source.index("}")


def test_a_comparison_survives_json() -> None:
    comparison = compare("a_t", "b_t")
    assert Comparison.from_tuple(json.loads(json.dumps(comparison.to_tuple()))) == comparison


def test_equal_formulas_need_no_sympy() -> None:
    code = (
        "import sys; sys.modules['sympy'] = None\n"
        "from qa.formula import compare\n"
        "assert compare('a', 'a ').verdict == 'identical'\n"
        "assert compare('1.5', '1,5').verdict == 'equivalent'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
