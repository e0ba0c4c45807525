"""`qa status` is silent about no note: one that cannot be read, and one that nothing says is to be translated."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
TEXT = "# Kites {}\n\nA kite needs wind.\n"
UNREADABLE = b"# Kites\n\n\xff\xfe broken \x80\n"
NO_TEXT = b"# Kites\n\n\0\0\n"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four notes, of which German lacks `c` and `d`."""
    for lang, names in (("en", "abcd"), ("de", "ab")):
        folder = tmp_path / "docs" / lang
        folder.mkdir(parents=True)
        for name in names:
            (folder / f"{name}.md").write_text(TEXT.format(name), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("content", [UNREADABLE, NO_TEXT])
def test_an_export_says_what_it_leaves_out(tree: Path, qa: Run, content: bytes) -> None:
    Path("docs/en/c.md").write_bytes(content)
    result = qa("status", "docs", "--todo", "de", "--export", "de.md")
    assert "qa: docs/en/c.md: cannot be read, left out of what is to be translated into de\n" in result.stderr
    assert "docs/en/d.md" not in result.stderr
    text = Path("de.md").read_text(encoding="utf-8")
    assert "Kites d" in text
    assert "docs/en/c.md" not in text


def test_no_file_is_no_claim_that_nothing_lacks(tree: Path, qa: Run) -> None:
    Path("docs/en/c.md").write_bytes(UNREADABLE)
    Path("docs/en/d.md").unlink()
    result = qa("status", "docs", "--export", "de.md")
    assert "nothing else to translate into de, no file written" in result.stderr
    assert not Path("de.md").exists()


def test_an_empty_note_is_not_called_unreadable(tree: Path, qa: Run) -> None:
    Path("docs/en/c.md").write_bytes(b"")
    assert "cannot be read" not in qa("status", "docs", "--export", "de.md").stderr


def test_a_note_that_nothing_says_is_a_source_is_named(
    tmp_path: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.md", "a.de.md", "b.md", "README.md"):
        (tmp_path / name).write_text(TEXT.format(name), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    said = "no row for b.md: nothing tells whether it is to be translated, see qa files"
    assert f"qa: {said}\n" in qa("status", ".").stdout
    assert said in json.loads(qa("status", ".", "--format", "json").stdout)["notices"]
    (tmp_path / "c.md").write_text(TEXT.format("c"), encoding="utf-8")
    assert "no row for b.md and 1 more" in qa("status", ".").stdout


def test_nothing_is_said_where_every_note_has_a_row(tree: Path, qa: Run) -> None:
    assert "no row" not in qa("status", "docs").stdout
