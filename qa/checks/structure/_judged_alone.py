"""Sentences without counterpart of which the trained judge says that neither neighbour's translation holds them.

A sentence that a translator joined to the one before is in that one's translation: it says the same as both together.
One that is lost is in neither: both together say more than the translation of the neighbour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.align.lengths import extent
from qa.align.sentences import SentenceBead
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LACKING = 0.0
"""Log-odds of the judge for something lost, with the sentence joined to its neighbour: of eleven that translators did
join none is above -1.3, of 526 that nothing translates three quarters are (`reports/meaning.md`)."""
MORE = 3.0
"""By how much more than without the sentence."""
LONGEST = 500
"""Extent of both together, beyond which the judge has not learned."""


def judged_alone(analysis: Analysis, parts: Sequence[SentenceBead], k: int, side: int) -> bool:
    """Whether no neighbour of the lone sentence `parts[k]` of `side` says it as well; False where nobody can tell."""
    english = 0 if primary(analysis.source.lang) == "en" else 1
    joined = list(_joined(parts, k, side))
    if not joined or any(extent(text) > LONGEST for pair in joined for text in pair[0]):
        return False
    kind = "lost" if side == english else "added"
    said = odds(analysis, [both for both, _ in joined], kind), odds(analysis, [alone for _, alone in joined], kind)
    return all(
        both is not None and alone is not None and both >= LACKING and both - alone >= MORE
        for both, alone in zip(*said, strict=True)
    )


def _joined(parts: Sequence[SentenceBead], k: int, side: int) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """(source, target) of each neighbour with the lone sentence joined to it, and without."""
    lone = (parts[k].source_text, parts[k].target_text)[side]
    for at in (k - 1, k + 1):
        if not 0 <= at < len(parts) or not parts[at].source or not parts[at].target:
            continue
        alone = parts[at].source_text, parts[at].target_text
        order = (lone, alone[side]) if at > k else (alone[side], lone)
        both = " ".join(text.strip() for text in order)
        yield ((both, alone[1]) if side == 0 else (alone[0], both)), alone
