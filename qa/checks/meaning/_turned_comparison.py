"""Whether a comparison is told from the other end: "A is wider than B" is "B is narrower than A".

The word of degree turned, and the two things beside it changed places; where only the word turned it is wrong.
"""

from __future__ import annotations

from enum import Enum, auto

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair
from qa.analysis.variants import JUDGE
from qa.checks.meaning._clauses import clause_around
from qa.checks.meaning._event_order import POSTPOSED
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
KEPT, TURNED = 0.03, 0.0
"""From which the things compared kept their places, and below which they changed them (sum of the cosines of the parts
before and behind the word in their order, less that of the crossed ones): of 36 comparisons in 19 languages of which
the word alone turned 30 have .03 and more and none less than 0; of 26 told from the other end 14 have less than 0, and
two .03 and more. Between them nobody knows."""
FIRMLY_KEPT = 0.1
"""From which they surely kept them: of 2,500 published sentences with a "than" seven have a comparative whose opposite
stands on the other side, all for another word, and none of them has more than .07."""
FARTHEST = 40
"""Letters between a comparative and its "than": "a higher wage than"."""
_BEFORE_THE_WORD = (POSTPOSED | {"zh", "yue"}) - {"hu"}
"""Languages that say both things before the word, so that it does not part them; Hungarian does not."""
_COMPARATIVE = regex.compile(r"(?:(?<=\b(?:more|less)\s)\p{L}+|\p{L}+er|more|less|better|worse)\b", regex.I)
_COMPARED = regex.compile(r"\b\p{L}{2,}er(?=\s(?:\p{L}+\s){0,3}than\b)", regex.I)
_THAN = regex.compile(r"\bthan\b", regex.IGNORECASE)
_COMMA = regex.compile(r"\s*,\s*")
_LETTER_OR_DIGIT = regex.compile(r"[\p{L}\p{N}]")


class Places(Enum):
    """Whether the things compared stand on the same sides of the word."""

    UNASKED = auto()
    KEPT = auto()
    FIRMLY_KEPT = auto()
    TURNED = auto()
    UNCLEAR = auto()


def places_compared(
    analysis: Analysis, pair: SentencePair, side: int, own: tuple[int, int], other: tuple[int, int]
) -> Places:
    """Where the things stand that the English sentence, `side` of the pair, compares by the word at `own`, and the
    other one by that at `other`."""
    english, text = pair.seen_from(side)
    if primary(analysis.languages[1 - side]) in _BEFORE_THE_WORD or not (ours := _compared(english, own)):
        return Places.UNASKED
    theirs = _beside(text, other)
    if not all(_LETTER_OR_DIGIT.search(part) for part in (*ours, *theirs)):
        return Places.UNCLEAR
    languages = analysis.languages[side], analysis.languages[1 - side]
    vectors = analysis.engines.embed([*ours, *theirs], languages, JUDGE)
    likeness = vectors[:2] @ vectors[2:].T
    margin = float(likeness[0, 0] + likeness[1, 1] - likeness[0, 1] - likeness[1, 0])
    if margin >= FIRMLY_KEPT:
        return Places.FIRMLY_KEPT
    return Places.KEPT if margin >= KEPT else Places.TURNED if margin < TURNED else Places.UNCLEAR


def comparative(english: str) -> tuple[int, int] | None:
    """Where an English sentence has a comparative that its "than" follows."""
    found = _COMPARED.search(english)
    return found.span() if found else None


def _compared(text: str, span: tuple[int, int]) -> tuple[str, str] | None:
    """What stands before an English comparative and behind its "than"; None where it has none."""
    if not _COMPARATIVE.match(text, span[0]):
        return None
    start, end = clause_around(text, span)
    than = _THAN.search(text, span[0], min(end, span[1] + FARTHEST))
    return (_bare(text[start : span[0]]), _bare(text[than.end() : end])) if than else None


def _beside(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """What stands before a word and behind it; many languages put a comma before their "than"."""
    comma = _COMMA.match(text, span[1])
    behind = comma.end() if comma else span[1]
    start, end = clause_around(text, (span[0], behind))
    return _bare(text[start : span[0]]), _bare(text[behind:end])


def _bare(part: str) -> str:
    return part.strip(" ,.;:*_")
