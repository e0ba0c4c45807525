"""Text without counterpart of its own whose content stands near by all the same: it moved a little, or was joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from qa.align.lengths import extent
from qa.align.sentences import block_sentences
from qa.align.units import FLOWING, weight
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import embedder, usual_ratio
from qa.checks.structure._judged_alone import any_may_hold
from qa.model import PROSE, Bead, Block, Document, Kind

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 0.45
"""Cosine of centred vectors from which two blocks that are both left over say the same (`segment-mismatch` takes no
nearer ones for a substitution either)."""
BESIDE = 8
"""Blocks within which text that changed its place with a formula, a figure or a link is looked for."""
FEWEST, MANY = 10, 3_000
"""Blocks of running text of a note for which to be the nearest of all says something, and up to which all are tried."""
CLEAR = 0.05
"""By how much the nearest must be nearer than the second (cosine)."""
ALIKE = 0.4
"""By how much the lengths of two blocks may differ from the usual (logarithm) for one to translate the other."""
SHORTEST = 8
"""Letters below which a vector says nothing."""
ROOM = 8
"""Characters that any text is longer by, so that the quotient of short ones says little."""
MOST = 300
"""Blocks left over on one side; beyond it the notes are hardly translations of each other."""
FITTER = 0.05
"""By how much nearer the lengths of both sides must come (difference of logarithms) for a block to be part of its
neighbour's translation."""
LENGTH_WEIGHT, GAIN = 0.2, 0.08
"""What that is worth beside a gain of cosine, and the sum from which blocks belong together, as in `align.merges`."""
OTHER = 0.0
"""Log-odds for another text from which two blocks are none another's translation; as in `segment_mismatch`."""
PARTED, MOST_PARTED = 0.25, 20
"""By how much the lengths of two paragraphs in a row must differ from the usual, one up and one down (logarithm), and
may not with a sentence handed over, for them to be parted elsewhere; and the sentences of each."""
PASSED = frozenset({Kind.MATH, Kind.CODE, Kind.HTML})
"""What text is carried across: a sentence may end before a formula in one language and behind it in another."""


@computed_once
def crossed(analysis: Analysis) -> tuple[frozenset[int], frozenset[int]]:
    """Indices of the source's and of the target's left-over blocks that are each other's translation near by."""
    notes = analysis.source, analysis.target
    alone = [_alone(analysis, side) for side in (0, 1)]
    texts = [[" ".join(notes[k].blocks[i].text.split()) for i in alone[k]] for k in (0, 1)]
    if not all(texts) or max(map(len, texts)) > MOST:
        return frozenset(), frozenset()
    embed, expected = embedder(analysis), _expected(analysis)
    similar = embed(texts[0], 0) @ embed(texts[1], 1).T
    found: tuple[set[int], set[int]] = set(), set()
    for row, i in enumerate(alone[0]):
        column = int(similar[row].argmax())
        j = alone[1][column]
        mutual = int(similar[:, column].argmax()) == row and abs(expected[i] - j) <= BESIDE
        if mutual and (similar[row, column] >= NEAR or (i, j) in mutually_nearest(analysis)):
            found[0].add(i)
            found[1].add(j)
    return frozenset(found[0]), frozenset(found[1])


@computed_once
def mutually_nearest(analysis: Analysis) -> frozenset[tuple[int, int]]:
    """(source, target) blocks of running text that are nearer to each other than to any other block of the notes.

    Cosines of centred vectors, clearly so. Says something of two blocks only in notes of many.
    """
    notes = analysis.source, analysis.target
    blocks = [[b for b in note.blocks if b.kind in FLOWING and weight(b.text) >= SHORTEST] for note in notes]
    if not FEWEST <= min(map(len, blocks)) <= max(map(len, blocks)) <= MANY:
        return frozenset()
    embed = embedder(analysis)
    vectors = [embed([" ".join(block.text.split()) for block in own], k) for k, own in enumerate(blocks)]
    similar = vectors[0] @ vectors[1].T
    across, down = np.partition(similar, -2, axis=1)[:, -2:], np.partition(similar, -2, axis=0)[-2:]
    clear = (similar == across[:, 1:]) & (similar == down[1:]) & (similar >= across[:, :1] + CLEAR)
    clear &= similar >= down[:1] + CLEAR
    return frozenset((blocks[0][i].index, blocks[1][j].index) for i, j in np.argwhere(clear))


