"""Paragraphs that displayed formulas cut out of one sentence: another language divides its words otherwise.

"… obeys $$…$$ for all times. We denote by $$…$$ the energy at time $t$." becomes "For all times … obeys $$…$$ The
energy at time $t$ we denote by $$…$$", and the paragraph behind the second formula has no counterpart of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import regex

from qa.align.sentences import block_sentences
from qa.analysis.pair import Analysis, computed_once
from qa.checks.structure._elsewhere import PASSED, is_nearer_with
from qa.model import PROSE, Bead, Block, Document, Kind
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 8
"""Paragraphs of one sentence that are looked at."""
NOUNS = frozenset({"de", "lb"})
"""Languages whose nouns begin with a capital letter."""
# from the end: a run of stops would be tried from each of them
_ENDED = regex.compile(r"[.!?;。．！？；।؟۔։።…]\W*\Z", regex.REVERSE)


def is_said_across(analysis: Analysis, side: int, block: Block) -> bool:
    """Whether what translates the other parts of a block's sentence, beyond the formulas, says the block as well."""
    note, other = (analysis.source, analysis.target)[:: -1 if side else 1]
    if _has_own_sentence(note, block):
        return False
    parts = _flow(note, block.index)
    partner = _partners(analysis, side)
    opposite = {j for i in parts for j in partner.get(i, ())}
    opposite |= {j for i in opposite if other.blocks[i].kind in PROSE for j in _flow(other, i)}
    if not opposite or any(other.blocks[j].kind not in PROSE for j in opposite):
        return False
    paired = [i for i in parts if partner.get(i)]
    texts = _joined(note, paired), _joined(note, sorted((*paired, block.index)))
    return is_nearer_with(analysis, side, texts, _joined(other, sorted(opposite)))


def _has_own_sentence(note: Document, block: Block) -> bool:
    """Whether a sentence begins and ends in a block: the second of two, or one that begins with a capital letter where
    nouns have none."""
    if not _ENDED.search(block.text):
        return False
    begins = block.text.lstrip()[:1]
    return len(block_sentences(note, block)) > 1 or (begins.isupper() and primary(note.lang) not in NOUNS)


@computed_once
def _partners(analysis: Analysis, side: int) -> Mapping[int, tuple[int, ...]]:
    """What each block of one side is paired with; every block without counterpart asks."""
    return {i: (b.target, b.source)[side] for b in analysis.beads for i in (b.source, b.target)[side]}


def stays_in_sentence(analysis: Analysis, bead: Bead) -> bool:
    """Whether a displayed formula passed nothing but paragraphs of the sentence that it stands in."""
    note = analysis.source
    if len(bead.source) != 1 or note.blocks[bead.source[0]].kind is not Kind.MATH:
        return False
    at = bead.source[0]
    around = {i for i in (at - 1, at + 1) if 0 <= i < len(note.blocks) and _across(note, i, 1 if i < at else -1)}
    own = {i for index in around for i in _flow(note, index)}
    return bool(own) and own.issuperset(passed(analysis, bead))


def passed(analysis: Analysis, bead: Bead) -> Sequence[int]:
    """The source's blocks that stand on the other side of a block in the translation."""
    source, target = _places(analysis)
    found: list[int] = source[(source - bead.source[0]) * (target - bead.target[0]) < 0].tolist()
    return found


@computed_once
def _places(analysis: Analysis) -> npt.NDArray[np.int64]:
    """Blocks of the source and where each one's translation begins, as two rows: every block that moved asks."""
    paired = [(i, bead.target[0]) for bead in analysis.beads if bead.target for i in bead.source]
    return np.array(paired, np.int64).reshape(-1, 2).T


def _flow(note: Document, index: int) -> Sequence[int]:
    """The paragraphs of one sentence, or of several each of which a formula divides, that a paragraph is part of."""
    found = [index]
    for step in (-1, 1):
        at = _across(note, index, step)
        while at is not None and len(found) < MOST:
            found.append(at)
            at = _across(note, at, step)
    return sorted(found)


def _across(note: Document, index: int, step: int) -> int | None:
    """The paragraph beyond the formulas beside one, where the sentence goes on there."""
    at = index + step
    while 0 <= at < len(note.blocks) and note.blocks[at].kind in PASSED:
        at += step
    if not 0 <= at < len(note.blocks) or at == index + step or note.blocks[at].kind not in PROSE:
        return None
    between = note.blocks[min(at, index) + 1 : max(at, index)]
    if not any(one.kind is Kind.MATH for one in between) or note.blocks[at].cell:
        return None
    # a stop within the formula ends the sentence as well
    ended = any(_ENDED.search(one.text) for one in (note.blocks[min(at, index)], *between))
    return None if ended else at


def _joined(note: Document, indices: Sequence[int]) -> str:
    return " ".join(" ".join(note.blocks[i].text for i in indices).split())
