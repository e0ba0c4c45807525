"""Does a sentence come nearer to its translation with another number in it? Only where the translation has that one.

    python -m tests.benchmarks.handbooks BOOKS/usr/share/doc/HTML --each 400 > pairs.jsonl
    python -m tests.benchmarks.substitution pairs.jsonl [--count 800] [--seed 3]

Of pairs in which one number in digits stands once on both sides, another one is put into the English sentence, and into
the translation as well. Prints at several rises of the cosine (`qa.analysis.substitution`) which share of the right
translations, and of those with the other number, reaches it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from pathlib import Path

import numpy as np

from qa.analysis.variants import JUDGE
from qa.engines import Engines

NUMBER = re.compile(r"(?<![\w.,/-])\d{1,4}(?![\w.,/-]\w)")
LONGEST = 400
"""Characters of a sentence."""
RISES = (-0.02, -0.01, -0.005, -0.002, 0.0, 0.002, 0.005)


def occurrences(number: str, text: str) -> int:
    return len(re.findall(rf"(?<!\d){number}(?!\d)", text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--count", type=int, default=800)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    rng, engines = random.Random(options.seed), Engines()
    pairs = [json.loads(line) for line in options.pairs.read_text("utf-8").splitlines()]
    rng.shuffle(pairs)
    right, wrong = list[float](), list[float]()
    for pair in pairs:
        source, target = pair["source"], pair["target"]
        once = [m for m in NUMBER.finditer(source) if occurrences(m[0], source) == occurrences(m[0], target) == 1]
        if len(source) > LONGEST or not once:
            continue
        match = rng.choice(once)
        other = str(rng.randint(2, 2 * 10 ** len(match[0])))
        if other == match[0]:
            continue
        variant = source[: match.start()] + other + source[match.end() :]
        changed = re.sub(rf"(?<!\d){match[0]}(?!\d)", other, target)
        texts = [source, variant, target, changed]
        own, moved, kept, new = engines.embed(texts, ("en", pair["target_lang"]), JUDGE)
        right.append(float((moved - own) @ kept))
        wrong.append(float((moved - own) @ new))
        if len(right) >= options.count:
            break
    print(f"{len(right)} pairs\n| rise | right | with the other number |\n|--:|--:|--:|")
    for rise in RISES:
        shares = [float((np.array(side) > rise).mean()) for side in (right, wrong)]
        print(f"| {rise} | {shares[0]:.3f} | {shares[1]:.3f} |")


if __name__ == "__main__":
    main()
