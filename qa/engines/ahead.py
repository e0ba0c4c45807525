"""Batches of tokens for a device: while it computes with one, a thread cuts the texts of the next into tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from qa.model.records import dataclass

FIRST, NEXT = 256, 4_096
"""Texts that are read at once: few to begin with, so that the device soon has work."""
Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens of a text, or of a part of it; `text` is its index, `weight` its part of the text's vector."""

    text: int
    weight: int
    tokens: Sequence[int]


class Batches:
    """Windows of like length, the longest first, with padding at most `budget` tokens together, or one window.

    `read` gives the windows of texts, which come to it by index.
    """

    def __init__(self, texts: Sequence[str], read: Callable[[Sequence[int]], list[Window]], budget: int) -> None:
        self.budget = budget
        self._read = read
        self._waiting: list[Window] = []
        # bytes tell about how many tokens there are: what is read together is of like length, and little is padded
        sizes = [len(text.encode("utf-8")) for text in texts]
        order = sorted(range(len(texts)), key=lambda i: (-sizes[i], texts[i]))
        cuts = [0, *range(FIRST, len(order), NEXT), len(order)]
        self._parts = [order[start:end] for start, end in pairwise(cuts)]

    def __iter__(self) -> Iterator[list[Window]]:
        with ThreadPoolExecutor(1, "tokens") as reader:
            ahead: Future[list[Window]] | None = None
            for part in [*self._parts, None]:
                before, ahead = ahead, reader.submit(self._read, part) if part else None
                if before:
                    self._waiting = sorted([*self._waiting, *before.result()], key=lambda w: -len(w.tokens))
                while self._waiting and (ahead is None or len(self._waiting) >= self._size()):
                    size = self._size()
                    batch, self._waiting = self._waiting[:size], self._waiting[size:]
                    yield batch

    def again(self, batch: list[Window]) -> None:
        """Memory did not suffice for it: what follows, and first of all this, comes in smaller ones."""
        self.budget = len(batch) * len(batch[0].tokens) // 2
        self._waiting = [*batch, *self._waiting]

    def _size(self) -> int:
        return max(1, self.budget // max(1, len(self._waiting[0].tokens)))


def padded(batch: Sequence[Window], pad: int, left: bool) -> tuple[Ids, Ids]:
    """Token ids and a mask of ones where they are, both of shape (len(batch), longest)."""
    lengths = np.array([len(window.tokens) for window in batch])
    longest = max(1, lengths.max())
    columns = np.arange(longest)
    there = columns >= longest - lengths[:, None] if left else columns < lengths[:, None]
    ids = np.full(there.shape, pad, np.int64)
    ids[there] = np.fromiter(chain.from_iterable(window.tokens for window in batch), np.int64, int(lengths.sum()))
    return ids, there.astype(np.int64)
