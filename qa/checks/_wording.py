"""Notes whose translator told the source in other words: there a word that turned is no proof that its sentence did."""

from __future__ import annotations

from dataclasses import replace

from qa.align.lengths import extent
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.parallel import Parallel
from qa.analysis.sentences import sentence_pairs
from qa.model import Finding, Severity

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHARE = 0.12
"""Share of a note's sentences that the trained judge takes for faulty, and for no opposite, from which it is worded
freely: five pages of documentation that were translated sentence by sentence have .10 at most, of ten tutorials and
manuals told in other words all but one .12 and more (`reports/precision.md`)."""
FEWEST, MOST, SHORTEST = 12, 60, 25
"""Sentences that such a share needs, how many are read, and the extent of each."""
LEAST = 3
"""Doubted sentences that it takes: two of fourteen may be faults."""
CONFIDENT = 0.55
"""Share of negations told as major in trees that nobody had looked at that were right: 22 of 40. Of clauses lost or
added it is four of thirteen (`reports/precision.md`)."""


@computed_once
def is_worded_freely(analysis: Analysis) -> bool:
    """Whether so many sentences of a note say more, less or something else than their source that it is no translation
    word for word. What became its opposite is left out: that is what is asked for."""
    pairs = [pair.texts for pair in sentence_pairs(analysis) if extent(pair.texts[0]) >= SHORTEST][:MOST]
    if len(pairs) < FEWEST:
        return False
    kinds = (odds(analysis, pairs, kind) for kind in (ANY, "negation", "opposite"))
    doubted = (
        fault is not None and fault > 0 and max(negation or 0.0, opposite or 0.0) <= 0
        for fault, negation, opposite in zip(*kinds, strict=True)
    )
    return bool(sum(doubted) >= max(LEAST, SHARE * len(pairs)))


def is_page(analysis: Analysis) -> bool:
    """Whether a note is so long that one sentence of it may well be worded anew: of eight that the judge alone called
    longer or shorter than their other side, in pages of 24 trees, none was a fault (`reports/precision.md`)."""
    return sum(extent(pair.texts[0]) >= SHORTEST for pair in sentence_pairs(analysis)) >= FEWEST


def weighed(analysis: Analysis, finding: Finding) -> Finding:
    """A finding about one word of a sentence: no more than minor where the whole note is worded freely."""
    if finding.severity.rank < Severity.MAJOR.rank or not is_worded_freely(analysis):
        return finding
    return replace(finding, severity=Severity.MINOR, confidence=min(finding.confidence, CONFIDENT))


def weighed_by_votes(notes: Parallel, finding: Finding) -> Finding:
    """The same for what the other notes of a group say against one: where that one has an English note beside it, and
    is worded freely."""
    beside = next((pair for pair in notes.pairs if pair.target.path == finding.target.path), None)
    return weighed(beside, finding) if beside else finding
