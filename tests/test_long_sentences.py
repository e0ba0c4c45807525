"""Sentences as long as books: runs of them are no longer read than one sentence may be."""

from __future__ import annotations

from collections.abc import Sequence

from qa.align import sentences
from qa.align.blocks import align
from qa.engines import Array, Engines
from qa.model import Bitext
from qa.parse import parse_text


class Recording(Engines):
    """Engines that remember how long what they are asked for is, and read its beginning."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[int] = set()

    def embed(self, texts: Sequence[str], languages: tuple[str, str], model: str = "") -> Array:
        self.asked |= {len(text) for text in texts}
        return super().embed([text[:40] for text in texts], languages, model)


def test_runs_of_long_sentences_are_read_from_their_beginning() -> None:
    engines = Recording()
    source, target = (
        parse_text(" ".join(f"{first} {word * 600}." for first in names), "", lang)
        for word, names, lang in (("before ", ("One", "Two", "Three"), "en"), ("danach ", ("Eins", "Zwei"), "de"))
    )
    beads = align(source, target, engines)
    bitext = Bitext(source, target, tuple(beads))
    engines.asked.clear()
    sentences.sentence_beads(bitext, beads[0], lambda: sentences.embedder(bitext, engines), 1.0)
    blocks = {len(note.blocks[0].text) for note in (source, target)}
    assert max(blocks) > sentences.READ >= max(engines.asked - blocks) > sentences.READ // 2
