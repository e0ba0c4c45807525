"""`qa stamp`: one value in the translation's front matter, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from qa.run.stamping import written_into
from tests.fixtures import commit, git

Run = Callable[..., Result]
EN = "# Tides\n\nThe tide turns twice a day.\n\n## Gauges\n\nA gauge measures it every 6 minutes.\n"
DE = (
    "---\nlang: de\n# a remark\ntitle:   'Gezeiten'\n---\n\n# Gezeiten\n\nDie Tide kentert zweimal am Tag.\n\n"
    "## Pegel\n\nEin Pegel misst sie alle 6 Minuten.\n"
)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for lang, text in (("en", EN), ("de", DE)):
        path = tmp_path / "docs" / lang / "tides.md"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    commit(tmp_path, day=1)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def german() -> str:
    return Path("docs/de/tides.md").read_bytes().decode()


def head() -> str:
    return git(Path.cwd(), "rev-parse", "HEAD").strip()


def test_a_commit_is_written_in_place_and_only_once(tree: Path, qa: Run) -> None:
    assert qa("stamp", "docs", "--key", "l10n.sourceCommit").exit_code == 0
    assert german() == DE.replace("---\n\n", f"l10n:\n  sourceCommit: {head()}\n---\n\n", 1)
    result = qa("stamp", "docs")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "0 translations stamped" in result.stderr


def test_what_is_stale_stays_stale_unless_it_is_said_to_follow(tree: Path, qa: Run) -> None:
    first = head()
    Path("docs/en/tides.md").write_text(EN.replace("6 min", "10 min"), encoding="utf-8")
    commit(tree, day=2)
    qa("stamp", "docs", "--key", "source_commit")
    assert f"source_commit: {first}\n" in german()
    assert "stale 1" in qa("status", "docs").stdout
    qa("stamp", "docs", "--present")
    assert f"source_commit: {head()}\n" in german()
    assert "stale" not in qa("status", "docs").stdout.split("stale:")[0]


def test_hashes_stay_what_they_are(tree: Path, qa: Run) -> None:
    path = Path("docs/de/tides.md")
    path.write_text(f'{DE}\n<!--\nCO_OP_TRANSLATOR_METADATA:\n{{\n  "original_hash": "{"0" * 32}"\n}}\n-->\n', "utf-8")
    assert qa("stamp", "docs").exit_code == 0
    md5 = hashlib.md5(EN.encode(), usedforsecurity=False).hexdigest()
    assert f'  "original_hash": "{md5}"\n' in german()


def test_the_configuration_names_the_key(tree: Path, qa: Run) -> None:
    Path("qa.toml").write_text('stamp = "made_from"\n', encoding="utf-8")
    qa("stamp", "docs")
    assert f"made_from: {hashlib.sha256(EN.encode()).hexdigest()}\n" in german()
    assert "made_from" in qa("status", "docs", "--format", "csv").stdout


def test_without_a_key_or_with_a_wrong_one_nothing_is_written(tree: Path, qa: Run) -> None:
    for options in ((), ("--key", "a: b\nc")):
        assert qa("stamp", "docs", *options).exit_code == 2
    assert qa("stamp", "docs", "--key", "source_commit", "--dry-run").exit_code == 0
    assert german() == DE


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# A\n", "---\nsource_commit: abcdef1\n---\n\n# A\n"),
        ("\ufeff---\r\na: 1\r\n---\r\nB\r\n", "\ufeff---\r\na: 1\r\nsource_commit: abcdef1\r\n---\r\nB\r\n"),
        ("---\nsource_commit: '1234567a' # why\n---\n", "---\nsource_commit: 'abcdef1' # why\n---\n"),
        ('+++\ntitle = "A"\n[x]\ny = 1\n+++\n', '+++\nsource_commit = "abcdef1"\ntitle = "A"\n[x]\ny = 1\n+++\n'),
        ('{"title": "A"}\n\nB\n', '{"source_commit": "abcdef1", "title": "A"}\n\nB\n'),
        ("---\nno end\n", ""),
        (
            "```\nsource_commit: 1234567a\n```\n",
            "---\nsource_commit: abcdef1\n---\n\n```\nsource_commit: 1234567a\n```\n",
        ),
    ],
)
def test_forms_of_front_matter(text: str, written: str) -> None:
    assert written_into(text, "source_commit", "abcdef1") == written
    assert not written or written_into(written, "source_commit", "abcdef1") == written


def test_a_file_too_large_for_a_note_is_not_read(tree: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sparse files of 3 GB with the names of a note, a translation and two copies of one language."""
    for name in ("docs/de/tides.md", "docs/de/tides (1).md", "docs/fr/tides.md"):
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        with path.open("ab") as file:
            file.truncate(3 << 30)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is read"))
    result = qa("stamp", "docs", "--key", "source_commit", "--present")
    assert "docs/de/tides.md: not stamped: cannot be read" in result.stderr
    assert "docs/fr/tides.md: not stamped: cannot be read" in result.stderr
    qa("files", "docs")


