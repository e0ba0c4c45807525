"""A repository whose settings and attributes name programs: `qa` asks git, and git runs none of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.fixtures import commit, git

Run = Callable[..., Result]
PROGRAMS = """core.fsmonitor core.pager core.sshCommand core.editor core.alternateRefsCommand credential.helper
diff.external diff.evil.textconv diff.evil.command filter.evil.clean filter.evil.smudge filter.evil.process
filter.a=b.process gpg.program uploadpack.packObjectsHook""".split()
HOOKS = ("post-checkout", "post-index-change", "pre-commit", "reference-transaction", "fsmonitor-watchman")


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stays without `ran` unless one of the programs runs."""
    root = tmp_path / "project"
    for lang, text in (("en", "# T\n\nThe value is 3.\n"), ("de", "# T\n\nDer Wert ist 3.\n")):
        note = root / "docs" / lang / "a.md"
        note.parent.mkdir(parents=True)
        note.write_text(text, encoding="utf-8")
    commit(root)
    script = tmp_path / "program"
    script.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\n", encoding="utf-8")
    script.chmod(0o755)
    for name in PROGRAMS:
        git(root, "config", name, str(script))
    for name, value in (
        ("log.showSignature", "true"),
        ("core.hooksPath", "hooks"),
        ("filter.evil.required", "true"),
        ("remote.origin.url", f"ext::sh -c touch%% {tmp_path}/ran"),
        ("remote.origin.promisor", "true"),
        ("extensions.partialClone", "origin"),
        ("core.attributesFile", str(root / ".more")),
    ):
        git(root, "config", name, value)
    (root / "hooks").mkdir()
    for hook in HOOKS:
        (root / "hooks" / hook).symlink_to(script)
    (root / ".gitattributes").write_text("*.md diff=evil filter=evil\n", encoding="utf-8")
    (root / ".more").write_text("*.md filter=a=b\n", encoding="utf-8")
    (root / "docs" / "de" / "a.md").write_text("# T\n\nDer Wert ist 4.\n", encoding="utf-8")
    monkeypatch.chdir(root)
    return tmp_path


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("check docs", 1),
        ("check docs --since HEAD", 1),
        ("check docs --config-from HEAD", 1),
        ("check docs --source-ahead", 1),
        ("status docs", 0),
        ("status docs --todo de --export todo.xlf", 0),
        ("files docs", 0),
        ("review docs", 0),
        ("review --accept docs", 0),
        ("stamp docs --key source_commit", 0),
    ],
)
def test_no_program_of_the_repository_runs(hostile: Path, qa: Run, command: str, status: int) -> None:
    result = qa(*command.split())
    assert result.exit_code == status, result.output
    assert not (hostile / "ran").exists()


def test_the_programs_would_run(hostile: Path) -> None:
    # with the same settings git itself runs one of them
    off = ("-c", "core.fsmonitor=false", "-c", "filter.evil.process=", "-c", "filter.evil.required=false")
    git(hostile / "project", *off, "add", "docs/de/a.md")
    assert (hostile / "ran").exists()
