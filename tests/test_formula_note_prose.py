"""Formulas that a translation writes partly in words, divides, joins, or counts: what is silent, and what is not."""

from __future__ import annotations

import pytest
from test_formula_match import bitext, findings

from qa.formula.match.ordinals import counted
from qa.formula.match.parts import listed_parts
from qa.formula.match.prose_forms import is_said

HARMLESS = [
    ("zh", r"the $i^\mathrm{th}$ row", "第 $i$ 行"),
    ("ko", r"the $i^\mathrm{th}$ row", "$i$번째 행"),
    ("de", r"the $i^{th}$ row and $j$", "die $i$-te Zeile und $j$"),
    ("tr", r"the $i^{\text{th}}$ row of $X$, $j^{th}$ column", "$X$ dizeyinin $i.$ satırı, $j.$ sütunu"),
    ("fr", r"the $k^{\text{th}}$ row", r"la $k^{\text{ième}}$ ligne"),
    ("es", r"the $k^{th}$ row", "la $k$-ésima fila"),
    ("ru", r"the $n$-th term", "$n$-й член"),
    ("ja", r"the $(t+1)^\mathrm{th}$ step", "$t+1$ 番目のステップ"),
    ("zh", "prices $p_T, R_u$ hold", "价格 $p_T$ 和 $R_u$ 成立"),
    ("de", "prices $p_T$ and $R_u$ hold", "die Preise $p_T, R_u$ gelten"),
    ("zh", r"take $y_t, t \geq 0$ here", r"取 $y_t$（当 $t \geq 0$ 时）"),
    ("zh", "demand $=D(p)$ falls", "需求为 $D(p)$ 下降"),
    ("de", r"so $a \text{ if } b > 0$ holds", "also gilt $a$, falls $b > 0$"),
    ("de", r"$x_1, \ldots, x_n$ are", "$x_1$, …, $x_n$ sind"),
    ("zh", "an epsilon-greedy policy", r"$\epsilon$-贪婪策略"),
    ("ru", r"an $\epsilon$-greedy policy", "эпсилон-жадная стратегия"),
    ("zh", "the matrix $A$ is", "矩阵 A 是"),
    ("de", "the matrix $A$ is", "die Matrix A ist"),
    ("zh", "takes $5$ steps of $x_1$", "需要 $x_1$ 的五步"),
    ("zh", r"where $x, y \in A_1$", r"其中 $x \in A_1$ 且 $y \in A_1$"),
    ("de", r"at least $50\%$ of $x_1$", "mindestens 50 % von $x_1$"),
    ("de", r"an angle of $180^\circ$, $x_1$", "ein Winkel von 180°, $x_1$"),
    ("fr", "the $n^{th}$ layer of $x_1$", "la couche $n^{e}$ de $x_1$"),
    ("zh", r"the $(i,j)^\mathrm{th}$ entry", "第 $(i, j)$ 个元素"),
    ("de", "takes five steps of $x_1$", "braucht $5$ Schritte von $x_1$"),
    ("es", "a 4×4 matrix of $x_1$", r"una matriz $4\times4$ de $x_1$"),
    ("ja", "units like “µm” of $x_1$", r"$x_1$の「$\mu m$」のような単位"),
    ("de", "the sign ° of $x_1$", r"das Zeichen $^{\circ}$ von $x_1$"),
    ("de", r"the $\ell_2$ norm of $x_1$", "die ℓ2-Norm von $x_1$"),
    ("ja", r"the $L_2$ norm of $x_1$", "$x_1$のL2ノルム"),
    ("zh", r"in $\mathcal{O}(n \log n)$ for $x_1$", "对 $x_1$ 需要 O(n log n) 时间"),
    ("fr", r"a value $x_1$ in $[0, 1]$", "une valeur $x_1$ entre 0 et 1"),
    ("de", r"a value $x_1$ in $[0, 1]$", "ein Wert $x_1$ zwischen null und eins"),
    ("ru", r"numbers in $(-1, 1)$ for $x_1$", "числа от −1 до 1 для $x_1$"),
]


@pytest.mark.parametrize(("lang", "source", "target"), HARMLESS)
def test_words_and_delimiters_are_no_findings(lang: str, source: str, target: str) -> None:
    assert findings(bitext(source, target, lang)) == []


@pytest.mark.parametrize(
    ("lang", "source", "target", "message", "place"),
    [
        ("zh", r"the $i^\mathrm{th}$ row", "第 $j$ 行", r"'i^\mathrm{th}' was changed: symbol i became j", ("i", "j")),
        ("zh", "prices $p_T, R_u$", "价格 $p_T$ 和 $R_v$", "'R_u' was changed: index u became v in R", ("u", "v")),
        ("zh", r"$y_t, t \geq 0$", r"$y_t$（当 $t > 0$ 时）", r"'t \geq 0' was changed: relation \geq", (r"\geq", ">")),
        ("ko", r"the $i^\mathrm{th}$ row", "$i+1$번째 행", "was changed: + 1 was added", ("", "+1")),
    ],
)
def test_what_changed_in_a_divided_formula_is_told(
    lang: str, source: str, target: str, message: str, place: tuple[str, str]
) -> None:
    (finding,) = findings(bitext(source, target, lang))
    assert (finding.check, finding.severity) == ("formula-changed", "critical")
    assert message.replace("+ 1", "+1") in finding.message.replace("+ 1", "+1")
    assert finding.source and (finding.source.text, finding.target.text) == place


