"""Imports point one way, and the light paths stay light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import qa

PACKAGE = Path(qa.__file__).parent
FORBIDDEN = {
    "model": ("qa",),
    "checks": ("qa.report", "qa.config", "qa.cli", "qa.run.pipeline"),
    "report": ("qa.config", "qa.cli", "qa.run.pipeline", "qa.checks"),
    "align": ("qa.checks", "qa.report", "qa.config", "qa.cli", "qa.run.pipeline"),
    "parse": ("qa.checks", "qa.report", "qa.config", "qa.cli", "qa.run.pipeline", "qa.align"),
    "formula": ("qa.checks", "qa.report", "qa.config", "qa.cli", "qa.run.pipeline"),
    "engines": ("qa.checks", "qa.report", "qa.config", "qa.cli", "qa.run.pipeline"),
    "language": ("qa.checks", "qa.report", "qa.config", "qa.cli", "qa.run.pipeline"),
}


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    return names | {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}


def test_imports_point_one_way() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for layer, banned in FORBIDDEN.items()
        for path in (*(PACKAGE / layer).rglob("*.py"), *PACKAGE.glob(f"{layer}.py"))
        for name in imports(path)
        for ban in banned
        if name == ban or name.startswith(ban + ".")
    ]
    assert not wrong


def test_only_the_parser_knows_markdown_it() -> None:
    users = {p.relative_to(PACKAGE).parts[0] for p in PACKAGE.rglob("*.py") if "markdown_it" in str(imports(p))}
    assert users <= {"parse", "parse.py"}


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
