"""Every check on its fixtures: `tests/checks/<check-id>/en.md` and translations that say what is expected where."""

from __future__ import annotations

import pytest

from qa.checks import all_checks, documentation
from qa.engines import Engines
from tests.fixtures import EXPECTED, FOLDER, found, marked, notes, render


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


@pytest.mark.parametrize("check", all_checks())
def test_fixture(check: str, engines: Engines) -> None:
    source, translations = notes(check)
    assert source.exists(), f"{source} is missing"
    assert translations, f"{source.parent} has no translation"
    findings = found(check, engines)
    lines = marked(check)
    assert lines, "no line is marked"
    assert {(finding.target.path, finding.target.line) for finding in findings} == lines
    expected = FOLDER / check / EXPECTED
    written = expected.read_text(encoding="utf-8") if expected.exists() else ""
    assert render(findings, FOLDER / check) == written, f"run python -m tests.tools.expect {check} and read the diff"


def test_every_fixture_belongs_to_a_check() -> None:
    assert sorted(path.name for path in FOLDER.iterdir() if path.is_dir()) == list(all_checks())


@pytest.mark.parametrize("check", all_checks().values(), ids=all_checks())
def test_documentation(check: type) -> None:
    text = documentation(check)
    first, _, rest = text.partition("\n")
    assert first.endswith(".")
    assert len(first) < 120
    assert "Wrong:" in rest
    assert "Right:" in rest
