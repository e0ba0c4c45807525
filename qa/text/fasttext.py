"""Reads a quantised fastText classifier (`.ftz`) with numpy and predicts with it.

The file format and the arithmetic are those of fastText 0.9 (Joulin et al., "FastText.zip", 2016): rows of a
product-quantised matrix for words and hashed character n-grams, their mean, and a hierarchical softmax.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qa.model.records import dataclass

Array = NDArray[np.float32]
Rows = NDArray[np.int32]

MAGIC, VERSION = 793712314, 12
HIERARCHICAL = 1
END = "</s>"
LABEL = "__label__"
REMEMBERED = 50_000
"""Words whose rows are kept."""
FEW = 100
"""Texts whose rows are dequantised one by one (20 µs more each) before all are (9 ms)."""
FNV_BASIS, FNV_PRIME = np.uint32(2166136261), np.uint32(16777619)
_ENTRY = re.compile(rb"([^\0]*)\0(.{8}).", re.DOTALL)
Decoder = Callable[[Rows | slice], Array]
"""Which rows of a matrix are wanted, and they."""


class Matrix:
    """Rows that are dequantised when a text asks for them, as long as few texts do."""

    def __init__(self, decode: Decoder) -> None:
        self._decode, self._asked = decode, 0

    def rows(self, numbers: Rows) -> Array:
        self._asked += 1
        if self._asked == FEW:
            self._decode = self._decode(slice(None)).__getitem__
        return self._decode(numbers)


@dataclass(frozen=True, slots=True)
class Model:
    """Rows of `input` are words, then hashed n-grams: `ngrams` has one more than the row of every bucket, 0 for one
    that was pruned.

    `paths`, shape (depth, labels), leads down the label tree: node j to the right is j, to the left j + labels - 1;
    paths that are shorter than others end on the last index, a factor of one.
    """

    words: Mapping[str, int]
    labels: tuple[str, ...]
    input: Matrix
    output: Array
    ngrams: NDArray[np.generic]
    shortest: int
    longest: int
    paths: NDArray[np.int64]
    seen: dict[str, Rows]
    """The rows of words that were looked up before, of their n-grams too."""


class _ModelFile:
    """Little-endian fields one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def numbers(self, kind: str, count: int) -> NDArray[np.generic]:
        values = np.frombuffer(self.data, np.dtype(kind), count, self.at)
        self.at += values.nbytes
        return values

    def number(self, kind: str) -> int:
        return int(self.numbers(kind, 1)[0])

    def entries(self, count: int) -> tuple[list[str], list[int]]:
        """Names, each closed by a zero, with their numbers of occurrences; the type behind them is not needed."""
        found = [*islice(_ENTRY.finditer(self.data, self.at), count)]
        if len(found) < count or (found and found[0].start() != self.at):
            raise ValueError("the model ends amid its words")
        self.at = found[-1].end() if found else self.at
        names = [entry[1].decode("utf-8", "replace") for entry in found]
        return names, [int.from_bytes(entry[2], "little", signed=True) for entry in found]


def load(path: Path) -> Model:
    """Raises ValueError for a file that is not a quantised classifier with a hierarchical softmax."""
    reader = _ModelFile(path.read_bytes())
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
    names, counts = reader.entries(size)
    kept = np.asarray(reader.numbers("<i4", 2 * max(0, prune_count)), np.int32).reshape(-1, 2)
    # zeros cost nothing until they are written over, small numbers half as much as large ones
    ngrams = np.zeros(buckets, np.uint16 if word_count + len(kept) < 1 << 16 else np.int32)
    ngrams[kept[:, 0]] = kept[:, 1] + word_count + 1
    matrix = _matrix(reader)
    output = _matrix(reader, reader.number("<i1") == 1)(slice(None))
    return Model(
        words={name: i for i, name in enumerate(names[:word_count])},
        labels=tuple(name.removeprefix(LABEL) for name in names[word_count : word_count + label_count]),
        input=Matrix(matrix),
        output=output,
        ngrams=ngrams,
        shortest=shortest,
        longest=longest,
        paths=_paths(_tree(counts[word_count:])),
        seen={},
    )


def _matrix(reader: _ModelFile, quantised: bool | None = None) -> Decoder:
    """The rows of a matrix, dequantised; where `quantised` is None the flag stands before it."""
    if quantised is None:
        quantised = reader.number("<i1") == 1
    if not quantised:
        rows, columns = reader.number("<i8"), reader.number("<i8")
        return np.asarray(reader.numbers("<f4", rows * columns), np.float32).reshape(rows, columns).__getitem__
    with_norm = reader.number("<i1") == 1
    rows, _ = reader.number("<i8"), reader.number("<i8")
    codes = reader.numbers("<u1", reader.number("<i4")).reshape(rows, -1)
    values = _decoder(reader, codes)
    if not with_norm:
        return values
    norms = _decoder(reader, reader.numbers("<u1", rows).reshape(rows, 1))
    return lambda numbers: values(numbers) * norms(numbers)


