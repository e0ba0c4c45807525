"""Results kept between runs: the same as without a cache whatever changes, and only what changed is checked anew."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from qa.cache.package import package_files
from qa.cli import cli
from qa.run import pipeline
from qa.run.kept import Kept
from qa.text.glossary import glossary

EN = """# Steps

We train for 30 epochs with a rate of 0.1, and we write the result to a file.

See [the next page](next.md) and [the first part](#steps).

The loss $L = x^2$ falls in every step.
"""
DE = """# Schritte

Wir trainieren 13 Epochen mit einer Rate von 0,1 und schreiben das Ergebnis in eine Datei.

Siehe [die nächste Seite](next.md) und [den ersten Teil](#schritte).

Der Verlust $L = x^3$ sinkt in jedem Schritt.
"""
FR = """# Étapes

Nous entraînons pendant 30 époques avec un taux de 0,1 et écrivons le résultat dans un fichier.

Voir [la page suivante](next.md) et [la première partie](#étapes).

La perte $L = x^2$ diminue à chaque étape.
"""
Check = Callable[..., dict[str, Any]]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        for lang, text in (("en", EN), ("de", DE), ("fr", FR)):
            folder = tmp_path / "docs" / lang
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.md").write_text(text.replace("30", "30" if name == "a" else "40"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The keys of the groups that are really checked."""
    seen: list[str] = []
    real = pipeline._checked_group

    def record(group: Any, *given: Any) -> Any:
        seen.append(Path(group.key).name or group.key)
        return real(group, *given)

    monkeypatch.setattr(pipeline, "_checked_group", record)
    yield seen


def run(*options: str) -> dict[str, Any]:
    result = CliRunner().invoke(cli, ["check", "docs", "--format", "json", "--jobs", "1", *options])
    assert result.exit_code in (0, 1), result.output
    told: dict[str, Any] = json.loads(result.stdout)
    del told["run"]["seconds"]
    return told


def again(checked: list[str], groups: int, *options: str) -> dict[str, Any]:
    """A run that checks so many groups and says what a run without a cache says."""
    checked.clear()
    told = run(*options)
    assert len(checked) == groups
    assert told == run("--no-cache", *options)
    return told


def test_nothing_is_checked_twice(tree: Path, checked: list[str]) -> None:
    first = again(checked, 2)
    assert again(checked, 0) == first
    assert {finding["check"] for finding in first["findings"]} >= {"formula-changed", "number-mismatch"}


def test_passages_left_side_by_side_are_one_finding_again(tree: Path, checked: list[str]) -> None:
    left = """
The pump must stop before anybody opens the lid of the tank.

Nobody may enter the room while the red lamp is burning there.

The keys of the old shed are lying in the drawer of the desk.
"""
    for lang, text in (("en", EN), ("de", DE), ("fr", FR)):
        (tree / "docs" / lang / "a.md").write_text(text + left, encoding="utf-8")
    first = again(checked, 2)
    assert any(finding.get("details") for finding in first["findings"] if finding["check"] == "untranslated-block")
    assert again(checked, 0) == first


def test_one_changed_note_costs_its_group(tree: Path, checked: list[str]) -> None:
    run()
    note = tree / "docs/de/a.md"
    note.write_text(DE.replace("13 Epochen", "30 Epochen"), encoding="utf-8")
    told = again(checked, 1)
    assert not any("a.md" in f["target"]["path"] for f in told["findings"] if f["check"] == "number-mismatch")


def test_a_sibling_that_comes_or_goes_costs_the_group(tree: Path, checked: list[str]) -> None:
    run()
    (tree / "docs/fr/a.md").unlink()
    again(checked, 1)
    (tree / "docs/fr/a.md").write_text(FR, encoding="utf-8")
    # back to what was there before
    again(checked, 0)


def test_touching_a_file_changes_nothing(tree: Path, checked: list[str]) -> None:
    run()
    os.utime(tree / "docs/de/a.md", (1, 1))
    again(checked, 0)


@pytest.mark.parametrize(
    "config",
    [
        '[checks.number-mismatch]\nignore = ["13"]\n',
        'select = ["number-mismatch"]\n',
        'ignore = ["formula-changed"]\n',
        'glossary = ["terms.csv"]\n',
        'dialect = "mdx"\n',
    ],
)
def test_other_settings_check_anew(tree: Path, checked: list[str], config: str) -> None:
    run()
    (tree / "terms.csv").write_text("en,de,fr\nrate,Lernrate,taux\n", encoding="utf-8")
    (tree / "qa.toml").write_text(config, encoding="utf-8")
    again(checked, 2)
    again(checked, 0)


def test_another_glossary_checks_anew(tree: Path, checked: list[str]) -> None:
    (tree / "qa.toml").write_text('glossary = ["terms.csv"]\n', encoding="utf-8")
    (tree / "terms.csv").write_text("en,de\nfile,Datei\n", encoding="utf-8")
    before = run()
    (tree / "terms.csv").write_text("en,de\nfile,Akte\n", encoding="utf-8")
    glossary.cache_clear()  # a run is a process
    assert again(checked, 2) != before


def test_settings_of_the_report_check_nothing_anew(tree: Path, checked: list[str]) -> None:
    run()
    (tree / "qa.toml").write_text(
        '[severity]\nnumber-mismatch = "minor"\n'
        '[[ignores]]\ncheck = "formula-changed"\npath = "docs/de/a.md"\nreason = "agreed"\n',
        encoding="utf-8",
    )
    told = again(checked, 0)
    severities = {f["severity"] for f in told["findings"] if f["check"] == "number-mismatch"}
    assert severities == {"minor"}


def test_another_build_checks_anew(tree: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    monkeypatch.setattr("qa.run.kept.build", lambda: "another")
    again(checked, 2)


def test_the_build_knows_its_files() -> None:
    files = [Path(path).as_posix() for path, _, _ in package_files()]
    assert any(file.endswith("/run/build.py") for file in files)
    assert not any("__pycache__" in file for file in files)


def test_a_page_that_a_link_leads_to(tree: Path, checked: list[str]) -> None:
    before = run()
    for lang in ("en", "de", "fr"):
        (tree / f"docs/{lang}/next.md").write_text("# Next\n\nOne.\n", encoding="utf-8")
    checked.clear()
    told = run()
    assert len(checked) == 3
    assert told["findings"] != before["findings"] or "link-broken" not in {f["check"] for f in before["findings"]}
    again(checked, 0)
    (tree / "docs/de/next.md").unlink()
    checked.clear()
    run()
    assert len(checked) == 3


def test_a_suppression_is_weighed_in_every_run(tree: Path, checked: list[str]) -> None:
    note = tree / "docs/de/a.md"
    note.write_text(DE.replace("Datei.", "Datei. <!-- qa: ignore number-mismatch: agreed -->"), encoding="utf-8")
    first = again(checked, 2)
    assert first["run"]["suppressed"] == 1
    assert again(checked, 0) == first


def test_a_failure_is_not_kept(tree: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from qa.checks.values.number_mismatch import NumberMismatch

    def broken(self: object, analysis: object) -> Iterator[object]:
        raise RuntimeError("no")
        yield

    with monkeypatch.context() as patched:
        patched.setattr(NumberMismatch, "run", broken)
        result = CliRunner().invoke(cli, ["check", "docs", "--jobs", "1"])
        assert result.exit_code == 2
    again(checked, 2)


def test_a_damaged_value_is_a_miss(tree: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    first = run()
    real = Kept._decoded
    for value in (b"", b"x", b"\x78\x01\x01\x02\x00\xfd\xff\x7b\x7d", b"\x00" * 40):
        monkeypatch.setattr(Kept, "_decoded", lambda self, _, group, value=value: real(self, value, group))
        checked.clear()
        assert run() == first
        assert len(checked) == 2


def test_jobs_and_cache_change_nothing(tree: Path) -> None:
    alone = run()
    result = CliRunner().invoke(cli, ["check", "docs", "--format", "json", "--jobs", "2", "--no-cache"])
    told = json.loads(result.stdout)
    del told["run"]["seconds"]
    assert told == alone


def test_an_accepted_segment_costs_its_own_group_alone(tree: Path, checked: list[str]) -> None:
    first = again(checked, 2)
    german = next(f for f in first["findings"] if f["check"] == "number-mismatch" and "/de/a" in f["target"]["path"])
    place = f"docs/de/a.md:{german['target']['line']}"
    accepted = CliRunner().invoke(cli, ["review", place, "--accept"])
    assert accepted.exit_code == 0, accepted.output
    told = again(checked, 1)
    assert german["fingerprint"] not in {f["fingerprint"] for f in told["findings"]}
    assert again(checked, 0) == told
    (tree / "qa.lock").unlink()
    assert again(checked, 1) == first


def test_statistics_say_what_settled_the_pairs_of_blocks_warm_too(tree: Path) -> None:
    def statistics() -> str:
        output = CliRunner().invoke(cli, ["check", "docs", "--statistics", "--jobs", "1"]).output
        return output.partition("by what settled them\n")[2].partition("\n\n")[0]

    cold = statistics()
    assert sum(int(line.split()[0]) for line in cold.splitlines()) == 4 * 4, "four blocks in four pairs"
    assert statistics() == cold
