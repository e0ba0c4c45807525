"""Work grows in proportion to the text: counted, over four doublings, through the whole of a pair."""

from __future__ import annotations

import cProfile
import gc
import sys
from collections.abc import Callable

import pytest

from qa.config import Config
from qa.run import batches
from qa.run.failures import Failure
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
ENOUGH = 2_000_000
"""Calls from which no more doublings are tried: what any pair costs is a hundredth of them, so that no growth hides."""
BASE = 20_000
"""Calls that any pair costs; below it a ratio says nothing."""


def calls(run: Callable[[], object]) -> int:
    """Function calls, Python's own and C's, that something costs; counted by Python's profiler in C.

    Nothing is collected meanwhile: Python 3.11.2 has crashed there in a collection.
    """
    profiler, before = cProfile.Profile(), sys.getprofile()
    gc.disable()
    profiler.enable(subcalls=False)
    try:
        run()
    finally:
        profiler.disable()
        sys.setprofile(before)
        gc.enable()
    return sum(entry.callcount for entry in profiler.getstats())


def work(source: str, target: str = "", lang: str = "de") -> int:
    """Function calls that a pair costs: that of a text and its damaged copy, if it is one."""
    asked, target = engines(), target or source.replace("a", "e")
    failures: list[Failure] = []

    def check() -> None:
        _, failed = batches.check_texts(
            source, target, source_lang="en", target_lang=lang, settings=Settings(Config()), engines=asked
        )
        failures.extend(failed)

    count = calls(check)
    assert not failures, failures[0].trace
    return count


@pytest.fixture(scope="module")
def loaded() -> None:
    """What is loaded once, on first use, is not of any one size."""
    for name in ("a long sum", "links", "headings"):
        work(GENERATORS[name](100))


@pytest.mark.parametrize("name", GENERATORS)
def test_work_grows_with_the_length(name: str, loaded: None) -> None:
    size = FIRST_OF_BLOCKS if name in BLOCKS else FIRST
    first = work(GENERATORS[name](size))
    last = next((k for k in range(2, DOUBLINGS) if first << k >= ENOUGH), DOUBLINGS)
    counts = [first + BASE, *(work(GENERATORS[name](size << k)) + BASE for k in (last - 1, last))]
    assert counts[-1] / counts[-2] <= MOST, counts
    # and no doubling on the way made up for it
    assert counts[-1] / counts[0] <= 8 ** (last / 2), counts


@pytest.mark.parametrize("name", PAIRS)
def test_work_on_a_pair_grows_with_its_length(name: str, loaded: None) -> None:
    sizes = (FIRST_OF_PAIRS << k for k in (DOUBLINGS_OF_PAIRS - 1, DOUBLINGS_OF_PAIRS))
    counts = [work(*PAIRS[name](size)) + BASE for size in sizes]
    assert counts[-1] / counts[-2] <= MOST, counts


def test_the_measure_sees_what_is_quadratic() -> None:
    """A loop in a loop over the same text, counted the same way."""
    counts = []
    for size in (400, 800):
        letters = "a" * size
        counts.append(calls(lambda letters=letters: [letter.upper() for _ in letters for letter in letters]) + BASE)
    assert counts[1] / counts[0] > MOST
