"""The exported e5 model is the embedded one: as a sentence-transformers folder, it gives the same vectors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from qa.engines.e5.engine import E5
from qa.engines.e5.export import export_e5
from qa.engines.profiles import FILE

TEXTS = [
    "The gradient of the loss points uphill.",
    "Der Gradient des Verlusts zeigt bergauf.",
    "हानि का ग्रेडिएंट ऊपर की ओर इशारा करता है।",
    "损失函数的梯度指向上坡方向。",
    "勾配は損失が最も増える方向を指します。",
    "يشير تدرج دالة الخسارة إلى الأعلى.",
    "Euler: $e^{i\\pi} + 1 = 0$, ½ ﬁ Å, zero\u200bwidth\ttab",
]
NOTE = "# Loss\n\n" + "\n\n".join(TEXTS) + "\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small export: only the vocabulary of one note, which is what its texts need."""
    pytest.importorskip("sentence_transformers", reason="needs sentence-transformers: pip install -e '.[models]'")
    base = tmp_path_factory.mktemp("export")
    (base / "note.md").write_text(NOTE, encoding="utf-8")
    export_e5(base / "model", [base / "note.md"])
    return base / "model"


def test_same_vectors_as_the_c_engine(folder: Path, c_engine: Any) -> None:
    from qa.engines.sentence_transformers import SentenceTransformer

    ours = SentenceTransformer(str(folder), "cpu").embed(TEXTS)
    theirs = c_engine.query(TEXTS)
    assert np.sum(ours * theirs, axis=1).min() >= 0.999
    assert np.sum(ours * E5().embed(TEXTS), axis=1).min() >= 0.995


def test_pruned_vocabulary_is_small(folder: Path) -> None:
    rows = json.loads((folder / "config.json").read_text())["vocab_size"]
    assert rows < 40_000
    assert (folder / "model.safetensors").stat().st_size < 160_000_000


def test_profile_travels_with_the_model(folder: Path) -> None:
    assert json.loads((folder / FILE).read_text())["prefix"] == "query: "


def test_long_text_is_windowed_not_cut(folder: Path) -> None:
    from qa.engines.sentence_transformers import SentenceTransformer

    engine = SentenceTransformer(str(folder), "cpu")
    first, last = "The loss falls with every step. " * 45, "Bayes' rule turns the likelihood around. " * 45
    whole, head = engine.embed([first + last, first])
    assert float(whole @ head) < 0.995


def test_padded_batches_give_the_same_vectors(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qa.engines.sentence_transformers import TOKENS_A_BATCH, SentenceTransformer

    monkeypatch.setitem(TOKENS_A_BATCH, "cpu:0", 128)
    batching = SentenceTransformer(str(folder))
    # a CPU by another name: batches as on a GPU
    batching.__dict__["device"] = "cpu:0"
    one_by_one = SentenceTransformer(str(folder), "cpu").embed(TEXTS)
    assert np.sum(batching.embed(TEXTS) * one_by_one, axis=1).min() > 0.9999
