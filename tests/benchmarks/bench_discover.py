"""CPU time of discovery on a generated tree of 40,000 notes: cold, warm, and with one changed note.

    python -m tests.benchmarks.bench_discover [KEYS]

2,600 keys in English and 13 other languages (nine in ten translated) as `docs/{lang}/{key}.md`, and as many notes of a
blog with two translations as `{key}.{lang}.md`, in a git repository. Medians of five runs in one process.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from qa.cache import Cache
from qa.discover import discover

LANGUAGES = "de fr es it pt-BR ja ko zh-CN zh-TW ru uk hi tr".split()
WORDS = "alpha beta gamma install guide setup deploy model layer train loss query index cache proxy route".split()
LONG_AGO = 1_600_000_000


def plant(root: Path, keys: int) -> int:
    """Write the tree; the number of its notes."""
    draw = random.Random(4)
    names = []
    for i in range(keys):
        key = f"{draw.choice(WORDS)}/{draw.choice(WORDS)}-{draw.choice(WORDS)}-{i}"
        names += [f"docs/{lang}/{key}.md" for lang in ("en", *LANGUAGES) if lang == "en" or draw.random() < 0.9]
        names += [f"blog/post-{i}{ending}.md" for ending in ("", ".de", ".fr")]
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {name}\n---\n\n# Title\n", encoding="utf-8")
        os.utime(path, (LONG_AGO, LONG_AGO))
    subprocess.run(["git", "init", "-q", "."], cwd=root, check=True)
    subprocess.run(["git", "add", "-A"], cwd=root, check=True)
    return len(names)


def seconds(root: Path, cache: Cache | None) -> float:
    """CPU seconds of one discovery."""
    started = time.process_time()
    discover([root], cache=cache)
    return time.process_time() - started


def main() -> None:
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else 2600
    with TemporaryDirectory() as folder:
        root = Path(folder) / "tree"
        print(f"{plant(root, keys)} notes")
        cache = Cache(Path(folder) / "cache")
        print(f"cold     {median(seconds(root, None) for _ in range(5)):.2f} s")
        seconds(root, cache)
        print(f"warm     {median(seconds(root, cache) for _ in range(5)):.2f} s")
        (root / "blog" / "post-0.de.md").write_text("# Anders\n", encoding="utf-8")
        print(f"changed  {seconds(root, cache):.2f} s")
        cache.close()


if __name__ == "__main__":
    main()
