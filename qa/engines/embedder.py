"""What an encoder is: the protocol of every engine, and the type of its vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# a name, so that who only asks which engine it is imports no numpy
Array: TypeAlias = "NDArray[np.float32]"

TINY = 1e-6
"""Length below which a vector has none: single precision leaves as much of two equal ones."""


def unit_length(vectors: Array) -> Array:
    """The rows, shape (n, dimension), each divided by its length; a row without length stays so."""
    import numpy as np

    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), TINY), np.float32)


class Embedder(Protocol):
    """A multilingual sentence encoder. A text's vector depends on that text alone, never on its batch."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), float32."""
        ...


@runtime_checkable
class StaticEmbedder(Protocol):
    """An encoder that also has vectors for nothing: of the words alone, in no order."""

    def static(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), float32; comparable with each other only."""
        ...


@runtime_checkable
class PairJudge(Protocol):
    """An encoder with a network of its own that says in which way two sentences do not mean the same."""

    @property
    def judge_version(self) -> str: ...

    def judge(self, pairs: Sequence[tuple[str, str]], network: int) -> Array:
        """Log-odds of `qa.engines.e5.judge.KINDS` against the same by one of its `NETWORKS`, shape (len(pairs), 7),
        float32."""
        ...


@runtime_checkable
class WordReader(Protocol):
    """An encoder that says what it reads in each word of a text: words and their translations lie near."""

    def words(self, text: str) -> tuple[list[tuple[int, int]], Array] | None:
        """The stretches of a text's first tokens, and their vectors, shape (tokens, dimension), float32; None where
        stretches are not known."""
        ...
