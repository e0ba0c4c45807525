"""How much each threshold of the checks matters:

    python -m tests.benchmarks.check_thresholds [--only NAME|MODULE ... | --new] [--few] [--write]

Every number in capitals of `qa.checks` is halved and doubled (a share of .2 and more: .1 less and more), one at a time,
and the checks that use it look again at text of our own with known faults: the fixtures of these checks, the notes of
corpus/ as they are and with one mistake each (`tests.tools.damage`), and, for the checks that they are about, the
sentences of `values.py`, `value_trial.tsv`, `quantity_forms.tsv`, `polarity/` and `challenge.tsv` and the notes of
`fragments/` (`threshold_texts.py`). Printed: faults found / findings where there is no fault, each at any severity,
from minor on and from major on. Only a check's own work is done again.
`--few` takes a fifth of the sentences and notes; `--write` puts the table into reports/thresholds.md.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from qa.cache import Cache
from qa.checks import Check, TreeCheck, all_checks
from qa.engines import Engines
from qa.model import Severity
from qa.run.pairs import check_pairs
from tests.benchmarks.threshold_texts import Case, clauses, fixtures, in_corpus, leaks, sentences, slips, wrong_values

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "reports" / "thresholds.md"
TABLE = "<!-- table -->"
EVERY = 5
"""Of how many texts one is taken for `--few`; prime to the turns, so that whole and damaged notes are among them."""
WITHIN = 1
"""Lines beside a fault at which a finding still means it."""
SHARE, STEP = 0.2, 0.1


# ---- the numbers ----


@dataclass(frozen=True)
class Threshold:
    module: str
    name: str
    value: float
    meaning: str

    @property
    def where(self) -> str:
        """The module as the report names it."""
        return self.module.removeprefix("qa.checks.")

    @property
    def others(self) -> tuple[float, float]:
        """A smaller and a larger value."""
        if SHARE <= self.value < 1:
            return round(self.value - STEP, 6), min(round(self.value + STEP, 6), 0.999)
        if isinstance(self.value, int):
            return min(self.value // 2, self.value - 1), max(2 * self.value, self.value + 1)
        return self.value / 2, self.value * 2


@cache
def trees() -> dict[str, ast.Module]:
    """The modules of the checks."""
    root = ROOT / "qa"
    paths = sorted((root / "checks").rglob("*.py"))
    names = (
        ".".join(("qa", *path.relative_to(root).with_suffix("").parts)).removesuffix(".__init__") for path in paths
    )
    return {name: ast.parse(path.read_text("utf-8")) for name, path in zip(names, paths, strict=True)}


def thresholds() -> Iterator[Threshold]:
    """The numbers in capitals at the top of a module, with what is said of them."""
    for module, tree in trees().items():
        for at, node in enumerate(tree.body):
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            value = getattr(node, "value", None)
            if not isinstance(node, ast.Assign | ast.AnnAssign) or target is None or value is None:
                continue
            after = tree.body[at + 1] if at + 1 < len(tree.body) else None
            said = after.value if isinstance(after, ast.Expr) else None
            meaning = str(said.value) if isinstance(said, ast.Constant) else ""
            both = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
            pairs = zip(target.elts, value.elts, strict=True) if both else [(target, value)]
            for name, number in pairs:
                if isinstance(name, ast.Name) and name.id.strip("_").isupper() and (n := _number(number)) is not None:
                    yield Threshold(module, name.id, n, " ".join(meaning.split()))


def _number(node: ast.expr) -> float | None:
    if isinstance(node, ast.Constant):
        return node.value if type(node.value) in (int, float) else None
    if isinstance(node, ast.BinOp | ast.UnaryOp) and not any(
        isinstance(n, ast.Name | ast.Call) for n in ast.walk(node)
    ):
        value = eval(compile(ast.Expression(node), "", "eval"), {"__builtins__": {}})
        return value if type(value) in (int, float) else None
    return None


@cache
def imported(module: str) -> frozenset[str]:
    """The modules of the checks that a module uses, itself among them."""
    found, todo = {module}, [module]
    while todo:
        for node in ast.walk(trees()[todo.pop()]):
            if isinstance(node, ast.ImportFrom) and node.module:
                for name in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names)):
                    if name in trees() and name not in found:
                        found.add(name)
                        todo.append(name)
    return frozenset(found)


def checks_of(module: str) -> list[type[Check]]:
    """The checks of pairs that a module's numbers may change."""
    return [c for c in all_checks().values() if not issubclass(c, TreeCheck) and module in imported(c.__module__)]


