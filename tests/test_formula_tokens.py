"""The quick path of equal tokens: it must answer what the long way answers."""

from __future__ import annotations

import random

import pytest
from formula_mutants import harmful, harmless
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.formula.comparison import verdict as ladder
from qa.formula.latex.tokens import normalized_tokens, unbraced, unspaced_form

PIECES = (
    *"abxyz012.,;:!'|()[]{}_^&~$%#*−×ع和 ٣`",
    *(" ", "\n", "\\", r"\\", r"\,", r"\ ", r"\;", r"\{", r"\alpha", r"\frac", r"\le", r"\leq", r"\left", r"\right"),
    *(r"\text", r"\mathrm", r"\sum", r"\foo", r"\quad", r"\big", r"\limits", r"\tag", "^{2}", "_{i}", r"\_", "{a}"),
)
LATEX = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
FORMULAS = (
    r"\sum_{i=1}^{n} x_i^{2} \leq \alpha \, b", r"\text{rate}_{k} = \frac{1}{2} \left( a + b \right)",
    r"\operatorname{sgn}(x)^{2} + y_{t}", r"\begin{pmatrix} a_{1} & b \\ c & d^{2} \end{pmatrix}", r"\hat{x}_{i}\! y",
    r"f'(x)^{2} \mid \mathrm{x_{i}}", r"\int_{0}^{1} x \, \mathrm{d}x",
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(LATEX, LATEX)
def test_joined_tokens_are_equal_when_tokens_are(old: str, new: str) -> None:
    for a, b in ((old, new), (old, " ".join(old)), (old, old.replace(" ", ""))):
        assert (unspaced_form(a) == unspaced_form(b)) == (normalized_tokens(a) == normalized_tokens(b))


def long_way(source: str, target: str, monkeypatch: pytest.MonkeyPatch) -> str:
    with monkeypatch.context() as patch:
        patch.setattr(ladder, "same_tokens", lambda old, new: False)
        return ladder.compare(source, target).verdict


@settings(max_examples=400, deadline=None)
@given(LATEX, st.integers(0, 30))
def test_braces_around_one_character_change_no_verdict(latex: str, seed: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        other = latex.replace("_i", "_{i}").replace("^{2}", "^2", seed % 3).replace("_{i}", "_i", seed % 2)
        if unbraced(unspaced_form(latex)) == unbraced(unspaced_form(other)) and ladder.same_fences(latex, other):
            assert long_way(latex, other, patch) == "identical"


@pytest.mark.parametrize("latex", FORMULAS)
def test_random_changes_get_the_verdict_of_the_long_way(latex: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)
    for _ in range(40):
        same, other = harmless(latex, chance), harmful(latex, chance)
        assert ladder.compare(latex, same).verdict == "identical" == long_way(latex, same, monkeypatch)
        if other is not None:
            verdict = ladder.compare(latex, other).verdict
            assert verdict == long_way(latex, other, monkeypatch) != "identical"
