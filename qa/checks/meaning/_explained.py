"""Words that may negate and do not: each translates a word of the other side that may negate as well.

"Do not trust a test that has been skipped": "saltado" says the skipping, so that nothing is left that says the "not".
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.word_links import Span, WordLinks, word_links
from qa.checks.meaning._negation import Words, words
from qa.engines import Engines
from qa.text.languages import primary, words_touch

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LINKED = 0.2
"""Cosine of the encoder's readings of two words, from which one may translate the other."""
CLEARLY = 0.1
"""By how much a word must lie nearer to that than to the negation and what it denies."""
KEPT = 0.3
"""That of what is denied with the nearest word of the other side: of "does not work" where that says "fails" less."""
_LIGHT = frozenset(
    "a an the any be is are was were been being have has had do does did to very really quite always ever so too"
    "".split()
)
"""English words between a negation and what it denies."""
_EMPTINESS = regex.compile(
    r"\b(?:vacuums?|voids?|gaps?|blanks?|spaces?|hollows?|holes?|cavit(?:y|ies)|emptiness|vacanc(?:y|ies)|deserts?"
    r"|orphans?|fast(?:s|ing)?|amnesia|insomnia|an(?:a)?emia|paralysis|atoms?|anarchy|apathy)\b",
    regex.IGNORECASE,
)
"""English nouns that others make of what is not there: κενό, निर्वात, boşluk."""
_WORD = regex.compile(r"[\p{L}\p{N}'’-]+")
BESIDE = 6
"""Characters on either side of a negation, in a language without spaces, in which what it denies stands."""


def explained(
    engines: Engines, texts: tuple[str, str], langs: tuple[str, str], side: int, tables: Sequence[Words]
) -> bool:
    """Whether each word of the other side that may negate is a translation of one of side `side`, which negates, and
    not of its negation: that is then said by nothing."""
    return weighed(engines, texts, langs, side, tables) > 0


def heard(engines: Engines, texts: tuple[str, str], side: int, table: Words) -> float | None:
    """How near the negations of side `side` lie to a word of the other, the nearest of them; None without any, or where
    a text is not read to its end."""
    sure = [match.span() for match in table.sure(texts[side])]
    links = word_links(engines, texts) if sure else None
    whole = [(0, len(texts[1 - side]))]
    return max(links.strength(side, span, whole) for span in sure) if links and all(links.read) else None


def weighed(
    engines: Engines, texts: tuple[str, str], langs: tuple[str, str], side: int, tables: Sequence[Words]
) -> int:
    """1 where `explained`; -1 where one of the words of the other side is nearest to the negation or what it denies; 0
    where nothing tells."""
    own, other = tables[side], tables[1 - side]
    beside = [match.span() for match in other.maybe(other.busy(texts[1 - side]))]
    sure = [match.span() for match in own.sure(texts[side])]
    said = _denied(texts[side], sure, langs[side]) if sure else []
    denied = [*sure, *said]
    links = word_links(engines, texts) if beside and sure else None
    if links is None:
        return 0
    whole = [(0, len(texts[side]))]
    if any(links.strength(1 - side, span, denied) >= links.strength(1 - side, span, whole) for span in beside):
        return -1
    alike = [span for span in _may_negate(own, texts[side]) if not any(_overlap(span, one) for one in denied)]
    if primary(langs[side]) == "en" and any(
        links.strength(side, span, [(0, len(texts[1 - side]))]) < KEPT for span in said
    ):
        return 0
    return int(len(alike) >= len(beside) and all(_is_linked(links, 1 - side, span, alike, denied) for span in beside))


def _is_linked(links: WordLinks, side: int, span: Span, alike: Sequence[Span], denied: Sequence[Span]) -> bool:
    near = links.strength(side, span, alike)
    return near >= LINKED and near >= links.strength(side, span, denied) + CLEARLY


def _may_negate(table: Words, text: str) -> list[Span]:
    """Words of a text that may negate, or hint at it."""
    busy = table.busy(text)
    hints = table.hint.finditer(busy) if table.hint else ()
    named = _EMPTINESS.finditer(text) if table is words("en") else ()
    return [match.span() for match in (*table.maybe(busy), *hints, *named)]


def _denied(text: str, negations: Sequence[Span], lang: str) -> list[Span]:
    """What negations deny: in English the first word behind each that says something, elsewhere the word behind the
    first and those before the first and the last, which may be parts of one ("ne … jamais")."""
    spans = [match.span() for match in _WORD.finditer(text)]
    if primary(lang) == "en":
        said = [span for span in spans if text[slice(*span)].lower() not in _LIGHT]
        return [next((span for span in said if span[0] >= end), (end, end)) for _, end in negations]
    if words_touch(lang):
        return [(max(0, start - BESIDE), end + BESIDE) for start, end in negations]
    (first, end), (last, _) = negations[0], negations[-1]
    behind = next((span for span in spans if span[0] >= end), (end, end))
    return [behind, *(max((span for span in spans if span[1] <= at), default=(at, at)) for at in (first, last))]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
