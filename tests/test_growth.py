"""Work grows in proportion to the text: counted, over four doublings, through the whole of a pair."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from qa.config import Config
from qa.run import batches
from qa.run.settings import Settings
from tests.fuzz.targets import engines
from tests.growth import GENERATORS
from tests.growth_pairs import PAIRS

FIRST, FIRST_OF_BLOCKS = 50, 10
"""Repetitions to begin with; fewer where each is a block, which costs as much as a hundred of the others."""
BLOCKS = frozenset(
    {"paragraphs", "headings", "footnotes", "admonitions", "many formulas", "many displays", "rows of a table"}
    | {
        "environments in items and quotations",
        "one row of cells",
        "list items",
        "list levels",
        "fences",
        "open components",
        "suppressions",
        "front matter",
        "answers",
    }
)
DOUBLINGS = 4
MOST = 2.9
"""Work that the last doubling may cost: 2 is linear, 4 quadratic. Earlier ones also pass from one way of looking at a
formula to another, for which it must be short enough."""
FIRST_OF_PAIRS, DOUBLINGS_OF_PAIRS = 40, 2
"""Repetitions of sentences to begin with, and doublings: each costs as much as hundreds of signs."""
BASE = 20_000
"""Calls that any pair costs; below it a ratio says nothing."""


def work(source: str, target: str = "", lang: str = "de") -> int:
    """Function calls, Python's own and C's, that a pair costs: that of a text and its damaged copy, if it is one."""
    asked, count = engines(), 0
    target = target or source.replace("a", "e")

    def event(frame: FrameType, kind: str, argument: object) -> None:
        nonlocal count
        count += kind in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(event)
    try:
        _, failures = batches.check_texts(
            source, target, source_lang="en", target_lang=lang, settings=Settings(Config()), engines=asked
        )
    finally:
        sys.setprofile(before)
    assert not failures, failures[0].trace
    return count


@pytest.fixture(scope="module")
def loaded() -> None:
    """What is loaded once, on first use, is not of any one size."""
    for name in ("a long sum", "links", "headings"):
        work(GENERATORS[name](100))


@pytest.mark.parametrize("name", GENERATORS)
def test_work_grows_with_the_length(name: str, loaded: None) -> None:
    first = FIRST_OF_BLOCKS if name in BLOCKS else FIRST
    counts = [work(GENERATORS[name](first << k)) + BASE for k in range(DOUBLINGS + 1)]
    assert counts[-1] / counts[-2] <= MOST, counts
    # and no doubling on the way made up for it
    assert counts[-1] / counts[0] <= 4 ** (DOUBLINGS - 1), counts


@pytest.mark.parametrize("name", PAIRS)
def test_work_on_a_pair_grows_with_its_length(name: str, loaded: None) -> None:
    counts = [work(*PAIRS[name](FIRST_OF_PAIRS << k)) + BASE for k in range(DOUBLINGS_OF_PAIRS + 1)]
    assert counts[-1] / counts[-2] <= MOST, counts


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