def has_rival(analysis: Analysis, side: int, block: Block) -> bool:
    """Whether a block without counterpart has one candidate near by that is left over too and about as long.

    Where meanings are too alike in the whole note, such a pair is as likely each other's translation as not, unless the
    judge takes the two for different texts.
    """
    notes = analysis.source, analysis.target
    alone = [_alone(analysis, k) for k in (0, 1)]
    expected = _expected(analysis)
    if block.index not in alone[side] or max(map(len, alone)) > MOST:
        return False
    pairs = [
        (i, j)
        for i, j in ((block.index, k) if side == 0 else (k, block.index) for k in alone[1 - side])
        if abs(expected[i] - j) <= BESIDE and notes[0].blocks[i].kind is notes[1].blocks[j].kind
    ]
    texts = [tuple(" ".join(note.blocks[k].text.split()) for note, k in zip(notes, p, strict=True)) for p in pairs]
    near = [(own, other) for own, other in texts if _surprise(analysis, 0, own, other) <= ALIKE]
    return any(other is None or other < OTHER for other in odds(analysis, near, "other"))


@computed_once
def _alone(analysis: Analysis, side: int) -> list[int]:
    note = (analysis.source, analysis.target)[side]
    lone = (i for b in analysis.beads if not (b.target, b.source)[side] for i in (b.source, b.target)[side])
    kinds = {*FLOWING, Kind.HEADING}
    return [i for i in sorted(lone) if note.blocks[i].kind in kinds and weight(note.blocks[i].text) >= SHORTEST]


@computed_once
def _expected(analysis: Analysis) -> dict[int, int]:
    """Where each source block should stand in the target: behind what translates the nearest block before it."""
    partner = {s: max(b.target) for b in analysis.beads if b.target and not b.moved for s in b.source}
    at, places = -1, {}
    for i in range(len(analysis.source.blocks)):
        at = partner.get(i, at + 1 if i else 0)
        places[i] = at
    return places


def is_part_of_neighbour(analysis: Analysis, side: int, blocks: Sequence[Block]) -> bool:
    """Whether blocks of one side belong to what translates the text before or behind them, past formulas and code.

    Then both the lengths of the two sides and their meanings fit better with the blocks than without.
    """
    note, other = (analysis.source, analysis.target)[:: -1 if side else 1]
    if any(block.kind not in FLOWING for block in blocks):
        return False
    own_text = _joined(blocks)
    for neighbour, opposite in _neighbours(analysis, side, note, other, blocks):
        before = _joined([neighbour])
        joined = f"{before} {own_text}" if neighbour.index < blocks[0].index else f"{own_text} {before}"
        if is_nearer_with(analysis, side, (before, joined), opposite):
            return True
    return False


def is_nearer_with(analysis: Analysis, side: int, texts: tuple[str, str], opposite: str) -> bool:
    """Whether the second of two texts of one side, which has the first in it, fits another better in length and
    meaning."""
    lengths = [_surprise(analysis, side, text, opposite) for text in texts]
    fitter = lengths[0] - lengths[1]
    if fitter < FITTER:
        return False
    embed = embedder(analysis)
    nearness = embed(texts, side) @ embed([opposite], 1 - side)[0]
    return LENGTH_WEIGHT * fitter + float(nearness[1] - nearness[0]) >= GAIN


def may_be_said_beside(analysis: Analysis, side: int, block: Block) -> bool:
    """Whether what translates the text before or behind a block may say the block as well: it was a paragraph of its
    own on one side alone. False where the judge cannot tell."""
    note, other = (analysis.source, analysis.target)[:: -1 if side else 1]
    if block.kind not in FLOWING:
        return False
    pairs = []
    for neighbour, opposite in _neighbours(analysis, side, note, other, [block]):
        own = _joined(sorted((neighbour, block), key=lambda one: one.index))
        pairs.append((own, opposite) if side == 0 else (opposite, own))
    return any_may_hold(analysis, pairs, side)


