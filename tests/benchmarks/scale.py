"""Trees of many pairs, and one long note.

python tests/benchmarks/scale.py [--pairs 100 1000] [--words 1000 10000] [--jobs 1] [--select CHECK]

Notes of a heading and a sentence each, all different, one translation each; then one pair of notes of so many words.
Prints processor time (user and system, children included) of a cold run, by pair, and of warm runs without and with one
changed note, and the most memory that one process held. `--jobs 2` prints the wall time of one and of two processes.
With `--select` one check runs alone: what a warm run finds kept is of as many pairs, and the cold one takes two thirds.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SUBJECTS = {"mean": "Mittelwert", "sum": "Summe", "loss": "Verlust", "rate": "Rate", "error": "Fehler"}
VERBS = {
    "falls below": "fällt unter",
    "stays at": "bleibt bei",
    "grows beyond": "wächst über",
    "never leaves": "verlässt nie",
}
ENDS = {"after a week": "nach einer Woche", "in the first step": "im ersten Schritt", "on average": "im Mittel"}
SECTION = 40
"""Sentences of a section of the long note."""


def sentence(rng: random.Random, number: int) -> tuple[str, str]:
    subject, verb, end = (rng.choice([*table.items()]) for table in (SUBJECTS, VERBS, ENDS))
    value, index = rng.randrange(10, 10_000), number % 97
    return (
        f"The {subject[0]} number {number} {verb[0]} {value} {end[0]}, where $x_{{{index}}} = {value}$ holds.",
        f"{subject[1]} Nummer {number} {verb[1]} {value} {end[1]}, wobei $x_{{{index}}} = {value}$ gilt.",
    )


def tree(folder: Path, pairs: int) -> Path:
    rng = random.Random(pairs)
    for number in range(pairs):
        for lang, text in zip(("en", "de"), sentence(rng, number), strict=True):
            path = folder / lang / f"part{number // 100}" / f"note{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"# {'Note' if lang == 'en' else 'Notiz'} {number}\n\n{text}\n", encoding="utf-8")
    return folder


def long_note(folder: Path, words: int) -> Path:
    rng, texts, count = random.Random(words), (list[str](), list[str]()), 0
    number = 0
    while count < words:
        if number % SECTION == 0:
            for text, title in zip(texts, ("Section", "Abschnitt"), strict=True):
                text.append(f"## {title} {number // SECTION}")
        for text, said in zip(texts, sentence(rng, number), strict=True):
            text.append(said)
        count += len(texts[0][-1].split())
        number += 1
    for lang, text in zip(("en", "de"), texts, strict=True):
        (folder / f"long.{lang}.md").write_text("\n\n".join(text) + "\n", encoding="utf-8")
    return folder


def run(folder: Path, *options: str) -> tuple[float, float, float]:
    """Processor seconds, wall seconds, megabytes of a check; a fresh process, so that its children are known."""
    program = (
        "import json, resource, subprocess, sys\n"
        "done = subprocess.run([sys.executable, '-m', 'qa', 'check', *sys.argv[1:]], stdout=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    out = subprocess.run(
        [sys.executable, "-c", program, ".", "--exit-zero", "-q", *options],
        cwd=folder, env=environment, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    spent, most, status = json.loads(out)
    if status:
        sys.exit(f"status {status:g} of qa check {folder} {' '.join(options)}")
    return spent, time.perf_counter() - start, most


def many(sizes: list[int], *options: str) -> None:
    print("| pairs | cold, CPU s | ms a pair | MB | warm | share | one note changed |\n|--:|--:|--:|--:|--:|--:|--:|")
    for pairs in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = tree(Path(name), pairs)
            cold, _, most = run(folder, "--jobs", "1", *options)
            warm, _, _ = run(folder, "--jobs", "1", *options)
            note = folder / "de" / "part0" / "note1.md"
            note.write_text(note.read_text(encoding="utf-8") + "\nEin Satz mehr.\n", encoding="utf-8")
            changed, wall, _ = run(folder, "--jobs", "1", *options)
            print(
                f"| {pairs:,} | {cold:.1f} | {1000 * cold / pairs:.1f} | {most:.0f} | {warm:.2f} | {warm / cold:.3f} "
                f"| {changed:.2f} ({wall:.1f} s of the clock) |",
                flush=True,
            )


def long(sizes: list[int]) -> None:
    print("| words of a note | cold, CPU s | ms a word | MB |\n|--:|--:|--:|--:|")
    for words in sizes:
        with tempfile.TemporaryDirectory() as name:
            spent, _, most = run(long_note(Path(name), words), "--jobs", "1", "--no-cache")
            print(f"| {words:,} | {spent:.1f} | {1000 * spent / words:.2f} | {most:.0f} |", flush=True)


def jobs(pairs: int, most: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = tree(Path(name), pairs)
        walls = {n: run(folder, "--jobs", str(n), "--no-cache")[1] for n in (1, most, 1, most)}
    print(f"{pairs} pairs: 1 process {walls[1]:.1f} s, {most} {walls[most]:.1f} s: {walls[1] / walls[most]:.2f} times")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", type=int, nargs="*", default=[])
    parser.add_argument("--words", type=int, nargs="*", default=[])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--select", default="")
    given = parser.parse_args()
    if given.jobs > 1:
        jobs(max(given.pairs or [400]), given.jobs)
        return
    if given.pairs:
        many(given.pairs, *(("--select", given.select) if given.select else ()))
    if given.words:
        long(given.words)


if __name__ == "__main__":
    main()
