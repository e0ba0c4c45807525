"""Long texts are cut at recognised passages; what a bead gains nothing from is left alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from align_samples import engines, paragraphs, translated
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.align import align_lines
from qa.align.chain import rising
from qa.align.groups import Group, grouped
from qa.align.passages import corners
from qa.align.similarity import centred
from qa.engines import Array

ENGINES = engines()
Beads = set[tuple[tuple[int, ...], tuple[int, ...]]]


def embed(texts: Sequence[str], side: int) -> Array:
    vectors = ENGINES.embed(texts, ("en", "de"))
    return centred(vectors, np.full(vectors.shape[1], 0.05, np.float32))


def ordinary(count: int) -> tuple[list[str], list[str]]:
    """Lines with joins, splits, an omitted stretch and an added one."""
    source, target = paragraphs(count), translated(paragraphs(count))
    for i in range(20, count - 20, 25):
        target[i : i + 2] = [f"{target[i]} {target[i + 1]}", ""]
    kept = [line for line in target if line]
    del kept[count // 3 : count // 3 + 15]
    kept[count // 2 : count // 2] = translated(paragraphs(12, seed=9))
    return source, kept


def beads(found: Sequence[Group]) -> Beads:
    return {(s, t) for s, t, _ in found}


@pytest.mark.parametrize("whole", [500, 2_000, 10_000])
def test_cut_into_pieces_or_taken_whole_is_the_same(whole: int) -> None:
    source, target = ordinary(240)
    assert beads(grouped(source, target, embed, 1.0, whole)) == beads(grouped(source, target, embed, 1.0))


def test_texts_that_have_nothing_in_common_are_cut_evenly() -> None:
    source, target = embed(paragraphs(200, seed=1), 0), np.roll(embed(paragraphs(200, seed=1), 1), 7, axis=1)
    found = corners(source, target, 1_000)
    assert all((i1 - i0) * (j1 - j0) <= 1_000 for (i0, j0), (i1, j1) in pairwise(found))


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 90), st.integers(1, 90), st.integers(1, 400))
def test_corners_rise_and_reach_the_end(draw: random.Random, n: int, m: int, whole: int) -> None:
    rows = np.random.default_rng(draw.randrange(1000)).standard_normal((90, 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    found = corners(rows[:n], rows[:m], whole)
    assert found[0] == (0, 0)
    assert found[-1] == (n, m)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))
    assert all((b[0] - a[0]) * (b[1] - a[1]) <= max(whole, n, m) for a, b in pairwise(found))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 20), max_size=20))
def test_the_longest_rising_chain(numbers: list[int]) -> None:
    pairs = list(enumerate(numbers))
    chain = rising(pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    longest = [1] * len(numbers)
    for i, number in enumerate(numbers):
        longest[i] += max((longest[k] for k in range(i) if numbers[k] < number), default=0)
    assert len(chain) == max(longest, default=0)


def lines(source: Sequence[str], target: Sequence[str]) -> Beads:
    return {(b.source, b.target) for b in align_lines(source, target, ("en", "de"), ENGINES)}


TEXT = paragraphs(8, seed=21)


@pytest.mark.parametrize("debris", [".....", "- _-", "* * *", "17"])
def test_debris_between_lines_stands_alone(debris: str) -> None:
    target = translated(TEXT)
    target.insert(4, debris)
    assert ((), (4,)) in lines(TEXT, target)
    assert len(lines(TEXT, target)) == 9


def test_a_line_too_many_or_too_few_is_not_joined_to_its_neighbour() -> None:
    target = translated(TEXT)
    target.insert(5, paragraphs(1, seed=22)[0].upper())
    del target[2]
    assert lines(TEXT, target) == {((2,), ()), ((), (4,))} | {((i,), (i - (2 < i < 5),)) for i in range(8) if i != 2}
