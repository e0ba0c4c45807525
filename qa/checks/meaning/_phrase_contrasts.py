"""Things of several words that stand on both sides of one contrast: "independent events and independent events".

A single word twice may be a turn of phrase ("step by step"), or the beginning of two things; two words twice in a row
hardly are. Vietnamese writes the syllables of one word apart, so that nearly every term of it is such a phrase.
"""

from __future__ import annotations

import regex

from qa.checks.meaning._contrasts import LONGEST, ends_of, is_qualified, is_term
from qa.checks.meaning._said_again import repetitions
from qa.text.enumerating import SPACED_JOINING, joining
from qa.text.languages import primary
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LETTERS = 5
"""Letters of a phrase: as many as two syllables of Vietnamese have."""
CLASSIFYING = frozenset({"vi"})
"""Languages that name many things by a small word and another one behind it."""
_WORDS = r"(?<![\p{L}\p{M}\d'’-])(?P<item>[\p{L}\p{M}]{1,24}(?:[ ][\p{L}\p{M}]{1,24}){1,3})"
_AGAIN = (
    r"[*_]{0,3}[ ](?P<between>(?:[\p{L}\p{M}'’]{1,12}[ ]){%s})"
    r"[*_]{0,3}(?:\p{L}{1,2}['’])?(?P=item)(?![\p{L}\p{M}\d'’-])"
)
_JOINED = regex.compile(_WORDS + _AGAIN % "1,2", regex.IGNORECASE)
_JOINED_WORDS = frozenset(range(2, 18))
"""Words from one phrase to the other: four of its own, two between, in each of which apostrophes may part six, and a
short one before an apostrophe."""
_APART = regex.compile(_WORDS + _AGAIN % "1,5", regex.IGNORECASE)
"""The same with as many words between as "is equal to the" has."""


def phrase_twice(text: str, lang: str) -> regex.Match[str] | None:
    """The first phrase that stands on both sides of a joining word, with nothing behind it that says which is meant."""
    if len(text) > LONGEST or primary(lang) not in SPACED_JOINING:
        return None
    for found in _JOINED.finditer(text) if repetitions(text).pairs & _JOINED_WORDS else ():
        joint = joining(text, found.start("between") - 1, found.end("between"), lang)
        begins = joint is not None and joint.start() <= found.start("between")
        if begins and _is_whole(text, found, lang):
            return found
    return None


def phrase_apart(text: str, lang: str) -> regex.Match[str] | None:
    """The same with any few words between, which only a source can tell to set them apart."""
    if len(text) > LONGEST or not repetitions(text).pairs:
        return None
    return next((found for found in _APART.finditer(text) if _is_whole(text, found, lang)), None)


def _is_whole(text: str, found: regex.Match[str], lang: str) -> bool:
    item, common = found["item"], function_words(lang)
    # classifiers are small words there: "con cóc"
    ends = ends_of(item)[1:] if primary(lang) in CLASSIFYING else ends_of(item)
    # without a table "de chamadas" may be what both things are of
    return (
        len(common) > 0
        and sum(map(str.isalpha, item)) >= LETTERS
        and is_term(item)
        and common.isdisjoint(ends)
        and not is_qualified(text, found.end(), lang)
    )
