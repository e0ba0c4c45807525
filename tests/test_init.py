"""`qa init`: what it writes is true of the folder, complete and valid."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from conftest import DE, EN, FR
from jsonschema import Draft202012Validator

from qa import config
from qa.discover import discover

Run = Callable[..., Result]
KEY = re.compile(r"^# (?=\[|[a-z-]+ = )", re.MULTILINE)


def layout(root: Path, names: dict[str, str]) -> None:
    for name, text in names.items():
        for key in ("averages", "means"):
            path = root / name.format(key=key)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "pattern"),
    [
        (
            {"notes/{key}-en.md": EN, "_posts/de/{key}-de.md": DE, "_posts/fr/{key}-fr.md": FR},
            '# pattern = ["_posts/{lang}/{key}-{lang}.md", "notes/{key}-{lang}.md"]',
        ),
        ({"docs/en/{key}.md": EN, "docs/de/{key}.md": DE}, '# pattern = ["docs/{lang}/{key}.md"]'),
        ({"text/{key}.md": EN, "text/{key}.de.md": DE}, '# pattern = ["text/{key}[.{lang}].md"]'),
    ],
)
def test_the_pattern_line_finds_what_was_recognised(
    names: dict[str, str], pattern: str, tmp_path: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    layout(tmp_path, names)
    monkeypatch.chdir(tmp_path)
    before = [(g.source.path if g.source else "", {n.path for n in g.translations}) for g in discover([Path()]).groups]
    assert qa("init").exit_code == 0
    path = Path("qa.toml")
    text = path.read_text(encoding="utf-8")
    assert pattern in text.splitlines()
    assert 'source = "en"' in text.splitlines()
    assert config.load(path.absolute()).pattern == ()
    path.write_text(text.replace(pattern, pattern.removeprefix("# ")), encoding="utf-8")
    groups = json.loads(qa("files", "--format", "json").stdout)["groups"]
    assert [(g["source"]["path"], {n["path"] for n in g["translations"]}) for g in groups] == before
    assert qa("init").exit_code == 2, "it must not overwrite a file"


def test_without_notes_nothing_is_claimed(tmp_path: Path, qa: Run) -> None:
    text = qa("init", tmp_path, "--print").stdout
    assert tomllib.loads(text) == {}
    assert not (tmp_path / "qa.toml").exists()


def test_every_commented_key_is_valid_and_in_the_schema(tmp_path: Path, qa: Run) -> None:
    schema = json.loads(qa("init", "--schema").stdout)
    Draft202012Validator.check_schema(schema)
    text = KEY.sub("", qa("init", tmp_path, "--print").stdout)
    values = tomllib.loads(text)
    assert set(values) | {"pivot", "model", "device"} == set(schema["properties"])
    Draft202012Validator(schema).validate(values)
    path = tmp_path / "qa.toml"
    path.write_text(text, encoding="utf-8")
    assert config.load(path).ignores[0].term == "feature map"
    assert not Draft202012Validator(schema).is_valid({"failon": "major"})
    assert not Draft202012Validator(schema).is_valid({"ignores": [{"check": "formula-changed"}]})
    assert not Draft202012Validator(schema).is_valid({"ignores": [{"reason": "all of them"}]})
    assert not Draft202012Validator(schema).is_valid({"severity": {"formula-changed": "bad"}})
