"""Sentences without counterpart of which the trained judge says that neither neighbour's translation holds them.

A sentence that a translator joined to the one before is in that one's translation: it says the same as both together.
One that is lost is in neither: both together say more than the translation of the neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.align.lengths import extent
from qa.align.sentences import Sentence, SentenceBead
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
_FORMULA = re.compile(r"[\\^{}…]")
LACKING, LACKING_WITHIN = -1.0, 0.0
"""Log-odds of the judge for something lost, with the sentence joined to its neighbour, and of all sentences that were
aligned to fewer: of eleven that translators did join none is above -1.3, of 526 that nothing translates 85 % are
(`reports/meaning.md`)."""
MORE = 3.0
"""By how much more than without the sentence."""
HELD = {"added": -0.5, "lost": -3.0}
"""Log-odds of a block joined to its neighbour below which that one's translation may hold it after all: of 150
published paragraphs of one sentence that were translated by two 95 % are below the first (of 150 with a sentence of
another paragraph behind them 5 %), of 200 of two that were translated by one 66 % below the second (of 200 of which
one is left out 3 %; `reports/precision.md`)."""
LONGEST, MOST = 500, 4
"""Extent of both together, beyond which the judge has not learned, and sentences of one bead."""


def judged_alone(analysis: Analysis, parts: Sequence[SentenceBead], k: int, side: int) -> bool:
    """Whether no neighbour of the lone sentence `parts[k]` of `side` says it as well; False where nobody can tell."""
    english = 0 if primary(analysis.source.lang) == "en" else 1
    joined = list(_joined(parts, k, side))
    if not joined or any(_is_beyond(text) for pair in joined for text in pair[0]):
        return False
    kind = "lost" if side == english else "added"
    said = odds(analysis, [both for both, _ in joined], kind), odds(analysis, [alone for _, alone in joined], kind)
    return all(
        both is not None and alone is not None and both >= LACKING and both - alone >= MORE
        for both, alone in zip(*said, strict=True)
    )


def is_held_by_neighbour(analysis: Analysis, parts: Sequence[SentenceBead], k: int, side: int) -> bool:
    """Whether a neighbour's translation may say the lone sentence as well, as a clause: only lengths tell it lost."""
    return any_may_hold(analysis, [both for both, _ in _joined(parts, k, side)], side)


def any_may_hold(analysis: Analysis, pairs: Sequence[tuple[str, str]], side: int) -> bool:
    """Whether one of some (source, target) texts, of which those of `side` have something more, may be a whole
    translation all the same."""
    english = 0 if primary(analysis.source.lang) == "en" else 1
    kind = "lost" if side == english else "added"
    read = [pair for pair in pairs if not any(map(_is_beyond, pair))]
    return any(said is not None and said < HELD[kind] for said in odds(analysis, read, kind))


def _is_beyond(text: str) -> bool:
    """Whether a text is longer than what the judge has learned from, or has formulas, which it does not read."""
    return extent(text) > LONGEST or _FORMULA.search(text) is not None


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


def judged_within(analysis: Analysis, part: SentenceBead, own: Sequence[Sentence], side: int) -> Iterator[Sentence]:
    """The sentence of those of `side` in `part` that the other side does not hold, though it is aligned to all of them:
    together they say more than it, and without the one they do not."""
    english = 0 if primary(analysis.source.lang) == "en" else 1
    texts = part.source_text, part.target_text
    if not 1 < len(own) <= MOST or any(map(_is_beyond, texts)):
        return
    kind = "lost" if side == english else "added"
    rests = [" ".join(s.text for s in own if s is not left) for left in own]
    both, *without = odds(analysis, [_paired(text, texts, side) for text in (texts[side], *rests)], kind)
    if both is None or both < LACKING_WITHIN:
        return
    score, at = min((odd, k) for k, odd in enumerate(without) if odd is not None)
    if both - score >= MORE:
        yield own[at]


def _paired(text: str, texts: tuple[str, str], side: int) -> tuple[str, str]:
    return (text, texts[1]) if side == 0 else (texts[0], text)
