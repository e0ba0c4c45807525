"""Generated documentation is up to date, and the README tells the truth."""

from __future__ import annotations

import re
from pathlib import Path

from qa.checks import _listing

ROOT = Path(__file__).parent.parent


def test_list_of_checks_is_generated() -> None:
    assert _listing.README.read_text(encoding="utf-8") == _listing.render(), "run python -m qa.checks._listing"


def test_ci_runs_the_commands_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (test,) = re.findall(r"^python -m pip install -e '\.\[dev\]' && python -m pytest$", readme, re.M)
    install, run = test.split(" && ")
    assert install.replace("install ", "install --quiet ") in ci
    assert run in ci.splitlines()
