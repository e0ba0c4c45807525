"""`qa batch`: answers in order at their place, resumed with nothing lost or doubled, other files left alone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from hypothesis.strategies import binary, booleans, integers, lists, sampled_from

from qa.model.errors import QaError
from qa.run import ledger
from qa.run.ledger import Ledger
from qa.run.rows import BadRow, Row, read

Run = Callable[..., Result]
ONLY = ("--select", "formula-changed", "--no-cache")


def pair(id: Any, i: int = 0, **changed: Any) -> dict[str, Any]:
    row = {"id": id, "source": f"It is $x_{i}$.", "target": f"Es ist $x_{i + i % 2}$."}
    return {**row, "source_lang": "en", "target_lang": "de", **changed}


def write(path: Path, *lines: object) -> Path:
    data = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    path.write_bytes(b"".join(line + b"\n" for line in data))
    return path


def answers(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


BAD: dict[str, tuple[object, dict[str, Any], str]] = {
    "not JSON": (b"{", {"line": 2}, "not JSON"),
    "not an object": ([1], {"line": 2}, "a list, not an object"),
    "no id": ({"source": "a", "target": "b"}, {"line": 2}, "no id"),
    "a list as id": (pair([1]), {"line": 2}, "id is a list"),
    "null as id": (pair(None), {"line": 2}, "id is null"),
    "not a finite id": (b'{"id": NaN, "source": "a", "target": "b"}', {"line": 2}, "id is a number"),
    "no target": ({"id": "x", "source": "a"}, {"id": "x"}, "no target"),
    "target null": (pair("x", target=None), {"id": "x"}, "target is null"),
    "source a number": (pair("x", source=3), {"id": "x"}, "source is a number"),
    "language a list": (pair("x", target_lang=["de"]), {"id": "x"}, "target_lang is a list"),
    "half a surrogate": (
        b'{"id": "x", "source": "a", "target": "\\ud800"}',
        {"id": "x"},
        "target holds half a surrogate",
    ),
    "a null character": (pair("x", target="a\0"), {"id": "x"}, "target holds a null"),
    "bad UTF-8": (b'{"id": "x\xff"}', {"line": 2}, "not UTF-8: byte 0xff at 10"),
    "too deep": (b"[" * 100_000, {"line": 2}, "nested too deep"),
    "too large": (pair("x", source="a" * 5_000_001), {"id": "x"}, "source is larger than 5 MB"),
    "a number of too many digits": (b'{"id": ' + b"9" * 5000 + b"}", {"line": 2}, "not JSON"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_line_is_answered_at_its_place(kind: str, qa: Run, tmp_path: Path) -> None:
    line, name, error = BAD[kind]
    result = qa("batch", write(tmp_path / "p.jsonl", pair("a", 1), line, pair("b")), *ONLY)
    assert result.exit_code == 2
    first, bad, last = answers(result.stdout)
    assert (first["id"], len(first["findings"]), last) == ("a", 1, {"id": "b", "findings": []})
    assert {key: bad[key] for key in bad if key != "error"} == name
    assert bad["error"].startswith(error)
    assert "1 of 3 lines could not be checked" in result.stderr


def test_ids_keep_their_type_and_may_repeat(qa: Run, tmp_path: Path) -> None:
    ids = [1, "1", 1.5, "a", "a"]
    result = qa("batch", write(tmp_path / "p.jsonl", *map(pair, ids)), *ONLY)
    assert [a["id"] for a in answers(result.stdout)] == ids


def test_a_mark_at_the_start_and_blank_lines_are_no_errors(qa: Run, tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", pair("a"), b"  ", pair("b"))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    result = qa("batch", path, *ONLY)
    assert (result.exit_code, [a["id"] for a in answers(result.stdout)]) == (0, ["a", "b"])


def test_stdin_and_stdout(qa: Run) -> None:
    result = qa("batch", "-", "--output", "-", *ONLY, input=json.dumps(pair("a")))
    assert answers(result.stdout) == [{"id": "a", "findings": []}]


def test_a_line_longer_than_any_pair_is_skipped_unread(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("qa.run.rows.LONGEST_LINE", 200)
    with write(tmp_path / "p.jsonl", pair("a"), b"x" * 1000, pair("b")).open("rb") as file:
        rows = [row for _, row in read(file)]
    assert [row.name for row in rows] == [{"id": "a"}, {"line": 2}, {"id": "b"}]
    assert isinstance(rows[1], BadRow)


# ---- the output file ----


@pytest.mark.parametrize(
    "content",
    [
        b"precious\n",
        b"precious",
        b'{"id": "other", "findings": []}\n',
        b'{"id": "a"}\n',
        b'{"id": "a", "findings": []}\nprecious\n',
        b'{"id": "a", "findings": []}\n{"id": "b", "findings": []}\n{"id": "c", "findings": []}\n',
        b'{"id": "a", "findings": []}\n{"idx": ',
        b"\0" * 10,
    ],
)
def test_a_file_that_is_not_its_own_is_left_as_it_is(content: bytes, qa: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_bytes(content)
    result = qa("batch", write(tmp_path / "p.jsonl", pair("a"), pair("b")), *ONLY, "--output", out)
    assert result.exit_code == 2
    assert "this file is left as it is" in result.stderr
    assert out.read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "p.jsonl"]


def test_answers_to_other_texts_or_of_other_options_are_refused(qa: Run, tmp_path: Path) -> None:
    pairs, out = write(tmp_path / "p.jsonl", pair("a"), pair("b")), tmp_path / "out.jsonl"
    assert qa("batch", pairs, *ONLY, "--output", out).exit_code == 0
    before = out.read_bytes()
    assert qa("batch", pairs, *ONLY, "--output", out).exit_code == 0
    assert qa("batch", pairs, "--select", "accuracy", "--no-cache", "--output", out).exit_code == 2
    write(pairs, pair("a", 3), pair("b"))
    assert "answers other texts" in qa("batch", pairs, *ONLY, "--output", out).stderr
    assert out.read_bytes() == before


def test_answers_of_another_build_are_refused(qa: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs, out = write(tmp_path / "p.jsonl", pair("a")), tmp_path / "out.jsonl"
    assert qa("batch", pairs, *ONLY, "--output", out).exit_code == 0
    monkeypatch.setattr("qa.cli.batch.build", lambda: "another")
    assert "by another qa" in qa("batch", pairs, *ONLY, "--output", out).stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_input_output_and_strange_files_are_refused(qa: Run, tmp_path: Path) -> None:
    pairs = write(tmp_path / "p.jsonl", pair("a"))
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "note.jsonl.qa").write_text("mine", encoding="utf-8")
    for output in (pairs, tmp_path, tmp_path / "fifo", tmp_path / "note.jsonl", tmp_path / "no" / "folder.jsonl"):
        result = qa("batch", pairs, *ONLY, "--output", output)
        assert result.exit_code == 2, output
        assert "Traceback" not in result.output
        assert "hint: " in result.stderr
    assert answers(pairs.read_text(encoding="utf-8")) == [pair("a")]


def test_two_runs_never_write_one_file(tmp_path: Path) -> None:
    first = Ledger(tmp_path / "out.jsonl", "")
    with pytest.raises(QaError, match="another run is writing"):
        Ledger(tmp_path / "out.jsonl", "")
    first.close()
    Ledger(tmp_path / "out.jsonl", "").close()


def test_a_full_disk_leaves_whole_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, out = os.write, Ledger(tmp_path / "out.jsonl", "")
    out.write(b"1", {"id": 1, "findings": []}, failed=False)

    def full(file: int, data: bytes) -> int:
        if len(data) > 10:
            return real(file, data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(QaError, match="No space left on device") as raised:
        out.write(b"2", {"id": 2, "findings": []}, failed=False)
    assert "after the 1 answers" in raised.value.hint
    out.close()
    assert answers((tmp_path / "out.jsonl").read_text(encoding="utf-8")) == [{"id": 1, "findings": []}]


def row(number: int) -> Row | BadRow:
    return BadRow({"line": number}, "no") if number % 5 == 3 else Row(number % 3, f"s{number}", f"t{number}")


class Resumed(RuleBasedStateMachine):
    """Whatever ends a run wherever, the file holds the answers up to there, each once, in order."""

    @initialize(count=integers(1, 9))
    def begin(self, count: int) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "out.jsonl"
        self.lines = [(f"line {i}".encode(), row(i)) for i in range(count)]

    @rule(most=integers(0, 9), saved=booleans())
    def run(self, most: int, saved: bool) -> None:
        out = Ledger(self.path, "options")
        for line, said in list(out.resume(iter(self.lines)))[:most]:
            out.write(line, {**said.name, "findings": [str(line)]}, failed=False)
        if saved:
            out.save()
        out.close()
        self.check()

    @rule(bytes_lost=integers(0, 60))
    def cut(self, bytes_lost: int) -> None:
        if self.path.exists():
            os.truncate(self.path, max(0, self.path.stat().st_size - bytes_lost))

    @rule(data=binary(max_size=20))
    def damage_the_note(self, data: bytes) -> None:
        state = self.path.with_name(self.path.name + ledger.SUFFIX)
        if state.exists():
            state.write_bytes(b'{"format": "qa batch 1"' + data)

    @rule(other=lists(sampled_from("abc"), min_size=1))
    def another_input_is_refused(self, other: list[str]) -> None:
        whole = self.path.read_bytes().count(b"\n") if self.path.exists() else 0
        if not whole:
            return
        out, before = Ledger(self.path, "options"), self.path.read_bytes()
        with pytest.raises(QaError):
            out.resume(iter([(b"x", Row(f"{name}!", "", "")) for name in other]))
        out.close()
        assert self.path.read_bytes() == before

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    def check(self) -> None:
        wanted = [{**said.name, "findings": [str(line)]} for line, said in self.lines]
        found = answers(self.path.read_text(encoding="utf-8"))
        assert found == wanted[: len(found)]


Resumed.TestCase.settings = settings(max_examples=60, deadline=None)
test_a_file_is_resumed_wherever_a_run_ended = Resumed.TestCase


# ---- signals and kills, in real processes ----

COMMAND = [sys.executable, "-m", "qa", "batch", "p.jsonl", "--output", "out.jsonl", *ONLY]


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.Popen(
        [*COMMAND, *options], cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def until_written(path: Path, process: subprocess.Popen[str], lines: int) -> None:
    while process.poll() is None and (not path.exists() or path.read_bytes().count(b"\n") < lines):
        time.sleep(0.01)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process so")
@pytest.mark.parametrize(("ending", "jobs"), [("SIGINT", "1"), ("SIGTERM", "2"), ("SIGKILL", "2")])
def test_a_run_that_is_ended_is_taken_up(ending: str, jobs: str, tmp_path: Path) -> None:
    write(tmp_path / "p.jsonl", *(pair(i % 7, i) for i in range(60)))
    out = tmp_path / "out.jsonl"
    process = start(tmp_path, "--jobs", jobs)
    until_written(out, process, 5)
    process.send_signal(getattr(signal, ending))
    _, errors = process.communicate(timeout=120)
    if ending != "SIGKILL":
        assert process.returncode == 2
        assert out.read_bytes().endswith(b"\n")
        assert "the same command goes on there" in errors
        assert "Traceback" not in errors
    process = start(tmp_path)
    assert (process.wait(timeout=120), process.communicate()[1]) == (0, "")
    found = answers(out.read_text(encoding="utf-8"))
    assert [(a["id"], len(a["findings"])) for a in found] == [(i % 7, i % 2) for i in range(60)]
