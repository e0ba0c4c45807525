"""What a pair of very long notes costs, near the budgets of a pair: the dearest step, seconds, memory.

    python -m tests.benchmarks.large BLOCKS

The notes hold BLOCKS paragraphs, each with a formula that differs. No meaning is computed (vectors are hashes).
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter

from qa.config import Config
from qa.run import batches, watch
from qa.run.settings import Settings
from tests.fuzz.targets import engines


def main() -> None:
    blocks, seconds, at = int(sys.argv[1]), Counter[str](), [("parsing", time.process_time())]

    def begins(step: str) -> None:
        if step:
            name, since = at[-1]
            seconds[name] += time.process_time() - since
            at.append((step, time.process_time()))

    watch.listen(begins)
    source = "".join(f"Value {i} of the series is $x_{{{i}}}$, read once a day.\n\n" for i in range(blocks))
    target = "".join(f"Wert {i} der Reihe ist $y_{{{i}}}$, einmal am Tag gelesen.\n\n" for i in range(blocks))
    _, failures = batches.check_texts(
        source, target, source_lang="en", target_lang="de", settings=Settings(Config()), engines=engines()
    )
    begins("end")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{blocks:,} blocks a side, {len(source):,} characters: {time.process_time():.0f} s, peak {peak} MB")
    print("dearest: " + ", ".join(f"{name} {cost:.0f} s" for name, cost in seconds.most_common(5)))
    for failure in failures:
        print(f"not checked: {failure.step}: {failure.why}")


if __name__ == "__main__":
    main()
