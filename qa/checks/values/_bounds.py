"""Bounds that turned: "at least 50" with "höchstens 50", "over 15" with "不到15". Both must bound the same number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

import regex

from qa.checks.values._bound_words import LEAST_MOST, MORE_LESS, TAKES_IN
from qa.checks.values._numbers import NumberSide
from qa.checks.values._required import is_required
from qa.model.records import dataclass
from qa.text.languages import language_of, primary
from qa.text.numbers import Number

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 24
"""Characters beside a number in which the words must stand, nothing but a word or two between."""
TOUCHING, REACHING = 2, 13
"""Characters between a bound and the number before it, and between one and the number behind it, whose bound it is."""
DENIES = 20
"""Characters before a bound in which a word denies it."""
_NOT_BEFORE = regex.compile(
    r"(?:\b(?:not?|never|nicht|nie|kein\p{L}{0,2}|ne|n['’]|pas|não|nem|non|niet|geen|inte|ej|ikke|ei|eivät|nu|не|ні|δεν|όχι|tidak|bukan"
    r"|không|नहीं|न|لا|لم|ليس|لن|ن?می\p{L}*|نه|نباید|لא|לא)|n['’]t|不|没|沒)\b[^.;:,!?()]*$",
    regex.IGNORECASE,
)
_NOT_BEHIND = regex.compile(
    r"[^.;:,!?()。！？、，।؛،]{0,60}?(?:(?<!\p{L})(?:न|नहीं|मत)(?![\p{L}\p{M}])|ない|ません|지 ?(?:않|마|말)"
    r"|안 ?[되돼된]|\bن\p{L}{2,}[.؛،!\s]*$)"
)
"""The same of what negates before and behind it, in the languages above."""
HALF = Decimal("0.5")
_PACED = regex.compile(r"\b(?:every|once in|one in)\s+\P{L}*(?:\p{L}+)?$", regex.I)
_ONE = r"(?! one\b)"
"""Bounded is the "one" itself, and no number behind it."""
_BETWEEN = r"[\s\p{L}\p{M}'’-]{0,12}"


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number that stands once, from below if `least`, by `word`; the offsets of both together."""

    number: Number
    least: bool
    word: str
    start: int
    end: int


def turned_bounds(source: NumberSide, target: NumberSide) -> Iterator[tuple[Bounded, Bounded]]:
    """Numbers that both sides have once, bounded from below on one side, from above on the other."""
    ours = bounds_of(source)
    theirs = bounds_of(target) if ours else {}
    for value, one in ours.items():
        other = theirs.get(value)
        if other is None or one.least == other.least:
            continue
        required = takes_in(one, source) != takes_in(other, target) and is_required(one.least, source, target)
        if not required and not any(_is_paced(*at) for at in ((source, one.number), (target, other.number))):
            yield one, other


def takes_in(bounded: Bounded, side: NumberSide) -> bool:
    """Whether what is bounded may be the number itself."""
    lang = primary(side.document.lang)
    known = f"{LEAST_MOST[lang][0 if bounded.least else 1]}|{TAKES_IN.get(lang, '(?!)')}"
    return regex.fullmatch(known, bounded.word, regex.IGNORECASE) is not None


def _is_paced(side: NumberSide, number: Number) -> bool:
    """Whether a number bounds how often in English: "at most every six hours" is "six hours apart at least"."""
    text = side.document.text
    near = text[max(0, number.start - NEAR) : number.end]
    return primary(side.document.lang) == "en" and _PACED.search(near) is not None


