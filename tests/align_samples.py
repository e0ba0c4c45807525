"""A toy language pair for alignment tests: the translation of a text is the text in capitals."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence

import numpy as np

from qa.engines import Array, Engines
from qa.model import Document
from qa.parse import parse_text

WORDS = tuple("loss weight model layer data step rate graph node edge token matrix error".split())


class Words:
    """Vectors of bags of words, blind to case; a common part makes all texts of the pair a little alike."""

    name, version = "words", "1"

    def embed(self, texts: Sequence[str]) -> Array:
        rows = [sum((_word(word) for word in text.casefold().split()), np.full(64, 0.5)) for text in texts]
        return np.array([row / np.linalg.norm(row) for row in rows], np.float32).reshape(len(texts), 64)


def _word(word: str) -> Array:
    draw = np.random.default_rng(zlib.crc32(word.encode()))
    return np.asarray(draw.standard_normal(64), np.float32)


def engines() -> Engines:
    made = Engines("words")
    made._embedders["words"] = Words()
    return made


def paragraphs(count: int, seed: int = 0) -> list[str]:
    """Different paragraphs of twelve words, the first of which names it."""
    draw = random.Random(seed)
    return [
        " ".join([f"subject{seed}x{i}", *(draw.choice(WORDS) + str(draw.randrange(40)) for _ in range(11))])
        for i in range(count)
    ]


def note(blocks: Sequence[str], lang: str = "en") -> Document:
    return parse_text("\n\n".join(blocks) + "\n", f"note-{lang}.md", lang)


def translated(blocks: Sequence[str]) -> list[str]:
    return [block.upper() for block in blocks]
