"""A passage of a translation that is still in another language: where it stands and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.model import Block, Severity
from qa.model.records import dataclass
from qa.text.prose import Prose, Word
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
QUOTED = 60
"""Code points of a passage that a message quotes."""


@dataclass(frozen=True, slots=True)
class Gravity:
    """How grave words left in another language are, and why."""

    severity: Severity
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of `block` left in `language` at `[start, end)`; `whole` when the block holds nothing else."""

    block: Block
    start: int
    end: int
    language: str
    whole: bool
    severity: Severity
    reason: str
    confidence: float


def passage(item: Prose, words: Sequence[Word], language: str, verdict: Gravity, whole: bool = False) -> Passage:
    """The passage from the first to the last of some words of a block."""
    row = item.words if whole else words
    return Passage(
        item.block, row[0].start, row[-1].end, language, whole, verdict.severity, verdict.reason, verdict.confidence
    )


def at_most_minor(verdict: Gravity) -> Gravity:
    """The same verdict where something speaks against it."""
    if verdict.severity.rank <= Severity.MINOR.rank:
        return verdict
    return replace(verdict, severity=Severity.MINOR, confidence=min(verdict.confidence, 0.5))


def shown(words: Sequence[Word]) -> str:
    """The words of a passage as a message quotes them."""
    text = " ".join(word.form for word in words)
    return abridged(text, QUOTED)
