"""Random text up to 2 kB and notes full of broken mathematics: a verdict, in bounded time."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_formula_match import bitext, findings

from qa.formula import compare
from qa.formula.comparison.prover import Prover
from tests.effort import calls

PIECES = (
    *"ab12.,;:!'|()[]{}_^&~$%#\\٣ع ", "\n", r"\\", r"\,", r"\frac{", r"\sqrt[", r"\left(", r"\right.", r"\text{",
    r"\begin{cases}", r"\end{matrix}", r"\sum_{i}", r"\int_", "dx", r"\over", r"\bf", r"\not", r"\tag{", "\u200f",
)  # fmt: skip
BYTES = st.binary(max_size=2000).map(lambda data: data.decode("latin-1"))
LIKE = st.lists(st.sampled_from(PIECES), max_size=600).map(lambda parts: "".join(parts)[:2000])


@pytest.fixture(autouse=True, scope="module")
def _no_worker() -> object:
    """Proofs have their own limit and their own tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Prover, "ask", lambda self, old, new, scalars: "unequal")
        yield


@settings(max_examples=60, deadline=None)
@given(BYTES | LIKE, BYTES | LIKE)
def test_anything_has_a_verdict(source: str, target: str) -> None:
    for one, other in ((source, target), (source, source + "x"), (target, target.replace("{", "", 1))):
        comparison = compare(one, other)
        assert 0 <= comparison.target_span[0] <= comparison.target_span[1] <= len(other)


@pytest.mark.parametrize("seed", range(4))
def test_a_note_of_broken_mathematics_is_read(seed: int) -> None:
    chance = random.Random(seed)
    bodies = ["".join(chance.choices(PIECES, k=chance.randint(1, 40))) for _ in range(60)]
    marks = ("$", "$$", "$", "")
    notes = [
        "\n\n".join(f"so {chance.choice(marks)}{b[chance.randint(0, 2) :]}{chance.choice(marks)} ok" for b in bodies)
        for _ in range(2)
    ]
    assert calls(lambda: findings(bitext(*notes))) < 2_000_000


def test_many_leftover_foreign_letters_stay_fast() -> None:
    source = "\n\n".join(" ".join(f"$x_{{{i}}}+{j}$" for i in range(40)) for j in range(30))
    target = "\n\n".join(" ".join(f"$س_{{{i}}}+{j}$" for i in range(40)) for j in range(30))
    assert calls(lambda: findings(bitext(source, target, "ar"))) < 15_000_000
