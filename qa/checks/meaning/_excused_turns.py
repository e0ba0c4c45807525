"""What beside a word may rightly have turned it: "not simple" is complicated, "less stable" is unstable."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.variants import Variant
from qa.checks.meaning._clauses import clause_around
from qa.checks.meaning._doubled_words import DoubledWord
from qa.checks.meaning._event_order import EVENTS
from qa.checks.meaning._negation import Words, words
from qa.checks.meaning._only_if import is_only_if, is_unless
from qa.checks.meaning._row_kinds import is_exclusive
from qa.checks.meaning._turns import ELIDED
from qa.text.languages import language_of, primary

_AHEAD = frozenset("en fr es it pt ca gl ro".split())
"""Languages that put a negation before what it denies: behind the word it denies something else, or nothing, as the
French "ne" of "plus vite que … ne …"."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 10
"""Letters between a word and the "less" that turns it: "less than stable"."""
FAR = 3
"""Words between a word and what negates, from which that denies something else: of 495,635 published sentences five
have a turned word so far from all negations, which both sides have."""
_LESS = regex.compile(
    r"(?<!\p{L})(?:less|fewer|weniger|minder|moins|menos|meno|mniej|менее|меньше|менш|менше|daha az|कम|mindre|färre"
    r"|vähemmän|kevesebb|mai puțin|méně|menej|λιγότερο|ít hơn|kurang|أقل|کمتر|פחות)(?!\p{L})|较不|較不|不太|덜 ",
    regex.IGNORECASE,
)
"""Words by which a language says "less": "less stable" for "unstable"."""
COMPARING = frozenset({"plus"})
"""Words that may negate ("ne … plus") and mostly compare: "plus lentement"."""


def is_excused(
    own: str, variant: Variant, shown: tuple[str, Sequence[tuple[int, int]], str], doubled: DoubledWord | None
) -> bool:
    """Whether a "less", a condition told from its other end or a negation may be what turned a word of the English
    `own`, which the other side, `shown` with its language, says at some places."""
    (other, places, lang), word = shown, own[variant.start : variant.end].lower()
    if is_only_if(own, other, lang) or (is_lessened(other, places) and not says_less(own)):
        return True
    if is_exclusive(variant, own):
        return False
    if is_unless(own, variant.start, other, lang):
        return True
    if doubled and word in EVENTS:
        # which of two events comes first hangs on no negation, unless one side alone has it
        return has_negation(own, "en") != has_negation(other, lang)
    # "not simple" is complicated: a negation beside either may turn it
    # and "one that we do not know" is unknown, whichever of two places of a word has the negation
    stands_for = _nearest(own, word, places[0][0] / len(other))
    return _negates(own, stands_for, "en") or any(_negates(other, at, lang) for at in places)


def may_be_overruled(own: str, other: str, variant: Variant, lang: str) -> bool:
    """Whether the judge may overrule what excuses a turned word: not where one side alone negates ("hardly ever often"
    is rarely), nor where it stands twice or is its opposite with a prefix, which a negation says as well; nor a
    condition told from its other end ("unless it is clean", "if it is dirty"), which the judge reads as turned."""
    if is_only_if(own, other, lang) or is_unless(own, variant.start, other, lang):
        return False
    word, instead = own[variant.start : variant.end].lower(), variant.instead.lower()
    once = len(regex.findall(rf"\b{regex.escape(word)}\b", own, regex.IGNORECASE)) == 1
    return (
        once
        and has_negation(own, "en") == has_negation(other, lang)
        and not (word.endswith(instead) or instead.endswith(word))
    )


def is_denied_elsewhere(own: str, variant: Variant, shown: tuple[str, Sequence[tuple[int, int]], str]) -> bool:
    """Whether whatever negates, on both sides, stands so far from the word that it denies another one: "do not panic
    when prices fall"."""
    other, places, lang = shown
    at = telling_words(own, variant)
    if says_less(other) or "unspaced" in language_of(primary(lang)).traits:
        return False
    return _is_far(own, at, "en") and all(_is_far(other, place, lang) for place in places)


def _is_far(text: str, span: tuple[int, int], lang: str) -> bool:
    table = words(lang)
    if table is None or ELIDED.match(text, span[0]) or _is_of_idle_negation(table, text, span):
        return False
    between = (
        text[found.end("word") : span[0]] if found.end("word") <= span[0] else text[span[1] : found.start("word")]
        for found in table.any.finditer(table.busy(text))
    )
    return all(len(part.split()) >= FAR for part in between)


def telling_words(own: str, variant: Variant) -> tuple[int, int]:
    """Where the words of a variant stand that its opposite lacks: "rise" of "prices rise" beside "prices fall"."""
    start, words, instead = variant.start, own[variant.start : variant.end].split(), variant.instead.split()
    while len(words) > 1 and len(instead) > 1 and words[0].lower() == instead[0].lower():
        start += len(words.pop(0)) + 1
        instead.pop(0)
    return start, variant.end


def says_less(text: str) -> bool:
    """Whether a sentence says "less" of something, in whatever language."""
    return _LESS.search(text) is not None


def is_lessened(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a "less" stands beside a word, which is none itself: "less stable" for "unstable"."""
    spans = [less.span() for less in _LESS.finditer(text)]
    return any(
        start - NEAR <= end <= start or stop <= begin <= stop + NEAR for start, stop in places for begin, end in spans
    )


def _nearest(own: str, word: str, place: float) -> tuple[int, int]:
    """Where a word of several places stands that is nearest to a share of the sentence: "not too heavy, for those who
    dislike heavy tools"."""
    spans = [match.span() for match in regex.finditer(rf"\b{regex.escape(word)}\b", own, regex.IGNORECASE)]
    return min(spans, key=lambda span: abs(span[0] / len(own) - place))


def has_negation(text: str, lang: str) -> bool:
    """Whether a text negates for sure, or nothing is known of its language's negations."""
    table = words(lang)
    return table is None or table.firm.search(table.busy(text)) is not None


def _negates(text: str, span: tuple[int, int], lang: str) -> bool:
    """Whether the clause that a word stands in negates, by more than a part of the word itself, or the word before it
    may ("non valide"); true where nothing is known of the language's negations."""
    table = words(lang)
    if table is None:
        return True
    if ELIDED.match(text, span[0]) or _is_of_idle_negation(table, text, span):
        return True
    start, end = clause_around(text, span)
    clause = table.busy(text[start : span[0] if primary(lang) in _AHEAD else end])
    if table.firm.search(clause):
        return True
    before = clause[: span[0] - start]
    return any(
        not before[found.end("word") :].strip()
        for found in table.any.finditer(before)
        if found["word"].lower() not in COMPARING
    )


def _is_of_idle_negation(table: Words, text: str, span: tuple[int, int]) -> bool:
    """Whether a word is the end of a phrase that negates it and not the sentence: "не превышает" is "below"."""
    busy = table.busy(text)
    if busy[slice(*span)].strip():
        return False
    return table.firm.search(text[len(busy[: span[0]].rstrip()) : span[0]]) is not None
