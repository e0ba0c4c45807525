"""What `qa status` costs on a large history: `python -m tests.benchmarks.staleness_scale [--pairs N] [--commits N]`.

A generated repository of sources with twenty translations each; every other commit edits a source, the others translate
one note, and four touch every file. CPU and wall seconds of a cold and a warm run are printed.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

LANGUAGES = "ar cs da de el es fi fr he hi hu it ja ko nl pl pt ru tr zh".split()
WORDS = "valve pump gate river shade filter wire label sensor spring bridge tide garden map proof test".split()


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--pairs", type=int, default=5000)
    given.add_argument("--commits", type=int, default=20000)
    given.add_argument("--keep", type=Path)
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = options.keep or Path(folder)
        if not (root / ".git").exists():
            subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
            _import(root, options.pairs // len(LANGUAGES), options.commits)
        for name in ("cold", "warm"):
            cpu, wall = _run(root)
            print(f"{name}: {cpu:.1f} CPU s, {wall:.1f} s")


def _run(root: Path) -> tuple[float, float]:
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "qa", "status", "docs", "--source-lang", "en", "--format", "csv"]
    with (root / "status.csv").open("w") as out:
        subprocess.run(command, cwd=root, env={**os.environ, "PYTHONPATH": str(Path.cwd())}, stdout=out, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.perf_counter() - started


def _import(root: Path, notes: int, commits: int) -> None:
    importer = subprocess.Popen(["git", "-C", str(root), "fast-import", "--quiet"], stdin=subprocess.PIPE)
    assert importer.stdin is not None
    for data in _stream(notes, commits):
        importer.stdin.write(data)
    importer.stdin.close()
    if importer.wait():
        raise SystemExit("fast-import failed")
    subprocess.run(["git", "-C", str(root), "reset", "-q", "--hard", "main"], check=True)


def _stream(notes: int, commits: int) -> Iterator[bytes]:
    roll = random.Random(1)
    sources = [[_paragraph(roll) for _ in range(24)] for _ in range(notes)]
    first = {(n, lang): _render(sources[n], lang) for n in range(notes) for lang in ("en", *LANGUAGES)}
    yield _commit(0, first)
    for number in range(1, commits):
        n = roll.randrange(notes)
        if number % (commits // 4) == 1:
            for source in sources:
                source[0] = source[0].replace("  ", " ") if "  " in source[0] else source[0].replace(" ", "  ", 1)
            yield _commit(number, {key: _render(sources[key[0]], key[1]) for key in first})
        elif number % 2:
            sources[n][roll.randrange(24)] = _paragraph(roll)
            yield _commit(number, {(n, "en"): _render(sources[n], "en")})
        else:
            lang = roll.choice(LANGUAGES)
            yield _commit(number, {(n, lang): _render(sources[n], lang)})


def _paragraph(roll: random.Random) -> str:
    said = " ".join(roll.choice(WORDS) for _ in range(roll.randint(12, 30)))
    return f"The {said} takes {roll.randint(2, 99)} minutes and ${roll.choice('abc')}_{roll.randint(1, 9)} + k$ litres."


def _render(paragraphs: list[str], lang: str) -> bytes:
    mark = "" if lang == "en" else lang
    blocks = []
    for i, said in enumerate(paragraphs):
        if i % 4 == 0:
            blocks.append(f"## Part{mark} {i // 4}")
        blocks.append(
            " ".join(w if w[:1] in "$0123456789" or w == "k$" or w == "+" else w + mark for w in said.split(" "))
        )
    return f"---\nlang: {lang}\n---\n\n".encode() + "\n\n".join(blocks).encode() + b"\n"


def _commit(number: int, files: dict[tuple[int, str], bytes]) -> bytes:
    head = f"commit refs/heads/main\ncommitter A <a@example.org> {1_600_000_000 + number * 3600} +0000\ndata 1\nc\n"
    rows = (
        f"M 100644 inline docs/{lang}/note-{n}.md\ndata {len(d)}\n".encode() + d + b"\n"
        for (n, lang), d in files.items()
    )
    return head.encode() + b"".join(rows)


if __name__ == "__main__":
    main()
