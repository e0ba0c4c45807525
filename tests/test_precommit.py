"""The hook under the real pre-commit program, in a real git repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HOOKS = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"


def git(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    # pre-commit is called by git: it must find this interpreter's scripts first
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PRE_COMMIT_COLOR": "never"}
    done = subprocess.run(["git", *identity, *arguments], capture_output=True, text=True, env=environment, timeout=300)
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def repository(notes: Path) -> Path:
    """The notes committed, with our hook as published except that it runs from this environment."""
    (hook,) = (h for h in yaml.safe_load(HOOKS.read_text(encoding="utf-8")) if h["id"] == "qa")
    local = {**hook, "language": "system", "entry": f"{sys.executable} -m {hook['entry']}"}
    Path(".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]}))
    git("init", "-q", "-b", "main")
    git("add", "notes", ".pre-commit-config.yaml")
    git("commit", "-qm", "notes")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], check=True, capture_output=True)
    return notes


def commit() -> tuple[int, str]:
    git("add", "-A", "notes")
    done = git("commit", "-m", "change", check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_changed_formula_is_refused_with_the_reason_and_its_repair_passes(repository: Path) -> None:
    edit(repository / "averages-de.md", "{i=1}", "{i=0}")
    status, output = commit()
    assert status == 1
    assert "notes/averages-de.md:8:" in output
    assert "formula-changed" in output
    edit(repository / "averages-de.md", "{i=0}", "{i=1}")
    edit(repository / "averages-de.md", "häufigste", "am häufigsten vorkommende")
    assert commit()[0] == 0


def test_a_commit_of_the_source_alone_reports_its_translations(repository: Path) -> None:
    edit(repository / "averages-en.md", "{i=1}", "{i=0}")
    status, output = commit()
    assert status == 1
    assert "notes/averages-de.md" in output
    assert "notes/averages-fr.md" in output


def test_deleted_and_renamed_notes_do_not_confuse_it(repository: Path) -> None:
    git("rm", "-q", "notes/averages-fr.md")
    assert commit()[0] == 0
    git("mv", "notes/averages-de.md", "notes/means-de.md")
    git("mv", "notes/averages-en.md", "notes/means-en.md")
    assert commit()[0] == 0


def test_an_unpaired_note_is_no_reason_to_refuse(repository: Path) -> None:
    (repository / "todo.md").write_text("Buy paper.\n", encoding="utf-8")
    status, output = commit()
    assert status == 0, output
