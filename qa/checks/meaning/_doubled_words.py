"""One of two opposites that a translation says for both: "like charges attract, opposite ones attract".

Words alone: the source says each once, the translation one of them twice and the other not at all.
"""

from __future__ import annotations

import regex

from qa.align.lengths import extent
from qa.analysis.variants import Variant
from qa.checks.meaning._lexicon import alike_words, all_turned, times_meant
from qa.checks.meaning._negation import words
from qa.model.records import dataclass
from qa.text.enumerating import joining

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST_CLAUSE = 6
"""Letters, twice as many as of Chinese, that each clause has besides its word."""
_CUT = regex.compile(r"[,;:،؛、，；：。—–]|\s-\s")
_LETTER = regex.compile(r"[\p{L}\p{M}]")


@dataclass(frozen=True, slots=True)
class DoubledWord:
    """A word at `span` of the translation that stands there for its opposite, and once more for itself.

    `parted` says that both sides have two clauses with one of the words in each, and nothing that negates.
    """

    span: tuple[int, int]
    parted: bool


def doubled_word(own: str, variant: Variant, other: str, span: tuple[int, int], lang: str) -> DoubledWord | None:
    """The place where a translation says the opposite for the word of `variant` in the English `own`, if it says it
    more often than anything in the English text asks for; at `span` it says it first."""
    meant = times_meant(own, (variant.start, variant.end), other[slice(*span)], lang)
    turned = all_turned(own, variant, other, lang) if meant else []
    if meant and len(turned) == meant:
        # "slower … slowest": the second is of another row, of which the first may be as well
        turned = sorted({*turned, *alike_words(other, span, lang)})
    if len(turned) <= meant:
        return None
    at = min(turned, key=lambda place: abs(place[0] / len(other) - variant.start / len(own)))
    return DoubledWord(at, len(turned) == 2 and _is_parted(own, variant, other, turned, lang))


def _is_parted(own: str, variant: Variant, other: str, turned: list[tuple[int, int]], lang: str) -> bool:
    table = words(lang)
    if table is None or table.any.search(table.busy(other)):
        return False
    named = [match.span() for match in regex.finditer(rf"\b{regex.escape(variant.instead)}\b", own, regex.IGNORECASE)]
    word = (variant.start, variant.end)
    return len(named) == 1 and _are_clauses(own, [*named, word], "en") and _are_clauses(other, turned, lang)


def _are_clauses(text: str, spans: list[tuple[int, int]], lang: str) -> bool:
    """Whether a mark or a joining word stands between two words, and enough beside them before and behind it."""
    (_, first), (last, behind) = sorted(spans)
    cut = _CUT.search(text, first, last) or joining(text, first, last, lang)
    if cut is None:
        return False
    halves = text[: sorted(spans)[0][0]] + text[first : cut.start()], text[cut.end() : last] + text[behind:]
    return all(extent("".join(_LETTER.findall(half))) >= SHORTEST_CLAUSE for half in halves)