def test_a_relation_in_words_is_a_remark() -> None:
    (finding,) = findings(bitext(r"as $x \to \infty$ and $f_1$", "当 $x$ 趋于无穷时 $f_1$", "zh"))
    assert (finding.check, finding.severity) == ("formula-rewritten", "minor")
    (finding,) = findings(bitext(r"where $x, y \in A_1$", "где $x$ и $y$ из $A_1$", "ru"))
    assert (finding.check, finding.severity) == ("formula-rewritten", "minor")
    (finding,) = findings(bitext(r"so $x \in \mathbb{R}$ holds", r"$x$ 属于 $\mathbb{R}$", "zh"))
    assert (finding.check, finding.severity) == ("formula-rewritten", "minor")
    assert finding.message.endswith(r"relation \in is written in words")


@pytest.mark.parametrize(
    ("lang", "source", "target", "expected"),
    [
        ("de", "prices $p_T, R_u$ hold", "der Preis $p_T$ gilt", ["formula-changed"]),
        ("es", "the start $a$ is", "el inicio a la vez es", ["formula-missing"]),
        ("hu", "the set $A$ is", "A halmaz", ["formula-missing"]),
        ("sv", r"the rate $\nu$ is", "takten är nu", ["formula-missing"]),
        ("ko", r"the ratio $\pi$ is", "파이썬 비율은", ["formula-missing"]),
        ("de", "takes $5$ steps of $x_1$", "braucht sechs Schritte von $x_1$", ["formula-missing"]),
        ("fr", r"a value $x_1$ in $[0, 1]$", "une valeur $x_1$ entre 0 et 2", ["formula-missing"]),
        ("de", r"a value $x_1$ in $[0, 1]$", "in Abschnitt 0 und in den 1000 Werten $x_1$", ["formula-missing"]),
        ("ru", r"numbers in $(-1, 1)$ for $x_1$", "числа от 1 до 1 для $x_1$", ["formula-missing"]),
        ("de", r"the $\ell_2$ norm of $x_1$", "die ℓ1-Norm von $x_1$", ["formula-missing"]),
        ("zh", r"in $\mathcal{O}(n)$ for $x_1$", "对 $x_1$ 需要 O(n²) 时间", ["formula-missing"]),
        ("zh", r"in $\mathcal{O}(n^2)$ for $x_1$", "对 $x_1$ 需要 O(n) 时间", ["formula-missing"]),
        ("zh", r"where $x, y \in A_1$", r"其中 $x \in A_1$ 且 $y \in A_2$", ["formula-added", "formula-changed"]),
        ("de", r"at least $50\%$ of $x_1$", "mindestens 60 % von $x_1$", ["formula-missing"]),
        ("de", "let $x = 5$ here", "sei $x$ hier $6$", ["formula-added", "formula-changed"]),
    ],
)
def test_what_words_do_not_say_is_found(lang: str, source: str, target: str, expected: list[str]) -> None:
    assert sorted(f.check for f in findings(bitext(source, target, lang))) == expected


@pytest.mark.parametrize(
    ("latex", "lang", "core"),
    [
        (r"i^\mathrm{th}", "en", "i"),
        (r"n\text{-й}", "ru", "n"),
        (r"\left(n-1\right)^{\text{th}}", "en", "n-1"),
        ("2^{nd}", "en", "2"),
        (r"x^{\text{max}}", "en", r"x^{\text{max}}"),
        (r"x^{\text{e}}", "en", r"x^{\text{e}}"),
        ("e^{st}", "en", "e^{st}"),
        (r"i^{\text{th}} + 1", "en", r"i^{\text{th}} + 1"),
        (r"i^{\circ}", "es", r"i^{\circ}"),
    ],
)
def test_only_an_ordinal_ending_is_taken_away(latex: str, lang: str, core: str) -> None:
    assert counted(latex, lang) == core


def test_brackets_numbers_and_names_are_not_divided() -> None:
    assert listed_parts("f(x, y)") == listed_parts("0,5") == listed_parts(r"\text{softmax}(x)") == []
    assert [p.latex for p in listed_parts(r"a_{1,2}, b \quad c")] == ["a_{1,2}", "b", "c"]


def test_a_letter_in_a_sentence_is_one_where_it_is_no_word() -> None:
    assert is_said(("n",), "das n ist", "de") and not is_said(("a",), "el inicio a la vez", "es")
    assert is_said(("A",), "la matrice A est", "fr") and not is_said(("A",), "A matrix is", "en")


def test_damage_that_made_a_formula_unreadable_is_found() -> None:
    (finding,) = findings(bitext(r"lands $2\text{cm}$ away", r"$2\ 텍스트{cm}$ 떨어진 곳", "ko"))
    assert (finding.check, finding.severity, finding.target.text) == ("formula-broken", "critical", "텍스트")
