"""English sentences with one word turned into its opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

import regex

from qa.analysis.variants import Variant
from qa.cache.tables import prebuilt

ASKED_WHETHER = regex.compile(
    r"^\W*(?:is|are|was|were|do|does|did|can|could|should|must|will|would|has|have)\b[^.!?]*\?", regex.IGNORECASE
)
"""A question to be answered by yes or no: asked with the opposite word it asks the same."""
FIRST = frozenset({"first", "firstly"})
ENDING = regex.compile(r"\b(?:then|next|finally|lastly|eventually|ultimately|in the end)\b", regex.IGNORECASE)
"""Words of an enumeration that another language may close with its word for "last"."""


class Pairs(StrEnum):
    """Which pairs of opposites: those that an encoder may judge alone, those that words of the other language must bear
    out as well, those that they tell alone, all but these, the doubtful ones among them, or with those that only the
    siblings of a translation can judge."""

    FIRM = "firm"
    ATTESTED = "attested"
    ALL = "all"
    VOTED = "voted"
    WORDED = "worded"


_IDLE = regex.compile(
    r"\b(?:left (?:out|over|behind|alone|off)|(?:is|are|was|were|be|been|being) left(?! of)|right (?:away|now)"
    r"|(?:all|just) right|at (?:first|last|long last)|first of all|as long as|so long as|in short|shut down|next to"
    r"|(?:grow|grows|growing|grew|grown)(?= (?:\p{L}+er|more|less|old|dark|cold|tired)\b)"
    r"|climb(?:s|ed|ing)? down|(?:after|before) which|even (?:if|though|when|as|so)|reads?(?=\s*(?:[:$…]|as follows|$))"
    r"|(?:times|twice|half) as \w+|(?:\d\s?[cmk]?m|met(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|feet|inches"
    r"|foot|inch|miles?|centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?|minutes?|seconds?)[ -]"
    r"(?:wide|long|high|tall|deep|thick|old))\b",
    regex.I,
)
"""Phrases in which a word has another meaning than the one that has an opposite."""
_LEAVING = regex.compile(
    r"(?:\b(?:I|you|he|she|we|they|who|it|last|never|ever|just|had|has|have|not)|['’](?:ve|d|s))\s+$", regex.I
)
"""Before a "left" that is the past of "leave": "when I last left on time"."""
_FREE = regex.compile(r"(?<!\b(?:counter|anti)[\p{Pd} ])(?<!\b(?:non|un|multi|semi|sub|de|dis)\p{Pd})\b", regex.I)
"""Not behind what makes another word of it, mostly its opposite: nor "counter-clockwise" a "clockwise"."""
_ENDED = regex.compile(r"\b(?!['’]t\b)", regex.I)
"""Where a word ends: "won't" has no "won"."""
LONGEST = 64
"""Characters of the longest phrase of the table, and more."""
_STARTS = regex.compile(r"\b\w+")
_MARKS = {"=": Pairs.ATTESTED, "~": Pairs.ALL, "+": Pairs.VOTED, ":": Pairs.WORDED}


# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SENTENCES = 2048
"""Answers that are kept: a sentence of the source is asked about beside each of its translations."""


@lru_cache(SENTENCES)
def opposites(text: str, pairs: Pairs = Pairs.FIRM) -> tuple[Variant, ...]:
    """`text` with each word that has an opposite replaced by it, in turn."""
    return tuple(_opposites(text, pairs))


def has_opposite(text: str, at: int) -> bool:
    """Whether the word that begins at a place has an opposite of whatever kind."""
    return any(variant.start == at for variant in opposites(text, Pairs.ALL))


def _opposites(text: str, pairs: Pairs) -> Iterator[Variant]:
    for start, word, others in _known(telling_part(text), pairs):
        end = start + len(word)
        for other in others:
            if other == "right" and _LEAVING.search(text, 0, start):
                continue
            instead = other.capitalize() if text[start].isupper() else other
            yield Variant(start, end, instead, text[:start] + instead + text[end:])


def _known(text: str, pairs: Pairs) -> Iterator[tuple[int, str, Sequence[str]]]:
    """Where words of a table stand in a text, the longest that begin there, and their opposites."""
    table, end = _table(pairs), 0
    for first in _STARTS.finditer(text):
        start = first.start()
        # most words are none of the table, and begin none of its phrases
        known = table.get(first[0].lower()) if start >= end else None
        if known and _FREE.match(text, start):
            low = text[start : start + LONGEST].lower()
            for word, others in known.items():
                if low.startswith(word) and _ENDED.match(text, start + len(word)):
                    yield start, word, others
                    end = start + len(word)
                    break


@lru_cache(SENTENCES)
def telling_part(text: str) -> str:
    """An English text with the phrases blanked in which a word has no opposite, at the same length."""
    return _IDLE.sub(lambda idle: " " * len(idle[0]), text)


def _is_among(pairs: Pairs, mark: Pairs) -> bool:
    if pairs in (Pairs.ALL, Pairs.VOTED):
        return mark is not Pairs.WORDED and (mark is not Pairs.VOTED or pairs is Pairs.VOTED)
    return pairs is mark


@lru_cache(maxsize=1024)
@prebuilt
def _table(pairs: str) -> dict[str, dict[str, list[str]]]:
    """By their first word, words and phrases, the longest first, each with its opposites."""
    found: dict[str, dict[str, None]] = {}
    for line in _lines():
        if not _is_among(Pairs(pairs), _MARKS.get(line[0], Pairs.FIRM)):
            continue
        one, *way, other = (word.replace("+", " ") for word in line.lstrip("=~+: ").split())
        found.setdefault(one, {})[other] = None
        if not way:
            found.setdefault(other, {})[one] = None
    table: dict[str, dict[str, list[str]]] = {}
    for word in sorted(found, key=len, reverse=True):
        if first := _STARTS.match(word):
            table.setdefault(first[0], {})[word] = [*found[word]]
    return table


@cache
def _lines() -> tuple[str, ...]:
    text = files("qa.checks.meaning").joinpath("data/opposites.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
