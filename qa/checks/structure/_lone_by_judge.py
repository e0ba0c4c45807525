"""Which of two neighbours stands alone: the encoder pairs the one left with either, the judge reads which it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.align.sentences import SentenceBead
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEARER, WHOLE = 2.0, -1.0
"""By how much less (log-odds) the judge must doubt the lone sentence beside its neighbour's translation, and from where
down it takes that for whole: of 17 sentences left out of three languages' paragraphs one was told as its neighbour
(-0.3 and -2.6), and none of the others is moved."""
MOST = 8
"""Lone sentences of a paragraph that are asked about: one with more is another paragraph."""


def settled(analysis: Analysis, parts: Sequence[SentenceBead], side: int) -> list[SentenceBead]:
    """The beads of a paragraph, a lone sentence of `side` in the place of its neighbour where the judge takes what was
    paired with that one for its translation instead."""
    found = list(parts)
    for k in [k for k, part in enumerate(parts) if _ends(part, side) and not _ends(part, 1 - side)][:MOST]:
        for at in (k - 1, k + 1):
            if not 0 <= at < len(found) or not (found[at].source and found[at].target):
                continue
            lone, pair = found[k], found[at]
            turned = _with(pair, lone, side)
            said = odds(analysis, [(one.source_text, one.target_text) for one in (pair, turned)], ANY)
            if said[0] is not None and said[1] is not None and said[1] < WHOLE and said[0] - said[1] >= NEARER:
                found[k], found[at] = turned, _with(lone, pair, side)
                break
    return found


def _ends(bead: SentenceBead, side: int) -> tuple[int, int] | None:
    return (bead.source, bead.target)[side]


def _with(bead: SentenceBead, other: SentenceBead, side: int) -> SentenceBead:
    """The bead with the sentence that another has on `side`."""
    if side:
        return replace(bead, target=other.target, target_text=other.target_text)
    return replace(bead, source=other.source, source_text=other.source_text)
