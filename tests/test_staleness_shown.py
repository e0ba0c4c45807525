"""What is shown of a stale section: where a long line changed, and in which cell of a notebook it stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from qa.run.staleness.short_diff import AROUND, LONGEST_LINE, MOST_LINES, short_diff, stretch_in_line
from tests.fixtures import commit
from tests.test_status_life import EN, FR, notebook

Run = Callable[..., Result]
LONG = "The tide turns twice a day and the gauge is read. " * 8


def test_what_changed_in_a_long_line_is_seen() -> None:
    old, new = f"{LONG}It is 6 m deep. {LONG}", f"{LONG}It is 9 m deep. {LONG}"
    minus, plus = short_diff(old, new).split("\n")
    assert ("6 m" in minus, "9 m" in plus) == (True, True)
    assert minus.startswith("-…") and plus.endswith("…")
    assert max(len(minus), len(plus)) <= LONGEST_LINE + 2


def test_a_sentence_that_was_added_to_a_paragraph_is_seen() -> None:
    minus, plus = short_diff(LONG, f"{LONG}Then the valve opens.").split("\n")
    assert "valve" in plus and len(minus) < LONGEST_LINE


def test_a_language_without_blanks() -> None:
    minus, plus = short_diff("水" * 300 + "六" + "水" * 300, "水" * 300 + "九" + "水" * 300).split("\n")
    assert minus == f"-…{'水' * AROUND}六{'水' * AROUND}…"
    assert "九" in plus


def test_short_lines_stay_whole_and_many_are_counted() -> None:
    assert short_diff("a\nb\nc", "a\nx\nc") == "-b\n+x"
    shown = short_diff("", "\n".join(map(str, range(30)))).split("\n")
    assert shown[-1] == "… 18 more lines" and len(shown) == MOST_LINES + 1


@given(st.text("ab \n…", max_size=700), st.text("ab \n", max_size=700))
def test_every_line_is_bounded(old: str, new: str) -> None:
    for line in short_diff(old, new).split("\n"):
        assert len(line) <= LONGEST_LINE + 1


def test_a_sign_is_shown_in_its_line() -> None:
    assert stretch_in_line("  The speed is $v = f w$.", 19, 19) == "The speed is $v = f w$."
    line = f"{LONG}The speed is $v = f w$. {LONG}"
    shown = stretch_in_line(line, at := line.index("f w"), at)
    assert "$v = f w$" in shown and shown.startswith("…") and shown.endswith("…")
    assert len(shown) <= LONGEST_LINE
    assert len(stretch_in_line(line, 0, len(line))) <= LONGEST_LINE


def test_how_the_source_read_is_told_where_the_translation_added_a_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run
) -> None:
    for day, verb in enumerate(("is", "must be"), 1):
        path = tmp_path / "docs"
        path.mkdir(exist_ok=True)
        (path / "waves-en.md").write_text(f"# Waves\n\nThe speed {verb} $v = f w$ here.\n", encoding="utf-8")
        (path / "waves-fr.md").write_text("# Ondes\n\nIci, la vitesse est $v = f / w$.\n", encoding="utf-8")
        commit(tmp_path, day=day)
    monkeypatch.chdir(tmp_path)
    lines = qa("check", "docs", "--select", "formula-changed").stdout.splitlines()
    (at,) = [i for i, line in enumerate(lines) if "the source read on" in line]
    assert lines[at + 1].split("│")[1].strip() == "The speed is $v = f w$ here."


@pytest.fixture
def notebooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Low pass changed, in the second cell of both."""
    for day, text in enumerate((EN, EN.replace("40 Hz", "60 Hz")), 1):
        for lang, said in (("en", text), ("fr", FR)):
            path = tmp_path / "docs" / lang / "filters.ipynb"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(notebook(said), encoding="utf-8")
        commit(tmp_path, day=day)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_stale_sections_of_notebooks_are_told_by_cell(notebooks: Path, qa: Run) -> None:
    assert "  cell 2:1: Passe-bas" in qa("status", "docs", "--todo", "fr").stdout.replace("Low pass", "Passe-bas")
    (note,) = json.loads(qa("status", "docs", "--format", "json").stdout)["notes"]
    (section,) = note["translations"][0]["sections"]
    places = {key: section[key] for key in ("line", "source_cell", "target_line", "target_cell")}
    assert places == {"line": 1, "source_cell": 2, "target_line": 1, "target_cell": 2}
    file = (notebooks / "docs/en/filters.ipynb").read_text(encoding="utf-8").split("\n")
    assert '"## "' in file[section["source_file_line"] - 1]
    qa("status", "docs", "--todo", "fr", "--export", "fr.md")
    assert f"docs/en/filters.ipynb:{section['source_file_line']} -> docs/fr/filters.ipynb:cell 2:1 (changed" in (
        notebooks / "fr.md"
    ).read_text(encoding="utf-8")


def test_the_finding_of_a_notebook_names_its_cell(notebooks: Path, qa: Run) -> None:
    (finding,) = json.loads(qa("check", "docs", "--format", "json").stdout)["findings"]
    assert finding["check"] == "translation-stale"
    assert [(finding[side]["cell"], finding[side]["line"]) for side in ("source", "target")] == [(2, 1), (2, 1)]
    assert "cell 2:1" in qa("check", "docs").stdout


def test_a_missing_notebook_is_exported_by_cell(notebooks: Path, qa: Run) -> None:
    (notebooks / "docs/en/other.ipynb").write_text(notebook("# Valves\n\nA valve.\n\n## Care\n\nOil it."), "utf-8")
    qa("status", "docs", "--todo", "fr", "--export", "fr.md")
    assert "-> docs/fr/other.ipynb:cell 2:1 (added" in (notebooks / "fr.md").read_text(encoding="utf-8")


def test_other_notes_have_no_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    for day, text in enumerate((EN, EN.replace("40 Hz", "60 Hz")), 1):
        for lang, said in (("en", text), ("fr", FR)):
            path = tmp_path / "docs" / lang / "filters.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(said, encoding="utf-8")
        commit(tmp_path, day=day)
    monkeypatch.chdir(tmp_path)
    (note,) = json.loads(qa("status", "docs", "--format", "json").stdout)["notes"]
    (section,) = note["translations"][0]["sections"]
    assert (section["line"], "source_cell" in section) == (5, False)


def test_without_git_it_is_said_why_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    for lang, said in (("en", EN), ("fr", FR)):
        path = tmp_path / "docs" / lang / "filters.md"
        path.parent.mkdir(parents=True)
        path.write_text(said, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "qa: no note has a history in git" in qa("status", "docs").stdout
