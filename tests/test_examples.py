"""What `qa explain` calls wrong is found, and what it calls right is not."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from examples import Example, examples

from qa.checks import all_checks

Run = Callable[..., Any]
EXAMPLES = tuple(examples())
HEADS = {
    "de": "Der nächste Schritt",
    "en-GB": "What comes next",
    "es": "El próximo paso",
    "hi": "अगला कदम",
    "ru": "Следующий шаг",
    "zh": "下一步",
}
TEXT = "# The next step\n\nThe pump is small.\n"


def test_every_check_has_an_example_of_both_kinds() -> None:
    assert [(example.check, example.wrong) for example in EXAMPLES] == [
        (check, wrong) for check in all_checks() for wrong in (True, False)
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_alone(example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    """As a note of its own: for most checks, a note of one paragraph."""
    monkeypatch.chdir(tmp_path)
    assert (example.check in found(example, tmp_path, qa)) is example.wrong


@pytest.mark.parametrize(
    "example",
    [e for e in EXAMPLES if e.target and not e.later and not e.source.startswith(("---", "# "))],
    ids=str,
)
def test_an_example_below_a_heading(example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    monkeypatch.chdir(tmp_path)
    source, target = f"# The next step\n\n{example.source}", f"# {HEADS[example.lang]}\n\n{example.target}"
    assert (example.check in found(replace(example, source=source, target=target), tmp_path, qa)) is example.wrong


def found(example: Example, folder: Path, qa: Run) -> set[str]:
    """The checks that find something in the notes of an example."""
    lang = example.lang
    options: tuple[str, ...] = ("--isolated",)
    notes = {f"docs/en/{example.check}.md": example.source, f"docs/{lang}/{example.check}.md": example.target}
    if example.files:
        notes = {name: TEXT.replace("pump", name.split("/")[-1].removesuffix(".md")) for name in example.files}
    for name, text in notes.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8") or example.data or b"Size\n")
    if example.data:
        (folder / f"docs/{lang}/{example.check}.md").write_bytes(example.data)
    if example.later:
        history(folder, folder / f"docs/en/{example.check}.md", example.later)
    if example.glossary:
        term, form = example.glossary
        row = f"{term},yes,\n" if form == "keep" else f"{term},,{form}\n"
        (folder / "terms.csv").write_text(f"term,keep,{lang}\n{row}", encoding="utf-8")
        (folder / "qa.toml").write_text('glossary = ["terms.csv"]\n', encoding="utf-8")
        options = ()
    result = qa("check", "docs", "--no-cache", "--format", "json", "--exit-zero", *options)
    return {finding["check"] for finding in json.loads(result.stdout)["findings"]}


def history(folder: Path, source: Path, later: str) -> None:
    """The notes as one commit, and what the source became as the next."""
    run = ["git", "-C", str(folder), "-c", "user.name=Example", "-c", "user.email=example@example.org"]
    subprocess.run([*run, "init", "-q"], check=True)
    for text in (None, later):
        if text is not None:
            source.write_text(text, encoding="utf-8")
        subprocess.run([*run, "add", "-A"], check=True)
        subprocess.run([*run, "commit", "-q", "-m", "Write"], check=True)
