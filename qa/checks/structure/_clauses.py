"""Clauses that one sentence has and its translation has not."""

from __future__ import annotations

from collections.abc import Iterator

from qa.align.sentences import block_sentences
from qa.align.units import FLOWING
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import embedder
from qa.checks.structure._elsewhere import PASSED
from qa.checks.structure._omission import MissingClause, missing
from qa.checks.structure._sentences import QUOTED, LoneSentence
from qa.model import PROSE, Document, Kind, Severity

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST_CONFIDENT, RISE = 0.9, 8
"""Confidence rises with the gain from a half, by so much for each, up to the share of sure ones that are right."""
SURE = 0.024
"""Gain of cosine (`_omission`) from which a clause is surely missing; `reports/meaning.md`."""
DOUBTFUL = 0.015
"""And from which it may be."""
_FULL_STOPS = frozenset(".!?…。！？｡।؟۔։")
_CLOSING = "\"'’”»)）」』*_"
MOST = 12
"""Sentences beside that are asked."""
SAID = 0.42
"""Cosine of centred vectors from which a sentence beside says what the clause says, as for whole sentences."""


def lone_clauses(analysis: Analysis, side: int) -> Iterator[LoneSentence]:
    """Clauses of one side's sentences without which these come clearly nearer to their much shorter translations."""
    note = (analysis.source, analysis.target)[side]
    for found in missing(analysis, side, DOUBTFUL):
        if _said_beside(analysis, side, found):
            continue
        own, other = (found.pair.source, found.pair.target)[:: -1 if side else 1]
        text = own.text[found.variant.start : found.variant.end].strip()
        at = note.text.find(text, own.start, own.end)
        stretch = (at, at + len(text)) if at >= 0 else (own.start, own.end)
        short = text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"
        sure = (found.gain >= SURE or found.certain) and not analysis.symmetric
        severity = (Severity.MINOR if _is_phrase(note, found, side) else Severity.MAJOR) if sure else Severity.NEUTRAL
        yield LoneSentence(short, stretch, (other.start, other.end), severity, _confidence(found))


def _is_phrase(note: Document, found: MissingClause, side: int) -> bool:
    """Whether an item of a list ends otherwise than sentences do: what it adds behind a comma becomes an attribute
    elsewhere ("pears, weighed without cores"), and the encoder sees little of it."""
    own, bead = (found.pair.source, found.pair.target)[side], found.pair.bead
    kind = note.blocks[(bead.source, bead.target)[side][0]].kind
    return kind is Kind.LIST_ITEM and own.text.rstrip().rstrip(_CLOSING)[-1:] not in _FULL_STOPS


def _confidence(found: MissingClause) -> float:
    return MOST_CONFIDENT if found.certain else min(MOST_CONFIDENT, 0.5 + max(0.0, found.gain) * RISE)


@computed_once
def _alone(analysis: Analysis, side: int) -> frozenset[int]:
    """The blocks of a side that stand in no bead with one of the other."""
    beads = (b for b in analysis.beads if not (b.target, b.source)[side])
    return frozenset(i for b in beads for i in (b.source, b.target)[side])


def _said_beside(analysis: Analysis, side: int, found: MissingClause) -> bool:
    """Whether the text before or behind the translation says the clause: it may have moved across a formula."""
    other = (analysis.target, analysis.source)[side]
    index = (found.pair.bead.target, found.pair.bead.source)[side][0]
    alone = _alone(analysis, 1 - side)
    beside = []
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(other.blocks) and other.blocks[at].kind in PASSED:
            at += step
        if at in alone and other.blocks[at].kind in FLOWING:
            # it has no counterpart but this sentence
            return True
        if 0 <= at < len(other.blocks) and other.blocks[at].kind in PROSE:
            beside += [sentence.text for sentence in block_sentences(other, other.blocks[at])]
    near = [text for text in beside[:MOST] if text]
    if not near:
        return False
    embed = embedder(analysis)
    own = (found.pair.source, found.pair.target)[side].text[found.variant.start : found.variant.end].strip()
    return bool(float((embed(near, 1 - side) @ embed([own], side)[0]).max()) >= SAID)
