"""Names and texts of a stranger in what commands print: nothing steers a terminal, a CI service or a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from qa.cli.terms import as_csv, as_text
from qa.run.terms import Candidate, Rendering
from qa.text.visible import visible

Run = Callable[..., Result]
NAME = "a\x1b[31m\x1b]8;;example.org\x07\u202e\u2066\u200b=cmd|'C calc'!A0\n::error::owned\r##[error]\x9b1m"
TEXT = "\x1b[2J\u202e =cmd|' /C calc'!A0 @sum -2+3 \x9b31m"
STEERS = ("\x1b", "\u202e", "\u2066", "\x9b", "\x07")


@pytest.fixture
def nasty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two notes whose names and texts hold everything that could hurt, and one that has no source."""
    monkeypatch.chdir(tmp_path)
    try:
        for lang, word in (("en", "learning rate"), ("de", "Lernrate")):
            (tmp_path / lang).mkdir()
            body = "".join(f"=The {word} of step {i} is @small, {TEXT}, +{word}.\n\n" for i in range(8))
            (tmp_path / lang / f"{NAME}.md").write_text(f"# {TEXT}\n\n{body}", encoding="utf-8")
        (tmp_path / "de" / f"{NAME}2.md").write_text(f"# {TEXT}\n", encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such file names")
    return tmp_path


def harmless(text: str) -> None:
    assert not any(sign in text for sign in STEERS), [s for s in STEERS if s in text]
    for line in text.splitlines():
        # the commands of the github format are our own
        assert not line.lstrip().startswith(("::", "##[")) or re.match(r"::(error|warning|notice) file=", line), line


COMMANDS = (
    "files .",
    "files . --pattern {x}",
    "status .",
    "status . --format csv",
    "status . --format markdown",
    "status . --todo de",
    "stamp .",
    "review .",
    "terms . --source-lang en",
    "terms . --source-lang en --format csv",
    "check . --source-lang en --verbose --statistics",
    "check . --source-lang en --verbose --format github",
    "check . --source-lang en --verbose --format markdown",
    "check . --source-lang en --verbose --format junit",
    "check . --source-lang en --debug",
    "init .",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_commands_print_is_harmless(command: str, nasty: Path, qa: Run) -> None:
    result = qa(*command.split(" "), color=True)
    harmless(result.stdout + result.stderr)


@pytest.mark.parametrize("unit", ["section", "block", "sentence", "line"])
def test_an_alignment_is_harmless(unit: str, nasty: Path, qa: Run) -> None:
    result = qa("align", nasty / "en" / f"{NAME}.md", nasty / "de" / f"{NAME}.md", "--unit", unit, color=True)
    assert result.exit_code == 0
    harmless(result.stdout + result.stderr)
    shown = json.loads(qa("align", nasty / "en" / f"{NAME}.md", nasty / "de" / f"{NAME}.md", "--format", "json").stdout)
    assert shown["source"]["path"] == os.fspath(nasty / "en" / f"{NAME}.md")


@pytest.mark.parametrize("option", ["--since", "--select", "--target-lang", "--baseline", "--config", "--model"])
def test_errors_are_harmless(option: str, nasty: Path, qa: Run) -> None:
    result = qa("check", ".", option, NAME, color=True)
    assert result.exit_code == 2
    harmless(result.stderr)
    harmless(qa("check", NAME, color=True).stderr)


def test_a_stopped_run_quotes_no_escapes(nasty: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*given: object) -> None:
        raise ValueError(NAME)

    monkeypatch.setattr("qa.run.pipeline.align", fails)
    harmless(qa("check", ".", "--source-lang", "en", "--debug", color=True).stderr)


CELLS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)


@given(CELLS, CELLS)
def test_a_table_of_terms_keeps_its_shape(term: str, form: str) -> None:
    row = Candidate(term, "de", 5, (Rendering(form, 5, (f"{form}.md:3",)),))
    lines = as_text([row]).split("\n")
    assert len(lines) == 3
    assert [line.count("\t") for line in lines[:2]] == [5, 5]
    assert visible(lines[1].replace("\t", "")) == lines[1].replace("\t", "")


@given(CELLS, CELLS)
def test_a_glossary_runs_nothing_in_a_spreadsheet(term: str, form: str) -> None:
    """Whatever a note may make a term of: no cell of the table begins like a formula."""
    row = Candidate(term, "de", 5, (Rendering(form, 5, ()),))
    for cells in csv.reader(io.StringIO(as_csv([row]))):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells), cells
