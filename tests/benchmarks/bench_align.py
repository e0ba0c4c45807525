"""Time and memory of alignment beyond embedding: python tests/benchmarks/bench_align.py [BLOCKS...]"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent.parent)]

from align_samples import engines, note, paragraphs, translated  # noqa: E402

from qa.align import align  # noqa: E402


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


if __name__ == "__main__":
    for size in map(int, sys.argv[1:] or ("100", "1000", "5000")):
        measure(size)
