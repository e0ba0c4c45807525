"""Words that may negate and do not: each translates a word of the other side that may negate as well.

"Do not trust a test that has been skipped": "saltado" says the skipping, so that nothing is left that says the "not".
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.pair import Analysis
from qa.analysis.word_links import Span, WordLinks, word_links
from qa.checks.meaning._negation import Words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LINKED = 0.2
"""Cosine of the encoder's readings of two words, from which one may translate the other."""
CLEARLY = 0.1
"""By how much a word must lie nearer to that than to the negation and what it denies."""
KEPT = 0.3
"""That of what is denied with the nearest word of the other side: of "does not work" where that says "fails" less."""
_LIGHT = frozenset(
    "a an the any be is are was were been being have has had do does did to very really quite always ever so too".split()
)
"""English words between a negation and what it denies."""
_WORD = regex.compile(r"[\p{L}\p{N}'’-]+")
BESIDE = 12
"""Characters on either side of another language's negation in which what it denies may stand."""


def explained(analysis: Analysis, texts: tuple[str, str], side: int, tables: Sequence[Words]) -> bool:
    """Whether each word of the other side that may negate is a translation of one of side `side`, which negates, and
    not of its negation: that is then said by nothing."""
    own, other = tables[side], tables[1 - side]
    beside = [match.span() for match in other.maybe(other.busy(texts[1 - side]))]
    sure = [match.span() for match in own.sure(texts[side])]
    said = [span for one in sure for span in _denied(texts[side], one, analysis.languages[side])]
    alike = [span for span in _may_negate(own, texts[side]) if not any(_overlap(span, one) for one in (*sure, *said))]
    if not beside or not sure or len(alike) < len(beside):
        return False
    links = word_links(analysis.engines, texts)
    if links is None or any(links.strength(side, span, [(0, len(texts[1 - side]))]) < KEPT for span in said):
        return False
    return all(_is_linked(links, 1 - side, span, alike, (*sure, *said)) for span in beside)


def _is_linked(links: WordLinks, side: int, span: Span, alike: Sequence[Span], denied: Sequence[Span]) -> bool:
    near = links.strength(side, span, alike)
    return near >= LINKED and near >= links.strength(side, span, denied) + CLEARLY


def _may_negate(table: Words, text: str) -> list[Span]:
    """Words of a text that may negate, or hint at it."""
    busy = table.busy(text)
    hints = table.hint.finditer(busy) if table.hint else ()
    return [match.span() for match in (*table.maybe(busy), *hints)]


def _denied(text: str, negation: Span, lang: str) -> list[Span]:
    """What a negation denies: in English the first word behind it that says something, elsewhere what is near."""
    if not lang.startswith("en"):
        return [(max(0, negation[0] - BESIDE), negation[1] + BESIDE)]
    behind = (match for match in _WORD.finditer(text, negation[1]))
    return [match.span() for match in behind if match[0].lower() not in _LIGHT][:1]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
