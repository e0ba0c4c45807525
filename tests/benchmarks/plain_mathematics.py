"""Mathematics without delimiters: how often it is read, accused as it stands, and told where one sign was changed.

    python tests/benchmarks/plain_mathematics.py PAIRS.jsonl.gz

A line a pair: `source` (English), `target`, `lang`. Prints what is accused of the pairs as they are, for reading, then
the counts; the damage is seeded.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from qa.checks.formulas._plain import PlainChange, changes_of
from qa.formula import Comparison, compare
from qa.formula.match.plain_runs import plain_runs

SWAPS = (
    ("≤", "≥"), ("≥", "≤"), ("<", ">"), (">", "<"), ("=", "≠"), ("²", "³"), ("∪", "∩"), ("∩", "∪"), ("+", "-"),
    ("₂", "₃"), ("∈", "∉"), ("^2", "^n"), ("log", "exp"), ("sin", "cos"), ("α", "β"), ("*", "+"),
)  # fmt: skip


class Pair:
    """What the comparison of runs asks of an analysis: the languages, and who compares."""

    def __init__(self, lang: str) -> None:
        self.languages, self.comparer = ("en", lang), self

    def compare(self, old: str, new: str, languages: tuple[str, str]) -> Comparison:
        return compare(old, new, source_lang=languages[0], target_lang=languages[1])


def accused(pair: dict[str, str], target: str) -> list[PlainChange]:
    analysis: Any = Pair(pair["lang"])
    return list(changes_of(analysis, list(plain_runs(pair["source"])), list(plain_runs(target))))


def damaged(pair: dict[str, str], chance: random.Random) -> Iterator[tuple[str, str]]:
    """(the change, the target with it), one if any sign can be changed."""
    places = [(run, swap) for run in plain_runs(pair["target"]) for swap in SWAPS if swap[0] in run.text]
    if places:
        run, (old, new) = chance.choice(places)
        at = pair["target"].index(old, run.start)
        yield f"{old} → {new}", pair["target"][:at] + new + pair["target"][at + len(old) :]


def main(path: str) -> None:
    chance, counts = random.Random(3), Counter[str]()
    planted, told = Counter[str](), Counter[str]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for pair in map(json.loads, lines):
            counts["pairs"] += 1
            runs = len(list(plain_runs(pair["source"])))
            if not runs:
                continue
            counts["with plain mathematics"] += 1
            counts["as many in the translation"] += runs == len(list(plain_runs(pair["target"])))
            for change in accused(pair, pair["target"]):
                counts["accused"] += 1
                print(pair["lang"], change.source.text, "→", change.target.text, change.comparison.detail, sep=" | ")
            for what, target in damaged(pair, chance):
                planted[what] += 1
                told[what] += bool(accused(pair, target))
    print(dict(counts))
    for what, count in planted.most_common():
        print(f"{what}: {told[what]} of {count}")
    print(f"told {told.total()} of {planted.total()}")


if __name__ == "__main__":
    main(sys.argv[1])
