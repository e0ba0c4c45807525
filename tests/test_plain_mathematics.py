"""Mathematics that running text writes without delimiters: what is read as such, and what changed in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import check_texts
from qa.formula.match.plain_runs import plain_runs
from qa.model import Finding, Severity

EN = """# Sides and sets

In a right triangle a² + b² = c² holds for the sides.

The loop ends when x ≥ 5 and y ≠ 0, and the area is A = πr².

If n → ∞, the error tends to zero; the union A ∪ B is larger.

The angle gives sin(α) = 0.7, and p < 0.05 is small.

Pick x in [0, 1) at random; ∀x ∃y is meant; mix them 3:1.

The rate α = 0.1 is small, and Glucose is C₆H₁₂O₆.
"""
DE = """# Seiten und Mengen

Im rechtwinkligen Dreieck gilt a² + b² = c² für die Seiten.

Die Schleife endet, wenn x ≥ 5 und y ≠ 0 gilt, und die Fläche ist A = πr².

Wenn n → ∞, geht der Fehler gegen null; die Vereinigung A ∪ B ist größer.

Der Winkel ergibt sin(α) = 0,7, und p < 0,05 ist klein.

Wähle x in [0, 1) zufällig; gemeint ist ∀x ∃y; mische sie 3:1.

Die Rate α = 0,1 ist klein, und Glucose ist C₆H₁₂O₆.
"""


def changes(source: str, target: str, lang: str = "de") -> list[Finding]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [finding for finding in found if finding.check == "formula-changed"]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("a² + b²", "a² − b²", 3, "sign + became −"), ("x ≥ 5", "x ≤ 5", 5, "relation ≥ became ≤"),
        ("y ≠ 0", "y = 0", 5, "relation ≠ became ="), ("πr²", "πr³", 5, "exponent ² became ³ in r"),
        ("n → ∞", "n → 0", 7, "symbol ∞ became 0"), ("A ∪ B", "A ∩ B", 7, "operator ∪ became ∩"),
        ("sin(α)", "cos(α)", 9, "function sin became cos"), ("p < 0,05", "p > 0,05", 9, "relation < became >"),
        ("[0, 1)", "[0, 1]", 11, "bracket ) became ]"), ("∀x ∃y", "∃x ∀y", 11, "operator ∀ became ∃"),
        ("3:1", "1:3", 11, "order of 3 and 1 changed"), ("α = 0,1", "β = 0,1", 13, "symbol α became β"),
        ("C₆H₁₂O₆", "C₆H₁₂O₅", 13, "index ₆ became ₅ in O"),
    ],
)  # fmt: skip
def test_what_changed_is_told_once_at_its_place(old: str, new: str, line: int, what: str) -> None:
    assert DE.count(old) == 1
    found = changes(EN, DE.replace(old, new))
    assert [(f.severity, f.target.line) for f in found if f.target] == [(Severity.MAJOR, line)]
    assert what in found[0].message


@pytest.mark.parametrize(
    "target",
    [
        DE,
        DE.replace("a² + b² = c²", "a^2 + b^2 = c^2"),
        DE.replace("x ≥ 5", "x >= 5"),
        DE.replace("Wenn n → ∞,", "Wenn n gegen unendlich geht,"),
        DE.replace("x ≥ 5 und y ≠ 0", "y ≠ 0 und x ≥ 5"),
    ],
)
def test_other_notation_and_words_are_no_change(target: str) -> None:
    assert changes(EN, target) == []


def test_digits_are_told_as_numbers_alone() -> None:
    found = check_texts(EN, DE.replace("p < 0,05", "p < 0,5"), source_lang="en", target_lang="de")
    assert [f.check for f in found] == ["number-mismatch"]


def test_a_script_from_right_to_left_may_turn_the_sides() -> None:
    source = "The flow goes A → B whenever the pump runs, and x ≥ 5 is needed.\n"
    target = "يسري التدفق A ← B كلما عملت المضخة، ويلزم أن يكون x ≥ 5.\n"
    assert changes(source, target, "ar") == []
    assert len(changes(source, target.replace("x ≥ 5", "y ≥ 5").replace("A ← B", "A → B"), "ar")) == 1


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("当x≥5且y≠0时，面积A=πr²。", ["x≥5", "y≠0", "A=πr²"]),
        ("x는 5보다 크다: x > 5이다.", ["x > 5"]),
        ("T(n) = 2T(n/2) + n, and (n < 10) here", ["T(n) = 2T(n/2) + n", "n < 10"]),
        ("C₆H₁₂O₆ + 6 O₂ → 6 CO₂ + 6 H₂O, Na⁺ and SO₄²⁻", ["C₆H₁₂O₆ + 6 O₂ → 6 CO₂ + 6 H₂O", "Na⁺", "SO₄²⁻"]),
        ("ggT(a, m) = 1, (a, b) = (c, d)", ["ggT(a, m) = 1", "(a, b) = (c, d)"]),
        ("In Python < 3.8 press File → Save; I/O, C++, word², 5 m² and 9.8 m/s², see (a) or [b].", []),
        ("Costs $5 < 6, plan A or plan B, 3–5 days - a - b, half/half, and/or", []),
    ],
)
def test_what_is_mathematics(text: str, runs: list[str]) -> None:
    assert [run.text for run in plain_runs(text)] == runs


@given(st.text(alphabet="ab xyπα=<>≤≥≠+-−*/^²³₂₆()[]{},;:01.∪∩∈∀∃→∞HO当は ", max_size=60))
def test_runs_stand_where_they_say_and_do_not_overlap(text: str) -> None:
    end = 0
    for run in plain_runs(text):
        assert end <= run.start < run.end <= len(text)
        assert text[run.start : run.end] == run.text == run.text.strip()
        end = run.end


SAMPLE = """# The mean of a sample

