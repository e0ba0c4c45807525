"""How texts go to a sentence-transformers model: batches by tokens, memory that runs out, windows, devices."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from qa.engines.profiles import Profile
from qa.engines.sentence_transformers import SPARE, SentenceTransformer, pick_device
from qa.model.errors import QaError

torch = pytest.importorskip("torch", reason="needs torch: pip install -e '.[models]'")
# a CPU by another name: batches as on a GPU
BATCHING = "cpu:0"


class Tokenizer:
    """A token a letter, between two marks."""

    pad_token_id, padding_side = 0, "right"

    def __call__(self, texts: list[str], **options: Any) -> dict[str, Any]:
        return {
            "input_ids": [[0, *map(ord, text), 1] for text in texts],
            "offset_mapping": [[(i, i + 1) for i in range(len(text))] for text in texts],
        }


class Model:
    """Vectors of letter sums; holds as many tokens at once as `room` says."""

    max_seq_length = 100

    def __init__(self, room: int = 10**9) -> None:
        self.tokenizer, self.room, self.shapes = Tokenizer(), room, list[tuple[int, ...]]()

    def __call__(self, features: dict[str, Any]) -> dict[str, Any]:
        ids = features["input_ids"]
        if ids.numel() > self.room:
            raise torch.OutOfMemoryError
        self.shapes.append(tuple(ids.shape))
        return {"sentence_embedding": torch.stack([ids.sum(1).float(), torch.ones(len(ids))], dim=1)}


def engine(model: Model, device: str, monkeypatch: pytest.MonkeyPatch, budget: int = 64) -> SentenceTransformer:
    monkeypatch.setattr("qa.engines.sentence_transformers.TOKENS_A_BATCH", {BATCHING: budget})
    made = SentenceTransformer("a/model")
    made.profile = Profile("a/model", max_tokens=100)
    made.__dict__.update(_model=model, device=device)
    return made


TEXTS = ["a" * n for n in (3, 30, 1, 14, 14, 2, 3, 30)]


def expected(texts: list[str]) -> Any:
    rows = np.array([[sum(map(ord, text)) + 1, 1] for text in texts], np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_batches_hold_similar_lengths_within_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    model = Model()
    assert np.allclose(engine(model, BATCHING, monkeypatch).embed(TEXTS), expected(TEXTS), atol=1e-6)
    assert model.shapes == [(2, 32), (4, 16), (2, 4)]


def test_a_cpu_gets_one_text_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    model = Model()
    assert np.allclose(engine(model, "cpu", monkeypatch).embed(TEXTS), expected(TEXTS), atol=1e-6)
    assert {rows for rows, _ in model.shapes} == {1}


def test_batches_are_halved_until_they_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    model = Model(room=40)
    made = engine(model, BATCHING, monkeypatch, budget=256)
    assert np.allclose(made.embed(TEXTS), expected(TEXTS), atol=1e-6)
    assert all(rows * columns <= 40 for rows, columns in model.shapes)
    assert max(rows for rows, _ in model.shapes) > 1


def test_a_single_text_without_room_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(torch.OutOfMemoryError):
        engine(Model(room=10), BATCHING, monkeypatch).embed(["a" * 30])


def test_long_texts_are_windowed_to_their_end(monkeypatch: pytest.MonkeyPatch) -> None:
    made = engine(Model(), BATCHING, monkeypatch)
    text = "".join(chr(97 + k % 26) for k in range(250))
    texts = ["short", text, "x" * (100 - SPARE)]
    windows = made._read(texts, [0, 1, 2])
    assert "".join(chr(token) for w in windows if w.text == 1 for token in w.tokens[1:-1]) == text
    assert [w.weight for w in windows if w.text == 1] == [92, 92, 66]
    assert [w.text for w in windows] == [0, 2, 1, 1, 1]
    # a window counts by its length
    sums = np.array([[sum(map(ord, part)) + 1, 1] for part in (text[:92], text[92:184], text[184:])])
    whole = np.average(sums, axis=0, weights=[92, 92, 66])
    assert np.allclose(made.embed([text])[0], whole / np.linalg.norm(whole), atol=1e-6)


def test_a_prefix_of_the_model_itself_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    model = Model()
    model.prompts, model.default_prompt_name = {"query": "q: "}, "query"  # type: ignore[attr-defined]
    made = engine(model, BATCHING, monkeypatch)
    assert np.allclose(made.embed(["ab"]), expected(["q: ab"]), atol=1e-6)
    known = engine(model, BATCHING, monkeypatch)
    known.profile = Profile("a/model", prefix="x", max_tokens=100)
    assert np.allclose(known.embed(["ab"]), expected(["xab"]), atol=1e-6)


def test_odd_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    made = engine(Model(), BATCHING, monkeypatch)
    assert made.embed(["", "\ud800", "🙂" * 90]).shape == (3, 2)
    assert made.embed([]).shape[0] == 0


@pytest.mark.parametrize(
    ("cuda", "mps", "wanted", "picked"),
    [
        (True, True, "auto", "cuda"),
        (False, True, "auto", "mps"),
        (False, False, "auto", "cpu"),
        (True, False, "cpu", "cpu"),
        (False, True, "cuda", None),
        (True, False, "mps", None),
    ],
)
def test_devices(monkeypatch: pytest.MonkeyPatch, cuda: bool, mps: bool, wanted: str, picked: str | None) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda)
    monkeypatch.setattr(torch.backends, "mps", SimpleNamespace(is_available=lambda: mps))
    if picked:
        assert pick_device(wanted) == picked
    else:
        with pytest.raises(QaError, match=f"device {wanted}: not available"):
            pick_device(wanted)


@pytest.mark.parametrize(
    ("device", "kind"), [("cuda", "bfloat16"), ("mps", "float16"), ("cpu", "float32"), ("old", "float16")]
)
def test_number_formats(monkeypatch: pytest.MonkeyPatch, device: str, kind: str) -> None:
    reason = "needs sentence-transformers: pip install -e '.[models]'"
    library = pytest.importorskip("sentence_transformers", reason=reason)
    given: dict[str, Any] = {}
    monkeypatch.setattr(library, "SentenceTransformer", lambda name, **options: given.update(options) or "model")
    made = SentenceTransformer("a/model")
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda old=device == "old": (7, 5) if old else (9, 0))
    device = "cuda" if device == "old" else device
    made.__dict__["device"] = device
    assert made._model == "model"
    assert given["device"] == device
    assert given["model_kwargs"]["dtype"] is getattr(torch, kind)
    assert made.shared is (device != "cpu")
