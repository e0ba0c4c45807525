"""Notebooks, where a missing translation belongs, exports that are pasted back, squashed branches."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from translate.storage.po import pofile
from translate.storage.xliff2 import Xliff2File

from qa.model import Group, Note
from qa.run.expected import expected_paths
from tests.fixtures import commit, git

Run = Callable[..., Result]
EN = """# Filters

A filter removes noise from a signal.

## Low pass

A low pass keeps slow changes below 40 Hz.

## High pass

A high pass keeps fast changes.
"""
FR = """# Filtres

Un filtre retire le bruit d'un signal.

## Passe-bas

Un passe-bas garde les changements lents sous 40 Hz.

## Passe-haut

Un passe-haut garde les changements rapides.
"""
BAND = "\n## Band pass\n\nA band pass joins both.\n"
OTHER = "# Sampling\n\nA sensor is read 8 times a second.\n"
SAID = {
    "## Low pass\n\nA low pass keeps slow changes below 60 Hz.": FR.split("\n\n")[2]
    + "\n\nUn passe-bas garde les changements lents sous 60 Hz.",
    "## Band pass\n\nA band pass joins both.": "## Passe-bande\n\nUn passe-bande réunit les deux.",
    OTHER.strip(): "# Échantillonnage\n\nUn capteur est lu 8 fois par seconde.",
}
"""What a translator answers to the units of an export."""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """filters: French stale in two sections; sampling: French missing."""
    write(tmp_path, {"en/filters.md": EN, "fr/filters.md": FR, "en/sampling.md": OTHER})
    commit(tmp_path, day=1)
    write(tmp_path, {"en/filters.md": EN.replace("40 Hz", "60 Hz") + BAND})
    commit(tmp_path, day=2)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(root: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def pasted(units: list[tuple[str, str]]) -> None:
    """Put translations where an export says they belong, the last of a note first: (path:line, text)."""
    for place, text in sorted(units, key=lambda unit: -int(unit[0].rpartition(":")[2])):
        name, _, line = place.rpartition(":")
        path = Path(name)
        lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
        at = int(line) - 1
        end = at
        if at < len(lines) and lines[at].startswith("#"):
            following = (i for i in range(at + 1, len(lines)) if lines[i].startswith("#"))
            end = next(following, len(lines))
        else:
            at = end = len(lines)
        path.write_text("\n".join([*lines[:at], *text.split("\n"), "", *lines[end:]]), encoding="utf-8")


def from_markdown(text: str) -> list[tuple[str, str]]:
    parts = re.split(r"<!-- qa: \S+ -> (\S+) \(.*\) -->\n", text)[1:]
    return [(place, SAID[said.strip()]) for place, said in zip(parts[::2], parts[1::2], strict=True)]


def from_po(text: str) -> list[tuple[str, str]]:
    units = [unit for unit in pofile.parsestring(text.encode()).units if not unit.isheader()]
    return [(unit.getnotes("developer").rpartition("belongs to ")[2].strip(), SAID[unit.source]) for unit in units]


def from_xliff(text: str) -> list[tuple[str, str]]:
    places = re.findall(r'<note category="location">(.*)</note>', text)
    return [(p, SAID[unit.source]) for p, unit in zip(places, Xliff2File.parsestring(text.encode()).units, strict=True)]


@pytest.mark.parametrize(("ending", "reader"), [("md", from_markdown), ("po", from_po), ("xlf", from_xliff)])
def test_an_export_comes_back(tree: Path, qa: Run, ending: str, reader: Callable[[str], list[tuple[str, str]]]) -> None:
    assert qa("status", "docs", "--todo", "fr", "--export", f"out.{ending}").exit_code == 0
    pasted(reader(Path(f"out.{ending}").read_text(encoding="utf-8")))
    commit(tree, day=3)
    assert "fr: 2 current, 0 of" in qa("status", "docs").stdout
    assert qa("check", "docs").exit_code == 0


def test_a_catalogue_is_one_for_gettext(tree: Path, qa: Run) -> None:
    qa("status", "docs", "--todo", "fr", "--export", "fr.po")
    try:
        done = subprocess.run(["msgfmt", "--check", "-o", "-", "fr.po"], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("gettext is not installed")
    assert done.returncode == 0, done.stderr


def test_a_missing_translation_has_its_place(tree: Path, qa: Run) -> None:
    assert (
        "docs/en/sampling.md: not translated, 9 words, belongs in docs/fr/sampling.md\n"
        in qa("status", "docs", "--todo", "fr").stdout
    )
    data = json.loads(qa("status", "docs", "--format", "json").stdout)
    (sampling,) = [note for note in data["notes"] if note["source"] == "docs/en/sampling.md"]
    assert [one["expected"] for one in sampling["translations"]] == ["docs/fr/sampling.md"]


@pytest.mark.parametrize(
    ("pairs", "source", "expected"),
    [
        ([("docs/en/a.md", "docs/de/a.md")], "docs/en/guide/x.md", "docs/de/guide/x.md"),
        ([("a.md", "a.de.md")], "guide/b.md", "guide/b.de.md"),
        ([("notes/a-en.md", "notes/a-de.md")], "notes/c-en.md", "notes/c-de.md"),
        ([("en/a-en.md", "de/a-de.md")], "en/c/b-en.md", "de/c/b-de.md"),
        ([("docs/a.md", "i18n/de/plugin/current/a.md")], "docs/q/z.md", "i18n/de/plugin/current/q/z.md"),
        ([("post/a/index.md", "post/a/index.de.md")], "post/b/index.md", "post/b/index.de.md"),
        ([("1-a/README.md", "translations/de/1-a/README.md")], "2-b/README.md", "translations/de/2-b/README.md"),
        ([], "a.md", ""),
    ],
)
def test_where_a_translation_belongs(pairs: list[tuple[str, str]], source: str, expected: str) -> None:
    groups = [Group(one, Note(one, "en"), (Note(other, "de"),)) for one, other in pairs]
    assert expected_paths(groups)(source, "de") == expected


def test_what_is_there_is_not_where_another_belongs() -> None:
    groups = [Group("a", Note("a.md", "en"), (Note("a.de.md", "de"),))]
    assert expected_paths(groups)("a.md", "de") == ""


def notebook(text: str, runs: int = 1) -> str:
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": part.splitlines(keepends=True)}
        for part in text.strip().split("\n\n## ")
    ]
    code = {"cell_type": "code", "execution_count": runs, "metadata": {}, "outputs": [], "source": ["print(1)"]}
    for cell in cells[1:]:
        cell["source"] = ["## ", *cell["source"]]
    whole = {"cells": [*cells, code], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=runs)


def test_the_history_of_notebooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    write(tmp_path, {"en/filters.ipynb": notebook(EN), "fr/filters.ipynb": notebook(FR)})
    commit(tmp_path, day=1)
    write(tmp_path, {"en/filters.ipynb": notebook(EN, runs=2)})
    commit(tmp_path, day=2)
    monkeypatch.chdir(tmp_path)
    assert "fr: 1 current, 0 of 29 words" in qa("status", "docs").stdout
    write(tmp_path, {"en/filters.ipynb": notebook(EN.replace("40 Hz", "60 Hz"), runs=3)})
    commit(tmp_path, day=3)
    data = json.loads(qa("status", "docs", "--format", "json").stdout)
    (french,) = data["notes"][0]["translations"]
    assert [(section["title"], section["since"]) for section in french["sections"]] == [("Low pass", "2024-05-03")]
    report = json.loads(qa("check", "docs", "--format", "json").stdout)
    assert {finding["check"] for finding in report["findings"]} == {"translation-stale"}


def test_a_translation_of_a_branch_that_was_squashed(tree: Path, qa: Run) -> None:
    git(tree, "checkout", "-q", "-b", "french", "HEAD~1")
    write(tree, {"fr/filters.md": FR.replace("retire le", "enlève du")})
    commit(tree, day=3)
    git(tree, "checkout", "-q", "main")
    git(tree, "merge", "-q", "--squash", "french")
    commit(tree, day=4)
    data = json.loads(qa("status", "docs", "--format", "json").stdout)
    (french,) = data["notes"][0]["translations"]
    assert (french["base_date"], [one["title"] for one in french["sections"]]) == (
        "2024-05-01",
        ["Low pass", "Band pass"],
    )


def test_since_says_what_became_stale_and_not_what_was(tree: Path, qa: Run) -> None:
    git(tree, "checkout", "-q", "-b", "some")
    write(tree, {"fr/filters.md": FR.replace("40 Hz", "60 Hz")})
    commit(tree, day=3)
    assert json.loads(qa("check", "docs", "--since", "main", "--format", "json").stdout)["findings"] == []
    write(tree, {"en/filters.md": EN.replace("40 Hz", "60 Hz").replace("noise", "all noise") + BAND})
    commit(tree, day=4)
    found = json.loads(qa("check", "docs", "--since", "main", "--format", "json").stdout)["findings"]
    assert [finding["check"] for finding in found] == ["translation-stale"]
