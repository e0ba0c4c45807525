"""A run of one process is a copy of it that is watched: loops in C, deaths and too many of them cost a pair alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from weakref import WeakSet

import pytest
from click.testing import Result

from qa.cache import Cache
from qa.config import Config
from qa.engines import Engines
from qa.model import INTERNAL_ERROR
from qa.run import processes
from qa.run.settings import Settings
from qa.run.workers import lone_start

Run = Callable[..., Result]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only on Linux a process may be copied at any time")


ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def apart(in_this_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "APART", True)
    # the threads of a test runner and the caches of other tests do nothing meanwhile
    monkeypatch.setattr(Cache, "in_use", WeakSet())
    counted, idle = threading.active_count, threading.active_count() - 1
    monkeypatch.setattr("qa.run.workers.threading.active_count", lambda: max(1, counted() - idle))


@pytest.fixture
def two(notes: Path) -> Path:
    """Two groups; the first German note holds a wrong formula, the other one is what a check will be unable to end."""
    path = notes / "averages-de.md"
    path.write_text(path.read_text(encoding="utf-8").replace("{i=1}", "{i=0}"), encoding="utf-8")
    for lang, text in (("en", "It has 12 parts."), ("de", "Es hat 13 Teile.")):
        (notes / f"zebra-{lang}.md").write_text(f"# A\n\n{text}\n", encoding="utf-8")
    return notes


def told(two: Path, way: str, *options: str) -> tuple[int, dict[tuple[str, str], str]]:
    """Exit status and messages by (check, path) of a run of two groups in which one check goes wrong in this `way`."""
    command = [sys.executable, "-m", "tests.watched_run", way, "check", str(two), "--format", "json", *options]
    done = subprocess.run(
        command, cwd=two, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, encoding="utf-8"
    )
    findings = json.loads(done.stdout)["findings"]
    return done.returncode, {(f["check"], Path(f["target"]["path"]).name): f["message"] for f in findings}


@pytest.mark.parametrize(
    ("way", "why"),
    [
        ("in-c", "this group: no end after 8 s at number-mismatch"),
        ("crash", "this group: ended 2 workers (killed by signal 9 at number-mismatch)"),
        ("in-c@spawn", "this group: no end after 8 s at number-mismatch"),
        ("crash@spawn", "this group: ended 2 workers (killed by signal 9 at number-mismatch)"),
    ],
)
def test_what_no_signal_ends_costs_its_pair(way: str, why: str, two: Path) -> None:
    status, found = told(two, way, "--jobs", "1")
    assert status == 2
    assert found[INTERNAL_ERROR, "zebra-de.md"] == f"not checked: {why}"
    assert ("formula-changed", "averages-de.md") in found
    assert INTERNAL_ERROR not in {check for check, path in found if "averages" in path}


def test_a_loop_in_python_costs_its_check_alone(two: Path) -> None:
    _, found = told(two, "in-python")
    assert found[INTERNAL_ERROR, "zebra-de.md"] == "not checked: number-mismatch: no end after 900 s"
    assert ("formula-changed", "averages-de.md") in found


def test_the_copy_says_what_the_process_says(two: Path) -> None:
    copied = told(two, "right", "--verbose", "--no-cache")
    assert copied == told(two, "not-apart", "--verbose", "--no-cache")
    assert copied == told(two, "right@spawn", "--verbose", "--no-cache")
    assert copied[1]


def place(item: int, settings: Settings, engines: Engines) -> int:
    return os.getpid()


def test_a_database_or_a_thread_is_not_copied(tmp_path: Path) -> None:
    """SQLite in two copies of a process takes its locks for held."""

    def at_work() -> set[int]:
        return set(processes.spread(place, [1, 2], Settings(Config()), 1, lambda item, why: 0))

    assert lone_start() == "fork"
    assert os.getpid() not in at_work()
    cache = Cache(tmp_path / "cache")
    assert at_work() == {os.getpid()}
    cache.close()
    wait = threading.Event()
    other = threading.Thread(target=wait.wait)
    other.start()
    assert lone_start() is None
    wait.set()
    other.join()
    assert lone_start() == "fork"


def test_a_system_without_copies_starts_a_worker_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """macOS and Windows: what this process holds does not matter there."""
    cache = Cache(tmp_path / "cache")
    for system in ("darwin", "win32"):
        with monkeypatch.context() as patch:
            patch.setattr("qa.run.workers.sys.platform", system)
            assert lone_start() == "spawn"
    monkeypatch.setattr("qa.run.workers.lone_start", lambda: "spawn")
    found = set(processes.spread(place, [1, 2], Settings(Config()), 1, lambda item, why: 0))
    cache.close()
    assert len(found) == 1
    assert os.getpid() not in found


def test_no_database_is_open_when_notes_are_checked(two: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even where history was read: what opens one before the checks closes it."""
    seen: list[str | None] = []
    monkeypatch.setattr("qa.run.workers.lone_start", lambda: seen.append(lone_start()) or seen[-1])
    for command in (("git", "init", "-q"), ("git", "add", "."), ("git", *WHO, "commit", "-qm", "a")):
        subprocess.run(command, check=True)
    qa("check", two)
    qa("check", two, "--since", "HEAD")
    qa("batch", "-", input="")
    assert seen
    assert all(seen)


WHO = ("-c", "user.name=a", "-c", "user.email=a@example.org")
