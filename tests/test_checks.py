"""Every check on its fixtures: `tests/checks/<check-id>/en.md` and translations that say what is expected where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qa.checks import all_checks, documentation
from qa.config import Config
from qa.engines import Engines
from qa.model import Group, Note
from qa.run.pipeline import Settings, check_group

FIXTURES = Path(__file__).parent / "checks"
EXPECT = re.compile(r"<!-- expect: ([a-z, -]+?) -->")


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def expected(path: Path, check: str) -> list[int]:
    """The lines marked for a check, once for each time that it is named there."""
    return [
        number
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        for marks in EXPECT.findall(line)
        for name in marks.split(",")
        if name.strip() == check
    ]


@pytest.mark.parametrize("check", all_checks())
def test_fixture(check: str, engines: Engines) -> None:
    folder = FIXTURES / check
    notes = sorted(p for p in folder.glob("*.md") if p.stem != "en")
    assert (folder / "en.md").exists(), f"{folder}/en.md is missing"
    assert notes, f"{folder} has no translation"
    group = Group(
        check, Note(str(folder / "en.md"), "en"), tuple(Note(str(path), path.stem.split("_")[0]) for path in notes)
    )
    terms = tuple(path.name for path in folder.glob("glossary.csv"))
    result = check_group(group, Settings(Config(root=folder, select=(check,), glossary=terms)), engines)
    found = {(f.target.path, f.target.line) for f in result.findings}
    wanted = {(str(path), line) for path in (folder / "en.md", *notes) for line in expected(path, check)}
    assert wanted, "no line is marked"
    assert found == wanted


@pytest.mark.parametrize("check", all_checks().values(), ids=all_checks())
def test_documentation(check: type) -> None:
    text = documentation(check)
    first, _, rest = text.partition("\n")
    assert first.endswith(".")
    assert len(first) < 120
    assert "Wrong:" in rest
    assert "Right:" in rest
