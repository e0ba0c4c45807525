"""One encoder for all worker processes: a GPU holds the model once and gets the texts of many notes in one batch.

While it computes, the questions of other workers gather, so that batches grow with the number of workers that wait.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext
from queue import SimpleQueue
from threading import Thread
from typing import Any

import numpy as np

from qa.engines.embedder import Array, Embedder
from qa.engines.profiles import PACKAGES
from qa.engines.registry import load
from qa.model.errors import QaError

FAILED = b"!"


class RemoteEmbedder:
    """The encoder as a worker process sees it."""

    shared = True

    def __init__(self, name: str, version: str, connection: Connection[Any, Any]) -> None:
        self.name, self.version, self._connection = name, version, connection

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), float32."""
        self._connection.send_bytes(json.dumps(list(texts)).encode("ascii"))
        answer = self._connection.recv_bytes()
        if answer.startswith(FAILED):
            raise QaError(*json.loads(answer[len(FAILED) :]))
        return np.frombuffer(answer[len(FAILED) :], np.float32).reshape(len(texts), -1)

    def leave(self) -> None:
        """Close this process's end: the worker that was started with it has its own."""
        self._connection.close()


class EncoderPipes:
    """Ways to the encoder: a new one for every worker, those that replace a dead one included."""

    def __init__(self, engine: Embedder, server: _Server, context: SpawnContext) -> None:
        self._engine, self._server, self._context = engine, server, context

    def connect(self) -> RemoteEmbedder:
        ours, theirs = self._context.Pipe()
        self._server.admit(ours)
        return RemoteEmbedder(self._engine.name, self._engine.version, theirs)


class _Server(Thread):
    """Answers all that has been asked meanwhile with one call of the encoder."""

    def __init__(self, engine: Embedder, bell: tuple[Connection[Any, Any], Connection[Any, Any]]) -> None:
        super().__init__(name="encoder", daemon=True)
        self._engine, (self._heard, self._rung) = engine, bell
        self._ends: list[Connection[Any, Any]] = []
        self._new: SimpleQueue[Connection[Any, Any] | None] = SimpleQueue()

    def admit(self, end: Connection[Any, Any] | None) -> None:
        """Take in another worker's end; None ends the thread."""
        self._new.put(end)
        self._rung.send_bytes(b"!")

    def run(self) -> None:
        try:
            while True:
                wait([*self._ends, self._heard])
                # who comes in meanwhile shares the call
                while self._heard.poll():
                    self._heard.recv_bytes()
                    end = self._new.get()
                    if end is None:
                        return
                    self._ends.append(end)
                self._answer(dict(self._questions([end for end in self._ends if end.poll()])))
        finally:
            # after a failure nobody waits for ever: whoever asks next is told that the pipe is closed
            for end in self._ends:
                end.close()

    def _questions(self, ends: Sequence[Connection[Any, Any]]) -> Iterator[tuple[Connection[Any, Any], list[str]]]:
        for end in ends:
            try:
                yield end, json.loads(end.recv_bytes())
            except (EOFError, OSError):
                # its worker is gone
                self._ends.remove(end)
                end.close()

    def _answer(self, asked: dict[Connection[Any, Any], list[str]]) -> None:
        if not asked:
            return
        row = {text: i for i, text in enumerate(dict.fromkeys(text for texts in asked.values() for text in texts))}
        try:
            vectors = self._engine.embed(list(row))
        except QaError as error:
            answers = dict.fromkeys(asked, FAILED + json.dumps([str(error), error.hint]).encode("ascii"))
        else:
            answers = {
                end: b" " + vectors[[row[text] for text in texts]].astype(np.float32).tobytes()
                for end, texts in asked.items()
            }
        for end, answer in answers.items():
            # a worker that is gone is noticed at the next question
            with suppress(OSError):
                end.send_bytes(answer)


@contextmanager
def serving(model: str, device: str, context: SpawnContext) -> Iterator[EncoderPipes | None]:
    """Ways for worker processes to one encoder; None where each had better run its own, on a CPU."""
    engine = None if model == "auto" or model in PACKAGES else load(model, device)
    if engine is None or not getattr(engine, "shared", False):
        yield None
        return
    server = _Server(engine, context.Pipe(duplex=False))
    server.start()
    try:
        yield EncoderPipes(engine, server, context)
    finally:
        server.admit(None)
        server.join()
