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
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._opposites import Pairs, opposites
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
_CONVERSE = regex.compile(r"(?:buy|sell|lend|borrow|import|export)(?:s|ing|ed)?|bought|sold|lent", regex.IGNORECASE)
"""Deeds of two sides: what one buys from the other the other sells."""
_PARTNER = regex.compile(r"\b(?:from|to)\b", regex.IGNORECASE)
_STANDARD = {"ja": "より(?:も)?", "ko": "보다", "zh": "比", "yue": "比", "tr": r"(?<=\p{L})[dt][ae]n(?!\p{L})"}
"""What such languages put behind, or Chinese before, the thing that another one is compared with."""
_TOPIC = regex.compile("は|が|、|(?:の)?(?:ほう|方)")
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
    ours, tag = _compared(english, own), primary(analysis.languages[1 - side])
    if ours is None:
        return Places.UNASKED
    theirs = _around_standard(text, other, tag) if tag in _BEFORE_THE_WORD else _beside(text, other)
    if theirs is None or not all(_LETTER_OR_DIGIT.search(part) for part in (*ours, *theirs)):
        return Places.UNCLEAR
    languages = analysis.languages[side], analysis.languages[1 - side]
    if (told := _told_by_opposites(ours, theirs, languages[1])) is not None:
        return told
    vectors = analysis.engines.embed([*ours, *theirs], languages, JUDGE)
    likeness = vectors[:2] @ vectors[2:].T
    margin = float(likeness[0, 0] + likeness[1, 1] - likeness[0, 1] - likeness[1, 0])
    if margin >= FIRMLY_KEPT:
        return Places.FIRMLY_KEPT
    return Places.KEPT if margin >= KEPT else Places.TURNED if margin < TURNED else Places.UNCLEAR


def _told_by_opposites(ours: tuple[str, str], theirs: tuple[str, str], lang: str) -> Places | None:
    """Where the things compared stand if opposites name them, "the new motor" and "the old one"; None where none do."""
    rest = ours[1].lower()
    for variant in opposites(ours[0], Pairs.FIRM):
        if regex.search(rf"\b{regex.escape(variant.instead.lower())}\b", rest):
            shown = [attestation(ours[0], variant, part, lang) for part in theirs]
            if shown == [Attestation.TURNED, Attestation.KEPT]:
                return Places.TURNED
            if shown == [Attestation.KEPT, Attestation.TURNED]:
                return Places.KEPT
    return None


def comparative(english: str) -> tuple[int, int] | None:
    """Where an English sentence has a comparative that its "than" follows."""
    found = _COMPARED.search(english)
    return found.span() if found else None


def compares(english: str, span: tuple[int, int]) -> bool:
    """Whether a word of an English sentence compares two things, or is a deed of two sides."""
    return _compared(english, span) is not None


def _compared(text: str, span: tuple[int, int]) -> tuple[str, str] | None:
    """What stands before an English comparative and behind its "than", or the sides of a deed; None for other words."""
    converse = _CONVERSE.fullmatch(text, *span)
    if not converse and not _COMPARATIVE.match(text, span[0]):
        return None
    start, end = clause_around(text, span)
    than = (_PARTNER if converse else _THAN).search(text, span[0], min(end, span[1] + FARTHEST))
    return (_bare(text[start : span[0]]), _bare(text[than.end() : end])) if than else None


def _beside(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """What stands before a word and behind it; many languages put a comma before their "than"."""
    comma = _COMMA.match(text, span[1])
    behind = comma.end() if comma else span[1]
    start, end = clause_around(text, (span[0], behind))
    return _bare(text[start : span[0]]), _bare(text[behind:end])


def _around_standard(text: str, span: tuple[int, int], tag: str) -> tuple[str, str] | None:
    """What is compared and with what, where both stand before the word; None where nothing parts them."""
    marker = _STANDARD.get(tag)
    start, _ = clause_around(text, span)
    found = next(regex.finditer(marker, text, pos=start, endpos=span[0]), None) if marker else None
    if found is None:
        return None
    ahead, behind = text[start : found.start()], text[found.end() : span[0]]
    if tag in ("zh", "yue"):
        return _bare(ahead), _bare(behind)
    topic = _TOPIC.search(behind if tag == "ja" else "")
    if topic:
        return _bare(behind[: topic.start()]), _bare(ahead)
    cut = _TOPIC.search(ahead) if tag == "ja" else regex.search(r"\s(?=\S+$)", ahead)
    return (_bare(ahead[: cut.start()]), _bare(ahead[cut.end() :])) if cut else None


def _bare(part: str) -> str:
    return part.strip(" ,.;:*_")
