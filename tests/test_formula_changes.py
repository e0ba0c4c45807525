"""What changed is named in mathematical terms, the worst change first, each with its place on both sides."""

from __future__ import annotations

import pytest

from qa.formula import ChangeKind, Macro, compare

TOLD = [
    ("x_i + 1", "x_j + 1", "index i became j in x", ChangeKind.INDEX, "i", "j"),
    ("a + 1", "a", "+ 1 is missing", ChangeKind.MISSING, "+ 1", ""),
    ("a", "a + 1", "+ 1 was added", ChangeKind.ADDED, "", "+ 1"),
    ("A x = b", "x A = b", "order of A and x changed", ChangeKind.ORDER, "A x", "x A"),
    ("a_{ij}", "a_{ji}", "order of indices i and j changed in a", ChangeKind.INDEX, "ij", "ji"),
    (r"5\,\mathrm{kg}", r"5\,\mathrm{mg}", "unit kg became mg", ChangeKind.UNIT, r"\mathrm{kg}", r"\mathrm{mg}"),
    (r"\min f", r"\max f", r"function \min became \max", ChangeKind.FUNCTION, r"\min", r"\max"),
    (r"5\,\mathrm{min}", r"5\,\mathrm{ms}", "unit min became ms", ChangeKind.UNIT, r"\mathrm{min}", r"\mathrm{ms}"),
    (r"\ce{CO}", r"\ce{NO}", "chemical formula CO became NO", ChangeKind.CHEMISTRY, r"\ce{CO}", r"\ce{NO}"),
    ("x^2", "x^3", "exponent 2 became 3 in x", ChangeKind.EXPONENT, "2", "3"),
    (r"\sum_{i=1}^n x", r"\sum_{i=0}^n x", r"lower bound i=1 became i=0 in \sum", ChangeKind.BOUND, "1", "0"),
    ("f'(x)", "f(x)", "prime ' of f is missing", ChangeKind.DECORATION, "'", ""),
    (r"\mathbf{x}", r"\hat{x}", r"\mathbf{x} became \hat{x}", ChangeKind.DECORATION, r"\mathbf{x}", r"\hat{x}"),
    ("a - b", "a + b", "sign - became +", ChangeKind.SIGN, "-", "+"),
    (r"a \leq b", r"a \geq b", r"relation \leq became \geq", ChangeKind.RELATION, r"\leq", r"\geq"),
    (r"L_{\text{train}}", r"L_{\text{test}}", "word train became test in index of L", ChangeKind.WORD,
     r"\text{train}", r"\text{test}"),
    (r"\mathrm{RMSE}", r"\mathrm{MAE}", "name RMSE became MAE", ChangeKind.NAME, r"\mathrm{RMSE}", r"\mathrm{MAE}"),
    ("[0, 5]", "[0, 6]", "number 5 became 6", ChangeKind.NUMBER, "5", "6"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "detail", "kind", "old", "new"), TOLD)
def test_the_change_is_named(source: str, target: str, detail: str, kind: ChangeKind, old: str, new: str) -> None:
    found = compare(source, target, target_lang="de")
    assert (found.verdict, found.detail, found.kind) == ("different", detail, kind)
    assert (source[slice(*found.source_span)], target[slice(*found.target_span)]) == (old, new)


def test_words_are_taken_out_before_the_change_is_named() -> None:
    found = compare(r"a=b \text{ if } x_i=1", r"a=b \text{ falls } x_j=1", target_lang="de")
    assert found.detail == "index i became j in x"
    assert found.words == ((" if ", " falls "),) or found.words == (("if", "falls"),)


def test_several_changes_are_told_worst_first() -> None:
    found = compare(r"a_i + b = \hat{c}", r"a_j - b = c")
    assert [change.kind for change in found.changes] == ["sign", "index", "decoration"]
    assert found.detail == found.changes[0].detail == "sign + became -"


MACROS = (
    Macro(r"\vect", 1, r"\boldsymbol{#1}"),
    Macro(r"\RR", 0, r"\mathbb{R}"),
    Macro(r"\norm", 2, r"\lVert #2 \rVert_{#1}", "2"),
    Macro(r"\one", 0, r"\two\two"),
    Macro(r"\two", 0, r"\one\one"),
)


@pytest.mark.parametrize(
    ("source", "target", "verdict"),
    [
        (r"\vect{y} \in \RR^n", r"\boldsymbol y \in \mathbb{R}^n", "identical"),
        (r"\norm{x}", r"\|x\|_2", "identical"),
        (r"\norm{x}", r"\norm[1]{x}", "different"),
        (r"\vect y + 1", r"\vect x + 1", "different"),
        (r"\one", r"\one + 1", "different"),
    ],
)
def test_macros_are_expanded(source: str, target: str, verdict: str) -> None:
    assert compare(source, target, macros=MACROS).verdict == verdict


def test_a_place_in_an_expanded_formula_is_one_in_the_formula_as_written() -> None:
    source, target = r"a + \vect{y} = 1", r"a + \vect{z} = 1"
    found = compare(source, target, macros=MACROS)
    assert source[slice(*found.source_span)] in {"y", r"\vect{y}"}
    assert target[slice(*found.target_span)] in {"z", r"\vect{z}"}


def test_scalars_change_places() -> None:
    assert compare("a b", "b a").verdict == "different"
    assert compare("a b", "b a", scalars=frozenset("ab")).verdict == "equivalent"


def test_a_factor_and_its_transpose_that_change_places_are_told_as_an_order() -> None:
    found = compare(r"y y^\top", r"y^\top y", target_lang="de")
    assert [(change.kind, change.detail) for change in found.changes] == [
        (ChangeKind.ORDER, r"order of y and y^\top changed")
    ]
