"""What is published can be trusted: pinned actions, one version, licences named, skips with a reason."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import qa

ROOT = Path(__file__).parents[1]
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
OURS = re.compile(r"\./|OWNER/REPOSITORY/\.github/actions/qa@COMMIT$")
NAMES_ACTIONS = (
    "README.md",
    ".github/actions/qa/README.md",
    ".github/actions/qa/action.yml",
    ".github/workflows/ci.yml",
    ".github/workflows/qa.yml",
)


def project() -> dict[str, object]:
    found: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def uses(name: str) -> list[str]:
    return re.findall(r"^\s*-?\s*uses: (.+)$", (ROOT / name).read_text(encoding="utf-8"), re.M)


@pytest.mark.parametrize("name", NAMES_ACTIONS)
def test_actions_are_pinned_by_commit(name: str) -> None:
    assert uses(name)
    assert [use for use in uses(name) if not PINNED.fullmatch(use) and not OURS.match(use)] == []


def test_an_action_is_the_same_everywhere() -> None:
    pins = {use for name in NAMES_ACTIONS for use in uses(name) if not OURS.match(use)}
    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


def test_no_document_names_a_release_that_does_not_exist() -> None:
    for name in (*NAMES_ACTIONS, ".github/examples/gitlab-ci.yml"):
        assert f"v{qa.__version__}" not in (ROOT / name).read_text(encoding="utf-8"), name


def test_the_version_stands_in_one_place() -> None:
    assert "version" not in project()
    assert project()["dynamic"] == ["version"]
    files = [path for path in (ROOT / "qa").rglob("*.py") if f'"{qa.__version__}"' in path.read_text(encoding="utf-8")]
    assert files == [ROOT / "qa" / "__init__.py"]


def test_every_file_of_third_party_data_has_a_notice_and_the_metadata_its_licence() -> None:
    data = ROOT / "qa" / "text" / "data"
    notice = (data / "NOTICE").read_text(encoding="utf-8")
    assert all(name in notice for name in ("words/*.z", "lid.176.ftz"))
    binary = {path.name for suffix in ("*.z", "*.ftz") for path in data.glob(suffix)}
    assert all(name in notice for name in binary)
    named = re.findall(r"Creative Commons Attribution(-ShareAlike)? (\d\.\d)", notice)
    licence = str(project()["license"])
    assert licence.startswith("MIT")
    assert {f"CC-BY-{'SA-' if alike else ''}{version}" for alike, version in named} <= set(licence.split(" AND "))
    assert ("WordNet" in notice) == ("LicenseRef-WordNet" in licence)
    assert ("Unicode-3.0" in notice) == ("Unicode-3.0" in licence)
    # each font says so itself, and the licence wants its text beside them
    assert all((path.parent / "OFL.txt").is_file() and "OFL-1.1" in licence for path in (ROOT / "qa").rglob("*.woff2"))
    listed = project()["license-files"]
    assert isinstance(listed, list)
    assert all((ROOT / name).is_file() for name in listed)
    notices = {
        path.relative_to(ROOT).as_posix() for name in ("NOTICE", "OFL.txt") for path in (ROOT / "qa").rglob(name)
    }
    assert notices <= set(listed)


def test_the_development_extra_pulls_no_torch() -> None:
    extras = project()["optional-dependencies"]
    assert isinstance(extras, dict)
    assert not any(re.match(r"qa\[|torch|sentence|transformers", name) for name in extras["dev"])


def test_skips_are_printed_with_their_reason() -> None:
    options = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert "-rs" in options["addopts"].split()


def test_no_test_looks_at_a_clock() -> None:
    """What is slow on a busy machine is not wrong: `tests/effort.py` compares work within one run instead."""
    clock = re.compile(r"\b(?:perf_counter|monotonic|process_time|thread_time)\b|\btime\.time\b")
    files = [path for path in (ROOT / "tests").glob("test_*.py") if path.name != Path(__file__).name]
    # the alignment's `monotone` is no clock, and `monotonic` alone is an adjective
    looking = [p.name for p in files if "import time" in (text := p.read_text(encoding="utf-8")) and clock.search(text)]
    assert looking == []


def test_classes_of_fields_are_made_in_one_way() -> None:
    """A frozen class of Python's own can inherit from none of `qa.model.records`, and costs more at every start."""
    python = re.compile(r"^ *from dataclasses import .*\bdataclass\b|\bdataclasses\.dataclass\b", re.MULTILINE)
    files = [path for path in (ROOT / "qa").rglob("*.py") if path.name != "records.py"]
    assert [path.name for path in files if python.search(path.read_text(encoding="utf-8"))] == []
