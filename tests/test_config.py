"""qa.toml and [tool.qa]: every error at once, with the nearest valid key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from qa import config
from qa.model import Severity
from qa.model.errors import ConfigError

Run = Callable[..., Result]


def test_both_files_mean_the_same(tmp_path: Path) -> None:
    body = 'source = "en"\nfail-on = "critical"\n'
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "qa.toml").write_text(body, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.qa]\n" + body, encoding="utf-8")
    one, two = config.load(tmp_path / "a" / "qa.toml"), config.load(tmp_path / "pyproject.toml")
    assert one.source == two.source == "en"
    assert one.fail_on is two.fail_on is Severity.CRITICAL


def test_the_nearest_file_upwards_counts_up_to_the_repository(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text("", encoding="utf-8")
    inner = tmp_path / "repository" / "notes"
    inner.mkdir(parents=True)
    assert config.find(inner) == tmp_path / "qa.toml"
    (tmp_path / "repository" / ".git").mkdir()
    assert config.find(inner) is None


@pytest.mark.parametrize(("name", "told"), [("qa.yaml", True), ("qa.toml", False), ("notes.yaml", False)])
def test_a_file_that_is_none_of_ours_is_named(
    name: str, told: bool, notes: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (notes / name).write_text("", encoding="utf-8")
    monkeypatch.chdir(notes)
    assert (f"{name} is not read" in qa("files", ".").stderr) is told


def test_every_error_is_named_with_the_nearest_key(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(
        '[tool.qa]\nfailon = "major"\n[tool.qa.severity]\nformula-changed = "bad"\n'
        '[tool.qa.checks.formula-chnged]\n[[tool.qa.ignores]]\nreason = "none"\n',
        encoding="utf-8",
    )
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    text = str(caught.value)
    assert "tool.qa.failon: unknown key (did you mean fail-on?)" in text
    assert "tool.qa.severity.formula-changed" in text
    assert "tool.qa.checks.formula-chnged: unknown key (did you mean formula-changed?)" in text
    assert "tool.qa.ignores.0" in text


def test_invalid_toml_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "qa.toml"
    path.write_text("source = ", encoding="utf-8")
    with pytest.raises(ConfigError, match="not valid TOML"):
        config.load(path)


def damaged(notes: Path) -> None:
    for lang in ("de", "fr"):
        path = notes / f"averages-{lang}.md"
        path.write_text(path.read_text(encoding="utf-8").replace("{i=1}", "{i=0}"), encoding="utf-8")


def found(qa: Run, *options: object, **more: object) -> set[str]:
    result = qa("check", "notes", "--format", "json", "--select", "formula-changed", *options, **more)
    return {f["target_lang"] for f in json.loads(result.stdout)["findings"]}


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ('path = "notes/*-de.md"', {"fr"}),
        ('path = "elsewhere/*"', {"de", "fr"}),
        ('check = "formula-*"', set()),
        ('check = "segment-*"', {"de", "fr"}),
        ('lang = "fr"', {"de"}),
        ('term = "0"', set()),
        ('term = "2"', {"de", "fr"}),
        ('lang = "fr"\npath = "notes/*-de.md"', {"de", "fr"}),
    ],
)
def test_ignores_narrow_by_path_check_language_and_term(entry: str, left: set[str], notes: Path, qa: Run) -> None:
    damaged(notes)
    Path("qa.toml").write_text(f'[[ignores]]\nreason = "on purpose"\n{entry}\n', encoding="utf-8")
    assert found(qa) == left
    assert found(qa, "--isolated") == {"de", "fr"}


def test_severities_and_the_lowest_that_fails(notes: Path, qa: Run) -> None:
    damaged(notes)
    Path("qa.toml").write_text('[severity]\nformula-changed = "minor"\n', encoding="utf-8")
    assert qa("check", "notes").exit_code == 0
    assert qa("check", "notes", "--fail-on", "minor").exit_code == 1


def test_every_option_has_an_environment_variable(notes: Path, qa: Run) -> None:
    damaged(notes)
    assert qa("check", "notes", env={"QA_CHECK_EXIT_ZERO": "1"}).exit_code == 0
    assert qa("check", "notes", env={"QA_CHECK_IGNORE": "accuracy"}).exit_code == 0
    assert json.loads(qa("check", "notes", env={"QA_CHECK_FORMAT": "json"}).stdout)["version"] == 1
    assert qa("check", "notes", env={"QA_CHECK_OUTPUT_FILE": "json=out/a.json html=out/a.html"}).exit_code == 1
    assert {path.name for path in Path("out").iterdir()} == {"a.json", "a.html"}
    assert found(qa, env={"QA_CHECK_TARGET_LANG": "fr"}) == {"fr"}
    minor = {"QA_CHECK_FAIL_ON": "minor"}
    Path("qa.toml").write_text('fail-on = "critical"\n[severity]\nformula-changed = "minor"\n', encoding="utf-8")
    assert qa("check", "notes").exit_code == 0
    assert qa("check", "notes", env=minor).exit_code == 1, "the environment goes above the file"
    assert qa("check", "notes", "--fail-on", "major", env=minor).exit_code == 0, "and below the command line"
    assert qa("check", "notes", env={"QA_CHECK_FAIL_ON": "bad"}).exit_code == 2
