"""What a command imports and compiles before it does anything, counted: the clock of a busy machine says nothing.

Each module takes a quarter of a millisecond, each pattern a hundredth where it is kept (reports/benchmarks.md). Whoever
raises a number here says in the commit what it buys.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"numpy", "onnxruntime", "sympy", "pydantic"}
VERSION = 140
"""Modules of `qa --version`, Python's own among them: 124, most of them by click."""
OWN_MODULES = 800
"""Modules of the package that one note and its translation need: 800."""
PATTERNS = 2_500
"""Patterns of both libraries for one note and its translation, those of other libraries among them: 2,425."""
WARM = 380
"""Modules where the results of all notes are kept, Python's own among them: 336."""
NOTE = """# Mean

The mean of $x$ and $y$ is $\\frac{{x + y}}{{2}}$ {}.
"""
COUNTED = """
import json, os, re, sys
import regex
made = []
def counted(compile):
    def compiled(pattern, *given, **named):
        made.append(pattern)
        return compile(pattern, *given, **named)
    return compiled
if {count}:
    re.compile, regex.compile = counted(re.compile), counted(regex.compile)
    from qa.run import processes
    processes.APART = False
sys.argv = {arguments}
from qa.cli import cli, main
try:
    main() if {whole} else cli(standalone_mode=False)
finally:
    print(json.dumps([len(made), sorted(sys.modules)]), file=sys.stderr)
"""


def modules(folder: Path, *arguments: str, count: bool = False, whole: bool = False) -> tuple[int, set[str]]:
    """Patterns that a command compiles, and the modules that are there when it has ended; `whole` with what the command
    line keeps from run to run."""
    program = COUNTED.replace("{count}", str(count)).replace("{arguments}", repr(["qa", *arguments]))
    program = program.replace("{whole}", str(whole))
    if not count:
        program = program.replace("import regex\n", "")
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=300
    )
    found = json.loads(done.stderr.splitlines()[-1])
    return found[0], set(found[1])


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for lang, text in (("en", "for short"), ("de", "in Kürze")):
        (tmp_path / f"note-{lang}.md").write_text(NOTE.format(text), encoding="utf-8")
    return tmp_path


def test_the_version_costs_a_command_line_alone(tree: Path) -> None:
    _, found = modules(tree, "--version")
    assert not (HEAVY | {"regex", "yaml", "markdown_it"}) & found
    assert len(found) <= VERSION


@pytest.mark.parametrize(
    "command", [("explain", "formula-changed"), ("files", "."), ("status", "."), ("checks",)], ids=lambda c: c[0]
)
def test_what_reads_no_meaning_loads_no_engine(command: tuple[str, ...], tree: Path) -> None:
    _, found = modules(tree, *command)
    assert not {"onnxruntime", "sympy", "qa.engines.e5.engine"} & found


def test_a_note_imports_and_compiles_no_more_than_it_did(tree: Path) -> None:
    patterns, found = modules(tree, "check", ".", "--no-cache", "--isolated", "--exit-zero", count=True)
    assert "sympy" not in found
    assert sum(name.partition(".")[0] == "qa" for name in found) <= OWN_MODULES
    assert patterns <= PATTERNS


def test_a_run_whose_results_are_kept_imports_no_check_parser_or_engine(tree: Path) -> None:
    asked = ("check", ".", "--isolated", "--exit-zero", "--jobs", "1")
    modules(tree, *asked, whole=True)
    _, found = modules(tree, *asked, whole=True)
    assert not (HEAVY | {"markdown_it", "qa.parse.parser", "qa.align", "qa.analysis", "qa.run.pipeline"}) & found
    assert len(found) <= WARM
