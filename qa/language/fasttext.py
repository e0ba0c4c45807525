"""Reads a quantised fastText classifier (`.ftz`) with numpy and predicts with it.

The file format and the arithmetic are those of fastText 0.9 (Joulin et al., "FastText.zip", 2016): rows of a
product-quantised matrix for words and hashed character n-grams, their mean, and a hierarchical softmax.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

MAGIC, VERSION = 793712314, 12
HIERARCHICAL = 1
END = "</s>"
LABEL = "__label__"
FNV_BASIS, FNV_PRIME, BITS = 2166136261, 16777619, 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Model:
    """Rows of `input` are words, then hashed n-grams; `parent`, `right` and `order` are the label tree."""

    words: Mapping[str, int]
    labels: tuple[str, ...]
    input: Array
    output: Array
    pruned: Mapping[int, int]
    buckets: int
    shortest: int
    longest: int
    children: tuple[tuple[int, int], ...]


class _Reader:
    """Little-endian fields one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def numbers(self, kind: str, count: int) -> NDArray[np.generic]:
        values = np.frombuffer(self.data, np.dtype(kind), count, self.at)
        self.at += values.nbytes
        return values

    def number(self, kind: str) -> int:
        return int(self.numbers(kind, 1)[0])

    def string(self) -> str:
        end = self.data.index(b"\0", self.at)
        text = self.data[self.at : end].decode("utf-8", "replace")
        self.at = end + 1
        return text


def load(path: Path) -> Model:
    """Raises ValueError for a file that is not a quantised classifier with a hierarchical softmax."""
    reader = _Reader(path.read_bytes())
    if (reader.number("<i4"), reader.number("<i4")) != (MAGIC, VERSION):
        raise ValueError(f"{path.name} is no fastText model")
    settings = [reader.number("<i4") for _ in range(12)]
    loss, buckets, shortest, longest = settings[6], settings[8], settings[9], settings[10]
    reader.number("<f8")
    if loss != HIERARCHICAL:
        raise ValueError(f"{path.name} has no hierarchical softmax")
    size, word_count, label_count = (reader.number("<i4") for _ in range(3))
    reader.number("<i8")
    prune_count = reader.number("<i8")
    names, counts = [], []
    for _ in range(size):
        names.append(reader.string())
        counts.append(reader.number("<i8"))
        reader.number("<i1")
    pairs = reader.numbers("<i4", 2 * max(0, prune_count)).reshape(-1, 2)
    pruned = dict(pairs.tolist())
    matrix = _matrix(reader)
    output = _matrix(reader, reader.number("<i1") == 1)
    return Model(
        words={name: i for i, name in enumerate(names[:word_count])},
        labels=tuple(name.removeprefix(LABEL) for name in names[word_count : word_count + label_count]),
        input=matrix,
        output=output,
        pruned=pruned,
        buckets=buckets,
        shortest=shortest,
        longest=longest,
        children=_tree(counts[word_count:]),
    )


def _matrix(reader: _Reader, quantised: bool | None = None) -> Array:
    """A matrix, dequantised; where `quantised` is None the flag stands before it."""
    if quantised is None:
        quantised = reader.number("<i1") == 1
    if not quantised:
        rows, columns = reader.number("<i8"), reader.number("<i8")
        return np.asarray(reader.numbers("<f4", rows * columns), np.float32).reshape(rows, columns)
    with_norm = reader.number("<i1") == 1
    rows, _ = reader.number("<i8"), reader.number("<i8")
    codes = reader.numbers("<u1", reader.number("<i4")).reshape(rows, -1)
    matrix = _decode(reader, codes)
    if with_norm:
        norms = reader.numbers("<u1", rows).reshape(rows, 1)
        matrix = matrix * _decode(reader, norms)
    return matrix


def _decode(reader: _Reader, codes: NDArray[np.generic]) -> Array:
    dimension, parts, width, last = (reader.number("<i4") for _ in range(4))
    centroids = np.asarray(reader.numbers("<f4", dimension * 256), np.float32)
    columns = []
    for part in range(parts):
        wide = last if part == parts - 1 else width
        start = part * 256 * width
        columns.append(centroids[start : start + 256 * wide].reshape(256, wide)[codes[:, part]])
    return np.hstack(columns)


def _tree(counts: list[int]) -> tuple[tuple[int, int], ...]:
    """Children of the inner nodes of the Huffman tree; leaf i is label i, inner node j is `len(counts) + j`."""
    labels = len(counts)
    weights = counts + [10**15] * (labels - 1)
    leaf, node = labels - 1, labels
    children = []
    for inner in range(labels, 2 * labels - 1):
        pair = []
        for _ in range(2):
            if leaf >= 0 and weights[leaf] < weights[node]:
                pair.append(leaf)
                leaf -= 1
            else:
                pair.append(node)
                node += 1
        weights[inner] = weights[pair[0]] + weights[pair[1]]
        children.append((pair[0], pair[1]))
    return tuple(children)


@lru_cache(maxsize=65536)
def _hashes(word: str, shortest: int, longest: int) -> tuple[int, ...]:
    """FNV-1a of every character n-gram of the word in its boundary marks, bytes taken as signed."""
    letters = [c.encode("utf-8", "replace") for c in f"<{word}>"]
    found = []
    for start in range(len(letters)):
        value = FNV_BASIS
        for length, letter in enumerate(letters[start : start + longest], 1):
            for byte in letter:
                value = ((value ^ (byte if byte < 128 else byte | 0xFFFFFF00)) * FNV_PRIME) & BITS
            at_edge = length == 1 and (start == 0 or start == len(letters) - 1)
            if length >= shortest and not at_edge:
                found.append(value)
    return tuple(found)


def predict(model: Model, text: str) -> dict[str, float]:
    """Probabilities by label of one text (line breaks count as spaces)."""
    rows: list[int] = []
    for word in [*text.split(), END]:
        known = model.words.get(word)
        if known is not None:
            rows.append(known)
        if word == END:
            continue
        for value in _hashes(word, model.shortest, model.longest):
            row = model.pruned.get(value % model.buckets)
            if row is not None:
                rows.append(len(model.words) + row)
    if not rows:
        return {}
    hidden = model.input[rows].mean(axis=0)
    right = 1.0 / (1.0 + np.exp(-(model.output @ hidden)))
    labels = len(model.labels)
    chance = [0.0] * (2 * labels - 1)
    chance[-1] = 1.0
    for inner in range(labels - 2, -1, -1):
        first, second = model.children[inner]
        here, go = chance[labels + inner], float(right[inner])
        chance[first], chance[second] = here * (1.0 - go), here * go
    return dict(zip(model.labels, chance, strict=False))
