"""Blocks that the aligner paired for want of better ones, and that the trained judge takes for other texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from qa.align.lengths import extent
from qa.analysis.judged import odds
from qa.analysis.pair import SURE, Analysis
from qa.checks._wording import is_worded_freely
from qa.checks.structure._transitive import cosine_of
from qa.model import PROSE, Bead, Block, Document, InlineKind, Kind
from qa.model.records import dataclass
from qa.text.identification import can_identify, canonical, identify

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
UNLIKE, FARTHER = -3.5, 0.35
"""Log-odds for another text and cosine, about the languages' places, that together make two blocks other texts: of
16,000 published paragraphs in 37 languages eight reach both, some of which do say something else; of 222 that stand in
another's place 87 % (`reports/meaning.md`)."""
ELSEWHERE = 0.8
"""Confidence of the identification from which a text is in another language than its note: the judge has not learned
to read it, and its odds say nothing."""
TELLING = 50
"""Letters of a source from which both are believed; labels are said in many ways."""
SHORTEST, LEAST, LONGEST = 30, 16, 400
"""Letters of a source that says something, of its translation, and of blocks that the judge reads as a whole."""

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
        if _are_judged(source, target) and not _carry_the_same(analysis, source, target):
            # a short heading says little to the aligner as well
            low = bead.score < VERY_LOW and not (source.kind is Kind.HEADING and extent(source.text) < TELLING)
            doubted.append((source, target, APART if low else 0.0))
    said = odds(analysis, [(_text(source), _text(target)) for source, target, _ in doubted], "other")
    for (source, target, apart), other in zip(doubted, said, strict=True):
        if other is None:
            continue
        sure = other + apart >= OTHER or _lie_apart(analysis, source, target, other)
        if sure or other + apart >= LIKELY:
            yield Stranger(source, target, sure)


def _lie_apart(analysis: Analysis, source: Block, target: Block, other: float) -> bool:
    """`are_apart` of two blocks, where that is no habit of the whole translation and neither is a cell among others: a
    row of a table says its like in few words, and is paired by its place."""
    said = source.cell is None and are_apart(analysis, (_text(source), _text(target)), other)
    return said and not is_worded_freely(analysis)


def are_apart(analysis: Analysis, texts: tuple[str, str], other: float) -> bool:
    """Whether both the judge's odds for another text and the cosine say that two texts are no translations, or the
    cosine alone of a source that is in another language than its note."""
    if extent(texts[0]) < TELLING or (other < UNLIKE and not _is_foreign(texts[0], analysis.source.lang)):
        return False
    cosine = cosine_of(analysis, texts, analysis.languages)
    return cosine is not None and cosine < FARTHER


def _is_foreign(text: str, lang: str) -> bool:
    language, confidence = identify(text)
    return can_identify(lang) and confidence >= ELSEWHERE and canonical(language) != canonical(lang)


def _lone(analysis: Analysis, side: int) -> Iterator[int]:
    """The blocks of a side that were paired with nothing."""
    for bead in analysis.beads:
        if not (bead.target, bead.source)[side]:
            yield from (bead.source, bead.target)[side]


def _has_lone_neighbours(bead: Bead, lone: Sequence[frozenset[int]]) -> bool:
    beside = [(side, (bead.source, bead.target)[side][0] + step) for side in (0, 1) for step in (-1, 1)]
    return any(index in lone[side] for side, index in beside)


def _are_judged(source: Block, target: Block) -> bool:
    texts = _text(source), _text(target)
    sizes = extent(texts[0]), extent(texts[1])
    say_enough = sizes[0] >= SHORTEST and sizes[1] >= LEAST and max(sizes) <= LONGEST
    running = source.kind in PROSE and target.kind in PROSE
    return running and say_enough and not any("://" in text for text in texts)


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
