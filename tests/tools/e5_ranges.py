"""Measures how far the activations of the embedded encoder reach: `python -m tests.tools.e5_ranges corpus`.

In float32, on the paragraphs of notes and on strings of pieces drawn from the whole vocabulary (any script, single
characters, repetitions), so that no language or odd text falls outside. Takes some minutes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cache
from math import erf
from pathlib import Path
from typing import Any

import numpy as np

from qa.engines import Array
from qa.engines.e5.engine import PREFIX
from qa.engines.e5.graph import embeddings
from qa.engines.e5.ranges import FILE, PARTS
from qa.engines.e5.tokenizer import Unigram
from qa.engines.e5.weights import Weights, vocabulary, weights

MOST_PARAGRAPHS = 600
STRINGS = 200


class Reference:
    """The encoder in plain float32 numpy, one text at a time: slow, and nothing in it is approximated."""

    def __init__(self, own: Weights) -> None:
        self.own = own
        widths = {"q": own.hidden, "k": own.hidden, "v": own.hidden, "ao": own.hidden, "fi": own.hidden}
        self.matrices = {
            f"l{layer}.{part}": own.matrix(f"l{layer}.{part}.w", width).T
            for layer in range(own.layers)
            for part, width in (*widths.items(), ("fo", own.feed_forward))
        }

    def tokens(self, x: Array) -> tuple[Array, list[dict[str, Array]]]:
        """The last layer's vectors of tokens whose embeddings are `x`, and the inputs of each layer's matrices."""
        x, seen = self._normalised(x, "emb.ln"), []
        for prefix in (f"l{layer}." for layer in range(self.own.layers)):
            heads = [self._heads(self._linear(x, prefix + part)) for part in ("q", "k", "v")]
            attended = self._attention(*heads).transpose(1, 0, 2).reshape(x.shape)
            middle = self._normalised(x + self._linear(attended, prefix + "ao"), prefix + "aln")
            inner = _gelu(self._linear(middle, prefix + "fi"))
            seen.append(dict(zip(PARTS, (x, attended, middle, inner), strict=True)))
            x = self._normalised(middle + self._linear(inner, prefix + "fo"), prefix + "oln")
        return x, seen

    def _linear(self, x: Array, name: str) -> Array:
        return np.asarray(x @ self.matrices[name] + self.own.vector(f"{name}.b"), np.float32)

    def _normalised(self, x: Array, name: str) -> Array:
        centred = x - x.mean(axis=-1, keepdims=True)
        centred /= np.sqrt((centred**2).mean(axis=-1, keepdims=True) + np.float32(1e-12))
        return np.asarray(centred * self.own.vector(f"{name}.w") + self.own.vector(f"{name}.b"), np.float32)

    def _heads(self, x: Array) -> Array:
        return x.reshape(len(x), self.own.heads, -1).transpose(1, 0, 2)

    def _attention(self, query: Array, key: Array, values: Array) -> Array:
        scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(query.shape[-1]))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return np.asarray(scores / scores.sum(axis=-1, keepdims=True) @ values, np.float32)


@cache
def _bell() -> tuple[Array, Array]:
    """The normal distribution function at close knots: between them a line errs by less than 1e-7."""
    knots = np.linspace(-6, 6, 12_001, dtype=np.float32)
    return knots, np.array([0.5 * (1 + erf(k / 2**0.5)) for k in knots], np.float32)


def _gelu(x: Array) -> Array:
    return np.asarray(x * np.interp(x, *_bell()), np.float32)


def _paragraphs(folder: Path) -> Iterator[list[int]]:
    tokenizer = Unigram(vocabulary())
    texts = [p for path in sorted(folder.rglob("*.md")) for p in path.read_text(encoding="utf-8").split("\n\n") if p]
    for text in texts[:: len(texts) // MOST_PARAGRAPHS + 1]:
        yield tokenizer.encode(PREFIX + text)[: weights().positions - 2]


def _strings(random: Any) -> Iterator[list[int]]:
    """Pieces drawn from the whole vocabulary, from neighbours in it, single characters, repetitions, the unknown."""
    pieces, unknown = vocabulary().pieces, vocabulary().unk
    count, short = len(pieces), [i for i, piece in enumerate(pieces) if len(piece) <= 2 and i > unknown]
    for _ in range(STRINGS):
        length, start = int(random.integers(1, 80)), int(random.integers(unknown + 1, count - 4000))
        yield random.integers(unknown + 1, count, length).tolist()
        yield random.integers(start, start + 4000, length).tolist()
        yield random.choice(short, length).tolist()
        yield [start] * length
    yield from ([unknown] * length for length in (1, 2, 3, 5, 8, 13, 21, 34, 100))
    yield from (random.integers(unknown + 1, count, length).tolist() for length in (200, 300, 400, 500))


def _inputs(folder: Path) -> Iterator[Sequence[int]]:
    table = vocabulary()
    prefix = Unigram(table).encode(PREFIX.strip())
    for ids in _paragraphs(folder):
        yield [table.bos, *ids, table.eos]
    for k, ids in enumerate(_strings(np.random.default_rng(7))):
        # later windows of a long text have no prefix
        yield [table.bos, *(prefix if k % 8 < 7 else ()), *ids, table.eos]


def build(folder: Path) -> None:
    """Write the table from the notes in `folder`."""
    own = weights()
    reference = Reference(own)
    positions, kind = own.vector("emb.pos").reshape(-1, own.hidden), own.vector("emb.type")[: own.hidden]
    sizes = {name: own.feed_forward if name == "inner" else own.hidden for name in PARTS}
    peaks = {name: np.zeros((own.layers, size), np.float32) for name, size in sizes.items()}
    for ids in _inputs(folder):
        _, seen = reference.tokens(embeddings(own, [ids], positions, kind)[0])
        for layer, parts in enumerate(seen):
            for name, values in parts.items():
                np.maximum(peaks[name][layer], np.abs(values).max(axis=0), out=peaks[name][layer])
    stored: dict[str, Any] = {name: table.astype(np.float16) for name, table in peaks.items()}
    np.savez(FILE, **stored)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