VALUE, OTHER = "1234567890abcdef", "fedcba0987654321"
HEADS = {
    '{\n  "title": "T",\n  "weight": 3\n}\n\n# T\n': '{\n  "KEY": "V",\n  "title": "T",\n  "weight": 3\n}\n\n# T\n',
    '{"title": "T"}\n# T\n': '{"KEY": "V", "title": "T"}\n# T\n',
    "---\ntitle: T\n...\n# T\n": "---\ntitle: T\nKEY: V\n...\n# T\n",
    '+++\ntitle = "T"\n+++\n# T\n': '+++\nKEY = "V"\ntitle = "T"\n+++\n# T\n',
}


@pytest.mark.parametrize("note", HEADS)
def test_every_kind_of_head_is_written_once_and_replaced(note: str) -> None:
    written = written_into(note, "source_commit", VALUE)
    assert written == HEADS[note].replace("KEY", "source_commit").replace("V", VALUE)
    assert written_into(written, "source_commit", VALUE) == written
    assert written_into(written, "source_commit", OTHER) == written.replace(VALUE, OTHER)


NESTED = {
    '{"title": "T", "extra": {"a": 1}}\n# T\n': '{"title": "T", "extra": {"source_hash": "V", "a": 1}}\n# T\n',
    '{"title": "T", "extra": {}}\n# T\n': '{"title": "T", "extra": {"source_hash": "V"}}\n# T\n',
    '{"title": "T"}\n# T\n': '{"extra": {"source_hash": "V"}, "title": "T"}\n# T\n',
    "+++\n[extra]\nw = 3\n+++\n# T\n": '+++\n[extra]\nsource_hash = "V"\nw = 3\n+++\n# T\n',
}


@pytest.mark.parametrize("note", NESTED)
def test_a_nested_key_goes_where_its_table_is(note: str) -> None:
    assert written_into(note, "extra.source_hash", VALUE) == NESTED[note].replace("V", VALUE)


@pytest.mark.parametrize(
    "note", [';;;\n{"t": 1}\n;;;\n# T\n', "% A title\n\n# T\n", "Title: A\nDate: B\n\n# T\n", "{% raw %}\n# T\n"]
)
def test_no_head_is_put_before_one_of_another_kind(note: str) -> None:
    assert written_into(note, "source_commit", VALUE) == ""


def test_a_key_of_the_projects_own_asks_for_the_configuration(tree: Path, qa: Run) -> None:
    assert 'stamp = "our_commit"' in qa("stamp", "docs", "--key", "our_commit").stderr
    assert "stamp = " not in qa("stamp", "docs", "--key", "source_commit").stderr


def test_a_notebook_is_not_stamped(tree: Path, qa: Run) -> None:
    cells = '{"cells": [{"cell_type": "markdown", "source": "# Pumps", "metadata": {}}], "nbformat": 4}'
    for lang in ("en", "de"):
        Path(f"docs/{lang}/pumps.ipynb").write_text(cells, encoding="utf-8")
    commit(tree, day=2)
    assert "docs/de/pumps.ipynb: not stamped: a notebook" in qa("stamp", "docs", "--key", "source_commit").stderr
    assert Path("docs/de/pumps.ipynb").read_text(encoding="utf-8") == cells


def test_what_cannot_be_stamped_for_one_reason_is_counted(tree: Path, qa: Run) -> None:
    for i in range(6):
        for lang, text in (("en", EN), ("de", DE)):
            Path(f"docs/{lang}/new-{i}.md").write_text(text.replace("\n## ", f"\nStep {i}.\n\n## "), encoding="utf-8")
    said = qa("stamp", "docs", "--key", "source_commit").stderr.splitlines()
    assert sum("not stamped" in line for line in said) == 4
    assert any(line.startswith("qa: and 3 more not stamped: ") for line in said)
