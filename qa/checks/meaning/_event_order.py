"""Whether "before" and "after" govern the same event on both sides, so that one of them is wrong.

"Save before you close" is told from the other end as "close after you have saved": the word turns, and so does what it
governs. Where the word turned and what it governs did not, the order of the events did.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from statistics import median

import regex

from qa.align.lengths import extent
from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel, Version
from qa.analysis.variants import JUDGE
from qa.engines import Array
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SAME_EVENT, OTHER_EVENT = 0.08, -0.02
"""By how much the governed parts are nearer to each other, and the rests, than crosswise (sum of two cosines less that
of two) where the same event follows, and below which the other one does: of 39 sentences in 17 languages told from the
other end 31 have less than -.02 and none .08 or more but where a pronoun stands for the thing; of 28 planted faults in
20 languages 25 have .08 (`reports/meaning.md`)."""
SAME_IN_PLACE = 0.13
"""The same where a pronoun says what the event happens to: "you cut them" is like nothing, or like all."""
SAME_JUDGED, SAME_JUDGED_IN_PLACE = 0.05, 0.09
"""The same where the trained judge is sure of the turned word as well: of 15 sentences told from the other end that it
takes for turned none has .02, with a pronoun .05; of 31 turned ones 29 have as much as this."""
VOTED = 0.005
"""Median of the same from which several notes together say that it is the same event: of their short sentences, of
which each says little."""
VOTERS = 3
"""Notes whose parts can be compared, so that their order is a vote; as `SURE_WITNESSES` of `_outvoted`."""
UNEVEN = 3.0
"""How many times as long the one governed part may be as the other."""
EVENTS = frozenset({"before", "after"})
SHORTEST = 3
"""Extent of a part that says what happens."""
POSTPOSED = frozenset("ja ko zh yue tr hi ta te bn ur mr hu az kk uz mn ka eu ne pa gu ml kn si my ky".split())
"""Languages whose words for "before" and "after" stand behind what they govern."""
_PRONOUN = regex.compile(r"\b(?:it|they|them|these|those|this|he|she|him|her|one)\b", regex.IGNORECASE)
_NOUN = regex.compile(r"(?:\s+[\p{L}\p{M}'’]{1,3}\b)?\s+[\p{L}\p{M}-]{4,}")
"""What a word of order governs where no mark ends it: a little word and a noun."""
_LINKED = regex.compile(
    r"(?:\s*(?:того|тем|тим|тога|tym|tom|toga|tega|to|ce|que))?,?\s+(?:как|як|што|що|jak|co|než|kot|ko|kako|că|ca)(?!\p{L})",
    regex.IGNORECASE,
)
"""What joins a word of order to what it governs: после того, как."""
_EDGE = regex.compile(r"[,;:،؛，；：、()–—.!?。！？…]| - ")


class Events(Enum):
    """Which of two events the words of order govern."""

    SAME = auto()
    EXCHANGED = auto()
    """Told from the other end, and right."""
    UNCLEAR = auto()


def governed_events(
    analysis: Analysis, texts: tuple[str, str], spans: tuple[tuple[int, int], tuple[int, int]], lang: str
) -> Events:
    """What the words of order at `spans` of a sentence, English if one is, and one in `lang` stand before."""
    found = _margin(analysis, texts, spans, lang)
    if found is None:
        return Events.UNCLEAR
    margin, in_place = found
    if margin < OTHER_EVENT:
        return Events.EXCHANGED
    return Events.SAME if margin >= (SAME_IN_PLACE if in_place else SAME_EVENT) else Events.UNCLEAR


def may_govern_the_same(
    analysis: Analysis, texts: tuple[str, str], spans: tuple[tuple[int, int], tuple[int, int]], lang: str
) -> bool:
    """Whether they stand before the same event likely enough for what the trained judge is sure of."""
    found = _margin(analysis, texts, spans, lang)
    return found is not None and found[0] >= (SAME_JUDGED_IN_PLACE if found[1] else SAME_JUDGED)


def voted_events(notes: Parallel, own: tuple[Version, str], others: Sequence[tuple[Version, str]]) -> Events:
    """Which event the word of order of one note stands before, by those of the others together."""
    parts = _version_parts(*own)
    margins = []
    for version, word in others if parts else ():
        theirs = _version_parts(version, word)
        if parts and theirs and not _are_uneven(parts[0], theirs[0]):
            margins.append(crossing(notes.vectors([*parts, *theirs], own[0].lang, version.lang)))
    if len(margins) < VOTERS:
        return Events.UNCLEAR
    voted = median(margins)
    return Events.SAME if voted >= VOTED else Events.EXCHANGED if voted < OTHER_EVENT else Events.UNCLEAR


def _version_parts(version: Version, word: str) -> tuple[str, str] | None:
    from qa.checks.meaning._afterwards import points_back

    text, postposed = version.words, primary(version.lang) in POSTPOSED
    at = text.lower().find(word)
    end = at + len(word)
    if at < 0 or points_back(text, (at, end)):
        return None
    parts = _parts(text, (at, end), postposed)
    noun = _NOUN.match(text, end) if parts is None and not postposed else None
    return (noun[0].strip(), f"{text[:at]} {text[noun.end() :]}".strip(" .")) if noun else parts


def _margin(
    analysis: Analysis, texts: tuple[str, str], spans: tuple[tuple[int, int], tuple[int, int]], lang: str
) -> tuple[float, bool] | None:
    """By how much the parts are alike in their order, and whether a pronoun says what the event happens to; None where
    a part is missing."""
    from qa.checks.meaning._afterwards import points_back

    if any(map(points_back, texts, spans)):
        return None
    first = next((known for known in analysis.languages if known != lang), lang)
    own = _parts(texts[0], spans[0], primary(first) in POSTPOSED)
    other = _parts(texts[1], spans[1], primary(lang) in POSTPOSED)
    if own is None or other is None or _are_uneven(own[0], other[0]):
        return None
    vectors = analysis.engines.embed([*own, *other], (analysis.source.lang, analysis.target.lang), JUDGE)
    return crossing(vectors), _PRONOUN.search(own[0]) is not None


def crossing(vectors: Array) -> float:
    """By how much two parts are nearer to the other two in their order than crosswise."""
    likeness = vectors[:2] @ vectors[2:].T
    return float(likeness[0, 0] + likeness[1, 1] - likeness[0, 1] - likeness[1, 0])


def _are_uneven(own: str, other: str) -> bool:
    """Whether one says much less than the other, as a pronoun does: "after that"."""
    sizes = sorted((extent(own), extent(other)))
    return sizes[0] * UNEVEN < sizes[1]


def _parts(text: str, span: tuple[int, int], postposed: bool) -> tuple[str, str] | None:
    """What the word at `span` governs, up to the next mark, and the rest of the sentence; None where one is missing."""
    if postposed:
        start = max((edge.end() for edge in _EDGE.finditer(text, 0, span[0])), default=0)
        governed, rest = text[start : span[0]], f"{text[:start]} {text[span[1] :]}"
    else:
        linked = _LINKED.match(text, span[1])
        start = linked.end() if linked else span[1]
        edge = _EDGE.search(text, start)
        end = edge.start() if edge else len(text)
        governed, rest = text[start:end], f"{text[: span[0]]} {text[end:]}"
    parts = governed.strip(" ,.;:،，、。"), rest.strip(" ,.;:،，、。")
    return parts if min(map(extent, parts)) >= SHORTEST else None
