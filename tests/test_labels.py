"""What stands in a label: emphasised words, of which some stand in others."""

from __future__ import annotations

import random
import re

import pytest

from qa.text.lexis import in_label, outermost
from qa.text.prose import Context, Word


def words(text: str) -> list[Word]:
    return [
        Word(match[0], match.start(), match.end(), "Latn", Context(0), match[0], True)
        for match in re.finditer(r"\w+", text)
    ]


@pytest.mark.parametrize(
    ("spans", "left"),
    [
        ([], []),
        ([(4, 7), (0, 3)], [(0, 3), (4, 7)]),
        ([(2, 5), (0, 9)], [(0, 9)]),
        ([(0, 9), (0, 4), (0, 9), (9, 12)], [(0, 9), (9, 12)]),
    ],
)
def test_a_label_in_a_label_is_no_other_one(spans: list[tuple[int, int]], left: list[tuple[int, int]]) -> None:
    assert list(outermost(spans)) == left


@pytest.mark.parametrize(
    ("labels", "told"),
    [((), False), (((0, 3),), False), (((0, 7),), True), (((4, 7), (8, 13)), True), (((13, 20),), False)],
)
def test_most_of_the_words_stand_in_labels(labels: tuple[tuple[int, int], ...], told: bool) -> None:
    assert in_label(labels, words("one two three")) is told


def test_it_is_as_where_each_word_is_looked_for_in_each_label() -> None:
    chance, run = random.Random(1), words(" ".join("word" for _ in range(60)))
    for _ in range(200):
        starts = [chance.randrange(300) for _ in range(8)]
        labels = tuple(outermost((start, start + chance.randrange(30)) for start in starts if start % 31 > 2))
        # what stands in two of them was never apart
        labels = tuple(b for a, b in zip(((-1, -1), *labels), labels, strict=False) if a[1] <= b[0])
        inside = sum(any(start <= word.start < end for start, end in labels) for word in run)
        assert in_label(labels, run) is (inside * 2 > len(run))
