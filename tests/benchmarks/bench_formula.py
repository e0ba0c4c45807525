"""Formula parsing and comparison, measured: `python tests/benchmarks/bench_formula.py FORMULAS.jsonl [--out FILE]`.

FORMULAS.jsonl has one `{"latex": …, "occurrences": …}` a line. Compared are our token path with plain string equality
(pairs a second), and our parse to sympy with math-verify, latex2sympy2_extended and sympy's own strict antlr parser, as
far as they are installed: coverage, and median and 95th percentile of the time a formula takes, within one process.
The others count as parsing a formula whenever they return something for it, whatever they dropped.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from formula_mutants import harmful, harmless

from qa.formula import Unparsed, compare, parse, to_sympy
from qa.formula.latex.tokens import unspaced_form

LIMIT = 5.0
Parser = Callable[[str], Any]


class TooSlow(Exception):
    """A parse beyond `LIMIT`."""


@contextmanager
def limited() -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlow

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def parsers() -> dict[str, Parser]:
    """What is installed, by name. The others get the formula as a mathematics environment where they want one."""
    found: dict[str, Parser] = {"qa: tree": parse, "qa: sympy": to_sympy}
    try:
        from latex2sympy2_extended import latex2sympy

        found["latex2sympy2_extended"] = latex2sympy
    except ImportError:
        pass
    try:
        from math_verify import LatexExtractionConfig
        from math_verify import parse as verify

        config = [LatexExtractionConfig()]
        found["math-verify"] = lambda latex: (
            verify(f"${latex}$", extraction_config=config, fallback_mode="no_fallback", parsing_timeout=None) or fail()
        )
    except ImportError:
        pass
    try:
        from sympy.parsing.latex import parse_latex

        parse_latex("x")
        found["sympy antlr, strict"] = lambda latex: parse_latex(latex, strict=True)
    except ImportError:
        pass
    return found


def fail() -> None:
    raise Unparsed("nothing extracted")


def measure(parser: Parser, rows: list[dict[str, Any]]) -> tuple[float, float, float, float, float]:
    """(coverage, coverage by occurrence, median ms, 95th percentile ms, slowest ms)."""
    parser("x + 1")
    good, times = [], []
    for row in rows:
        start = time.perf_counter()
        try:
            with limited():
                good.append(parser(row["latex"]) is not None)
        except Exception:
            # whatever another parser raises means that it does not parse the formula
            good.append(False)
        times.append((time.perf_counter() - start) * 1000)
    weights = [row.get("occurrences", 1) for row in rows]
    weighted = sum(w for w, ok in zip(weights, good, strict=True) if ok) / sum(weights)
    times.sort()
    return sum(good) / len(good), weighted, statistics.median(times), times[int(len(times) * 0.95)], times[-1]


def rate(function: Callable[[str, str], object], pairs: list[tuple[str, str]]) -> float:
    """Pairs a second, the best of three passes."""
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        for source, target in pairs:
            function(source, target)
        best = max(best, len(pairs) / (time.perf_counter() - start))
    return best


def table(rows: list[dict[str, Any]], command: str) -> Iterator[str]:
    chance = random.Random(11)
    latex = [row["latex"] for row in rows]
    equal = [(f, f) for f in latex] * 10
    spaced = [(f, f + " ") for f in latex] * 10
    yield "# Formulas: coverage and speed\n"
    yield f"{len(rows):,} distinct formulas. Made by `{command}`.\n"
    yield "| pairs | plain `==` | ours |\n|---|---|---|"
    for name, pairs in (("equal strings", equal), ("equal but for spacing, seen before", spaced)):
        yield f"| {name} | {rate(lambda a, b: a == b, pairs):,.0f}/s | {rate(compare, pairs):,.0f}/s |"
    unspaced_form.cache_clear()
    start = time.perf_counter()
    for source, target in spaced[: len(rows)]:
        compare(source, target)
    yield f"| equal but for spacing, first time | | {len(rows) / (time.perf_counter() - start):,.0f}/s |"
    yield "\n| parser | coverage | by occurrence | median | 95th percentile | slowest |\n|---|---|---|---|---|---|"
    for name, parser in parsers().items():
        cover, weighted, median, late, slowest = measure(parser, rows)
        yield f"| {name} | {cover:.1%} | {weighted:.1%} | {median:.2f} ms | {late:.2f} ms | {slowest:,.0f} ms |"
    yield "\n| full comparison | seen as harmless | median | 95th percentile |\n|---|---|---|---|"
    for name, mutate in (("one harmful change", harmful), ("harmless changes", harmless)):
        times, calm = [], 0
        for source in chance.sample(latex, min(500, len(latex))):
            target = mutate(source, chance)
            if target is None:
                continue
            start = time.perf_counter()
            calm += compare(source, target).verdict.harmless
            times.append((time.perf_counter() - start) * 1000)
        times.sort()
        late = times[int(len(times) * 0.95)]
        yield f"| {name} | {calm} of {len(times)} | {statistics.median(times):.2f} ms | {late:.2f} ms |"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("formulas", type=Path)
    arguments.add_argument("--out", type=Path)
    given = arguments.parse_args()
    rows = [json.loads(line) for line in given.formulas.read_text(encoding="utf-8").splitlines()]
    command = "python tests/benchmarks/bench_formula.py FORMULAS.jsonl"
    text = "\n".join(table(rows, command)) + "\n"
    sys.stdout.write(text)
    if given.out:
        given.out.parent.mkdir(exist_ok=True)
        given.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
