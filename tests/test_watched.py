"""A run of one process is a copy of it that is watched: loops in C, deaths and too many of them cost a pair alone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from qa.cache import Cache
from qa.checks.values.number_mismatch import NumberMismatch
from qa.config import Config
from qa.engines import Engines
from qa.model import INTERNAL_ERROR, Finding
from qa.run import pipeline, watch
from qa.run.settings import Settings
from qa.run.workers import can_fork

Run = Callable[..., Result]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only on Linux a process may be copied at any time")


@pytest.fixture(autouse=True)
def apart(in_this_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "APART", True)
    monkeypatch.setattr("qa.run.workers.LOOK", 0.2)


@pytest.fixture
def two(notes: Path) -> Path:
    """Two groups; the first German note holds a wrong formula, the other one is what a check will be unable to end."""
    path = notes / "averages-de.md"
    path.write_text(path.read_text(encoding="utf-8").replace("{i=1}", "{i=0}"), encoding="utf-8")
    for lang, text in (("en", "It has 12 parts."), ("de", "Es hat 13 Teile.")):
        (notes / f"zebra-{lang}.md").write_text(f"# A\n\n{text}\n", encoding="utf-8")
    return notes


def blocked(way: Callable[[], None]) -> Callable[..., Iterator[Finding]]:
    def run(self: NumberMismatch, analysis: Any) -> Iterator[Finding]:
        if "zebra" in analysis.target.path:
            way()
        yield from ()

    return run


def in_c() -> None:
    """What looks for no signal: marks that are sorted by insertion, for days."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    unicodedata.normalize("NFC", "a" + "\u0301\u0327" * 4_000_000)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def found(result: Result) -> dict[tuple[str, str], str]:
    return {(f["check"], f["target"]["path"]): f["message"] for f in json.loads(result.stdout)["findings"]}


@pytest.mark.parametrize(
    ("way", "why"),
    [
        (in_c, "this group: no end after 8 s at number-mismatch"),
        (crash, "this group: ended 2 workers (killed by signal 9 at number-mismatch)"),
    ],
)
def test_what_no_signal_ends_costs_its_pair(
    way: Callable[[], None], why: str, two: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NumberMismatch, "run", blocked(way))
    if way is in_c:
        monkeypatch.setattr(watch, "SILENT", 8)
        monkeypatch.setattr(watch, "GRACE", 0.5)
    result = qa("check", two, "--format", "json", "--jobs", "1")
    told = found(result)
    assert result.exit_code == 2
    assert told[INTERNAL_ERROR, "notes/zebra-de.md"] == f"not checked: {why}"
    assert ("formula-changed", "notes/averages-de.md") in told
    assert INTERNAL_ERROR not in {check for check, path in told if "averages" in path}


def test_a_loop_in_python_costs_its_check_alone(two: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(self: NumberMismatch, analysis: Any) -> Iterator[Finding]:
        # its time is over at once
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        while True:
            pass
        yield

    monkeypatch.setattr(NumberMismatch, "run", run)
    told = found(qa("check", two, "--format", "json"))
    assert told[INTERNAL_ERROR, "notes/averages-de.md"] == "not checked: number-mismatch: no end after 900 s"
    assert ("formula-changed", "notes/averages-de.md") in told


def test_the_copy_says_what_the_process_says(two: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def report() -> object:
        told = json.loads(qa("check", two, "--format", "json", "--verbose", "--no-cache").stdout)
        return told["findings"]

    copied = report()
    monkeypatch.setattr(pipeline, "APART", False)
    assert copied == report() != []


def place(item: int, settings: Settings, engines: Engines) -> int:
    return os.getpid()


def test_a_database_or_a_thread_is_not_copied(tmp_path: Path) -> None:
    """SQLite in two copies of a process takes its locks for held."""

    def processes() -> set[int]:
        return set(pipeline.spread(place, [1, 2], Settings(Config()), 1, lambda item, why: 0))

    assert can_fork()
    assert os.getpid() not in processes()
    cache = Cache(tmp_path / "cache")
    assert processes() == {os.getpid()}
    cache.close()
    wait = threading.Event()
    other = threading.Thread(target=wait.wait)
    other.start()
    assert not can_fork()
    wait.set()
    other.join()
    assert can_fork()


def test_no_database_is_open_when_notes_are_checked(two: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even where history was read: what opens one before the checks closes it."""
    seen: list[bool] = []
    monkeypatch.setattr("qa.run.workers.can_fork", lambda: seen.append(can_fork()) or seen[-1])
    for command in (("git", "init", "-q"), ("git", "add", "."), ("git", *WHO, "commit", "-qm", "a")):
        subprocess.run(command, check=True)
    qa("check", two)
    qa("check", two, "--since", "HEAD")
    qa("batch", "-", input="")
    assert seen
    assert all(seen)


WHO = ("-c", "user.name=a", "-c", "user.email=a@example.org")
