"""Hostile and enormous formulas: bounded time, no recursion error, no worker left behind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.formula import Unparsed, compare, parse
from qa.formula.comparison.prover import Prover
from tests.effort import calls

CALLS = 5_000_000  # of Python functions: five times the dearest input measured; without a bound it would be billions
X = ("symbol", "x")
PIECES = (
    *"abxyz012.,;:!'|()[]{}_^&~$%#和٣",
    *(" ", "\n", "\\", r"\\", r"\frac", r"\sqrt", r"\left", r"\right", r"\begin{cases}", r"\end{cases}", r"\text"),
    *(r"\mathbf", r"\sum", r"\sin", r"\over", r"\bf", r"\hat", r"\not", r"\tag"),
)
LATEX = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@settings(max_examples=150, deadline=None)
@given(LATEX, LATEX)
def test_any_two_strings_have_a_verdict_with_spans_inside(source: str, target: str) -> None:
    comparison = compare(source, target)
    assert 0 <= comparison.source_span[0] <= comparison.source_span[1] <= len(source)
    assert 0 <= comparison.target_span[0] <= comparison.target_span[1] <= len(target)
    assert compare(source, source).verdict == "identical"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("{" * 10_000 + "x" + "}" * 10_000, "{" * 10_000 + "y" + "}" * 10_000),
        ("(" * 10_000 + "x" + ")" * 10_000, "(" * 10_000 + "y" + ")" * 10_000),
        (r"\hat" * 3000 + " x", r"\hat" * 3000 + " y"),
        (r"\sin " * 900 + "x", r"\sin " * 900 + "y"),
        (r"\bf" * 3000 + " x", r"\bf" * 3000 + " y"),
        ("x_{" * 90 + "1" + "}" * 90, "x_{" * 90 + "2" + "}" * 90),
        ("x^" * 5000 + "x", "x^" * 5000 + "y"),
        ("|" * 2000, "|" * 1999),
        ("x" * 100_000, "x" * 99_999 + "y"),
        (r"\sqrt[" * 2000, r"\sqrt[" * 2001),
        (r"\begin{matrix}" * 500 + r"\end{matrix}" * 500, "x"),
    ],
    ids=lambda latex: latex[:8],
)
def test_depth_and_length_are_bounded(source: str, target: str) -> None:
    assert compare(source, target).verdict in {"different", "broken"}
    assert calls(lambda: compare(source, target)) < CALLS


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (r"\log((1/2)^{1000000000})", r"\log((1/2)^{1000000001})"),
        ("9^{9^{9^9}}", "9^{9^{9^8}}"),
        ("(a + b)^{10000} + 1", "(a + b)^{9999} + 1"),
        ("10^{10^{100}} x", "10^{10^{101}} x"),
        ("1" * 5000 + "x", "1" * 4999 + "2x"),
        ("99999999!", "99999998!"),
    ],
    ids=lambda latex: latex[:12],
)
def test_huge_numbers_are_never_evaluated(source: str, target: str) -> None:
    assert compare(source, target).verdict == "different"
    assert calls(lambda: compare(source, target)) < CALLS


def expansion(last: str) -> tuple[object, ...]:
    """A power of a sum whose expansion has some hundred thousand terms."""
    total = ("add", *(("", ("symbol", letter)) for letter in "abcdefghi" + last))
    return ("power", ("fence", "(", ")", total), ("number", "12"))


def test_a_proof_beyond_its_budget_is_not_begun_and_the_worker_lives_on() -> None:
    prover = Prover()
    try:
        assert prover.ask(X, X) == "equal"
        assert prover.ask(expansion("y"), expansion("z")) == "unequal"
        assert prover.ask(("number", "1"), ("number", "2")) == "unequal"
    finally:
        prover.close()


def test_a_killed_worker_is_replaced_and_leaves_nothing() -> None:
    prover = Prover()
    try:
        assert prover.ask(X, X) == "equal"
        before = descriptors()
        for _ in range(1):
            assert prover._process
            prover._process.kill()
            prover._process.wait()
            assert prover.ask(X, X) == "equal"
        assert descriptors() == before
    finally:
        prover.close()


def descriptors() -> int:
    """Open file descriptors of this process, where the platform can tell."""
    folder = Path("/proc/self/fd") if Path("/proc/self/fd").is_dir() else Path("/dev/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def test_a_stopped_proof_says_what_a_failed_one_says(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = compare("a + b", "b - a")
    monkeypatch.setattr(Prover, "ask", lambda self, old, new, scalars: "stopped")
    stopped = compare("a + b", "b - a")
    assert not stopped.certain
    assert replace(stopped, certain=True) == failed


def test_too_deep_a_formula_has_no_parse() -> None:
    with pytest.raises(Unparsed):
        parse("(" * 60 + "x" + ")" * 60)
