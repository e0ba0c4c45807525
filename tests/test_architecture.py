"""Imports point one way, and the light paths stay light."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import qa
from tests.tools.house import long_functions, modules
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


def test_functions_fit_a_screen() -> None:
    """No function of more than forty lines: `python -m tests.tools.house` lists them."""
    assert long_functions(modules(ROOT)) == []


def _numbers_that_decide(tree: ast.Module) -> Iterator[int]:
    """The lines in which something is more or less than a bare number other than 0, 1 and 2, or than its multiple."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and any(
            isinstance(op, ast.Lt | ast.LtE | ast.Gt | ast.GtE) for op in node.ops
        ):
            terms = [node.left, *node.comparators]
            terms += [side for term in terms if isinstance(term, ast.BinOp) for side in (term.left, term.right)]
            values = [term.value for term in terms if isinstance(term, ast.Constant)]
            if any(isinstance(value, int | float) and value not in (0, 1, 2) for value in values):
                yield node.lineno


@pytest.mark.parametrize("room", ["align", "analysis", "checks", "discover", "run"])
def test_a_number_that_decides_has_a_name(room: str) -> None:
    """With a docstring that tells its unit, its meaning and where it comes from."""
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "qa" / room).rglob("*.py"))
        for line in _numbers_that_decide(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


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
