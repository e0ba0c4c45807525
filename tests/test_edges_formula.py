"""What a changed formula is said to be: the place, the name of what changed, broken or another formula."""

from __future__ import annotations

import pytest

from qa.formula import compare


@pytest.mark.parametrize(
    ("source", "target", "detail"),
    [
        ("x_{a_{b} + c}", "x_{a_{b} + d}", "index a_{b} + c became a_{b} + d"),
        ("x_{c + a_{b} + e}", "x_{d + a_{b} + e}", "index c + a_{b} + e became d + a_{b} + e"),
        ("x^{2^{n} m}", "x^{2^{n} k}", "exponent 2^{n} m became 2^{n} k"),
        (r"\frac{a_{b}}{c}", r"\frac{a_{b}}{d}", "symbol c became d"),
    ],
)
def test_a_change_behind_an_inner_group_is_a_change_of_the_outer_index(source: str, target: str, detail: str) -> None:
    comparison = compare(source, target)
    assert comparison.verdict == "different"
    assert comparison.detail.startswith(detail)


def test_what_was_lost_is_shown_right_before_what_follows_it() -> None:
    comparison = compare("a+b+c", "a+c")
    assert comparison.verdict == "different"
    assert (comparison.source_span, comparison.target_span) == ((2, 4), (2, 2))


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [(r"\left(x\right)+y", r"\left(x)+y", r"\left"), (r"\left(x\right)+y", r"(x\right)+y", r"\right")],
)
def test_the_one_that_stands_alone_is_named(source: str, target: str, lost: str) -> None:
    comparison = compare(source, target)
    assert comparison.verdict == "broken"
    assert comparison.detail == f"{lost} without its partner"


def test_a_control_space_is_a_lost_row_break_only_where_a_row_is_lost() -> None:
    assert compare("a + b", r"a +\ c").verdict == "different"
    rows = compare(r"\begin{cases} a \\ b \end{cases}", r"\begin{cases} a \ b \end{cases}")
    assert (rows.verdict, rows.detail) == ("broken", "row break lost one of its two backslashes")


@pytest.mark.parametrize(("word", "verdict"), [("wert", "broken"), ("Wert", "broken"), ("tw", "different")])
def test_words_of_four_letters_are_prose_even_without_blanks(word: str, verdict: str) -> None:
    assert compare("x=1", f"x={word}1").verdict == verdict
