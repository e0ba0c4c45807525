"""Clauses that one sentence has and its translation has not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa.analysis.pair import Analysis
from qa.checks.structure._sentences import QUOTED, Lone
from qa.model import Severity

if TYPE_CHECKING:
    pass

SURE = 0.024
DOUBTFUL = 0.015


def lone_clauses(analysis: Analysis, side: int) -> Iterator[Lone]:
    """Clauses of one side's sentences without which these come clearly nearer to their much shorter translations."""
    from qa.checks.meaning._omission import missing

    note = (analysis.source, analysis.target)[side]
    for found in missing(analysis, side, DOUBTFUL):
        own, other = (found.pair.source, found.pair.target)[:: -1 if side else 1]
        text = own.text[found.variant.start : found.variant.end].strip()
        at = note.text.find(text, own.start, own.end)
        stretch = (at, at + len(text)) if at >= 0 else (own.start, own.end)
        short = text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"
        sure = found.gain >= SURE and not analysis.symmetric
        severity = Severity.MAJOR if sure else Severity.NEUTRAL
        yield Lone(short, stretch, (other.start, other.end), severity, min(0.9, 0.5 + found.gain * 8))
