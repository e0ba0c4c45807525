"""Imports point one way, and the light paths stay light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import qa
from tests.tools.mutate import MUTATIONS
from tests.tools.origins import silent

ROOT = Path(__file__).parent.parent


def test_imports_keep_the_contracts_of_pyproject() -> None:
    """`[tool.importlinter]`: layers, reports apart, engines apart, families of checks apart, no circles."""
    if Path(qa.__file__).parent.parent != ROOT:
        pytest.skip("another copy of the package is installed")
    program = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True, no_logo=True))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


ROOMS = "align analysis cache checks cli config discover engines formula model parse report run text"


LONGEST_MODULE = 300


def test_the_rooms_of_the_house() -> None:
    """The flow of a run, what it works with, and the door for `python -m qa`."""
    rooms = {path.stem for path in (ROOT / "qa").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms == {"__init__", "__main__", *ROOMS.split()}


def test_modules_stay_short_and_names_mean_one_thing() -> None:
    classes: dict[str, Path] = {}
    for path in sorted((ROOT / "qa").rglob("*.py")):
        text = path.read_text("utf-8")
        assert text.count("\n") <= LONGEST_MODULE, path
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef):
                assert node.name not in classes, f"{node.name}: {path} and {classes[node.name]}"
                classes[node.name] = path


def test_numbers_say_where_they_come_from() -> None:
    """`python -m tests.tools.origins` writes the line that is missing."""
    assert [str(path) for path, _, _ in silent()] == []


def test_planted_faults_have_their_places() -> None:
    """Every mutation of `tests/tools/mutate.py` still has the one line that it changes."""
    for mutation in MUTATIONS:
        assert (ROOT / mutation.path).read_text("utf-8").count(mutation.old) == 1, mutation.name


def run_without(modules: tuple[str, ...], code: str) -> subprocess.CompletedProcess[str]:
    blocked = "".join(f"sys.modules[{name!r}] = None\n" for name in modules)
    return subprocess.run(
        [sys.executable, "-c", f"import sys\n{blocked}{code}"], capture_output=True, text=True, timeout=120
    )


def test_version_needs_nothing_heavy() -> None:
    heavy = ("torch", "sympy", "numpy", "markdown_it", "yaml", "pydantic")
    done = run_without(heavy, "sys.argv = ['qa', '--version']\nfrom qa.cli import main\nmain()")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"qa, version {qa.__version__}\n"


def test_default_check_needs_no_torch(tmp_path: Path) -> None:
    for lang, text in (("en", "The sum is $a+b$.\n"), ("de", "Die Summe ist $a-b$.\n")):
        (tmp_path / f"note-{lang}.md").write_text(f"---\nlang: {lang}\n---\n\n{text}", encoding="utf-8")
    code = (
        f"sys.argv = ['qa', 'check', '--source', r'{tmp_path}/note-en.md', r'{tmp_path}/note-de.md', '--no-cache']\n"
        "from qa.cli import main\nmain()"
    )
    done = run_without(("torch", "sentence_transformers", "transformers"), code)
    assert done.returncode == 1, done.stderr
    assert "formula-changed" in done.stdout
