"""How easy the package is to enter, in figures: `python -m tests.tools.house [--runs] REVISION...`.

One column for each git revision and one for the working tree, written to `reports/house.md`. `--runs` adds what takes
minutes: collecting the tests, and checking the corpus without and with a cache (processor seconds).
"""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "reports" / "house.md"
RUNS = 2  # of each timing, of which the cheaper one counts
LONG_MODULE, LONG_FUNCTION = 250, 40  # lines, docstrings and blanks included
EMPTY = frozenset({"dict", "list", "set", "deque", "OrderedDict", "defaultdict", "WeakKeyDictionary"})
Graph = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the package: dotted name, lines, syntax tree."""

    name: str
    lines: int
    tree: ast.Module


def modules(tree: Path) -> tuple[Module, ...]:
    """Every module of the package in `tree`, by name."""
    found = []
    for path in sorted((tree / "qa").rglob("*.py")):
        parts = path.relative_to(tree).with_suffix("").parts
        text = path.read_text(encoding="utf-8")
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(name, text.count("\n"), ast.parse(text)))
    return tuple(found)


def rooms(found: Sequence[Module]) -> list[str]:
    """What stands at the top of the package, `__init__` included."""
    return sorted({"__init__"} | {module.name.split(".")[1] for module in found if "." in module.name})


def imports(found: Sequence[Module]) -> Graph:
    """Which modules import which, inside functions too, but not for types alone."""
    names = {module.name for module in found}
    graph = {}
    for module in found:
        targets = {t if t in names else t.rpartition(".")[0] for t in _imported(module.tree)}
        graph[module.name] = frozenset((targets & names) - {module.name})
    return graph


def _imported(node: ast.AST) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom) and child.module:
            yield from (f"{child.module}.{alias.name}" for alias in child.names)
        else:
            yield from _imported(child)


def circles(graph: Graph) -> list[tuple[str, ...]]:
    """The groups of modules that reach one another (strongly connected, more than one)."""
    reach = {name: _reached(graph, name) for name in graph}
    groups = {tuple(sorted(b for b in reach[a] if a in reach[b])) for a in graph if a in reach[a]}
    return sorted(group for group in groups if len(group) > 1)


def _reached(graph: Graph, start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(graph[name])
    return seen


def between_rooms(graph: Graph) -> Graph:
    """The same graph with one node a room; the package's own `__init__` is no room, all may ask it for the version."""
    edges: dict[str, set[str]] = {}
    for name, targets in graph.items():
        room = _room(name)
        edges.setdefault(room, set()).update(_room(t) for t in targets if _room(t) not in (room, "qa"))
    return {room: frozenset(targets) for room, targets in edges.items() if room != "qa"}


def _room(name: str) -> str:
    return ".".join(name.split(".")[:2])


def long_functions(found: Iterable[Module]) -> list[str]:
    """Functions and methods longer than a screen."""
    return [
        f"{module.name}.{node.name}"
        for module in found
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > LONG_FUNCTION
    ]


def duplicate_classes(found: Iterable[Module]) -> list[str]:
    """Class names that mean two things."""
    counted = Counter(n.name for m in found for n in ast.walk(m.tree) if isinstance(n, ast.ClassDef))
    return sorted(name for name, count in counted.items() if count > 1)


def caches(found: Iterable[Module]) -> list[str]:
    """Names of a module that hold an empty collection when it is imported: they remember between calls."""
    return [
        f"{module.name}.{ast.unparse(target)}"
        for module in found
        for node in module.tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and _empty(node.value)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    ]


def _empty(value: ast.expr) -> bool:
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return value.func.id in EMPTY and not value.args
    return (isinstance(value, ast.List) and not value.elts) or (isinstance(value, ast.Dict) and not value.keys)


def tests(tree: Path) -> str:
    """How many tests pytest collects."""
    # without the project's own -q, a second of which counts files
    done = _run(tree, "-m", "pytest", "--collect-only", "-q", "-o", "addopts=", "-p", "no:cacheprovider")
    return str(sum("::" in line for line in done.splitlines()))


