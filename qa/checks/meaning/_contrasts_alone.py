"""Contrasts in which one note alone names a thing twice, whichever note is the source: "Tempo vs. Tempo"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from qa.analysis.parallel import Parallel, Version
from qa.checks.meaning._collapsed_alone import WITNESSES, CollapsedAlone
from qa.checks.meaning._contrasts import (
    LONGEST,
    MARKS,
    SHORT,
    ends_of,
    is_qualified,
    is_term,
    marked,
    may_be_one_word,
    word_before,
)
from qa.checks.meaning._phrase_contrasts import phrase_twice
from qa.checks.meaning._unspaced_contrasts import glued_twice
from qa.checks.meaning._word_contrasts import joined_twice, words_beside
from qa.text.enumerating import joining
from qa.text.words import function_words

_LABEL = regex.compile(
    r"[^\p{L}]{0,9}(?P<label>[^:：.!?。]{3,80}?(?:vs\.[^:：.!?。]{3,40})?)\s*(?:$|[:：]|[*_\s]+[:：])"
)
"""A heading, or what stands before a colon."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
STEM = 5
"""Letters at the beginning of a word by which it is the same."""
_WORD = regex.compile(r"[\p{L}\p{M}]+")
EQUALS = "equals"
"""The mark of `_contrasts.MARKS` between two names of which one would say nothing."""
_MARK = regex.compile(r"[=＝≠/／–—对對対대与與和跟同及或と와과]")
"""What may stand between two things where no space does."""


class _Twice(NamedTuple):
    """A thing at `[start, end)` that is named again; `empty` where the text then says nothing: X = X, a heading "X and
    X", however often the other notes repeat a word."""

    start: int
    end: int
    sure: bool = True
    empty: bool = False


def contrasts_alone(notes: Parallel) -> Iterator[tuple[CollapsedAlone, bool]]:
    """(contrast, sure) wherever one note has one thing on both sides, and all others two. Not sure where a word before
    the first of two in running text may be an adjective of it."""
    for row in notes.sentences:
        if len(row) <= WITNESSES:
            continue
        found = [(version, _twice(version)) for version in row]
        odd = [(version, told) for version, told in found if told]
        others = tuple(version for version, told in found if not told and _has_two(version))
        if len(odd) != 1 or len(others) < len(row) - 1 or (_repeat(others) and not odd[0][1].empty):
            continue
        version, (start, end, sure, _) = odd[0]
        if notes.vouched(version, others):
            word, at = version.words[start:end].strip(), version.start + start
            yield CollapsedAlone(version, word, at, at + end - start, others), sure


def _repeat(others: Sequence[Version]) -> bool:
    """Whether most others say one word twice as well, farther apart: "a backup never restored is no backup"."""
    return 2 * sum(map(_says_twice, others)) > len(others)


def _says_twice(version: Version) -> bool:
    said = [word.lower()[:STEM] for word in _WORD.findall(version.words) if len(word) >= STEM]
    return len(set(said)) < len(said)


def _twice(version: Version) -> _Twice | None:
    """Where a thing stands that is named again behind a mark of contrast."""
    text, lang = version.words, version.lang
    if len(text) > LONGEST:
        return None
    if glued := glued_twice(text, lang):
        return _Twice(*glued[0].span("item"), empty=glued[1] == EQUALS)
    common = function_words(lang)
    for mark in (EQUALS, "slash"):
        for found in marked(text, mark):
            if is_term(found["item"]) and common.isdisjoint(ends_of(found["item"])):
                qualified = is_qualified(text, found.end(), lang)
                return None if qualified else _Twice(*found.span("item"), empty=mark == EQUALS)
    label = _LABEL.match(text)
    whole = label and MARKS["versus"].fullmatch(text, *label.span("label"))
    if whole and is_term(whole["item"]) and common.isdisjoint(ends_of(whole["item"])):
        more = whole["more"]
        little = not more or more.lower() in common or len(more) <= SHORT
        return _Twice(*whole.span("item"), empty=True) if little else None
    if phrase := phrase_twice(text, lang):
        return _Twice(*phrase.span("item"))
    joined = joined_twice(text, lang)
    if joined is None:
        return None
    before = word_before(text, joined.start())
    return _Twice(*joined.span("item"), sure=before is None or len(before) <= SHORT or before.lower() in common)


def _has_two(version: Version) -> bool:
    """Whether a note has words enough for two things, or a mark between two where none parts words; forms of one word
    on both sides of a joining word are one thing."""
    text = version.words
    joint = joining(text, 0, len(text), version.lang)
    both = words_beside(text, joint) if joint else None
    if both and may_be_one_word(*both):
        return False
    return len(text.split()) > 1 or _MARK.search(text) is not None