def bounds_of(side: NumberSide) -> dict[frozenset[Decimal], Bounded]:
    """The numbers of a side that stand there once and have a bound, by value."""
    patterns = _patterns(primary(side.document.lang))
    if patterns is None:
        return {}
    times = Counter(map(_value, side.numbers))
    found = {}
    for number in side.numbers:
        value = _value(number)
        if len(value) == 1 and times[value] == 1:
            text = side.document.text
            end = number.end if value == number.pieces else max(number.end, number.reach)
            before = text[max(0, number.start - NEAR) : number.start]
            after = text[end : end + NEAR]
            # a bound behind the number may be that of the next one
            words = [pattern[0].search(before) for pattern in patterns]
            at = number.start - len(before)
            if any(word and _beside_other(side, at + word.start(), -1) for word in words):
                # "ten up to twenty" is a range
                continue
            if not any(words) or _bounds_both_ends(side, number, words, patterns):
                at = end
                words = [pattern[1].match(after) for pattern in patterns]
                if any(word and _beside_other(side, end + word.end(), 1) for word in words):
                    continue
            bound = _longer(*words)
            if bound is None:
                continue
            start, end = at + bound.start("word"), at + bound.end("word")
            if not _is_denied(text, start, end):
                places = min(start, number.start), max(end, number.end)
                found[value] = Bounded(number, bound is words[0], bound["word"], *places)
    return found


def _value(number: Number) -> frozenset[Decimal]:
    """What is bounded: a number in words with the half behind it, as one word says both, or what stands there."""
    if not number.spelled:
        return number.pieces
    halves = frozenset(value for value in number.values if value - int(value) == HALF)
    return halves if len(halves) == 1 else number.pieces


def _bounds_both_ends(
    side: NumberSide,
    number: Number,
    before: Sequence[regex.Match[str] | None],
    patterns: Sequence[tuple[regex.Pattern[str], regex.Pattern[str]]],
) -> bool:
    """Whether what stands before a number bounds another, as its own follows: "12 como mínimo y 30 como máximo"."""
    text = side.document.text
    behind = [pattern[1].match(text[number.end : number.end + NEAR]) for pattern in patterns]
    own = [bool(word) and not _beside_other(side, number.end + word.end(), 1) for word in behind if word]
    starts = [max(0, number.start - NEAR) + word.start() for word in before if word]
    follows = any(0 <= start - other.end <= NEAR for start in starts for other in side.numbers)
    return follows and any(own) and [word is None for word in before] != [word is None for word in behind]


def _longer(least: regex.Match[str] | None, most: regex.Match[str] | None) -> regex.Match[str] | None:
    """The one that bounds: "no more than" rather than the "more than" that is part of it; None where both do."""
    if least is None or most is None:
        return least or most
    spans = least.span("word"), most.span("word")
    if max(start for start, _ in spans) >= min(end for _, end in spans):
        return None
    return max(least, most, key=lambda word: len(word["word"]))


def _is_denied(text: str, start: int, end: int) -> bool:
    """Whether the bound at a place of a text is denied: "isn't more than five" is five at most."""
    return bool(_NOT_BEFORE.search(text, max(0, start - DENIES), start) or _NOT_BEHIND.match(text, end))


def _beside_other(side: NumberSide, at: int, step: int) -> bool:
    """Whether another number stands right before (-1) a place, or right behind it (1)."""
    if step < 0:
        return any(0 <= at - number.end <= TOUCHING for number in side.numbers)
    return any(0 <= number.start - at <= REACHING for number in side.numbers)


@lru_cache(maxsize=1024)
def _patterns(lang: str) -> list[tuple[regex.Pattern[str], regex.Pattern[str]]] | None:
    """For "at least" and for "at most": what stands right before a number, and right behind it."""
    if lang not in LEAST_MOST:
        return None
    more = MORE_LESS.get(lang, ("(?!)", "(?!)"))
    table = [f"{words}|{others}" for words, others in zip(LEAST_MOST[lang], more, strict=True)]
    unspaced = "unspaced" in language_of(lang).traits
    edge, end = ("", "") if unspaced else (r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])")
    end += _ONE if lang == "en" else ""
    return [
        (
            regex.compile(rf"{edge}(?P<word>{words}){end}{_BETWEEN}[%٪]?$", regex.IGNORECASE),
            regex.compile(rf"[\s\p{{S}}%٪]?{_BETWEEN}{edge}(?P<word>{words})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE),
        )
        for words in table
    ]
