"""What the guides for contributors show works, and what they name exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent

import pytest

from qa.align import align
from qa.analysis import Analysis, analyse
from qa.checks import Check
from qa.engines import Engines
from qa.model import Bitext, Finding, Severity
from qa.model.records import dataclass
from qa.parse import parse_text

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
TEXTS = [GUIDE, *(path.read_text(encoding="utf-8") for path in sorted((ROOT / ".github").rglob("*.yml")))]
INVENTED = {"qa/checks/<family>/<name>.py", "qa/engines/<name>.py", "tests/checks/<check-id>/en.md"}
"""What whoever follows a guide makes."""


def test_the_check_of_the_guide_finds_what_it_says() -> None:
    (code,) = (dedent(code) for code in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL))
    known = (dataclass, Analysis, Check, Finding, Iterator, Severity)
    names: dict[str, object] = {"__name__": __name__} | {each.__name__: each for each in known}
    exec(compile("from __future__ import annotations\n" + code, "CONTRIBUTING.md", "exec"), names)
    check = names["ExclamationAdded"]
    source = parse_text("The loss falls.\n\nThe rate is small.\n", "en.md", "en")
    target = parse_text("Der Verlust fällt!\n\nDie Rate ist klein.\n", "de.md", "de")
    engines = Engines()
    (analysis,) = analyse([Bitext(source, target, align(source, target, engines))], engines)
    (found,) = check().run(analysis)  # type: ignore[operator]
    assert (found.check, found.severity, found.target.text) == ("exclamation-added", Severity.MINOR, "!")


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20].strip())
def test_paths_and_programs_exist(text: str) -> None:
    paths = set(re.findall(r"`((?:qa|tests|\.ci|corpus)/[^`\s*]*)`", text)) - INVENTED
    assert [path for path in sorted(paths) if "<" not in path and not (ROOT / path).exists()] == []
    assert [name for name in re.findall(r"-m (tests[\w.]+)", text) if find_spec(name) is None] == []
    tests = re.findall(r"\btests/test_\w+\.py", text)
    assert [path for path in tests if not (ROOT / path).exists()] == []
    actions = re.findall(r"uses: \./(\S+)", text)
    assert [path for path in actions if not (ROOT / path / "action.yml").exists()] == []
