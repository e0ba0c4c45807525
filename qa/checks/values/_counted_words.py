"""Numbers that have a word of their own, "both", "once a week" and "a dozen", that became another number in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import regex

from qa.checks.values._numbers import HIDDEN, NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.languages import primary
from qa.text.numbers import Number, mentioned, mentioned_otherwise
from qa.text.numbers.named import MULTIPLE
from qa.text.numbers.once import once

_WORDS: Mapping[Decimal, regex.Pattern[str]] = {
    # "both Anna and Ben" may be three people elsewhere in the sentence
    Decimal(2): regex.compile(r"(?<!\p{L})[Bb]oth (?!and\b)(?:of )?(?:the |these |those |our |my |his |her |their )?"
    r"(?=\p{Ll}{3,}s\b|men\b|women\b|children\b|people\b|feet\b)"),
    Decimal(1): regex.compile(r"(?<!\p{L})[Oo]nce (?=(?:an?|per|every) (?:minute|hour|day|week|month|year)(?!\p{L}))"),
    Decimal(12): regex.compile(r"(?<!\p{L})(?:[Aa]|[Oo]ne) dozen(?!s|-odd| or so| or more|\p{L})"),
}  # fmt: skip
_HINTS = ("oth ", "nce ", "dozen")
_ROUGH = regex.compile(
    r"(?i)(?:about|around|some|nearly|almost|over|under|than|roughly|approximately|half|least|most|up to|perhaps|maybe|"
    r"several|few|another|close to|every|per) $"
)
"""What stands before a dozen that is only about twelve, or a part of one."""
_PAIR = regex.compile(r"(?i)(?<!\p{L})(?:two|pair|couple|twice|double|either|twins?|second|other|another|half|one)\b")
"""What else may be said with two in other languages."""
_TIMES = {
    word: Decimal(value)
    for value, words in enumerate(("twice two", "thrice three", "four", "five", "six"), 2)
    for word in words.split()
}
_OFTEN_HINT, _SAID_ONCE = regex.compile("[Tt](?:wic|hric)e|times "), regex.compile(r"\b(?:[Oo]nce|one time|single)\b")
_OFTEN = regex.compile(
    r"(?<!\p{L})(?:(?P<word>[Tt]wice|[Tt]hrice)|(?P<number>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix) times) "
    r"(?:(?:an?|per|every|each) (?:minute|hour|day|night|week|month|year|term|season)|daily|weekly|monthly|yearly)"
    r"(?!\p{L})"
)
"""How often in how much time, in words."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BEFORE = 16
"""Characters before the word in which that stands."""
FROM, TO = 2, 30
"""Numbers that may have taken its place."""
LARGEST_WORD = 12
"""The same of two, which becomes no hour and no year."""


def changed_words(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """The only such word of an English source, where the translation has one number more, and not this one."""
    if primary(source.document.lang) != "en" or len(source.blocks) != 1 or len(target.blocks) != 1:
        return
    english = source.texts[0][0]
    if not any(hint in english for hint in _HINTS):
        return
    for value, pattern in _WORDS.items():
        found = list(pattern.finditer(english))
        if len(found) != 1 or HIDDEN in found[0][0] or _is_rough(english, found[0].start(), value):
            continue
        other = _only_new(source, target, value)
        if other is not None:
            start = source.blocks[0].content_start + found[0].start()
            word = found[0][0].split(" ")[0] if value <= FROM else found[0][0]
            yield ChangedRelation(
                f"number '{word}' became '{other.raw}'", (start, start + len(word)), (other.start, other.end)
            )


def often_as_once(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """What an English source says twice a week, or three times a day, and the translation once."""
    if primary(source.document.lang) != "en" or len(source.blocks) != 1 or len(target.blocks) != 1:
        return
    english, other = source.texts[0][0], target.texts[0][0]
    found = list(_OFTEN.finditer(english)) if _OFTEN_HINT.search(english) else []
    if len(found) != 1 or _SAID_ONCE.search(english):
        return
    # what has a digit is compared as a number
    said = [span for span in once(other, target.document.lang) if not any(c.isdigit() for c in other[slice(*span)])]
    often = found[0]
    value = _TIMES[(often["number"] or often["word"]).lower()]
    text = target.document.text[target.blocks[0].content_start : target.blocks[0].content_end]
    known = mentioned(text, target.document.lang) | mentioned_otherwise(text, target.document.lang)
    if len(said) != 1 or value in known | {v for number in target.numbers for v in number.values}:
        return
    starts = source.blocks[0].content_start, target.blocks[0].content_start
    word = often["word"] or f"{often['number']} times"
    yield ChangedRelation(
        f"number '{word}' became '{other[slice(*said[0])]}'",
        (starts[0] + often.start(), starts[0] + often.start() + len(word)),
        (starts[1] + said[0][0], starts[1] + said[0][1]),
    )


def _is_rough(english: str, at: int, value: Decimal) -> bool:
    if value < FROM:
        return False
    if value == FROM:
        return _PAIR.search(english) is not None
    return _ROUGH.search(english, max(0, at - BEFORE), at) is not None


def _only_new(source: NumberSide, target: NumberSide, value: Decimal) -> Number | None:
    """The only number of the translation that the source has nothing for, where all of the source's own stand there."""
    said = {v for number in source.numbers for v in number.values} | (source.other - {value})
    means = {v for number in target.numbers for v in number.values} | target.other
    if value in means or any(number.values.isdisjoint(means) for number in source.numbers):
        return None
    new = [number for number in target.numbers if number.values.isdisjoint(said)]
    often = value < FROM and len(new) == 1 and (new[0].times or new[0].kind == MULTIPLE)
    if len(new) != 1 or (new[0].kind and not often) or new[0].ordinal or new[0].unit or new[0].dated or new[0].glued:
        return None
    most = TO if value > FROM else LARGEST_WORD
    if value < FROM and not often:
        return None
    return new[0] if all(FROM <= v <= most for v in new[0].values) and (new[0].spelled or value > FROM) else None
