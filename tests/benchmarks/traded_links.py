"""How surely the texts of two links tell which leads where:  python -m tests.benchmarks.traded_links FOLDER...

Every two links of one block that lead elsewhere, by the cosines of their texts: as they are, and as if traded.
Prints the smallest margins and how many traded ones the check would tell.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa.align import align
from qa.analysis import Analysis, analyse
from qa.analysis.sentences import embedder
from qa.checks.markup._traded_links import CROSSED, Led, candidates, same, tell_apart
from qa.discover import discover
from qa.engines import Engines
from qa.model import Bitext
from qa.parse.load import load


def margin(analysis: Analysis, one: Led, other: Led) -> float:
    """By how much the texts are nearer to their own than to each other's."""
    embed = embedder(analysis)
    vectors = [embed([led.texts[side] for led in (one, other)], side) for side in (0, 1)]
    near = vectors[0] @ vectors[1].T
    kept = [[same(a, b) or float(near[i, j]) for j, b in enumerate((one, other))] for i, a in enumerate((one, other))]
    return kept[0][0] + kept[1][1] - kept[0][1] - kept[1][0]


def margins(folder: Path, engines: Engines) -> Iterator[float]:
    for group in discover([folder], root=folder).groups:
        if group.source is None:
            continue
        source = load(group.source, engines.cache, None)
        for note in group.translations:
            target = load(note, engines.cache, None)
            analysis = analyse([Bitext(source, target, align(source, target, engines))], engines)[0]
            yield from (margin(analysis, one, other) for one, other in candidates(analysis) if tell_apart((one, other)))


def main(folders: Sequence[str]) -> None:
    engines = Engines()
    found = sorted(m for folder in folders for m in margins(Path(folder).absolute(), engines))
    crossed, told = sum(m < 0 for m in found), sum(m >= CROSSED for m in found)
    print(f"{len(found)} pairs of links, {crossed} crossed, smallest margins {[round(m, 2) for m in found[:5]]}")
    print(f"told if traded: {told} of {len(found)}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+")
    main(parser.parse_args().folders)
