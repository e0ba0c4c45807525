"""Two terms that a sentence emphasises beside each other, which the translation both gives one word: "*speed*, not
*velocity*"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from qa.analysis.pair import Analysis
from qa.checks.meaning._contrasts import may_be_one_word
from qa.model import PROSE, Block, Document, InlineKind
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 60
"""Characters between two emphases that are set against each other."""
MOST = 8
"""Emphases of a block beyond which they are labels."""
_END = regex.compile(r"[.!?。！？।]")
_TERM = regex.compile(r"\p{L}[\p{L}\p{M} '’-]+")
_Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class OneTerm:
    """`terms` of the source that are one `word` at `[start, end)` of the target; `sure` unless they are bold labels."""

    terms: tuple[str, str]
    word: str
    start: int
    end: int
    opposite: tuple[int, int]
    sure: bool


def emphasised_once(analysis: Analysis) -> Iterator[OneTerm]:
    """Neighbouring emphases that differ in the source and are the same in the target."""
    for source, target in analysis.pairs():
        if source.kind not in PROSE or target.kind not in PROSE:
            continue
        ours, theirs = _emphases(analysis.source, source), _emphases(analysis.target, target)
        if not 2 <= len(ours) == len(theirs) <= MOST or len({term.casefold() for term, _, _ in ours}) < len(ours):
            continue
        for (one, two), (first, last) in zip(pairwise(ours), pairwise(theirs), strict=True):
            if first[0].casefold() != last[0].casefold() or may_be_one_word(one[0], two[0]):
                continue
            if _are_beside(analysis.source.text, one, two) and _are_beside(analysis.target.text, first, last):
                sure = analysis.source.text[one[1] - 2 : one[1]] not in ("**", "__")
                yield OneTerm((one[0], two[0]), last[0], last[1], last[2], (one[1], two[2]), sure)


def _emphases(document: Document, block: Block) -> list[_Place]:
    """The emphasised words of a block, in reading order."""
    spans = sorted((i.inner_start, i.inner_end) for i in block.inlines if i.kind is InlineKind.EMPHASIS)
    return [(document.text[start:end], start, end) for start, end in spans]


def _are_beside(text: str, one: _Place, other: _Place) -> bool:
    between = text[one[2] : other[1]]
    terms = _TERM.fullmatch(one[0]) and _TERM.fullmatch(other[0])
    return terms is not None and other[1] >= one[2] and len(between) <= NEAR and not _END.search(between)
