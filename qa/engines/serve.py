"""One encoder for all worker processes: a GPU holds the model once and gets the texts of many notes in one batch.

While it computes, the questions of other workers gather, so that batches grow with the number of workers that wait.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext
from threading import Thread
from typing import Any

import numpy as np

from qa.engines import Array, Embedder
from qa.engines.registry import EMBEDDED, load
from qa.errors import QaError

FAILED = b"!"


@dataclass(frozen=True)
class EncoderPipes:
    """How worker processes reach the one encoder: each connects once."""

    name: str
    version: str
    connections: tuple[Connection[Any, Any], ...]
    taken: Any

    def connect(self) -> RemoteEmbedder:
        with self.taken.get_lock():
            number = self.taken.value
            self.taken.value += 1
        return RemoteEmbedder(self.name, self.version, self.connections[number])


class RemoteEmbedder:
    """The encoder as a worker process sees it."""

    def __init__(self, name: str, version: str, connection: Connection[Any, Any]) -> None:
        self.name, self.version, self._connection = name, version, connection

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), float32."""
        self._connection.send_bytes(json.dumps(list(texts)).encode("ascii"))
        answer = self._connection.recv_bytes()
        if answer.startswith(FAILED):
            raise QaError(*json.loads(answer[len(FAILED) :]))
        return np.frombuffer(answer[len(FAILED) :], np.float32).reshape(len(texts), -1)


class _Server(Thread):
    """Answers all that has been asked meanwhile with one call of the encoder."""

    def __init__(self, engine: Embedder, ends: Sequence[Connection[Any, Any]], stop: Connection[Any, Any]) -> None:
        super().__init__(name="encoder", daemon=True)
        self._engine, self._ends, self._ending = engine, list(ends), stop

    def run(self) -> None:
        try:
            while self._ending not in (ready := wait([*self._ends, self._ending])):
                self._answer({end: json.loads(end.recv_bytes()) for end in self._ends if end in ready})
        finally:
            # after a failure nobody waits for ever: whoever asks next is told that the pipe is closed
            for end in self._ends:
                end.close()

    def _answer(self, asked: dict[Connection[Any, Any], list[str]]) -> None:
        row = {text: i for i, text in enumerate(dict.fromkeys(text for texts in asked.values() for text in texts))}
        try:
            vectors = self._engine.embed(list(row))
        except QaError as error:
            for end in asked:
                end.send_bytes(FAILED + json.dumps([str(error), error.hint]).encode("ascii"))
            return
        for end, texts in asked.items():
            rows = vectors[[row[text] for text in texts]].astype(np.float32)
            end.send_bytes(b" " + rows.tobytes())


@contextmanager
def serving(model: str, device: str, workers: int, context: SpawnContext) -> Iterator[EncoderPipes | None]:
    """Ways for `workers` processes to one encoder; None where each had better run its own, on a CPU."""
    engine = None if model == "auto" or model in EMBEDDED else load(model, device)
    if engine is None or not getattr(engine, "shared", False):
        yield None
        return
    pipes = [context.Pipe() for _ in range(workers)]
    stopped, stop = context.Pipe(duplex=False)
    server = _Server(engine, [ours for ours, _ in pipes], stopped)
    server.start()
    try:
        yield EncoderPipes(engine.name, engine.version, tuple(theirs for _, theirs in pipes), context.Value("i", 0))
    finally:
        stop.send_bytes(b"stop")
        server.join()
        for _, theirs in pipes:
            theirs.close()