def seconds(tree: Path, folder: Path) -> tuple[str, str]:
    """Processor seconds of `qa check` on this project's corpus: without any cache, and with all in the cache."""
    command = ("-m", "qa", "check", str(folder / "corpus"), "--jobs", "1", "--exit-zero")
    cold = min(_cost(tree, folder, *command, "--no-cache") for _ in range(RUNS))
    _cost(tree, folder, *command)
    return f"{cold:.1f}", f"{min(_cost(tree, folder, *command) for _ in range(RUNS)):.1f}"


def _cost(tree: Path, folder: Path, *command: str) -> float:
    before = os.times()
    _run(tree, *command, cwd=folder)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _run(tree: Path, *command: str, cwd: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=cwd or tree, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout


def measured(tree: Path, runs: bool) -> dict[str, str]:
    """The figures of one tree."""
    found = modules(tree)
    graph = imports(found)
    inside = circles({name: targets - {"qa"} for name, targets in graph.items() if name != "qa"})
    lines = sorted(module.lines for module in found)
    table = {
        "rooms at the top of `qa/`": str(len(rooms(found))),
        "modules": str(len(found)),
        "lines of the median module": str(lines[len(lines) // 2]),
        f"modules over {LONG_MODULE} lines": str(sum(count > LONG_MODULE for count in lines)),
        f"functions over {LONG_FUNCTION} lines": str(len(long_functions(found))),
        "import circles (modules in them)": f"{len(inside)} ({sum(map(len, inside))})",
        "import circles between rooms": str(len(circles(between_rooms(graph)))),
        "class names that mean two things": str(len(duplicate_classes(found))),
        "module-level caches": str(len(caches(found))),
    }
    if runs:
        with TemporaryDirectory() as folder:
            _copy_corpus(Path(folder))
            cold, warm = seconds(tree, Path(folder))
        table |= {
            "tests": tests(tree),
            "`qa check corpus`, cold, processor seconds": cold,
            "`qa check corpus`, warm, processor seconds": warm,
        }
    return table


def _copy_corpus(folder: Path) -> None:
    import shutil

    shutil.copytree(ROOT / "corpus", folder / "corpus")


def main(arguments: Sequence[str]) -> None:
    """Write the report, and print what the figures of the working tree stand for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("revisions", nargs="*", metavar="REVISION")
    parser.add_argument("--runs", action="store_true", help="collect the tests and check the corpus too: minutes")
    options = parser.parse_args(arguments)
    runs = options.runs
    columns = {}
    for revision in options.revisions:
        with TemporaryDirectory() as folder:
            archive = subprocess.run(["git", "archive", revision], cwd=ROOT, capture_output=True, check=True).stdout
            with tarfile.open(fileobj=BytesIO(archive)) as files:
                files.extractall(folder, filter="data")
            columns[f"`{revision}`"] = measured(Path(folder), runs)
    columns["now"] = measured(ROOT, runs)
    REPORT.write_text(report(columns, arguments), encoding="utf-8", newline="\n")
    explain(modules(ROOT))


def report(columns: Mapping[str, Mapping[str, str]], arguments: Sequence[str]) -> str:
    """A table with a column for each tree."""
    command = "python -m tests.tools.house " + " ".join(arguments)
    rows = [["", *columns], ["---"] * (len(columns) + 1)]
    rows += [[name, *(column[name] for column in columns.values())] for name in columns["now"]]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    return (
        f"# The house in figures\n\nWritten by `{command}`.\nLines count docstrings and blanks; a module-level cache "
        f"is a collection that is empty at import and filled later.\n\n{table}"
    )


def explain(found: Sequence[Module]) -> None:
    """Print what the figures stand for."""
    for title, names in (
        ("rooms", rooms(found)),
        ("long modules", [f"{m.name} {m.lines}" for m in found if m.lines > LONG_MODULE]),
        ("long functions", long_functions(found)),
        ("circles", [" ".join(c) for c in circles({n: t - {"qa"} for n, t in imports(found).items() if n != "qa"})]),
        ("duplicate classes", duplicate_classes(found)),
        ("caches", caches(found)),
    ):
        print(f"{title}:", *names, sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
