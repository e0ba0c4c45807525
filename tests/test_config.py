"""qa.toml and [tool.qa]: every error at once, with the nearest valid key."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import config
from qa.errors import ConfigError
from qa.model import Severity


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
