"""One fault, one answer: checks and stages that raise, workers that die, what is said of it."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from qa.checks.values.number_mismatch import NumberMismatch
from qa.config import Config
from qa.engines import Engines
from qa.model import INTERNAL_ERROR, Finding
from qa.model.errors import OverBudget, QaError
from qa.run import pipeline, processes
from qa.run.settings import Settings

Run = Callable[..., Result]
SECRET = "nobody may read this"


def findings(result: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(result.stdout)["findings"]
    return found


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that fails on German, after a finding."""
    right = NumberMismatch.run

    def run(self: NumberMismatch, analysis: Any) -> Iterator[Finding]:
        yield from right(self, analysis)
        if analysis.target.lang == "de":
            raise IndexError(SECRET)

    monkeypatch.setattr(NumberMismatch, "run", run)


def damage(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_exception_in_a_check_costs_its_own_answer(notes: Path, qa: Run, broken: None) -> None:
    damage(notes / "averages-de.md", "{i=1}", "{i=0}")
    damage(notes / "averages-fr.md", "{i=1}", "{i=0}")
    result = qa("check", notes, "--format", "json")
    assert result.exit_code == 2
    assert SECRET not in result.output
    found = {(f["check"], f["target_lang"]) for f in findings(result)}
    assert found == {("formula-changed", "de"), ("formula-changed", "fr"), (INTERNAL_ERROR, "de")}
    (lost,) = [f for f in findings(result) if f["check"] == INTERNAL_ERROR]
    assert lost["severity"] == "neutral"
    assert lost["message"].startswith("not checked: number-mismatch: IndexError")
    text = qa("check", notes)
    assert "1 answer missing after internal errors" in text.stdout
    assert "not checked: number-mismatch" in text.stdout
    assert "--crash-report" in text.stderr


def test_nothing_hides_what_was_not_checked(notes: Path, qa: Run, broken: None) -> None:
    Path("qa.toml").write_text('[[ignores]]\npath = "*"\nreason = "all"\n', encoding="utf-8")
    for options in (("--exit-zero",), ("--fail-on", "critical"), ("--write-baseline", "known.json")):
        assert qa("check", notes, *options).exit_code == 2, options
    assert INTERNAL_ERROR not in Path("known.json").read_text(encoding="utf-8")
    result = qa("check", notes, "--baseline", "known.json", "--format", "json")
    assert (result.exit_code, [f["check"] for f in findings(result)]) == (2, [INTERNAL_ERROR])


def test_a_crash_report_holds_no_text_and_debug_shows_the_traceback(notes: Path, qa: Run, broken: None) -> None:
    qa("check", notes, "--crash-report", "crash.md")
    report = Path("crash.md").read_text(encoding="utf-8")
    assert "number-mismatch: IndexError" in report
    assert "qa/run/" in report
    assert "en → de" in report
    assert not any(word in report for word in (SECRET, "averages", "Mittel"))
    shown = qa("check", notes, "--debug").stderr
    assert "Traceback" in shown
    assert SECRET in shown


@pytest.mark.parametrize("stage", ["load", "align", "embed_ahead"])
def test_an_exception_in_a_stage_costs_that_pair(
    stage: str, notes: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = getattr(pipeline, stage)

    def fails(*given: Any) -> Any:
        lang = given[0][1].lang if stage == "embed_ahead" else given[0 if stage == "load" else 1].lang
        if lang == "de":
            raise ZeroDivisionError
        return right(*given)

    monkeypatch.setattr(pipeline, stage, fails)
    damage(notes / "averages-fr.md", "{i=1}", "{i=0}")
    result = qa("check", notes, "--format", "json", "--no-cache")
    # what embeds everything ahead only saves time
    lost = set() if stage == "embed_ahead" else {(INTERNAL_ERROR, "de")}
    assert {(f["check"], f["target_lang"]) for f in findings(result)} == {("formula-changed", "fr"), *lost}


def test_a_source_that_cannot_be_read_costs_its_group(notes: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    right = pipeline.load

    def fails(note: Any, *given: Any) -> Any:
        if note.path.endswith("averages-en.md"):
            raise MemoryError
        return right(note, *given)

    monkeypatch.setattr(pipeline, "load", fails)
    for lang in ("en", "de"):
        (notes / f"other-{lang}.md").write_text("# A\n\nIt is $x$.\n", encoding="utf-8")
    result = qa("check", notes, "--format", "json", "--no-cache")
    lost = {f["target"]["path"] for f in findings(result) if f["check"] == INTERNAL_ERROR}
    assert lost == {"notes/averages-de.md", "notes/averages-fr.md"}


def test_what_exceeds_its_budget_is_said(notes: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(self: NumberMismatch, analysis: Any) -> Iterator[Finding]:
        raise OverBudget("more than 3 of something")
        yield

    monkeypatch.setattr(NumberMismatch, "run", run)
    result = qa("check", notes)
    assert result.exit_code == 2
    assert result.stdout.count("not checked: number-mismatch: more than 3 of something") >= 1


def test_a_pair_has_a_budget_that_no_cache_changes(notes: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Measured in what is asked, so a warm run says the same as a cold one; the next pair has its own."""
    long = [f"The value of number {i} is read once more by everybody here.\n\n" for i in range(40)]
    # in another order, so that the words alone settle nothing
    for lang, order in (("en", long), ("de", long[::-1])):
        (notes / f"long-{lang}.md").write_text("".join(["# A\n\n", *order]), encoding="utf-8")
    assert qa("check", notes).exit_code != 2
    monkeypatch.setattr("qa.engines.budget.MOST", 2000)
    for options in (("--no-cache",), (), ()):
        result = qa("check", notes, "--format", "json", *options)
        assert result.exit_code == 2
        lost = {f["target"]["path"]: f["message"] for f in findings(result) if f["check"] == INTERNAL_ERROR}
        assert lost == {"notes/long-de.md": "not checked: aligning: more than 2,000 characters to compare in one pair"}


# ---- worker processes; these functions are imported by them ----


def work(item: str, settings: Settings, engines: Engines) -> str:
    """Die always, die once (a file remembers), fail, complain, or answer."""
    if item == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    if item.startswith("once "):
        mark = Path(item.removeprefix("once "))
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if item == "faulty":
        raise ValueError(SECRET)
    if item == "unusable":
        raise QaError("model: not there", "install it")
    return item.upper()


def lost(item: str, why: str) -> str:
    return f"{item}: {why}"


def spread(items: list[str], jobs: int = 2) -> list[str]:
    return list(processes.spread(work, items, Settings(Config()), jobs, lost))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process so")
def test_workers_that_die_are_replaced_and_what_killed_two_is_reported(tmp_path: Path) -> None:
    once = f"once {tmp_path / 'mark'}"
    items = ["a", "deadly", "b", once, "c", "faulty", "d"]
    assert spread(items) == [
        "A",
        "deadly: ended 2 workers (killed by signal 9)",
        "B",
        once.upper(),
        "C",
        next(answer for answer in spread(["faulty"]) if answer.startswith("faulty: ValueError at qa/run/")),
        "D",
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_user_can_mend_ends_the_run(jobs: int) -> None:
    with pytest.raises(QaError, match="model: not there") as raised:
        spread(["a", "unusable", "b"], jobs)
    assert raised.value.hint == "install it"


def test_large_items_and_answers_do_not_wait_for_each_other() -> None:
    """Both larger than a pipe holds, many at once."""
    items = [c * 300_000 for c in "abcdefgh"]
    assert spread(items) == [item.upper() for item in items]


def test_workers_stay_for_the_next_items_and_start_anew_after_a_death() -> None:
    with processes.pool(_doubled, Settings(Config()), 2, lambda item, why: -item) as answers:
        assert list(answers(range(5))) == [0, 2, 4, 6, 8]
        assert list(answers([7, FATAL, 1])) == [14, -FATAL, 2]
        assert list(answers([])) == []
        assert list(answers([3])) == [6]


FATAL = 13


def _doubled(item: int, settings: Settings, engines: Any) -> int:
    if item == FATAL:
        os._exit(1)
    return 2 * item
