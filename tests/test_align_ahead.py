"""What an encoder that all processes share reads before anybody asks, so that few questions wait for it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from qa.align import align, embed_ahead, sentence_beads
from qa.align.sentences import embedder
from qa.engines import Array, Engines
from qa.model import Bitext, Document
from qa.parse import parse_text

SOURCE = "# Rain\n\nClouds carry water. Drops grow in them. They fall.\n\nThe ground drinks.\n"
TARGET = "# Regen\n\nWolken tragen Wasser. In ihnen wachsen Tropfen. Sie fallen.\n\nDer Boden trinkt.\n"


class Counting:
    """Vectors of letters; notes its calls."""

    name, version = "a/model", "1"

    def __init__(self, shared: bool) -> None:
        self.shared, self.calls = shared, list[list[str]]()

    def embed(self, texts: Sequence[str]) -> Array:
        self.calls.append(list(texts))
        rows = np.array([[text.count(letter) + 0.1 for letter in "aeinrst"] for text in texts], np.float32)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def notes() -> tuple[Document, Document]:
    return parse_text(SOURCE, "en.md", "en"), parse_text(TARGET, "de.md", "de")


@pytest.mark.parametrize("shared", [True, False])
def test_sentences_are_read_with_the_blocks_where_calls_are_dear(shared: bool) -> None:
    encoder, engines, (source, target) = Counting(shared), Engines("a/model"), notes()
    engines.use(encoder)
    embed_ahead([source, target], engines)
    assert len(encoder.calls) == (1 if shared else 0)
    bitext = Bitext(source, target, align(source, target, engines))
    before = len(encoder.calls)
    for bead in bitext.beads:
        sentence_beads(bitext, bead, lambda: embedder(bitext, engines), 1.0)
    assert (len(encoder.calls) == before) is shared
    if shared:
        assert "Clouds carry water. Drops grow in them." in encoder.calls[0]


def test_a_source_alone_asks_for_nothing() -> None:
    encoder, engines = Counting(True), Engines("a/model")
    engines.use(encoder)
    embed_ahead(notes()[:1], engines)
    assert encoder.calls == []
