"""Blocks that the aligner paired for want of better ones, and that the trained judge takes for other texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from qa.align.lengths import extent
from qa.analysis.judged import odds
from qa.analysis.pair import SURE, Analysis
from qa.model import PROSE, Bead, Block, Document, InlineKind

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LOW = 0.36
"""Score of a pair of blocks below which the judge is asked: one in four of 2,778 pairs of documentation, nine in ten
sentences that stand in their neighbour's place."""
OTHER, LIKELY = -0.6, -1.6
"""Its log-odds for another text from which they are other texts, and worth a remark: of 2,500 blocks of seven trees
none reaches either but those of a page that follows another version, none of 231 right sentences; of 24 neighbours that
were paired nine and fifteen do (`reports/meaning.md`)."""
VERY_LOW, APART = 0.2, 1.0
"""Score below which the aligner hardly paired them, and by how much less is asked of the judge then: of 35,046 pairs of
blocks of documentation 32 more reach `OTHER`, 30 of them other texts (their page follows another version)."""
SHORTEST, LONGEST = 30, 400
"""Letters of a block that says something, and of one that the judge reads as a whole."""

_NUMBER = regex.compile(r"\p{N}+")


@dataclass(frozen=True, slots=True)
class Stranger:
    """A pair of blocks that are no translations of each other, `sure` or likely."""

    source: Block
    target: Block
    sure: bool


def strangers(analysis: Analysis) -> Iterator[Stranger]:
    """The paired blocks of running text that say different things, in order."""
    doubted = list[tuple[Block, Block, float]]()
    lone = [frozenset(_lone(analysis, side)) for side in (0, 1)]
    for bead in analysis.beads:
        if bead.score >= LOW or not len(bead.source) == len(bead.target) == 1:
            continue
        # what is paired with one item of a list may hold the others too
        if bead.confidence < SURE and _has_lone_neighbours(bead, lone):
            continue
        source, target = analysis.source.blocks[bead.source[0]], analysis.target.blocks[bead.target[0]]
        judged = all(block.kind in PROSE and _is_judged(block) for block in (source, target))
        if judged and not _carry_the_same(analysis, source, target):
            doubted.append((source, target, APART if bead.score < VERY_LOW else 0.0))
    said = odds(analysis, [(_text(source), _text(target)) for source, target, _ in doubted], "other")
    for (source, target, apart), sure in zip(doubted, said, strict=True):
        if sure is not None and sure + apart >= LIKELY:
            yield Stranger(source, target, sure + apart >= OTHER)


def _lone(analysis: Analysis, side: int) -> Iterator[int]:
    """The blocks of a side that were paired with nothing."""
    for bead in analysis.beads:
        if not (bead.target, bead.source)[side]:
            yield from (bead.source, bead.target)[side]


def _has_lone_neighbours(bead: Bead, lone: Sequence[frozenset[int]]) -> bool:
    beside = [(side, (bead.source, bead.target)[side][0] + step) for side in (0, 1) for step in (-1, 1)]
    return any(index in lone[side] for side, index in beside)


def _is_judged(block: Block) -> bool:
    text = _text(block)
    return SHORTEST <= extent(text) <= LONGEST and "://" not in text


def _carry_the_same(analysis: Analysis, source: Block, target: Block) -> bool:
    """Whether both have the same numbers, formulas and code, and some: what is no translation has others."""
    ours, theirs = _verbatim(analysis.source, source), _verbatim(analysis.target, target)
    return bool(ours) and ours == theirs


def _verbatim(document: Document, block: Block) -> Counter[str]:
    spans = (span for span in block.inlines if span.kind in (InlineKind.MATH, InlineKind.CODE))
    texts = ("".join(document.text[span.inner_start : span.inner_end].split()) for span in spans)
    return Counter([*_NUMBER.findall(block.text), *texts])


def _text(block: Block) -> str:
    return " ".join(block.text.split())
