"""Sentences with one value changed, lost or turned, and right ones:  python -m tests.benchmarks.value_trial [--verbose]

Each line of value_trial.tsv has a source and a target with `⟦right¦wrong⟧` places, in thirty languages and both ways. A
wrong target is found where it has a finding that the right one has not; lines of the kind `ok` are right ones alone.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Severity
from qa.run.batches import check_texts
from qa.run.settings import Settings

TRIAL = Path(__file__).with_name("value_trial.tsv")
_PLACE = re.compile("⟦([^⟦⟧]*)⟧")


def variants(target: str) -> Iterator[str]:
    """The right target, then the wrong ones."""
    places = [match[1].split("¦") for match in _PLACE.finditer(target)]
    seen: set[str] = set()
    for number in range(max(map(len, places), default=1)):
        chosen = iter([place[number] if number < len(place) else place[0] for place in places])
        variant = _PLACE.sub(lambda match, chosen=chosen: next(chosen), target)  # type: ignore[misc]
        if variant not in seen:
            seen.add(variant)
            yield variant.replace("\\n", "\n")


def main(verbose: bool) -> None:
    """One row a kind: wrong ones found at major and at minor, findings on right ones."""
    engines, settings = Engines(), Settings(Config())
    counts: dict[str, Counter[str]] = {}
    for line in TRIAL.read_text("utf-8").splitlines()[1:]:
        source_lang, target_lang, kind, source, target = line.split("\t")
        count = counts.setdefault(kind, Counter())
        known: set[tuple[str, str]] = set()
        for number, variant in enumerate(variants(target)):
            findings, _ = check_texts(
                source.replace("\\n", "\n"),
                variant,
                source_lang=source_lang,
                target_lang=target_lang,
                settings=settings,
                engines=engines,
            )
            new = [f for f in findings if f.severity is not Severity.NEUTRAL and (f.check, f.message) not in known]
            if number == 0:
                known = {(f.check, f.message) for f in findings}
            severity = _highest(new)
            count[f"{'wrong' if number else 'right'} {severity}"] += 1
            if verbose and (severity != "major" if number else severity != "silent"):
                told = "; ".join(f"{f.check}: {f.message}" for f in new)
                print(f"{'missed' if number else 'false alarm'} ({severity}) {kind} {target_lang}: {variant!r} {told}")
    print("| kind | wrong | at major | at minor | right | with a major | with a minor |\n|---|---|---|---|---|---|---|")
    for kind, count in (*counts.items(), ("all", sum(counts.values(), Counter[str]()))):
        cells = [f"{count[f'{side} major']} | {count[f'{side} minor']}" for side in ("wrong", "right")]
        totals = [sum(n for key, n in count.items() if key.startswith(side)) for side in ("wrong", "right")]
        print(f"| {kind} | {totals[0]} | {cells[0]} | {totals[1]} | {cells[1]} |")


def _highest(findings: list[Finding]) -> str:
    severities = {f.severity for f in findings}
    if severities & {Severity.MAJOR, Severity.CRITICAL}:
        return "major"
    return "minor" if severities else "silent"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--verbose", action="store_true")
    main(parser.parse_args().verbose)
