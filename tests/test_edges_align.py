"""Ties, copies and lone pairs of the alignment: what decides where scores do not."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.align.chain import rising
from qa.align.moves import moved_pairs
from qa.align.path import first_come, monotone

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=9, unique=True).map(sorted)


def test_ties_go_to_the_diagonal() -> None:
    assert monotone(np.zeros((3, 3), np.float32), 0.0) == [(0, 0), (1, 1), (2, 2)]
    assert monotone(np.full((2, 2), -0.25, np.float32), -0.125) == [(0, 0), (1, 1)]


def test_of_equal_copies_the_last_is_paired_or_the_first_on_demand() -> None:
    copies = np.array([[1.0, 1.0]], np.float32)
    assert monotone(copies, 0.0) == [(0, 1)]
    assert first_come(copies, 0.0) == [(0, 0)]
    assert first_come(copies.T, 0.0) == [(0, 0)]


@given(PAIRS)
def test_a_chain_rises_on_both_sides_and_none_is_longer(pairs: list[tuple[int, int]]) -> None:
    firsts = sorted({i: (i, j) for i, j in pairs}.values())
    chain = rising(firsts)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(chain))
    lengths: list[int] = []
    for at, (_, j) in enumerate(firsts):
        lengths.append(1 + max((lengths[k] for k in range(at) if firsts[k][1] < j), default=0))
    assert len(chain) == max(lengths, default=0)


def test_a_chain_does_not_stand_still() -> None:
    assert rising([(0, 1), (1, 1), (2, 2)]) in ([(0, 1), (2, 2)], [(1, 1), (2, 2)])


@pytest.mark.parametrize(
    ("score", "size", "rival", "moved"),
    [
        (0.9, 40, 0.0, True),
        (0.9, 12, 0.0, True),
        (0.9, 11, 0.0, False),  # a label: it is alike everywhere
        (0.9, 40, 0.75, True),
        (0.9, 40, 0.85, False),  # nearly as good a use elsewhere
        (0.4, 40, 0.0, False),  # not sure
    ],
)
def test_a_lone_pair_has_moved_only_beyond_doubt(score: float, size: int, rival: float, moved: bool) -> None:
    scores = np.array([[score]], np.float32)
    assert moved_pairs(scores, [size], 0.5, lambda i, j: rival) == ([(0, 0)] if moved else [])


def test_two_pairs_in_order_need_no_rival() -> None:
    scores = np.array([[0.9, 0.0], [0.0, 0.9]], np.float32)
    assert moved_pairs(scores, [5, 5], 0.5, lambda i, j: 0.9) == [(0, 0), (1, 1)]
