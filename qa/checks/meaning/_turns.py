"""Turns of phrase around a negation that others say without one: "not until", "not unusual", "not nothing"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from qa.checks.meaning._negation import Words
from qa.text.languages import primary

CONCORD = frozenset("fr es pt it ca gl ro ru uk be pl cs sk sl hr sr bg mk bs el hu tr fa".split())
"""Languages in which several words of a clause negate it once."""
_CLAUSE_END = regex.compile(r"[,.;:!?()–—،؛]")
CANCELLING = frozenset("en de nl sv da nb fi zh ja ko".split())
"""Languages in which two negations side by side affirm: in Hebrew "never" is such a pair, and so in others."""


def clauses_negated(text: str, table: Words, lang: str) -> list[regex.Match[str]]:
    """The words of `text` that negate for sure, one a clause where several negate it once: "nunca ninguém"."""
    found = list(table.firm.finditer(table.plain(text)))
    if primary(lang) not in CONCORD:
        return found
    return found[:1] + [b for a, b in pairwise(found) if _CLAUSE_END.search(text, a.end(), b.start())]


def undone(text: str, negations: Sequence[regex.Match[str]], table: Words, lang: str) -> int:
    """How many of them stand right beside another word of the kind, which undoes them: "not unusual", "not nothing"."""
    spans = [match.span() for match in negations]
    litotes = sum(any(_beside(text, one, other) for other in table.doubts(text)) for one in spans)
    pairs = sum(_beside(text, one, other) for one, other in pairwise(spans)) if primary(lang) in CANCELLING else 0
    return max(litotes, 2 * pairs)


def delay(texts: Sequence[str], tables: Sequence[Words], langs: Sequence[str], side: int) -> bool:
    """Whether the one negation of a side is a delay ("not open until May") that the other has too ("erst im Mai")."""
    return (
        len(clauses_negated(texts[side], tables[side], langs[side])) == 1
        and tables[side].until(texts[side])
        and tables[1 - side].then(texts[1 - side])
    )


def _beside(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[1] <= other[0] and not text[one[1] : other[0]].strip()
