"""What belongs to no pair may fail too, steps may never end, work may be too much: the rest is told, and so is that."""

from __future__ import annotations

import json
import re
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from qa.checks.structure.translation_missing import TranslationMissing
from qa.checks.values.number_mismatch import NumberMismatch
from qa.config import Config
from qa.engines import Engines
from qa.model import INTERNAL_ERROR, Finding
from qa.report import REPORTERS
from qa.run import processes, watch
from qa.run.settings import Settings

Run = Callable[..., Result]
SECRET = "nobody may read this"
FAULT = ("formula-changed", "de")


def fails(*given: Any, **named: Any) -> Any:
    raise KeyError(SECRET)


def out_of_memory(*given: Any, **named: Any) -> Any:
    raise MemoryError


@pytest.fixture
def faulty(notes: Path) -> Path:
    """Notes with one wrong formula."""
    path = notes / "averages-de.md"
    path.write_text(path.read_text(encoding="utf-8").replace("{i=1}", "{i=0}"), encoding="utf-8")
    return notes


def found(result: Result) -> set[tuple[str, str]]:
    return {(f["check"], f["target_lang"]) for f in json.loads(result.stdout)["findings"]}


STEPS = {
    "qa.run.chain._by_usage": "usage",
    "qa.run.chain.regrade": "severities",
    "qa.run.chain.with_fingerprints": "fingerprints",
    "qa.run.chain._not_ignored": "ignores",
    "qa.run.chain.suppress": "suppressions",
    "qa.run.group_chain.of_group": "votes",
    "qa.run.baseline.apply": "baseline",
}


@pytest.mark.parametrize("error", [fails, out_of_memory])
@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_the_run_that_fails_hides_nothing(
    step: str, error: Any, faulty: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    qa("check", faulty, "--ignore", "formula-changed", "--write-baseline", "known.json")
    monkeypatch.setattr(step, error)
    result = qa("check", faulty, "--format", "json", "--baseline", "known.json", "--crash-report", "crash.md")
    assert result.exit_code == 2
    assert FAULT in found(result)
    (lost,) = {f["message"] for f in json.loads(result.stdout)["findings"] if f["check"] == INTERNAL_ERROR}
    assert lost.startswith(f"not checked: {STEPS[step]}: ")
    report = Path("crash.md").read_text(encoding="utf-8")
    assert STEPS[step] in report
    assert SECRET not in report + result.output


def test_a_check_of_the_tree_that_fails_costs_itself(faulty: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TranslationMissing, "run_on_tree", fails)
    result = qa("check", faulty, "--format", "json")
    assert (result.exit_code, FAULT in found(result)) == (2, True)
    assert "translation-missing: KeyError" in result.stdout


@pytest.mark.parametrize("style", REPORTERS)
def test_a_reporter_that_fails_costs_its_report(
    style: str, faulty: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"qa.report.{style}.render", fails)
    other = "json" if style != "json" else "junit"
    options = ("--output-file", f"{style}=bad", "--output-file", f"{other}=good", "--crash-report", "crash.md")
    result = qa("check", faulty, "--format", style, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    # nothing is lost: the findings are on stderr, the other report is whole, the bad one does not exist
    assert re.search(r"averages-de\.md:\d+:\d+: critical .*\[formula-changed\]", result.stderr)
    assert "formula-changed" in Path("reports/good").read_text(encoding="utf-8")
    assert not Path("reports/bad").exists()
    assert f"the {style} report: KeyError" in Path("crash.md").read_text(encoding="utf-8")
    assert SECRET not in result.output


def test_what_ends_a_run_leaves_a_crash_report(notes: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.discover.discover", fails)
    result = qa("check", notes, "--crash-report", "crash.md")
    assert result.exit_code != 0
    assert "this run: KeyError" in Path("crash.md").read_text(encoding="utf-8")


# ---- no end ----


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timers that interrupt")
@pytest.mark.parametrize("pattern", [None, r"(a|a)*b"], ids=["a loop", "a regular expression"])
def test_a_check_that_never_ends_is_stopped(
    pattern: str | None, faulty: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(self: NumberMismatch, analysis: Any) -> Iterator[Finding]:
        # its time is over at once, that of the other steps is not
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        while pattern is None or not re.match(pattern, "a" * 60):
            pass
        yield

    monkeypatch.setattr(NumberMismatch, "run", run)
    result = qa("check", faulty, "--format", "json")
    assert (result.exit_code, FAULT in found(result)) == (2, True)
    assert result.stdout.count("not checked: number-mismatch: no end after 900 s") == 2
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timers that interrupt")
def test_signs_of_life_are_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "SILENT", 0.5)
    with watch.step("long"):
        for _ in range(8):
            time.sleep(0.1)
            watch.alive()
        with watch.step("a part of it"):
            time.sleep(0.1)
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def work(item: str, settings: Settings, engines: Engines) -> str:
    """For worker processes: block every signal and never end, take long but say so, or answer."""
    if item == "endless":
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        with watch.step("number-mismatch"):
            time.sleep(600)
    if item == "long":
        for _ in range(25):
            time.sleep(0.2)
            engines.alive()
    return item.upper()


def lost(item: str, why: str) -> str:
    return f"{item}: {why}"


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="this system cannot block signals")
def test_a_worker_that_never_answers_is_killed_once_and_its_pair_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "SILENT", 4)
    # it sleeps: the clock on the wall alone can tell
    monkeypatch.setattr(watch, "PATIENCE", 1)
    monkeypatch.setattr("qa.run.workers.LOOK", 1.0)
    items = ["a", "endless", "b", "long", "c", "d"]
    answers = list(processes.spread(work, items, Settings(Config()), 2, lost))
    assert answers == ["A", "endless: no end after 4 s at number-mismatch", "B", "LONG", "C", "D"]


# ---- too much ----


@pytest.mark.parametrize(
    ("limit", "what", "step"),
    [("MOST_CELLS", "pairs of blocks to weigh", "aligning"), ("MOST_FORMULAS", "characters of formulas", "formula-")],
)
def test_work_is_counted_and_bounded(
    limit: str, what: str, step: str, faulty: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pair next to it has a budget of its own; what a cache knows costs as much as what it does not."""
    for lang, letter in (("en", "x"), ("de", "y")):
        text = "".join(f"Let ${letter}_{{{i}}} + {letter}$ be.\n\n" for i in range(40))
        (faulty / f"long-{lang}.md").write_text(f"# A\n\n{text}", encoding="utf-8")
    assert INTERNAL_ERROR not in qa("check", faulty, "--format", "json").stdout
    monkeypatch.setattr(f"qa.engines.budget.{limit}", 300)
    for options in (("--no-cache",), (), ()):
        result = qa("check", faulty, "--format", "json", *options)
        assert (result.exit_code, FAULT in found(result)) == (2, True)
        lost = [f for f in json.loads(result.stdout)["findings"] if f["check"] == INTERNAL_ERROR]
        assert {f["target"]["path"] for f in lost} == {"notes/long-de.md"}
        # opposites are looked for in the texts of formulas as well
        steps = f"not checked: {step}", "not checked: antonym-swapped"
        assert all(f["message"].startswith(steps) and what in f["message"] for f in lost)
