"""Changes to formulas by kind, and how many got the wrong verdict: `python -m tests.benchmarks.formula_kinds`.

Every kind of `tests.formula_kinds` (harmful) and `tests.formula_harmless` is made in the formulas of `corpus/`, of the
test data, and of a file with one formula a line as JSON (`{"latex": …}`) if one is given. Printed as Markdown.
"""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import click

from qa.formula import Verdict, compare
from qa.parse import parse_text
from tests.formula_harmless import HARMLESS
from tests.formula_kinds import HARMFUL

ROOT = Path(__file__).parents[2]
UNHARMED = frozenset({Verdict.IDENTICAL, Verdict.TEXT_TRANSLATED, Verdict.EQUIVALENT})
LANGUAGES = ("", "de", "fr", "zh", "ru")


def formulas(file: Path | None) -> list[str]:
    notes = (parse_text(path.read_text("utf-8")) for path in sorted((ROOT / "corpus" / "notes").glob("*-en.md")))
    found = {formula.latex for note in notes for formula in note.formulas()}
    for name, start in (("formulas_changed.txt", 0), ("formulas_translated.txt", 4)):
        lines = (ROOT / "tests" / "data" / name).read_text("utf-8").splitlines()
        found |= {line[start:].split("  →  ")[0] for line in lines if line and not line.startswith("#")}
    if file:
        found |= {json.loads(line)["latex"] for line in file.read_text("utf-8").splitlines()}
    return sorted(found)


@click.command()
@click.option("--count", default=60, help="Changes of a kind at most.")
@click.option("--seed", default=1)
@click.option("--formulas", "file", type=click.Path(exists=True, path_type=Path), help="More formulas, JSON Lines.")
def main(count: int, seed: int, file: Path | None) -> None:
    """Print how many changes of each kind were made and how many got the wrong verdict."""
    known = formulas(file)
    click.echo(f"{len(known)} formulas\n\n| kind | made | wrong |\n|---|---|---|")
    times: list[float] = []
    wrong: list[str] = []
    for label, kinds in (("harmful", HARMFUL), ("harmless", HARMLESS)):
        for kind, change in kinds.items():
            chance = random.Random(f"{seed} {kind}")
            made = bad = 0
            for latex in chance.sample(known, len(known)):
                result = change(latex, chance)
                lang, new = result if isinstance(result, tuple) else (chance.choice(LANGUAGES), result)
                if new is None or "".join(new.split()) == "".join(latex.split()):
                    continue
                start = time.process_time()
                found = compare(latex, new, target_lang=lang)
                times.append(time.process_time() - start)
                made += 1
                if (found.verdict in UNHARMED) == (label == "harmful"):
                    bad += 1
                    wrong.append(f"{label}, {kind}, {lang or 'unknown language'}: {latex} → {new} ({found.detail})")
                if made == count:
                    break
            click.echo(f"| {label}: {kind} | {made} | {bad} |")
    times.sort()
    middle, late = times[len(times) // 2] * 1e3, times[int(len(times) * 0.95)] * 1e3
    click.echo(f"\n{len(times)} pairs, CPU median {middle:.1f} ms, p95 {late:.1f} ms (the parent's share)\n")
    click.echo(f"{equal_tokens(known):,.0f} pairs of equal tokens a second, each seen for the first time\n")
    click.echo("\n".join(wrong))


def equal_tokens(known: list[str]) -> float:
    """Pairs a second that equal tokens decide."""
    fresh = [(f"{latex} + {k}", f"{latex} +  {k}") for k in range(5, 15) for latex in known]
    start = time.process_time()
    for source, target in fresh:
        compare(source, target)
    return len(fresh) / (time.process_time() - start)


if __name__ == "__main__":
    main()
