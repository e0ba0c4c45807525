"""Faults planted in the program one at a time, and the test that notices: `python -m tests.tools.mutate [NAME]...`.

Each mutation is a small change of meaning that a slip of the hand could make. It is applied to a copy of the package,
the tests that should notice run against the copy, and `reports/mutations.md` says which did; the test that did last
time is asked first. A mutation that no test notices, or whose line is no longer there, makes the program fail: write
the test, or plant the fault where the line went.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "reports" / "mutations.md"
COPIED = ("qa", "tests", "corpus", "pyproject.toml", "README.md")
FAILED = re.compile(r"^FAILED (.+?)(?: - .*)?$", re.M)
ROW = re.compile(r"\| \S+ \| (.+?) \| `\S+` \| `(tests/\w+\.py::\w+)")
SHOWN = 30  # characters of a test's parameters: they can be whole notes
HEAD = """# Planted faults

Each line is a fault that was planted alone in a copy of the package, and the first test that failed with it. Written by
`python -m tests.tools.mutate`, which fails where a fault goes unnoticed.

| area | fault | file | noticed by |
|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Mutation:
    """In `path`, the one place that reads `old` is made to read `new`; `tests` are the files that should notice."""

    area: str
    name: str
    path: str
    old: str
    new: str
    tests: str


CHAIN = (
    "tests/test_edges_chain.py tests/test_overlap.py tests/test_suppress.py tests/test_baseline.py "
    "tests/test_report_review.py"
)
FORMULA = "tests/test_edges_formula.py tests/test_formula_verdicts.py tests/test_formula_tokens.py"
ALIGN = "tests/test_edges_align.py tests/test_align.py tests/test_align_lines.py"
NUMBERS = "tests/test_edges_numbers.py tests/test_numbers.py"

