"""A sentence of a published paragraph replaced by one of another: is it told, and is nothing told of the rest?

    python -m tests.benchmarks.handbooks BOOKS/usr/share/doc/HTML --each 200 > pairs.jsonl
    python -m tests.benchmarks.other_sentences pairs.jsonl [--count 300] [--seed 77]

Of paragraphs of three sentences or more, as many on both sides, one sentence of the translation is replaced by one of
another paragraph of the same language, about as long. Prints how often a finding of `segment-mismatch`,
`segment-omitted` or `segment-added` says so, at major and below, and what these say of the untouched paragraphs.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import qa
from qa.align.lengths import extent
from qa.parse.sentences import sentences

CHECKS = frozenset({"segment-mismatch", "segment-omitted", "segment-added"})
FEWEST, LONGEST, SHORTEST = 3, 900, 20
"""Sentences and characters of a paragraph, and the extent of a sentence that is replaced."""
LEAST, MOST = 0.6, 1.6
"""Length of the other sentence as a multiple of the one that it stands for."""
Row = tuple[str, str, str, list[tuple[int, int]]]


def rows(path: Path) -> Iterator[Row]:
    """(language, source, target, stretches of the target's sentences)."""
    for line in path.read_text("utf-8").splitlines():
        pair = json.loads(line)
        source, target, lang = pair["source"], pair["target"], pair["target_lang"]
        ours, theirs = sentences(source, pair["source_lang"]), sentences(target, lang)
        if len(ours) == len(theirs) >= FEWEST and len(source) < LONGEST:
            yield lang, source, target, theirs


def replaced(row: Row, pool: list[str], rng: random.Random) -> str | None:
    """The target with one sentence that says something else."""
    _, _, target, parts = row
    start, end = rng.choice(parts)
    own = target[start:end]
    size = extent(own)
    for other in rng.sample(pool, min(60, len(pool))):
        if size >= SHORTEST and LEAST < extent(other) / size < MOST and other not in target:
            return target[:start] + other.strip() + own[len(own.rstrip()) :] + target[end:]
    return None


def told(source: str, target: str, lang: str) -> str:
    """The gravest severity that one of the checks gives."""
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    severities = {one.severity for one in found if one.check in CHECKS}
    return max(severities, key=lambda severity: severity.rank).value if severities else "silent"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=77)
    options = parser.parse_args()
    rng, pool = random.Random(options.seed), defaultdict[str, list[str]](list)
    every = list(rows(options.pairs))
    for lang, _, target, parts in every:
        pool[lang] += [target[start:end] for start, end in parts]
    rng.shuffle(every)
    counts = {"replaced": Counter[str](), "untouched": Counter[str]()}
    for row in every:
        lang, source, target, _ = row
        wrong = replaced(row, pool[lang], rng)
        if wrong is not None:
            counts["replaced"][told(source, wrong, lang)] += 1
            counts["untouched"][told(source, target, lang)] += 1
        if counts["replaced"].total() >= options.count:
            break
    for name, count in counts.items():
        print(name, count.total(), dict(count.most_common()))


if __name__ == "__main__":
    main()
