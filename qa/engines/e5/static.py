"""Vectors of texts from the encoder's own word table alone: what they are about, without running a layer.

The mean of the pieces' input embeddings, rare pieces weighing more (smooth inverse frequency, Arora et al. 2017): the
tokenizer's log-probabilities are the frequencies. Thousands of texts a second, since all it costs is the tokenizing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qa.engines.e5.weights import dequantise, vocabulary, weights
from qa.engines.embedder import Array, unit_length

SMOOTHING = 3e-4
"""Probability of a piece that weighs half as much as the rarest ones."""
LEAST_LOG = -30.0
"""Logarithms of probability below it are no different."""
MOST_PIECES = 256
"""Pieces of a text that are read: its beginning says what it is about."""


def static_vectors(pieces: Sequence[Sequence[int]]) -> Array:
    """Unit vectors of texts given as piece ids, shape (len(pieces), hidden); zero for a text without a piece.

    Every text is summed by itself: its vector does not depend on its neighbours.
    """
    rows = [np.asarray(ids[:MOST_PIECES], np.int64) for ids in pieces]
    used, place = np.unique(np.concatenate([*rows, np.zeros(1, np.int64)]), return_inverse=True)
    rarity = SMOOTHING / (SMOOTHING + np.exp(np.clip(vocabulary().scores[used].astype(np.float64), LEAST_LOG, 0.0)))
    table = dequantise(weights().groups("emb.word", weights().hidden)[used]) * rarity.astype(np.float32)[:, None]
    sums = np.zeros((len(rows), table.shape[1]), np.float32)
    at = 0
    for k, ids in enumerate(rows):
        sums[k] = table[place[at : at + len(ids)]].sum(axis=0)
        at += len(ids)
    return unit_length(sums)