def holders(threshold: Threshold) -> Iterator[ModuleType]:
    """The modules that know a number by its name."""
    yield importlib.import_module(threshold.module)
    for module, tree in trees().items():
        for node in tree.body:
            names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
            if threshold.name in names and node.module == threshold.module:  # type: ignore[attr-defined]
                yield importlib.import_module(module)


def options(check: type[Check], threshold: Threshold) -> dict[str, float]:
    """The fields of a check whose default is the number."""
    body = next(
        n.body for n in trees()[check.__module__].body if isinstance(n, ast.ClassDef) and n.name == check.__name__
    )
    own = check.__module__ in {module.__name__ for module in holders(threshold)}
    return {
        node.target.id: threshold.value
        for node in body
        if own and isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        and isinstance(node.value, ast.Name) and node.value.id == threshold.name
    }  # fmt: skip


# ---- the measure ----

LEVELS = (Severity.NEUTRAL.rank, Severity.MINOR.rank, Severity.MAJOR.rank)
Score = Counter[str]


def measured(cases: Sequence[Case], checks: Sequence[type[Check]], given: dict[str, dict[str, float]]) -> Score:
    """Faults found and findings where there is none."""
    score: Score = Counter()
    built = [check(**given.get(check.id, {})) for check in checks]
    for case in cases:
        wanted = [check for check in built if not case.checks or check.id in case.checks]
        if not wanted:
            continue
        for pair in case.pairs:
            for key in [key for key in pair.computed if key[0].__module__.startswith("qa.checks")]:
                del pair.computed[key]
        told, failures = check_pairs(case.pairs, wanted, whole=True)
        score["failed"] += len(failures)
        for level in LEVELS:
            found = [f.target for f in told if f.severity.rank >= level]
            lines = [(path, lines) for path, faults in case.wrong.items() for lines in faults]
            met = [any(_meets(place, *fault) for place in found) for fault in lines]
            score[f"found {level}"] += sum(met)
            score[f"false {level}"] += sum(not any(_meets(place, *fault) for fault in lines) for place in found)
    return score


def _meets(place: object, path: str, lines: range) -> bool:
    near = place.line <= lines.stop - 1 + WITHIN and lines.start - WITHIN <= place.end_line  # type: ignore[attr-defined]
    return bool(place.path == path and near)  # type: ignore[attr-defined]


def tried(threshold: Threshold, new: float, cases: Sequence[Case], checks: Sequence[type[Check]]) -> Score:
    modules = list(holders(threshold))
    used = {module for check in checks for module in imported(check.__module__)}
    given = {check.id: dict.fromkeys(options(check, threshold), new) for check in checks}
    for module in modules:
        setattr(module, threshold.name, new)
    _forget(used)
    try:
        return measured(cases, checks, given)
    except Exception as error:  # a number that may not be that one says so
        return Counter({type(error).__name__: 1})
    finally:
        for module in modules:
            setattr(module, threshold.name, threshold.value)
        _forget(used)


def _forget(modules: set[str]) -> None:
    """What the functions of these modules remember."""
    for name in modules:
        for value in vars(importlib.import_module(name)).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def _told(score: Score, base: Score | None = None) -> str:
    if not any(key.startswith("f") for key in score):
        return ", ".join(score)
    if score == base:
        return "="
    cells = [", ".join(str(score[f"{kind} {level}"]) for level in LEVELS) for kind in ("found", "false")]
    failed = f", {score['failed']} failed" if score["failed"] else ""
    return " / ".join(cells) + failed