MUTATIONS = (
    Mutation(
        "numbers", "number-mismatch is always minor", "qa/checks/values/number_mismatch.py",
        "severity=None if sure and placed else Severity.MINOR", "severity=Severity.MINOR",
        "tests/test_checks.py",
    ),
    Mutation(
        "numbers", "a lone 12 counts as much as a lone 13", "qa/text/numbers/compare.py",
        "all(value > SMALL or", "all(value >= SMALL or", NUMBERS,
    ),
    Mutation(
        "numbers", "a known number in the place of a strange one is dropped (extras)", "qa/text/numbers/compare.py",
        "        pairs += paired(rest[0], [n for n in extra.known if not n.spelled], places or {})\n", "", NUMBERS,
    ),
    Mutation(
        "numbers", "a known number in the place of a strange one is dropped (losses)", "qa/text/numbers/compare.py",
        "        pairs += paired([n for n in missing.known if not n.spelled], rest[1], places or {})\n", "", NUMBERS,
    ),
    Mutation(
        "numbers", "5 million is 5 billion", "qa/text/numbers/compare.py",
        "    if not number.scaled:\n        keys +=", "    if True:\n        keys +=", NUMBERS,
    ),
    Mutation(
        "numbers", "a number glued to letters counts", "qa/text/numbers/compare.py",
        "if number.spelled or number.glued or number.dated:", "if number.spelled or number.dated:", NUMBERS,
    ),
    Mutation(
        "numbers", "a series is taken apart when any part is known", "qa/text/numbers/compare.py",
        "and all(part.values & other_means", "and any(part.values & other_means", NUMBERS,
    ),
    Mutation(
        "numbers", "the half before an hour is behind it", "qa/text/numbers/halves.py",
        "frozenset(value - 1 or Decimal(HOURS)", "frozenset(value or Decimal(HOURS)", NUMBERS,
    ),
    Mutation(
        "numbers", "a number in words is converted to what is one off", "qa/text/numbers/conversions.py",
        'Decimal("0.5")', 'Decimal("1.5")', NUMBERS,
    ),
    Mutation(
        "numbers", "Korean words stand apart", "qa/text/languages.py",
        ' or primary(tag) == "ko"', "", NUMBERS,
    ),
    Mutation(
        "suppression", "a finding of several lines is covered by its first line alone", "qa/run/suppress.py",
        "if entry.first <= at.end_line and", "if entry.first <= at.line and", CHAIN,
    ),
    Mutation(
        "suppression", "the last line covered is not covered", "qa/run/suppress.py",
        "at.line <= entry.last", "at.line < entry.last", CHAIN,
    ),
    Mutation(
        "suppression", "front matter covers its first line alone", "qa/run/suppress.py",
        "yield Suppression(checks, 1, len(document.line_starts), at)", "yield Suppression(checks, 1, 1, at)", CHAIN,
    ),
    Mutation(
        "suppression", "a suppression of a check that did not run is called unused", "qa/run/suppress.py",
        "(ran is None or check in ran)", "True", CHAIN,
    ),
    Mutation(
        "baseline", "notes that were not checked have stale entries", "qa/run/baseline.py",
        "and (paths is None or entry.path in paths)", "", CHAIN,
    ),
    Mutation(
        "baseline", "checks that did not run have stale entries", "qa/run/baseline.py",
        "and (checks is None or entry.check in checks)", "", CHAIN,
    ),
    Mutation(
        "baseline", "two equal findings have one fingerprint", "qa/run/fingerprints.py",
        "seen[first], path", "0, path", CHAIN,
    ),
    Mutation(
        "review", "minor findings explain others away", "qa/run/dedupe.py",
        "finding.severity.rank >= Severity.MAJOR.rank", "finding.severity.rank >= Severity.MINOR.rank", CHAIN,
    ),
    Mutation(
        "review", "the paths of [[ignores]] are not relative to the configuration", "qa/run/chain.py",
        "return Path(path).resolve().relative_to(root.resolve()).as_posix()", "return path", CHAIN,
    ),
    Mutation(
        "review", "half of the notes outvote the other half", "qa/run/consensus.py",
        "elif len(odd) < len(agreed):", "elif len(odd) <= len(agreed):", CHAIN,
    ),
    Mutation(
        "review", "what a comment hid at the base counts as known", "qa/run/review.py",
        "settle(results, config, whole=False, tree=tree).reported)",
        "settle(results, config, whole=False, tree=tree).found)",
        CHAIN + " tests/test_since.py",
    ),
    Mutation(
        "review", "a remark explains its own words alone, not its lines", "qa/run/dedupe.py",
        'if finding.check == REMARK else at', 'if finding.check == "nothing" else at',
        CHAIN,
    ),
    Mutation(
        "formula", "a bracket within an index hides the index", "qa/formula/comparison/places.py",
        "            if depth:\n                depth -= 1\n", "            if depth:\n                pass\n", FORMULA,
    ),
    Mutation(
        "formula", "a lost item stands after the item that follows it", "qa/formula/comparison/places.py",
        "return (side.items[first].start,) * 2", "return (side.items[first].end,) * 2", FORMULA,
    ),
    Mutation(
        "formula", "the partner that is there is called the lonely one", "qa/formula/comparison/broken_latex.py",
        "if sides[1][0] > sides[1][1] else", "if sides[1][0] < sides[1][1] else", FORMULA,
    ),
    Mutation(
        "formula", "a lost row break is any control space", "qa/formula/comparison/broken_latex.py",
        "if rows[1] < rows[0] and blanks[1] > blanks[0]:", "if blanks[1] > blanks[0]:", FORMULA,
    ),
    Mutation(
        "formula", "words of four letters are no prose", "qa/formula/comparison/swallowed.py",
        "WORD, WORD_APART = 4, 2", "WORD, WORD_APART = 5, 2", FORMULA,
    ),
    Mutation(
        "alignment", "ties leave the diagonal", "qa/align/path.py",
        "np.where(diagonal >= up, DIAGONAL, UP)", "np.where(diagonal > up, DIAGONAL, UP)", ALIGN,
    ),
    Mutation(
        "alignment", "of two equal copies the last one is paired", "qa/align/path.py",
        "return [(n - 1 - i, m - 1 - j) for i, j in reversed(monotone(scores[::-1, ::-1], gap))]",
        "return monotone(scores, gap)", ALIGN,
    ),
    Mutation(
        "alignment", "a chain may stand still", "qa/align/chain.py", "at = bisect_left(tails, j)",
        "at = bisect_right(tails, j)", ALIGN,
    ),
    Mutation(
        "alignment", "a lone label counts as moved", "qa/align/moves.py", "sizes[i] >= LABEL and ", "", ALIGN,
    ),
    Mutation(
        "alignment", "a lone pair needs no margin over its rivals", "qa/align/moves.py",
        "scores[i, j] - rival(i, j) >= LONE_MARGIN", "scores[i, j] > rival(i, j)", ALIGN,
    ),
)  # fmt: skip


