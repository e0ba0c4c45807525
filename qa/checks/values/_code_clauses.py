"""Two codes of a sentence that stand in each other's clause: "set `a` to 5, leave `b`", „setze `b` auf 5, lass `a`“.

As of numbers (`_number_clauses`), the encoder is asked what the clauses say without them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, sentence_pairs
from qa.checks.values._clause_names import alike, clause
from qa.checks.values._number_clauses import SHORTEST, SURE
from qa.checks.values._order import Two, is_listing
from qa.checks.values._verbatim import Verbatim, codes, with_plain, within
from qa.model import Document
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
TWO = 2
"""Codes of a sentence that are compared."""
LINKING = 2
"""Words of a phrase between two codes: a preposition and an article."""
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_MARK = regex.compile(r"[,;:.()，；：。、（）–—]")


@computed_once
def code_swaps(analysis: Analysis) -> tuple[tuple[Two, Two], ...]:
    """The only two codes of every sentence that has them in each other's clause."""
    return tuple(_swaps(analysis))


def _swaps(analysis: Analysis) -> Iterator[tuple[Two, Two]]:
    for pair in sentence_pairs(analysis):
        ours = _codes(analysis, pair, 0)
        theirs = _codes(analysis, pair, 1) if len(ours) == TWO else []
        if len(theirs) != TWO or ours[0].text == ours[1].text:
            continue
        if [piece.text for piece in ours] != [piece.text for piece in reversed(theirs)]:
            continue
        notes = (analysis.source, ours), (analysis.target, theirs)
        if any(_are_listed(*side) for side in notes) or sum(_are_one_phrase(*side) for side in notes) == 1:
            continue
        texts = [*_clauses(analysis.source, pair, 0, ours), *_clauses(analysis.target, pair, 1, theirs)]
        told = texts[0] != texts[1] and texts[2] != texts[3] and min(map(len, texts)) >= SHORTEST
        if told and alike(analysis, texts) >= SURE:
            yield (ours[0], ours[1]), (theirs[0], theirs[1])


def _are_listed(document: Document, pieces: Sequence[Verbatim]) -> bool:
    return is_listing(document.text[pieces[0].end : pieces[1].start], document.lang)


def _are_one_phrase(document: Document, pieces: Sequence[Verbatim]) -> bool:
    """Whether the one belongs to the other, as in "`a` in the `b`": there is one clause, and other languages that put
    the second first have no such word between ("`b` 中的 `a`"). Where both have one, they may well be exchanged."""
    between = document.text[pieces[0].end : pieces[1].start]
    words = [word.lower() for word in _WORD.findall(between)]
    return not _MARK.search(between) and 0 < len(words) <= LINKING and function_words(document.lang).issuperset(words)


def _codes(analysis: Analysis, pair: SentencePair, side: int) -> Sequence[Verbatim]:
    found = _of_block(analysis, side, (pair.bead.source, pair.bead.target)[side][0])
    sentence = (pair.source, pair.target)[side]
    return within(found, sentence.start, sentence.end)


@computed_once
def _of_block(analysis: Analysis, side: int, index: int) -> Sequence[Verbatim]:
    """The code of a block, that without marks where hardly any has them; each of its sentences asks."""
    document = (analysis.source, analysis.target)[side]
    found = codes(document, document.blocks[index])
    return found if len(found) >= TWO else with_plain(document, document.blocks[index])


def _clauses(document: Document, pair: SentencePair, side: int, pieces: Sequence[Verbatim]) -> Iterator[str]:
    sentence = (pair.source, pair.target)[side]
    text = document.text[sentence.start : sentence.end]
    spans = [(piece.start - sentence.start, piece.end - sentence.start) for piece in pieces]
    yield from (clause(text, document.lang, spans, span) for span in spans)
