"""`qa review` and `qa.lock`: accepted segments are silent until either side changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from qa.run.attested import parsed
from tests.fixtures import commit, git

Run = Callable[..., Result]
EN = "# Tides\n\nThe tide turns $2$ times a day, and $a + b$ holds.\n\nA gauge measures it every 6 minutes.\n"
DE = "# Gezeiten\n\nDie Tide kentert $2$ mal am Tag, und $a - b$ gilt.\n\nEin Pegel misst sie alle 9 Minuten.\n"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for lang, text in (("en", EN), ("de", DE)):
        path = tmp_path / "docs" / lang / "tides.md"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    commit(tmp_path, day=1)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(qa: Run) -> list[tuple[str, int]]:
    result = qa("check", "docs", "--format", "json")
    assert result.exit_code in (0, 1), result.output
    return [
        (f["check"], f["target"]["line"]) for f in json.loads(result.stdout)["findings"] if f["severity"] != "neutral"
    ]


def edit(path: str, old: str, new: str) -> None:
    text = Path(path).read_text(encoding="utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), encoding="utf-8")


def test_an_accepted_segment_is_silent_until_it_changes(tree: Path, qa: Run) -> None:
    assert found(qa) == [("formula-changed", 3), ("number-mismatch", 5)]
    result = qa("review", "--accept", "docs/de/tides.md:3")
    assert (result.exit_code, result.stdout) == (0, "docs/de/tides.md: 1 of 3 segments accepted\n")
    assert found(qa) == [("number-mismatch", 5)]
    edit("docs/de/tides.md", "# Gezeiten\n", "# Gezeiten\n\nEin neuer Satz steht davor.\n")
    edit("docs/de/tides.md", "Tide kentert", "Tide\n**kentert**")
    assert ("formula-changed", 6) not in found(qa)
    edit("docs/de/tides.md", "$a - b$", "$a - 2b$")
    assert "formula-changed" in [check for check, _ in found(qa)]


def test_a_change_of_the_source_ends_it_too(tree: Path, qa: Run) -> None:
    qa("review", "--accept", "docs")
    assert found(qa) == []
    edit("docs/en/tides.md", "$a + b$", "$a + 3b$")
    edit("docs/de/tides.md", "$a - b$", "$a - 3b$")
    assert ("formula-changed", 3) in found(qa)


def test_what_is_missing_is_in_no_accepted_segment(tree: Path, qa: Run) -> None:
    qa("review", "--accept", "docs")
    edit("docs/de/tides.md", "\nEin Pegel misst sie alle 9 Minuten.\n", "")
    assert "segment-omitted" in [check for check, _ in found(qa)]


def test_a_link_that_leads_elsewhere_is_another_segment(tree: Path, qa: Run) -> None:
    for lang in ("en", "de"):
        path = Path(f"docs/{lang}/tides.md")
        path.write_text(path.read_text("utf-8") + "\n[Norden](https://example.org/nord)\n", encoding="utf-8")
    qa("review", "--accept", "docs")
    edit("docs/de/tides.md", "example.org/nord", "example.org/nart")
    assert "link-changed" in [check for check, _ in found(qa)]


def test_the_file_is_sorted_and_pruned(tree: Path, qa: Run) -> None:
    qa("review", "--accept", "docs")
    text = Path("qa.lock").read_text(encoding="utf-8")
    lines = text.splitlines()[1:]
    assert lines == sorted(lines)
    assert len(parsed(text)) == len(lines) == 3
    edit("docs/de/tides.md", "9 Minuten", "6 Minuten")
    assert "2 of 3 segments accepted" in qa("review", "docs").stdout
    assert "0 accepted, 1 taken out" in qa("review", "--prune").stderr
    assert len(parsed(Path("qa.lock").read_text(encoding="utf-8"))) == 2
    assert "2 taken out" in qa("review", "--revoke", "docs").stderr


def test_two_branches_merge(tree: Path, qa: Run) -> None:
    Path(".gitattributes").write_text("qa.lock merge=union\n", encoding="utf-8")
    commit(tree, day=2)
    for branch, line in (("one", 3), ("two", 5)):
        git(tree, "checkout", "-q", "-b", branch, "main")
        qa("review", "--accept", f"docs/de/tides.md:{line}")
        git(tree, "add", "qa.lock")
        git(tree, "commit", "-qm", branch)
    git(tree, "merge", "-q", "one", "-m", "merge")
    assert found(qa) == []
    marked = f"<<<<<<< one\n{Path('qa.lock').read_text(encoding='utf-8')}>>>>>>> two\n"
    Path("qa.lock").write_text(marked, encoding="utf-8")
    assert found(qa) == []


def test_status_says_how_much_was_reviewed(tree: Path, qa: Run) -> None:
    qa("review", "--accept", "docs/de/tides.md:3-5")
    (total,) = json.loads(qa("status", "docs", "--format", "json").stdout)["totals"]
    assert (total["reviewed"], total["segments"]) == (2, 3)
    assert "67 % reviewed" in qa("status", "docs").stdout


def test_a_stamp_is_no_segment(tree: Path, qa: Run) -> None:
    assert qa("stamp", "docs", "--key", "source_commit").exit_code == 0
    qa("review", "--accept", "docs")
    assert "100 % reviewed" in qa("status", "docs").stdout


def test_a_pull_request_does_not_accept_its_own_segments(tree: Path, qa: Run) -> None:
    qa("review", "--accept", "docs")
    result = qa("check", "docs", "--config-from", "main", "--format", "json")
    assert "formula-changed" in result.stdout


@pytest.mark.parametrize("option", ["--accept", "--revoke"])
def test_a_line_without_a_segment_is_refused_and_the_nearest_named(tree: Path, qa: Run, option: str) -> None:
    result = qa("review", option, "docs/de/tides.md:2")
    assert result.exit_code == 2
    assert "docs/de/tides.md: no segment at line 2" in result.stderr
    assert "the nearest begin at line 1 and line 3" in result.stderr
    assert not Path("qa.lock").exists()


def test_a_note_without_translated_segments_is_refused(tree: Path, qa: Run) -> None:
    Path("docs/de/alone.md").write_text("# Allein\n\nNur hier.\n", encoding="utf-8")
    result = qa("review", "--accept", "docs/de/tides.md", "docs/de/alone.md:3")
    assert result.exit_code == 2
    assert "docs/de/alone.md: no segment of it is translated" in result.stderr


def test_several_lines_of_one_note(tree: Path, qa: Run) -> None:
    qa("review", "--accept", "docs/de/tides.md:3", "docs/de/tides.md:5")
    assert found(qa) == []


def test_lines_of_a_source_are_accepted_in_all_languages(tree: Path, qa: Run) -> None:
    Path("docs/fr").mkdir()
    text = "# Marées\n\nLa marée tourne $2$ fois par jour, et $a - b$ tient.\n\nUn marégraphe la mesure.\n"
    Path("docs/fr/tides.md").write_text(text, encoding="utf-8")
    result = qa("review", "--accept", "docs/en/tides.md:3")
    assert "docs/de/tides.md: 1 of 3" in result.stdout
    assert "docs/fr/tides.md: 1 of 3" in result.stdout
    assert "formula-changed" not in [check for check, _ in found(qa)]


def test_lines_of_a_source_that_changed_are_those_of_its_present_text(tree: Path, qa: Run) -> None:
    edit("docs/en/tides.md", "# Tides\n", "# Tides\n\nOne more paragraph about the moon, written today.\n")
    qa("review", "--accept", "docs/en/tides.md:5")
    assert "docs/de/tides.md: 1 of 3" in qa("review").stdout
    assert qa("review", "--accept", "docs/en/tides.md:3").exit_code == 2


def test_usage(tree: Path, qa: Run) -> None:
    assert qa("review", "--accept").exit_code == 2
    assert qa("review", "--accept", "--prune", "docs").exit_code == 2
    assert qa("review", "docs/de/tides.md:5-3").exit_code == 2


def test_a_new_file_says_how_branches_merge(tree: Path, qa: Run) -> None:
    assert "qa.lock merge=union" in qa("review", "--accept", "docs/de/tides.md:3").stderr
    assert "merge=union" not in qa("review", "--accept", "docs/de/tides.md:5").stderr
    Path("qa.lock").unlink()
    Path(".gitattributes").write_text("*.lock merge=union\n", encoding="utf-8")
    assert "merge=union" not in qa("review", "--accept", "docs/de/tides.md:3").stderr
