"""A small trained network over the token states of a sentence and its translation, computed with numpy.

Each token is set beside what the other side has for it (attention from side to side, Parikh et al. 2016), layers of a
transformer over both sides weigh what is left over, the largest and the mean of each side are classified. Its size is
that of its weights.
"""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path

import numpy as np

from qa.cache.tables import mapped
from qa.engines.embedder import Array

HEAD = 32
"""Numbers of one head of attention."""
EPSILON = 1e-5
Parts = dict[str, Array]


class Network:
    """What the table of weights at `path` makes of two texts."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _parts(self) -> Parts:
        kept = _flat(str(self._path))
        ends = kept.find(b"\n")
        numbers, at, found = np.frombuffer(kept, np.float32, offset=ends + 1), 0, {}
        for name, shape in json.loads(kept[:ends]):
            size = int(np.prod(shape))
            found[name] = numbers[at : at + size].reshape(shape)
            at += size
        return found

    def entered(self, states: Array) -> Array:
        """What the network reads of a text, shape (tokens, width), of its token states, shape (tokens, 384): the same
        beside whatever other text."""
        return self._linear(self._normalised(np.asarray(states, np.float32), "n0"), "p")

    def scores(self, own: Array, other: Array) -> Array:
        """Scores of the kinds, shape (7,), for a sentence and its translation as `entered`."""
        ours, theirs = self._compared(own, other, 0), self._compared(other, own, 1)
        both, number = np.concatenate([ours, theirs]), 0
        while f"b.{number}.n1.weight" in self._parts:
            both = self._layer(both, f"b.{number}")
            number += 1
        both = self._normalised(both, "nf")
        halves = both[: len(own)], both[len(own) :]
        read = np.concatenate([pool for half in halves for pool in (half.max(axis=0), half.mean(axis=0))])
        return self._linear(_gelu(self._linear(read, "h1")), "h2")

    def _compared(self, own: Array, other: Array, side: int) -> Array:
        """Each token beside what the other side has for it, by likeness and by learned heads."""
        units = [rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12) for rows in (own, other)]
        likeness = units[1] @ units[0].T * np.exp(self._parts["log_t"])
        found = _softmax(likeness).T @ other + self._attended(own, other, "x")
        beside = np.concatenate([own, found, own - found, own * found], axis=1)
        return np.asarray(_gelu(self._linear(beside, "c")) + self._parts["side.weight"][side], np.float32)

    def _layer(self, rows: Array, name: str) -> Array:
        normal = self._normalised(rows, f"{name}.n1")
        rows = rows + self._attended(normal, normal, f"{name}.a")
        inner = _gelu(self._linear(self._normalised(rows, f"{name}.n2"), f"{name}.f1"))
        return rows + self._linear(inner, f"{name}.f2")

    def _attended(self, rows: Array, others: Array, name: str) -> Array:
        query, key, value = (
            self._linear(given, f"{name}.{part}").reshape(len(given), -1, HEAD).transpose(1, 0, 2)
            for part, given in (("q", rows), ("k", others), ("v", others))
        )
        weights = _softmax(key @ query.transpose(0, 2, 1) / np.float32(query.shape[-1] ** 0.5)).transpose(0, 2, 1)
        return self._linear((weights @ value).transpose(1, 0, 2).reshape(len(rows), -1), f"{name}.o")

    def _linear(self, rows: Array, name: str) -> Array:
        out: Array = rows @ self._parts[name + ".weight"]
        out += self._parts[name + ".bias"]
        return out

    def _normalised(self, rows: Array, name: str) -> Array:
        out = rows - _mean(rows)
        out /= np.sqrt(_mean(out * out) + np.float32(EPSILON))
        out *= self._parts[name + ".weight"]
        out += self._parts[name + ".bias"]
        return out


@mapped
def _flat(path: str) -> bytes:
    """Names and shapes in a line, and all numbers after it: reading fifty arrays takes as long as judging ten pairs.

    Matrices by which rows are multiplied stand turned, as they are used."""
    found = read_parts(Path(path))
    for name in [name for name, values in found.items() if values.ndim > 1]:
        if name.removesuffix("weight") + "bias" in found:
            found[name] = np.ascontiguousarray(found[name].T)
    head = json.dumps([(name, values.shape) for name, values in found.items()])
    # numbers begin where the processor likes them to
    room = -(len(head) + 1) % 8
    return f"{head}{' ' * room}\n".encode("ascii") + b"".join(values.tobytes() for values in found.values())


def read_parts(path: Path) -> Parts:
    """Stored weights: matrices in 8-bit steps, a step for each row, the rest in half precision."""
    with np.load(path, allow_pickle=False) as stored:
        whole = {name: stored[name].astype(np.float32) for name in stored.files}
    steps = {name: whole.pop(name) for name in [*whole] if name.endswith(".step")}
    return {
        name: values * steps[name + ".step"] if name + ".step" in steps else values for name, values in whole.items()
    }


def _mean(rows: Array) -> Array:
    return np.asarray(np.add.reduce(rows, axis=-1, keepdims=True) / np.float32(rows.shape[-1]), np.float32)


def _softmax(scores: Array) -> Array:
    """Along the first of the last two axes, where many numbers are added at once; `scores` is written over."""
    scores -= np.maximum.reduce(scores, axis=-2, keepdims=True)
    np.exp(scores, out=scores)
    scores /= np.add.reduce(scores, axis=-2, keepdims=True)
    return scores


def _gelu(x: Array) -> Array:
    """x · Φ(x), half of x + |x| · erf(|x| / √2), with the error function by Abramowitz and Stegun 7.1.26: off by 1.5e-7
    at most. Each step is written over the one before."""
    size = np.abs(x)
    t = size * np.float32(0.3275911 * 0.5**0.5)
    t += 1
    np.divide(1, t, out=t)
    series = t * np.float32(1.061405429)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series += np.float32(factor)
        series *= t
    fall = np.square(size, out=t)
    fall *= np.float32(-0.5)
    series *= np.exp(fall, out=fall)
    out: Array = np.subtract(1, series, out=series)
    out *= size
    out += x
    out *= np.float32(0.5)
    return out
