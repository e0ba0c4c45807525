"""Time and memory of alignment beyond embedding: python tests/benchmarks/bench_align.py [BLOCKS...] [lines:LINES...]"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent.parent)]

import numpy as np  # noqa: E402
from align_samples import engines, note, paragraphs, translated  # noqa: E402

from qa.align import align  # noqa: E402
from qa.align.groups import grouped  # noqa: E402
from qa.engines import Array  # noqa: E402


def measure(count: int) -> None:
    text = paragraphs(count)
    target = translated(text)
    del target[count // 2 : count // 2 + 10]
    notes, engine = (note(text), note(target, "de")), engines()
    engine.embed([*text, *target], ("en", "de"))
    start = time.perf_counter()
    beads = align(*notes, engine)
    seconds = time.perf_counter() - start
    wrong = sum(bool(b.source and b.target) and not _same(b.source[0], b.target[0], count) for b in beads)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count} blocks: {seconds:.2f} s, {1000 * seconds / count:.2f} s per 1,000, {wrong} wrong, peak {peak:.0f} MB"
    )


def _same(source: int, target: int, count: int) -> bool:
    return target == (source if source < count // 2 else source - 10)


def measure_lines(count: int, dimension: int = 384) -> None:
    """Lines that stand for vectors: every 40th pair is joined on one side, 200 lines are missing, 200 are added."""
    draw = np.random.default_rng(1)
    known = draw.standard_normal((count + 200, dimension)).astype(np.float32)
    noise = 0.5 * draw.standard_normal((count + 200, dimension)).astype(np.float32)
    source = [str(i) for i in range(count)]
    parts = [[i, i + 1] if i % 40 == 20 else [i] for i in range(count) if i % 40 != 21]
    parts = parts[: count // 3] + parts[count // 3 + 200 :]
    parts[count // 2 : count // 2] = [[count + k] for k in range(200)]
    target = [" ".join(map(str, part)) for part in parts]

    def embed(texts: Sequence[str], side: int) -> Array:
        rows = np.stack([known[list(map(int, t.split()))].sum(axis=0) for t in texts])
        rows += side * np.stack([noise[list(map(int, t.split()))].sum(axis=0) for t in texts])
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    start = time.process_time()
    found = {(s, t) for s, t, _ in grouped(source, target, embed, 1.0) if s and t}
    seconds = time.process_time() - start
    gold = {(tuple(part), (j,)) for j, part in enumerate(parts) if part[0] < count}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    right = f"{len(found & gold)} of {len(gold)} beads right"
    print(f"{count} lines: {seconds:.1f} s of CPU, {right}, {len(found)} found, peak {peak:.0f} MB")


if __name__ == "__main__":
    for size in sys.argv[1:] or ("100", "1000", "5000", "lines:5000", "lines:50000"):
        if size.startswith("lines:"):
            measure_lines(int(size[6:]))
        else:
            measure(int(size))
