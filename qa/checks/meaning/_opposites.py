"""English sentences with one word turned into its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

import regex

from qa.analysis.variants import Variant
from qa.model.records import dataclass

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
    r"|climb(?:s|ed|ing)? down|(?:after|before) which|reads?(?=\s*(?:[:$…]|as follows|$))"
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
_NO_PREFIX = r"(?<!\b(?:counter|anti)[\p{Pd} ])(?<!\b(?:non|un|multi|semi|sub|de|dis)\p{Pd})"
"""What makes another word of the one behind it, mostly its opposite."""
_STARTS = regex.compile(r"\b\w+")
_MARKS = {"=": Pairs.ATTESTED, "~": Pairs.ALL, "+": Pairs.VOTED, ":": Pairs.WORDED}


# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SENTENCES = 2048
"""Answers that are kept: a sentence of the source is asked about beside each of its translations."""


@lru_cache(SENTENCES)
def opposites(text: str, pairs: Pairs = Pairs.FIRM) -> tuple[Variant, ...]:
    """`text` with each word that has an opposite replaced by it, in turn."""
    return tuple(_opposites(text, pairs))


def _opposites(text: str, pairs: Pairs) -> Iterator[Variant]:
    table = _table(pairs).others
    for match in _known(telling_part(text), _table(pairs)):
        for other in table[match[0].lower()]:
            if other == "right" and _LEAVING.search(text, 0, match.start()):
                continue
            instead = other.capitalize() if match[0][0].isupper() else other
            yield Variant(match.start(), match.end(), instead, text[: match.start()] + instead + text[match.end() :])


def _known(text: str, words: _Words) -> Iterator[regex.Match[str]]:
    """The words of a table in a text. Looked for where a word begins like one: most do not."""
    end = 0
    for start in _STARTS.finditer(text):
        if start.start() >= end and start[0].lower() in words.heads:
            found = words.pattern.match(text, start.start())
            if found:
                yield found
                end = found.end()


@lru_cache(SENTENCES)
def telling_part(text: str) -> str:
    """An English text with the phrases blanked in which a word has no opposite, at the same length."""
    return _IDLE.sub(lambda idle: " " * len(idle[0]), text)


def _is_among(pairs: Pairs, mark: Pairs) -> bool:
    if pairs in (Pairs.ALL, Pairs.VOTED):
        return mark is not Pairs.WORDED and (mark is not Pairs.VOTED or pairs is Pairs.VOTED)
    return pairs is mark


@dataclass(frozen=True, slots=True)
class _Words:
    """A pattern of all words and phrases, what each begins with, and the opposites of each."""

    pattern: regex.Pattern[str]
    heads: frozenset[str]
    others: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1024)
def _table(pairs: Pairs) -> _Words:
    found: dict[str, dict[str, None]] = {}
    for line in files("qa.checks.meaning").joinpath("data/opposites.txt").read_text("utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        mark = _MARKS.get(line[0], Pairs.FIRM)
        if not _is_among(pairs, mark):
            continue
        one, *way, other = (word.replace("+", " ") for word in line.lstrip("=~+: ").split())
        found.setdefault(one, {})[other] = None
        if not way:
            found.setdefault(other, {})[one] = None
    words = "|".join(map(regex.escape, sorted(found, key=len, reverse=True)))
    # "won't" has no "won", nor "counter-clockwise" a "clockwise"
    pattern = regex.compile(rf"{_NO_PREFIX}\b(?:{words})\b(?!['’]t\b)", regex.I)
    heads = frozenset(start[0] for word in found if (start := _STARTS.match(word)))
    return _Words(pattern, heads, {word: tuple(others) for word, others in found.items()})
