"""The line of progress: how far, how fast, how long yet; by a clock of the test."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from qa.cli.progress import CLEAR, shown


def lines(steps: list[float], total: int, first: str = "") -> list[str]:
    """What is shown when the items come after so many seconds each."""
    now, stream = [0.0], io.StringIO()

    def items() -> Iterator[int]:
        for k, step in enumerate(steps):
            now[0] += step
            yield k

    assert list(shown(items(), total, "notes", stream, first=first, clock=lambda: now[0])) == [*range(len(steps))]
    *written, last = stream.getvalue().split(f"{CLEAR}qa: ")[1:]
    assert last.endswith(CLEAR), "the line is gone at the end"
    return [*written, last.removesuffix(CLEAR)]


def test_rate_and_remaining_time_are_told() -> None:
    assert lines([2.0] * 3, 5060) == [
        "0 of 5,060 notes",
        "1 of 5,060 notes, 0.5 a second, 2.8 h left",
        "2 of 5,060 notes, 0.5 a second, 2.8 h left",
        "3 of 5,060 notes, 0.5 a second, 2.8 h left",
    ]


@pytest.mark.parametrize(("step", "left"), [(0.5, "50 s left"), (10.0, "16 min left"), (60.0, "1.6 h left")])
def test_time_is_told_in_the_unit_that_fits(step: float, left: str) -> None:
    assert lines([step] * 3, 102)[1].endswith(left.replace("16", "17").replace("1.6", "1.7"))


def test_the_rate_is_that_of_the_last_minute() -> None:
    # a thousand known ones at once, then one every ten seconds
    assert lines([0.0] * 999 + [10.0] * 13, 2000)[-1] == "1,012 of 2,000 notes, 0.1 a second, 2.7 h left"


def test_a_fast_run_does_not_flicker() -> None:
    assert len(lines([0.001] * 1000, 1000)) < 8


def test_what_comes_before_the_first_note_is_told() -> None:
    assert lines([1.0], 1, "preparing the engine, once") == ["preparing the engine, once", "1 of 1 notes"]