Let X₁, …, Xₙ be independent with mean μ₀ and variance σ²/n.

The law of large numbers says that P(|X̄ − μ| > ε) → 0 for every ε > 0.

The series converges for |x| < 1, and 1/x² falls as x → ∞; the value is called μ₀.
"""
STICHPROBE = """# Der Mittelwert einer Stichprobe

Seien X₁, …, Xₙ unabhängig mit Mittelwert μ₀ und Varianz σ²/n.

Das Gesetz der großen Zahlen besagt P(|X̄ − μ| > ε) → 0 für jedes ε > 0.

Für |x| < 1 konvergiert die Reihe, und 1/x² fällt für x → ∞; der Wert heißt μ₀.
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("| > ε", "| < ε", 5, "relation > became <"), ("X̄ − μ", "X̄ + μ", 5, "sign − became +"),
        ("X̄ − μ", "X − μ", 5, "X̄ is missing"), ("Xₙ", "Xₘ", 3, "index ₙ became ₘ"),
        ("σ²/n", "σ/n", 3, "exponent ² of \\sigma is missing"), ("1/x²", "1/x", 7, "exponent ² of x is missing"),
        ("|x| < 1", "|x| > 1", 7, "relation < became >"), ("heißt μ₀", "heißt μ", 7, "index ₀ of \\mu is missing"),
        ("jedes ε > 0", "jedes ε < 0", 5, "relation > became <"),
    ],
)  # fmt: skip
def test_bars_counting_indices_and_lost_marks(old: str, new: str, line: int, what: str) -> None:
    assert STICHPROBE.count(old) == 1
    assert changes(SAMPLE, STICHPROBE) == []
    found = changes(SAMPLE, STICHPROBE.replace(old, new))
    assert [(f.severity, f.target.line) for f in found if f.target] == [(Severity.MAJOR, line)]
    assert what in found[0].message


def test_a_side_that_says_more_in_signs_hides_no_change() -> None:
    source = "As n tends to infinity, the test rejects if p ≤ 0.05.\n"
    target = "Für n → ∞ verwirft der Test, falls p ≤ 0,05 ist.\n"
    assert changes(source, target) == []
    assert len(changes(source, target.replace("≤", "≥"))) == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The variance σ² is small; E = mc².\n", "Die Varianz, das Quadrat von σ, ist klein; E = mc².\n"),
        ("The escape velocity vₑ is large.\n", "Die Fluchtgeschwindigkeit vₐ ist groß.\n"),
        ("Here 1/x² falls.\n", "Hier fällt das Quadrat 1/x · 1/x.\n"),
        ("Pick a | b with a < b.\n", "Wähle a | b mit a < b.\n"),
    ],
)  # fmt: skip
def test_powers_in_words_and_indices_of_words_are_no_change(source: str, target: str) -> None:
    assert changes(source, target) == []


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("gilt |x| < 1 und P(A | B) = 0", ["|x| < 1", "P(A | B) = 0"]),
        ("avec |x| a une | x > 5 | ici", ["x > 5"]),
        ("|a, b ≤ c", ["b ≤ c"]),
    ],
)
def test_bars_are_mathematics_in_pairs(text: str, runs: list[str]) -> None:
    assert [run.text for run in plain_runs(text)] == runs
