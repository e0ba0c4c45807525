"""Two opposites that traded their clauses: "like charges attract, opposite ones repel".

Both words stand on both sides, each once, so no count tells. But each side is cut between them, and the two halves are
compared without the words themselves: where they stand in the same order and the words do not, the words were swapped.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.align.lengths import extent
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, comparable, confirmed, sentence_pairs
from qa.analysis.variants import JUDGE
from qa.checks.meaning._contrast_rows import Contrast, firm_among
from qa.checks.meaning._sights import Seen, in_order, seen
from qa.engines import Array
from qa.model.records import dataclass
from qa.text.enumerating import joining

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST_HALF = 6
"""Letters that each half must have besides the word."""
MARGIN, SURE = 0.01, 0.03
"""By how much the halves must be nearer, in the mean, to those in their own order than to each other's, and from which
it is sure: of 17 sentences in nine languages with swapped words all have .012 and more, 13 have .03; of six whose
halves changed places with their words none is above -.011 (`reports/votes.md`)."""
WITNESSES = 2
"""Other translations with the words in the source's order that make it sure as well."""
BETWEEN = 12
"""Letters, twice as many as of Chinese, between two words of an enumeration: " or to the "."""
_LETTER = regex.compile(r"[\p{L}\p{M}]")
_CUT = regex.compile(r"[,;:،؛、，；：。—–]|\s-\s")


@dataclass(frozen=True, slots=True)
class TradedWords:
    """The words of a sentence pair that traded places, as the translation and as the source has them, in order."""

    pair: SentencePair
    words: tuple[str, str]
    original: tuple[str, str]
    sure: bool


def trades(analysis: Analysis) -> Iterator[TradedWords]:
    """Sentences whose translation has two opposites in each other's clauses."""
    for pair in sentence_pairs(analysis):
        if not comparable(pair):
            continue
        rows = frozenset[tuple[str, str]].intersection(*map(in_order, pair.texts, analysis.languages))
        for contrast in firm_among(rows):
            if trade := _traded(analysis, pair, contrast):
                if confirmed(analysis, pair):
                    yield trade
                break


def _traded(analysis: Analysis, pair: SentencePair, contrast: Contrast) -> TradedWords | None:
    texts = pair.source.text, pair.target.text
    found = [seen(text, contrast, lang) for text, lang in zip(texts, analysis.languages, strict=True)]
    if any(len(one) != 2 or one[0].other == one[1].other for one in found) or found[0][0].other == found[1][0].other:
        return None
    # "to the left or to the right" is "rechts oder links": what both words share is said of either
    if any(are_coordinated(text, words[0], words[1]) for text, words in zip(texts, found, strict=True)):
        return None
    halves = [
        halves_of(text, (words[0], words[1]), lang)
        for text, words, lang in zip(texts, found, analysis.languages, strict=True)
    ]
    if halves[0] is None or halves[1] is None:
        return None
    vectors = analysis.engines.embed([*halves[0], *halves[1]], analysis.languages, JUDGE)
    margin = margin_of(vectors)
    if margin < MARGIN:
        return None
    said = [text[word.start : word.end] for text, words in zip(texts, found, strict=True) for word in words]
    sure = margin >= SURE or _kept_elsewhere(analysis, pair, contrast, found[0][0].other) >= WITNESSES
    return TradedWords(pair, (said[2], said[3]), (said[0], said[1]), sure)


def are_coordinated(text: str, first: Seen, last: Seen) -> bool:
    """Whether nothing but an "and", "or" and words like articles stand between two words."""
    between = text[first.end : last.start]
    return not _CUT.search(between) and extent("".join(_LETTER.findall(between))) <= BETWEEN


def _kept_elsewhere(analysis: Analysis, pair: SentencePair, contrast: Contrast, first: bool) -> int:
    """How many other translations of the sentence have both words once, in the order of the source."""
    count = 0
    for sibling in analysis.siblings:
        other = _by_place(sibling).get((pair.source.start, pair.source.end))
        words = seen(other.target.text, contrast, sibling.target.lang) if other else []
        count += [word.other for word in words] == [first, not first]
    return count


@computed_once
def _by_place(analysis: Analysis) -> dict[tuple[int, int], SentencePair]:
    return {(pair.source.start, pair.source.end): pair for pair in sentence_pairs(analysis)}


def margin_of(vectors: Array) -> float:
    """By how much two halves are nearer to the other two in their order than crosswise, in the mean."""
    likeness = vectors[:2] @ vectors[2:].T
    return float(likeness[0, 0] + likeness[1, 1] - likeness[0, 1] - likeness[1, 0]) / 2


def halves_of(text: str, words: tuple[Seen, Seen], lang: str) -> tuple[str, str] | None:
    """What stands before and behind the cut between two words, without the words."""
    first, last = words
    cut = next(_CUT.finditer(text, first.end, last.start), None) or joining(text, first.end, last.start, lang)
    if cut is None:
        return None
    halves = text[: cut.start()], text[cut.end() :]
    kept = (
        halves[0][: first.start] + halves[0][first.end :],
        halves[1][: last.start - cut.end()] + halves[1][last.end - cut.end() :],
    )
    return kept if all(sum(map(str.isalpha, half)) >= SHORTEST_HALF for half in kept) else None