def rows(only: Sequence[str], few: bool) -> Iterator[tuple[bool, str]]:
    """Whether anything moved, and the row of the table."""
    engines = Engines(cache=Cache(Path(".qa_cache")))
    long = [*in_corpus(engines), *leaks(engines)]
    short = [*sentences(engines), *slips(engines), *wrong_values(engines), *clauses(engines)]
    if few:
        random.Random(1).shuffle(short)
        short, long = short[::EVERY], long[::EVERY]
    cases = [*fixtures(engines), *short, *long]
    faults = sum(len(lines) for case in cases for lines in case.wrong.values())
    print(
        f"{len(cases)} groups, {sum(len(c.pairs) for c in cases)} pairs, {faults} faults", file=sys.stderr, flush=True
    )
    known: dict[tuple[str, ...], Score] = {}
    for threshold in sorted(thresholds(), key=lambda t: (len(checks_of(t.module)), t.module)):
        checks = checks_of(threshold.module)
        if (
            only and not {threshold.name, threshold.where, f"{threshold.where}.{threshold.name}"} & set(only)
        ) or not checks:
            continue
        ids = tuple(check.id for check in checks)
        if ids not in known:
            known[ids] = measured(cases, checks, {})
        base = known[ids]
        less, more = (tried(threshold, other, cases, checks) for other in threshold.others)
        cells = [
            f"{value:g}: {_told(score, base)}" for value, score in zip(threshold.others, (less, more), strict=True)
        ]
        kept = f"{threshold.value:g}: {_told(base)}"
        yield not less == more == base, f"| {threshold.where} | `{threshold.name}` | {cells[0]} | {kept} | {cells[1]} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--new", action="store_true", help="only what the report does not know yet")
    parser.add_argument("--few", action="store_true", help="a fifth of the sentences and notes")
    parser.add_argument("--write", action="store_true", help="put the rows into reports/thresholds.md")
    parser.add_argument("--rows", type=Path, help="what an earlier run printed, to be written")
    given = parser.parse_args()
    only = [f"{t.where}.{t.name}" for t in unmeasured()] if given.new else given.only
    if given.rows:
        found = [row for row in given.rows.read_text("utf-8").splitlines() if row.startswith("| ")]
    else:
        found = []
        for _, row in rows(only, given.few):
            found.append(row.replace("` |", "` (few) |", 1) if given.few else row)
            print(found[-1], flush=True)
    if given.write:
        write(found)


# ---- the report ----

_ROW = re.compile(r"\| (\S+) \| `(\w+)`( \(few\))? \|")
_STILL = re.compile(r"([\w.]+): ((?:`\w+`(?: \(few\))?(?:, )?)+)")
Known = dict[tuple[str, str], str]
"""By module and name: the row of the table, or "" or "(few)" where nothing moves."""


def reported() -> Known:
    """What the report says of the numbers that still exist."""
    table = REPORT.read_text("utf-8").partition(TABLE)[2]
    moved, _, still = table.partition("Nothing moves")
    known = {(m[1], m[2]): line for line in moved.splitlines() if (m := _ROW.match(line))}
    for module, names in _STILL.findall(still):
        known |= {(module, name): few for name, few in re.findall(r"`(\w+)`(?: (\(few\)))?", names)}
    alive = {(t.where, t.name) for t in thresholds()}
    return {key: said for key, said in known.items() if key in alive}


def unmeasured() -> list[Threshold]:
    """The numbers of checks of pairs that the report does not know."""
    known = reported()
    return [t for t in thresholds() if (t.where, t.name) not in known and checks_of(t.module)]


def write(found: Sequence[str]) -> None:
    """The rows that say something as a table, the numbers of the others by their module; older rows stay."""
    known = reported()
    for row in found:
        if match := _ROW.match(row):
            few = " ".join(match[3].split()) if match[3] else ""
            known[match[1], match[2]] = few if row.count(": = |") == 2 else row
    names: dict[str, list[str]] = defaultdict(list)
    for (module, name), said in sorted(known.items()):
        if not said.startswith("|"):
            names[module].append(f"`{name}` {said}".strip())
    moved = sorted(said for said in known.values() if said.startswith("|"))
    others = "; ".join(f"{module}: {', '.join(own)}" for module, own in sorted(names.items()))
    head = "| module | number | less | as it is | more |\n|---|---|---|---|---|"
    still = f"Nothing moves with {len(known) - len(moved)}: {others}."
    before = REPORT.read_text("utf-8").partition(TABLE)[0]
    REPORT.write_text(f"{before}{TABLE}\n{head}\n" + "\n".join(moved) + f"\n\n{still}\n", "utf-8")
    left = [f"`{t.where}.{t.name}`" for t in unmeasured()]
    print(f"{len(known)} of {len(known) + len(left)} numbers, of which {len(moved)} move something")
    print("not measured:", ", ".join(left) or "none")


if __name__ == "__main__":
    main()
