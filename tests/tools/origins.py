"""Say above the numbers of a module where they come from: `python -m tests.tools.origins`.

A module of the rooms below that has numbers in capitals at its top names the report that tells what hangs on them, and
the program that measured it. What a number means, and what is only a bound of work, its docstring says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
HANGS, MEASURED = "# what hangs on these numbers: ", "# what was measured with these numbers: "
ORIGINS: Mapping[str, str] = {
    "qa/checks": f"{HANGS}reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`",
    "qa/align": f"{HANGS}reports/alignment.md, by `python tests/benchmarks/thresholds.py`",
    "qa/formula/match": f"{MEASURED}reports/formulas.md, by `python -m tests.benchmarks.formula_notes`",
    "qa/run/staleness": f"{MEASURED}reports/staleness.md, by `python -m tests.benchmarks.staleness`",
}


def silent() -> Iterator[tuple[Path, int, str]]:
    """Modules that do not say it: the path, the line of the first number, and what is to stand above it."""
    for room, origin in ORIGINS.items():
        for path in sorted((ROOT / room).rglob("*.py")):
            text = path.read_text("utf-8")
            lines = (node.lineno for node in ast.parse(text).body if _is_number(node))
            if (line := next(lines, 0)) and HANGS not in text and MEASURED not in text:
                yield path, line, origin


def _is_number(node: ast.stmt) -> bool:
    """Is a name in capitals bound to a number?"""
    if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
        return False
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    both = isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
    names = target.elts if isinstance(target, ast.Tuple) else [target]
    values = node.value.elts if both and isinstance(node.value, ast.Tuple) else [node.value]
    capitals = all(isinstance(name, ast.Name) and name.id.strip("_").isupper() for name in names)
    return capitals and any(_value(value) for value in values)


def _value(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        return _value(node.operand)
    if isinstance(node, ast.BinOp):
        return _value(node.left) and _value(node.right)
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def main() -> None:
    for path, line, origin in list(silent()):
        rows = path.read_text("utf-8").split("\n")
        at = line - 1
        while rows[at - 1].startswith("#"):
            at -= 1
        rows.insert(at, origin)
        path.write_text("\n".join(rows), "utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
