"""What is embedded before anybody asks: texts of many notes in one call of the encoder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.align.gate import gate
from qa.align.pairing import texts_of
from qa.align.sentences import READ, block_sentences
from qa.engines import Engines
from qa.model import Document

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
MOST_AHEAD = 5_000
"""Texts that are embedded together, in one batch."""


def embed_ahead(documents: Sequence[Document], engines: Engines) -> None:
    """Embed the notes of a group in one call: of many texts more are equally long, and those share a run.

    Where a call costs as much as a hundred texts, as that of a GPU does, sentences are read with them in any case.
    """
    source, *targets = documents
    if not targets:
        return
    languages = source.lang, targets[0].lang
    calls = engines.costs_by_call(languages)
    if len(targets) > 1 or calls:
        gates = [engines.computed_once(gate, source, target) for target in targets]
        texts = dict.fromkeys(
            text
            for target, found in zip(targets, gates, strict=True)
            for side, note in enumerate((source, target))
            for text in texts_of(note, found, side)
        )
        if calls:
            texts |= dict.fromkeys(text for note in documents for text in _runs(note))
        if len(texts) <= MOST_AHEAD or calls:
            engines.embed(list(texts), languages)


def _runs(note: Document) -> Iterator[str]:
    """The sentences of blocks that have several, and what those say together that follow each other."""
    from qa.align.groups import LONGEST

    for block in note.blocks:
        shown = [sentence.text for sentence in block_sentences(note, block)]
        for size in range(1, LONGEST + 1) if len(shown) > 1 else ():
            yield from (" ".join(shown[at : at + size])[:READ] for at in range(len(shown) - size + 1))
