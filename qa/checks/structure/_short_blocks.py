"""Paragraphs whose translation says much less, or stops before its end, whichever sentence it is that lacks something.

The clause need not be found, nor the sentences be paired: the trained judge reads the paragraph as a whole. It is asked
where the length, or a full stop that is missing, gives the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import regex

from qa.align.lengths import extent
from qa.analysis.grouped_sentences import whole_blocks
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, usual_ratio
from qa.checks.structure._broken_off import ENDED, ENDING, STOPLESS, TERSE, goes_on
from qa.checks.structure._judged_clauses import has_formula
from qa.model import Kind
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MUCH_LESS = 0.6
"""Share of its expected length below which a paragraph may say much less than its source,"""
LACKING = 2.5
"""and log-odds of the judge from which it does: 25 of 64,849 published paragraphs, some twenty of which do."""
SHORTEST_LESS, SHORTEST = 60, 30
"""Extent of a source that can be said much shorter, and that can break off."""
LESS = 0.85
"""Share of its expected length below which a paragraph without the full stop of its source may break off,"""
BROKEN = 1.5
"""and log-odds from which it does: 62 of 300,714 published ones, half of which do (`reports/meaning.md`)."""
OTHERWISE = 1.0
"""And those from which one that ends with a full stop breaks off where its source asks or ends with a colon: six of
16,416, half of which do."""
WHOLE = 1.0
"""Share of its expected length below which one that ends with a comma may break off where its source ends a sentence
(64 of some 300,000 published ones do), and one without any mark where the odds are those of `LACKING`: one of 11,689
more is told, which lacks a word."""
STOPPED = 8
"""Paragraphs of a note that end with a full stop, from which a language that often does without one does not here."""
OFTEN, MOST = 0.2, 2
"""Share, and number, of paragraphs that end otherwise than their sources up to which this is no habit of the note."""
_STOP = regex.compile(r"[.!?][\p{P}\s]*$", regex.REVERSE)
_LEADS_ON = regex.compile(r"[?:][\p{P}\s]*$", regex.REVERSE)
_COMMA = regex.compile(r"[,，、،]\s*$")
_FULL_STOP = regex.compile(r"[.。।۔።]\s*$")
_COMPLETE = regex.compile(r"[.!?:][\p{P}\s]*$", regex.REVERSE)


@dataclass(frozen=True, slots=True)
class ShortBlock:
    """A paragraph that says much less than its source; `broken` where it does not end as its source does, `usual` where
    another translation says it as shortly."""

    pair: SentencePair
    broken: bool
    usual: bool = False


def short_blocks(analysis: Analysis) -> Iterator[ShortBlock]:
    """Translations that say much less than their paragraphs, or break off."""
    blocks = whole_blocks(analysis)
    unended = _unusual(blocks, _STOP, lambda pair: _is_unended(analysis, pair))
    least = MUCH_LESS if _is_terse(analysis, blocks, unended) else LESS
    broken = dict.fromkeys(unended, least if least < LESS else WHOLE)
    broken |= dict.fromkeys(_unusual(blocks, _LEADS_ON, lambda pair: _has_stopped(analysis, pair)), LESS)
    broken |= dict.fromkeys(_unusual(blocks, _COMPLETE, lambda pair: _ends_in_comma(analysis, pair)), WHOLE)
    asked = [
        pair
        for pair in blocks
        if extent(pair.source.text) >= SHORTEST
        and (_share(analysis, pair) < broken.get(pair, 0.0) or _is_much_shorter(analysis, pair))
    ]
    kind = "lost" if primary(analysis.source.lang) == "en" else "added"
    said = zip(asked, odds(analysis, [pair.texts for pair in asked], kind), strict=True)
    likely = [(pair, lost) for pair, lost in said if lost is not None and lost >= min(LACKING, OTHERWISE, BROKEN)]
    others = odds(analysis, [pair.texts for pair, _ in likely], "other")
    for (pair, lost), other in zip(likely, others, strict=True):
        if other is None or other >= lost:
            continue
        ends_short = pair in broken and _share(analysis, pair) < broken[pair]
        enough = OTHERWISE if _LEADS_ON.search(pair.source.text) else BROKEN
        if pair in unended and _share(analysis, pair) >= least:
            enough = LACKING
        if lost >= LACKING or (ends_short and lost >= enough):
            yield ShortBlock(pair, ends_short, not ends_short and _is_usual(analysis, pair))


def _is_usual(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether a translation beside it says the paragraph as shortly: "Click this button to" is more than it needs."""
    for sibling in analysis.siblings:
        bead = next((bead for bead in sibling.beads if bead.source == pair.bead.source and bead.target), None)
        if bead is None or sibling.source is not analysis.source:
            continue
        said = sum(extent(sibling.target.blocks[i].text) for i in bead.target)
        if said < MUCH_LESS * extent(pair.source.text) * usual_ratio(sibling):
            return True
    return False