def notice(mutation: Mutation | None, tests: str, tree: Path) -> str:
    """The first of `tests` that fails on `tree` with the mutation, "" where all pass; `LookupError`: no such line."""
    if mutation is None:
        return _run(tests, tree)
    path = tree / mutation.path
    text = path.read_text(encoding="utf-8")
    if text.count(mutation.old) != 1:
        raise LookupError(
            f"{mutation.name}: {text.count(mutation.old)} places in {mutation.path} read {mutation.old!r}"
        )
    changed = text.replace(mutation.old, mutation.new)
    if "bisect_right(" in mutation.new:
        changed = changed.replace("import bisect_left", "import bisect_right")
    path.write_text(changed, encoding="utf-8")
    try:
        return _run(tests, tree)
    finally:
        path.write_text(text, encoding="utf-8")


def _run(tests: str, tree: Path) -> str:
    present = [name for name in tests.split() if (tree / name.partition("::")[0]).exists()]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", "-rf", "-p", "no:cacheprovider", *present]
    done = subprocess.run(command, cwd=tree, env=_environment(tree), capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stdout + done.stderr)
    failed = FAILED.search(done.stdout)
    name, bracket, given = (failed[1] if failed else "").partition("[")
    return name + (bracket + given).replace("|", "/").replace("`", "'")[:SHOWN]


def _environment(tree: Path) -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}


def _stands(test: str) -> bool:
    """Whether a test of an earlier report is still there."""
    path, _, name = test.partition("::")
    return (ROOT / path).exists() and f"def {name}(" in (ROOT / path).read_text(encoding="utf-8")


def copy(folder: Path) -> Path:
    """A copy of what the tests need, to be spoiled."""
    tree = folder / "tree"
    tree.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tree / name)
    return tree


def main(names: Sequence[str]) -> int:
    """Plant the mutations whose names contain one of `names` (none: all, and write the report)."""
    chosen = [m for m in MUTATIONS if not names or any(name in m.name for name in names)]
    rows, unnoticed = [], 0
    with TemporaryDirectory() as folder:
        tree = copy(Path(folder))
        last = {name: test for name, test in ROW.findall(REPORT.read_text(encoding="utf-8")) if _stands(test)}
        first = {mutation: last.get(mutation.name, mutation.tests) for mutation in chosen}
        if failed := notice(None, " ".join(sorted({*first.values()})), tree):
            raise RuntimeError(f"fails without any mutation: {failed}")
        for mutation in chosen:
            try:
                by = notice(mutation, first[mutation], tree) or notice(mutation, mutation.tests, tree)
            except LookupError as error:
                by, unnoticed = f"**does not apply**: {error}", unnoticed + 1
            else:
                unnoticed += not by
                by = f"`{by}`" if by else "**nothing**"
            rows.append(f"| {mutation.area} | {mutation.name} | `{mutation.path}` | {by} |\n")
            print(rows[-1], end="", flush=True)
    if not names:
        REPORT.write_text(HEAD + "".join(sorted(rows)), encoding="utf-8", newline="\n")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
