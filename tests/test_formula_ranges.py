r"""`i \in \{1, …, n\}` and `i = 1, …, n`: one range in two spellings, and every change that could hide in it."""

from __future__ import annotations

import pytest

from qa.formula import compare
from qa.formula.comparison.outcome import Verdict


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (r"i \in \{1, \dots, n\}", r"i = 1, \ldots, n"),
        (r"i = 1, \ldots, n", r"i \in \{1, \dots, n\}"),
        (r"p \in \lbrace 0, \cdots, P-1 \rbrace", r"p = 0,1...P-1"),
        (r"x_i > 0, \quad i \in \{0, \dots, 9\}", r"x_i > 0, \quad i = 0, 1, 2, \dots, 9"),
        (r"\{ f(k) \mid k \in \{1, \dots, K\} \}", r"\{ f(k) \mid k = 1, \dots, K \}"),
    ],
)
def test_one_range_in_two_spellings(source: str, target: str) -> None:
    found = compare(source, target)
    assert found.verdict is Verdict.EQUIVALENT
    assert found.detail.startswith("range of an index")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (r"i \in \{1, \dots, n\}", r"i = 0, \dots, n"),
        (r"i \in \{1, \dots, n\}", r"i = 1, \dots, m"),
        (r"i \in \{1, \dots, n\}", r"i = 1, \dots, n-1"),
        (r"i \in \{1, \dots, n\}", r"j = 1, \dots, n"),
        (r"i \in \{1, \dots, n\}", r"i = 1, 3, \dots, n"),
        (r"i \in \{1, 2, \dots, n\}", r"i = 2, \dots, n"),
        (r"i \in \{1, \dots, n\}", r"i \neq 1, \dots, n"),
        (r"i \notin \{1, \dots, n\}", r"i = 1, \dots, n"),
        (r"i \in \{1, \dots, n\}", r"i = 1, n"),
        (r"x \in \{0, 1\}", r"x = 0, 1"),
        (r"x \in \{0, \dots\}", r"x = 0, \dots, 1"),
        (r"x \in [0, \dots, 1]", r"x = 0, \dots, 1"),
        (r"x = 1, i \in \{1, \dots, n\}", r"x \in \{1, \dots, n\}, i = 1"),
        # both in one spelling: a member that is missing is a change
        (r"i \in \{1, 2, \dots, n\}", r"i \in \{1, \dots, n\}"),
        (r"x_1, x_2, \dots, x_n", r"x_1, \dots, x_n"),
        (r"i = 1, 2, \dots, n", r"i = 1, \dots, n"),
    ],
)
def test_nothing_hides_in_a_range(source: str, target: str) -> None:
    assert compare(source, target).verdict is Verdict.DIFFERENT
    assert compare(target, source).verdict is Verdict.DIFFERENT
