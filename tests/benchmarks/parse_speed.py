"""Megabytes of notes parsed a CPU second, median of five runs:  python -m tests.benchmarks.parse_speed FOLDER"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from qa.parse import parse_text

RUNS = 5
NOTES = (".md", ".mdx", ".markdown", ".qmd")


def main() -> None:
    root = Path(sys.argv[1])
    texts = {
        str(p): p.read_text(encoding="utf-8") for p in sorted(root.rglob("*")) if p.suffix in NOTES and p.is_file()
    }
    size = sum(len(text.encode()) for text in texts.values()) / 1e6
    seconds = []
    for _ in range(RUNS):
        start = time.process_time()
        for path, text in texts.items():
            parse_text(text, path)
        seconds.append(time.process_time() - start)
    print(f"{len(texts)} notes, {size:.2f} MB, {size / median(seconds):.2f} MB/s")


if __name__ == "__main__":
    main()
