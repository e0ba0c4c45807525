"""Heavy things behind small Protocols, each loaded on first use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from qa.cache import Cache
    from qa.formula import Comparison

Array = NDArray[np.float32]


class Embedder(Protocol):
    """A multilingual sentence encoder."""

    name: str
    version: str

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), float32."""
        ...


class Engines:
    """What checks and the aligner may ask for. Every answer goes through the cache."""

    def __init__(self, model: str = "auto", device: str = "auto", cache: Cache | None = None) -> None:
        self.model, self.device, self.cache = model, device, cache

    def embed(self, texts: Sequence[str], languages: tuple[str, str]) -> Array:
        """Vectors of texts in either of two languages, from the one engine that serves the pair."""
        raise NotImplementedError

    def compare(self, source: str, target: str) -> Comparison:
        """`qa.formula.compare`, cached."""
        raise NotImplementedError