@computed_once
def parted_elsewhere(analysis: Analysis) -> frozenset[tuple[int, int]]:
    """(source, target) blocks of paragraphs in a row that were parted at another place: with sentences of one handed
    over to the other both are about as long as usual, and sentence by sentence the judge finds nothing lost, added or
    exchanged."""
    notes = analysis.source, analysis.target
    flowing = [b for b in analysis.beads if _is_single(analysis, b) and not b.moved]
    found: set[tuple[int, int]] = set()
    for one, next_one in pairwise(flowing):
        ends = [(one.source[0], next_one.source[0]), (one.target[0], next_one.target[0])]
        if any(last != first + 1 for first, last in ends):
            continue
        sentences = [[block_sentences(note, note.blocks[i]) for i in at] for note, at in zip(notes, ends, strict=True)]
        parts = [[[s.text for s in part] for part in side] for side in sentences]
        if max(len(part) for side in parts for part in side) <= MOST_PARTED and _fit_otherwise(analysis, parts):
            found |= {(one.source[0], one.target[0]), (next_one.source[0], next_one.target[0])}
    return frozenset(found)


def _is_single(analysis: Analysis, bead: Bead) -> bool:
    if len(bead.source) != 1 or len(bead.target) != 1:
        return False
    return all(
        note.blocks[i].kind in FLOWING
        for note, i in ((analysis.source, bead.source[0]), (analysis.target, bead.target[0]))
    )


def _fit_otherwise(analysis: Analysis, parts: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Whether two paragraphs of the source, each its sentences, say those of the target one by one."""
    (first, second), (here, there) = parts
    targets = " ".join(here), " ".join(there)
    short = _ratio(analysis, " ".join(first), targets[0]), _ratio(analysis, " ".join(second), targets[1])
    if min(map(abs, short)) < PARTED or (short[0] < 0) is (short[1] < 0):
        return False
    every, cut = [*first, *second], len(here)
    if cut == len(first) or len(every) != cut + len(there):
        return False
    parted = " ".join(every[:cut]), " ".join(every[cut:])
    if any(_surprise(analysis, 0, s, t) > PARTED for s, t in zip(parted, targets, strict=True)):
        return False
    pairs = [*zip(every, [*here, *there], strict=True)]
    said = [doubt for kind in ("lost", "added", "other") for doubt in odds(analysis, pairs, kind)]
    return all(doubt is not None and doubt < OTHER for doubt in said)


def _ratio(analysis: Analysis, source: str, target: str) -> float:
    """How much longer a text is than the other leads to expect (logarithm)."""
    return float(np.log((extent(target) + ROOM) / (usual_ratio(analysis) * (extent(source) + ROOM))))


def _surprise(analysis: Analysis, side: int, text: str, opposite: str) -> float:
    """How unusual the lengths of two texts are beside each other (absolute logarithm of the quotient)."""
    source, target = (text, opposite)[:: -1 if side else 1]
    return abs(_ratio(analysis, source, target))


def _neighbours(
    analysis: Analysis, side: int, note: Document, other: Document, blocks: Sequence[Block]
) -> Iterator[tuple[Block, str]]:
    """The text before and behind, past formulas, with the text that it is paired with."""
    partner = {i: (b.target, b.source)[side] for b in analysis.beads if not b.moved for i in (b.source, b.target)[side]}
    for start, step in ((blocks[0].index, -1), (blocks[-1].index, 1)):
        at = start + step
        while 0 <= at < len(note.blocks) and note.blocks[at].kind in PASSED:
            at += step
        if not 0 <= at < len(note.blocks) or note.blocks[at].kind not in PROSE or note.blocks[at].cell:
            continue
        opposite = [other.blocks[i] for i in partner.get(at, ())]
        if opposite and all(block.kind in PROSE for block in opposite):
            yield note.blocks[at], _joined(opposite)


def _joined(blocks: Sequence[Block]) -> str:
    return " ".join(" ".join(block.text for block in blocks).split())
