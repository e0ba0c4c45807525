"""What has no turn on a machine with too much to do is not without an end: processor time counts, not the wall."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from qa.model.errors import OverBudget
from qa.run import watch, workers

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timers that interrupt")


class Clocks:
    """A wall and a processor that stand still until they are moved."""

    def __init__(self) -> None:
        self.wall = self.worked = 100.0

    def pass_(self, wall: float, worked: float) -> None:
        self.wall, self.worked = self.wall + wall, self.worked + worked


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clocks]:
    still = Clocks()
    monkeypatch.setattr("time.monotonic", lambda: still.wall)
    monkeypatch.setattr("time.process_time", lambda: still.worked)
    monkeypatch.setattr(watch.signal, "setitimer", lambda which, seconds: None)
    watch._begin()
    yield still


def test_a_process_that_waits_for_its_turn_is_given_the_time_it_missed(clocks: Clocks) -> None:
    clocks.pass_(wall=900, worked=90)
    watch._stop(0, None)
    clocks.pass_(wall=810, worked=400)
    watch._stop(0, None)
    clocks.pass_(wall=410, worked=410)
    with pytest.raises(OverBudget, match="no end after 900 s"):
        watch._stop(0, None)


def test_what_waits_for_ever_is_ended_by_the_wall(clocks: Clocks) -> None:
    for _ in range(3):
        clocks.pass_(wall=900, worked=0)
        watch._stop(0, None)
    clocks.pass_(wall=900, worked=0)
    with pytest.raises(OverBudget, match="no end after 3600 s"):
        watch._stop(0, None)


def test_a_sign_of_life_begins_both_clocks_anew(clocks: Clocks) -> None:
    clocks.pass_(wall=3500, worked=0)
    watch._begin()
    clocks.pass_(wall=900, worked=0)
    watch._stop(0, None)


class Process:
    pid = 1


@pytest.mark.parametrize(
    ("silent", "worked", "why"),
    [
        (2000, 30, ""),
        (2000, 1000, "no end after 900 s"),
        (900, 8000, ""),
        (3700, 300, ""),
        (3700, 30, "no end after 3600 s"),
        (1000, None, "no end after 900 s"),
    ],
    ids=["starved", "worked", "many threads", "starved for long", "sleeps", "a system that does not tell"],
)
def test_a_worker_is_judged_by_its_processor_time(
    silent: float, worked: float | None, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "processor_time", lambda pid: worked)
    worker = workers._Worker(Process(), None, heard=0.0, worked=None if worked is None else 0.0)  # type: ignore[arg-type]
    assert workers._no_end(worker, silent) == why


def test_what_a_worker_did_before_it_was_heard_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "processor_time", lambda pid: 5000.0)
    worker = workers._Worker(Process(), None, heard=0.0)  # type: ignore[arg-type]
    assert workers._no_end(worker, 1000) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_the_system_tells_the_time_of_another_process() -> None:
    mine = watch.processor_time(os.getpid())
    assert mine is not None
    assert mine > 0
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        told = watch.processor_time(other.pid)
        assert told is not None
        other.communicate(b"\n")
    assert watch.processor_time(other.pid) is None
