"""`--since REF` on real git repositories: only what is new is reported."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def repository(notes: Path) -> Path:
    edit(notes / "averages-fr.md", "{i=1}", "{i=2}")  # an old finding
    git("init", "-q", "-b", "main")
    git("add", "notes")
    git("commit", "-qm", "notes")
    return notes


def found(qa: Run, *options: object) -> list[tuple[str, str]]:
    result = qa("check", ".", "--since", "main", "--format", "json", *options)
    assert result.exit_code in (0, 1), result.output
    return [(f["check"], Path(f["target"]["path"]).stem) for f in json.loads(result.stdout)["findings"]]


def test_old_findings_are_not_reported(repository: Path, qa: Run) -> None:
    assert qa("check", ".").exit_code == 1
    assert found(qa) == []
    edit(repository / "averages-fr.md", "Elle minimise", "Elle  minimise")
    assert found(qa) == []


def test_a_new_finding_in_a_translation(repository: Path, qa: Run) -> None:
    git("checkout", "-qb", "topic")
    edit(repository / "averages-de.md", "{i=1}", "{i=0}")
    git("commit", "-qam", "change")
    assert found(qa) == [("formula-changed", "averages-de")]


def test_a_source_edit_makes_its_untouched_translations_stale_not_wrong(repository: Path, qa: Run) -> None:
    edit(repository / "averages-en.md", r"\frac{1}{n}", r"\frac{1}{n-1}")
    stale = [("translation-stale", "averages-de"), ("translation-stale", "averages-fr")]
    assert found(qa) == stale
    assert qa("check", ".", "--since", "main").exit_code == 0
    edit(repository / "averages-de.md", r"\frac{1}{n}", r"\frac{2}{n}")
    assert found(qa) == [("formula-changed", "averages-de"), stale[1]]


def test_without_history_a_source_edit_is_compared_with_its_translations(repository: Path, qa: Run) -> None:
    (repository.parent / "qa.toml").write_text("history = false\n", encoding="utf-8")
    edit(repository / "averages-en.md", r"\frac{1}{n}", r"\frac{1}{n-1}")
    assert found(qa) == [("formula-changed", "averages-de"), ("formula-changed", "averages-fr")]


def test_renamed_and_deleted_notes(repository: Path, qa: Run) -> None:
    for lang in ("en", "de", "fr"):
        git("mv", f"notes/averages-{lang}.md", f"notes/means-{lang}.md")
    assert found(qa) == []
    git("commit", "-qm", "rename")
    (repository / "means-de.md").unlink()
    assert qa("check", ".", "--since", "main").exit_code == 0


def test_an_unknown_revision_exits_2(repository: Path, qa: Run) -> None:
    result = qa("check", ".", "--since", "nowhere")
    assert result.exit_code == 2
    assert "--since" in result.stderr
    assert qa("check", ".", "--since=--output=x").exit_code == 2
    # what git would leave out is no revision to begin at: nothing would be new
    assert qa("check", ".", "--since", "^HEAD").exit_code == 2


def test_removing_a_suppression_shows_what_it_hid(repository: Path, qa: Run) -> None:
    path = repository / "averages-fr.md"
    comment = "<!-- qa: ignore formula-changed: the sum starts at two -->\n"
    edit(path, "La moyenne", f"{comment}La moyenne")
    git("commit", "-qam", "suppress")
    assert found(qa) == []
    edit(path, comment, "")
    assert found(qa) == [("formula-changed", "averages-fr")]


def test_a_baseline_written_beside_another_lists_known_and_new(repository: Path, qa: Run) -> None:
    assert qa("check", ".", "--write-baseline", "known.json").exit_code == 0
    (old,) = json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]
    edit(repository / "averages-de.md", "{i=1}", "{i=0}")
    assert qa("check", ".", "--baseline", "known.json", "--write-baseline", "known.json").exit_code == 0
    both = json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]
    assert old in both
    assert {entry["path"].rpartition("-")[2] for entry in both} == {"de.md", "fr.md"}
    assert qa("check", ".", "--baseline", "known.json").exit_code == 0
