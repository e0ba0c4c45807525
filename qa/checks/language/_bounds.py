"""Where words left in another language begin and end: with all that was left beside them, not in the next sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._passage import Passage
from qa.model import Severity
from qa.text.prose import Context, Word
from qa.text.words import function_words, has_table, zipf

_OPENED = regex.compile(r"[(（\[]|\p{Sentence_Terminal}")
_CLOSED = regex.compile(r"[)）\]]|\p{Sentence_Terminal}")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
COMMONER_THERE = 0.75
"""Zipf units by which a word beside words left over must be commoner in their language to belong to them."""


def without_names(text: str, words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """A row without the names at its ends that a bracket or the end of a sentence parts from it."""
    while (
        end - start > 1 and not words[end - 1].plain and _CLOSED.search(text, words[end - 2].end, words[end - 1].start)
    ):
        end -= 1
    while end - start > 1 and not words[start].plain and _OPENED.search(text, words[start].end, words[start + 1].start):
        start += 1
    return start, end


def completed(evidence: Evidence, words: Sequence[Word], found: Iterable[Passage], language: str) -> Iterator[Passage]:
    """Passages of a block with the words beside them that were left with them: those that the source has in the same
    row, spelled so, and that are commoner in its language. Passages that meet then are one, as grave as the graver."""
    in_order = sorted(found, key=lambda p: p.start)
    if not in_order:
        # most blocks
        return
    starts, ends = ({place: i for i, place in enumerate(places)} for places in _places(words))
    rows: list[tuple[int, int, Passage]] = []
    for one in in_order:
        first, last = starts.get(one.start), ends.get(one.end)
        if one.whole or one.severity is Severity.NEUTRAL or first is None or last is None:
            yield one
            continue
        if not rows or first > rows[-1][1]:
            first, last = _extent(evidence, words, (first, last), rows[-1][1] + 1 if rows else 0, language)
        if rows and (first <= rows[-1][1] or (rows[-1][1] + 1 == first and _in_a_row(evidence, words, first - 1))):
            begun, ended, before = rows.pop()
            worst = max(before, one, key=lambda p: (p.severity.rank, p.confidence))
            rows.append((begun, max(ended, last), worst))
        else:
            rows.append((first, last, one))
    for first, last, one in rows:
        yield replace(one, start=words[first].start, end=words[last].end)


def _places(words: Sequence[Word]) -> tuple[list[int], list[int]]:
    return [word.start for word in words], [word.end for word in words]


def _extent(
    evidence: Evidence, words: Sequence[Word], row: tuple[int, int], begin: int, language: str
) -> tuple[int, int]:
    """The first and the last index of a row with what belongs to it, from the word `begin` on."""
    first, last = row
    if not evidence.speaks(language):
        return first, last
    while first < last and _belongs_behind(evidence, words, last):
        last -= 1
    while first > begin and _left_together(evidence, words, first - 1, first - 1, language):
        first -= 1
    while last + 1 < len(words) and _left_together(evidence, words, last, last + 1, language):
        last += 1
    return first, last


def is_whole(evidence: Evidence, words: Sequence[Word], language: str) -> bool:
    """Whether neither the first nor the last word of a block is one that the source lacks and its language hardly has:
    a translated verb before its object in the source's words."""
    if not evidence.speaks(language) or evidence.source is None:
        return True
    known = evidence.source.counts
    return all(known[word.lower] or _is_commoner(evidence, word, language) for word in (words[0], words[-1]))


def _belongs_behind(evidence: Evidence, words: Sequence[Word], i: int) -> bool:
    """Whether a small word at the end of words left over, which both languages have, goes with the translated words
    behind it: "A night in" before "der Berghütte"."""
    small = words[i].lower in function_words(evidence.language)
    return small and i + 1 < len(words) and not _in_a_row(evidence, words, i)


def _in_a_row(evidence: Evidence, words: Sequence[Word], i: int) -> bool:
    """Whether a word and the next one stand side by side here, marked alike, and in the source."""
    left, right = words[i], words[i + 1]
    if left.context is not right.context or Context.CODE in left.context or evidence.source is None:
        return False
    beside = evidence.target.document.text[left.end : right.start].isspace() and right.start - left.end == 1
    return beside and (left.lower, right.lower) in evidence.source.sequences


def _left_together(evidence: Evidence, words: Sequence[Word], i: int, added: int, language: str) -> bool:
    """Whether the word `added`, one of `i` and the next, is of the source's language like its neighbour."""
    word = words[added]
    if not _in_a_row(evidence, words, i) or not (word.plain or added == 0):
        return False
    if not has_table(evidence.language):
        # beside a function word of the source's
        return language != "en" and word.lower not in function_words(evidence.language)
    # a small word goes with what follows it, whether or not both languages have it: "a friend" in Spanish
    leads = added == i and word.lower in function_words(language)
    return leads or _is_commoner(evidence, word, language)


def _is_commoner(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a word is clearly commoner in a language than in the target's."""
    return zipf(word.lower, language) - zipf(word.lower, evidence.language) >= COMMONER_THERE
