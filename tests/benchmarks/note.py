"""One pair of notes of some 700 words, from start to end of the process: python tests/benchmarks/note.py [ROUNDS]

Against `python -c "import sympy"`, taking turns, medians of processor time; no cache of results, and what is made once
a machine made before. A checkout needs its compiled files: `python -m compileall -q qa`.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
NOTE = "2026-01-12-eigenvalues"
CHECK = ("-m", "qa", "check", ".", "--no-cache", "--isolated", "--exit-zero")


def spent(folder: Path, *arguments: str) -> float:
    """Processor seconds of a Python process, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for lang, path in (("en", f"notes/{NOTE}-en.md"), ("de", f"_posts/de/{NOTE}-de.md")):
            (folder / lang).mkdir()
            shutil.copy(ROOT / "corpus" / path, folder / lang / "note.md")
        spent(folder, *CHECK)
        pairs = [(spent(folder, "-c", "import sympy"), spent(folder, *CHECK)) for _ in range(rounds)]
    sympy, check = (median(side) for side in zip(*pairs, strict=True))
    print(f"import sympy {sympy:.2f} s, a cold note {check:.2f} s: {check / sympy:.2f} times")


if __name__ == "__main__":
    main()
