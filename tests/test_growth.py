"""Work grows in proportion to the text: counted, over four doublings, through the whole of a pair."""

from __future__ import annotations

import sys
from itertools import pairwise
from types import FrameType

import pytest

from qa.config import Config
from qa.run import batches
from qa.run.pipeline import Settings
from tests.fuzz.targets import engines
from tests.growth import GENERATORS

FIRST = 25
DOUBLINGS = 4
MOST = 2.9
"""Work that doubling may cost: 2 is linear, 4 quadratic; what is sorted or searched by halves adds little."""
BASE = 20_000
"""Calls that any pair costs; below it a ratio says nothing."""


def work(text: str) -> int:
    """Function calls, Python's own and C's, that the pair of a text and its damaged copy costs."""
    asked, count = engines(), 0

    def event(frame: FrameType, kind: str, argument: object) -> None:
        nonlocal count
        count += kind in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(event)
    try:
        _, failures = batches.check_texts(
            text, text.replace("a", "e"), source_lang="en", target_lang="de", settings=Settings(Config()), engines=asked
        )
    finally:
        sys.setprofile(before)
    assert not failures, failures[0].trace
    return count


@pytest.mark.parametrize("name", GENERATORS)
def test_work_grows_with_the_length(name: str) -> None:
    # what is loaded once is not of any one size
    work(GENERATORS[name](3))
    counts = [work(GENERATORS[name](FIRST << k)) + BASE for k in range(DOUBLINGS + 1)]
    ratios = [after / before for before, after in pairwise(counts)]
    assert max(ratios) <= MOST, counts


def test_the_measure_sees_what_is_quadratic() -> None:
    """A loop in a loop over the same text, counted the same way."""
    counts = []
    for size in (400, 800):
        letters, count = "a" * size, 0

        def event(frame: FrameType, kind: str, argument: object) -> None:
            nonlocal count
            count += kind in ("call", "c_call")

        sys.setprofile(event)
        for _ in letters:
            for letter in letters:
                letter.upper()
        sys.setprofile(None)
        counts.append(count + BASE)
    assert counts[1] / counts[0] > MOST