def _unusual(
    blocks: Sequence[SentencePair], end: regex.Pattern[str], differs: Callable[[SentencePair], bool]
) -> list[SentencePair]:
    """Those whose source has such an end and whose translation has not, unless that is a habit."""
    ended = [pair for pair in blocks if end.search(pair.source.text)]
    found = [pair for pair in ended if differs(pair)]
    return found if len(found) <= max(MOST, OFTEN * len(ended)) else []


def _is_unended(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether the translation lacks the full stop of its source, and does not go on behind it."""
    end = analysis.target.text[pair.target.start : pair.target.end].rstrip()[-ENDING:]
    return (
        primary(analysis.target.lang) not in STOPLESS
        and not ENDED.search(end)
        and not goes_on(analysis.target, pair.target.end)
    )


def _has_stopped(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether the translation ends with a full stop, and without a list or formula behind it."""
    end = analysis.target.text[pair.target.start : pair.target.end].rstrip()[-ENDING:]
    return _FULL_STOP.search(end) is not None and not goes_on(analysis.target, pair.target.end)


def _ends_in_comma(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether the translation ends with a comma, and without a list or formula behind it; the members of a list that
    is one sentence all do, but for the last."""
    end = analysis.target.text[pair.target.start : pair.target.end].rstrip()[-ENDING:]
    if not _COMMA.search(end) or goes_on(analysis.target, pair.target.end):
        return False
    at = pair.bead.target[-1]
    beside = [*analysis.target.blocks[max(at - 1, 0) : at], *analysis.target.blocks[at + 1 : at + 2]]
    own = analysis.target.blocks[at]
    in_list = len(beside) == 2 and own.kind is Kind.LIST_ITEM and all(block.kind is own.kind for block in beside)
    return not (in_list and any(_COMMA.search(block.text.rstrip()) for block in beside))


def _is_much_shorter(analysis: Analysis, pair: SentencePair) -> bool:
    complete = extent(pair.source.text) >= SHORTEST_LESS and _COMPLETE.search(pair.source.text)
    if not complete or _share(analysis, pair) >= MUCH_LESS or has_formula(analysis, pair):
        return False
    return not _is_beside_formula(analysis, pair)


def _is_beside_formula(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether a displayed formula stands before or behind the paragraph, across which its clauses may have moved."""
    at = pair.bead.target[0]
    beside = analysis.target.blocks[max(at - 1, 0) : at + 2]
    return any(block.kind is Kind.MATH for block in beside)


def _share(analysis: Analysis, pair: SentencePair) -> float:
    return extent(pair.target.text) / (extent(pair.source.text) * usual_ratio(analysis))


def _is_terse(analysis: Analysis, blocks: Sequence[SentencePair], unended: Sequence[SentencePair]) -> bool:
    """Whether sentences do without a full stop: in some languages many do, in some notes of theirs hardly any."""
    if primary(analysis.target.lang) not in TERSE:
        return False
    stopped = sum(_STOP.search(pair.source.text) is not None for pair in blocks) - len(unended)
    return stopped < STOPPED