def _decoder(reader: _ModelFile, codes: NDArray[np.generic]) -> Decoder:
    dimension, parts, width, last = (reader.number("<i4") for _ in range(4))
    centroids = np.asarray(reader.numbers("<f4", dimension * 256), np.float32)
    tables = []
    for part in range(parts):
        wide = last if part == parts - 1 else width
        start = part * 256 * width
        tables.append(centroids[start : start + 256 * wide].reshape(256, wide))

    def decode(rows: Rows | slice) -> Array:
        wanted = codes[rows]
        return np.hstack([table[wanted[:, part]] for part, table in enumerate(tables)])

    return decode


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


def _paths(children: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """See `Model`."""
    labels = len(children) + 1
    above: list[list[int]] = [[] for _ in range(2 * labels - 1)]
    for node in range(labels - 2, -1, -1):
        first, second = children[node]
        above[first] = [*above[labels + node], node + labels - 1]
        above[second] = [*above[labels + node], node]
    depth = max(map(len, above[:labels]))
    return np.array([path + [2 * labels - 2] * (depth - len(path)) for path in above[:labels]]).T


def _hashes(text: str, longest: int) -> NDArray[np.uint32]:
    """FNV-1a of the n-grams that begin at every character, bytes taken as signed, shape (characters, longest).

    An n-gram that runs over the end of the text is worth nothing.
    """
    data = np.frombuffer(text.encode("utf-8", "replace"), np.uint8)
    starts = np.flatnonzero((data & 0xC0) != 0x80)
    sizes = np.diff(starts, append=len(data))
    # room behind the last character for the n-grams that run over it
    starts, sizes = (np.concatenate((part, np.zeros(longest, np.int64))) for part in (starts, sizes))
    signed = data.astype(np.int8).astype(np.int32).view(np.uint32)
    value = np.full(len(text), FNV_BASIS)
    found = np.empty((len(text), longest), np.uint32)
    for length in range(longest):
        at, size = starts[length : len(text) + length], sizes[length : len(text) + length]
        for byte in range(int(size.max())):
            here = signed[np.minimum(at + byte, len(data) - 1)]
            value = np.where(size > byte, (value ^ here) * FNV_PRIME, value)
        found[:, length] = value
    return found


def learn(model: Model, words: Iterable[str]) -> None:
    """Look up words that are new, all at once, which costs hardly more than one. The end mark has no n-grams."""
    if len(model.seen) > REMEMBERED:
        model.seen.clear()
    if END not in model.seen:
        model.seen[END] = np.array([model.words[END]] if END in model.words else [], np.int32)
    new = [word for word in dict.fromkeys(words) if word not in model.seen]
    if not new:
        return
    marked = [f"<{word}>" for word in new]
    lengths = np.array([len(word) for word in marked])
    ends = np.cumsum(lengths)
    starts = ends - lengths
    rows = np.empty((ends[-1], 1 + model.longest), np.int32)
    rows[:, 0] = -1
    rows[starts, 0] = [model.words.get(word, -1) for word in new]
    rows[:, 1:] = model.ngrams[_hashes("".join(marked), model.longest) % np.uint32(len(model.ngrams))]
    rows[:, 1:] -= 1
    room = np.repeat(ends, lengths) - np.arange(ends[-1])
    sizes = np.arange(1, model.longest + 1)
    rows[:, 1:][(sizes > room[:, None]) | (sizes < model.shortest)] = -1
    if model.shortest == 1:
        # a boundary mark by itself says nothing
        rows[np.concatenate((starts, ends - 1)), 1] = -1
    good = rows >= 0
    known = rows[good]
    last = np.cumsum(good.sum(axis=1))[ends - 1].tolist()
    for word, first, end in zip(new, [0, *last], last, strict=False):
        model.seen[word] = known[first:end]


def predict(model: Model, text: str) -> list[float]:
    """Probabilities of `model.labels` for one text (line breaks count as spaces); empty where nothing is known."""
    words = [*text.split(), END]
    learn(model, words)
    rows = np.concatenate([model.seen[word] for word in words])
    if not len(rows):
        return []
    hidden = model.input.rows(rows).mean(axis=0)
    with np.errstate(over="ignore"):
        right = (1.0 / (1.0 + np.exp(-(model.output @ hidden)))).astype(np.float64)[: len(model.labels) - 1]
    factors = np.concatenate((right, 1.0 - right, [1.0]))
    chances: list[float] = np.multiply.reduce(factors[model.paths], axis=0).tolist()
    return chances
