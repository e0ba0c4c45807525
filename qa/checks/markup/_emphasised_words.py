"""Emphasis on another word than in the source: "press the **red** button" with the button emphasised.

What the encoder reads in a word is near to what it reads in its translation: an emphasised word whose translation
stands plain, beside one whose source does, is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import regex

from qa.analysis.faithful import is_measured
from qa.analysis.pair import Analysis
from qa.analysis.word_links import SAID, WordLinks, word_links
from qa.model import Block, Document, InlineKind
from qa.text.languages import words_touch

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST, MOST = 4, 60
"""Words of a block in which that is looked for: fewer have no other word, more are not read to their end."""
LETTERS = 2
"""Letters of a word where words touch."""
LONGEST = 24
"""Characters of an emphasis that is compared: a word or two."""
SURELY = 0.25
"""Cosine by which a word lies nearer to a plain one than to any emphasised one: of 35 right pairs of own sentences in
24 languages the highest has 0.0, of 42 with another word emphasised 35 reach it both ways (`reports/values.md`)."""
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*")

Span = tuple[int, int]


def emphasised_otherwise(analysis: Analysis, source: Block, target: Block) -> tuple[Span, Span] | None:
    """Where an emphasis of a block stands, and where one of its translation does, if surely on another word."""
    sides = _Marked(analysis.source, source), _Marked(analysis.target, target)
    if not is_measured(analysis.languages) or not all(FEWEST <= side.words <= MOST for side in sides):
        return None
    if not all(any(end - start <= LONGEST for start, end in side.spans) for side in sides):
        return None
    links = word_links(analysis.engines, (sides[0].text, sides[1].text))
    if links is None or not all(links.read):
        return None
    lost, strange = (_turned_plain(links, k, sides[k], sides[1 - k]) for k in (0, 1))
    if lost is None or strange is None or max(lost[0], strange[0]) < SAID:
        return None
    return sides[0].places[lost[1]], sides[1].places[strange[1]]


class _Marked:
    """A block's text without the marks of emphasis: the spans of its emphases there, and their places in the note."""

    def __init__(self, document: Document, block: Block) -> None:
        found = [inline for inline in block.inlines if inline.kind is InlineKind.EMPHASIS]
        marks = sorted({mark for i in found for mark in ((i.start, i.inner_start), (i.inner_end, i.end))})
        pieces, at = list[str](), block.content_start
        for start, end in marks:
            pieces.append(document.text[at:start])
            at = max(at, end)
        self.text = "".join([*pieces, document.text[at : block.content_end]])
        self.places = [(i.inner_start, i.inner_end) for i in found]
        ends, sizes = [end for _, end in marks], [0, *accumulate(end - start for start, end in marks)]
        # offsets when the marks before them are taken out
        bare = [[at - sizes[bisect_right(ends, at)] - block.content_start for at in place] for place in self.places]
        self.spans = [(start, end) for start, end in bare]
        self.words = len(self.text) // LETTERS if words_touch(document.lang) else len(_WORD.findall(self.text))
        self.plain = _gaps(self.text, self.spans)


def _gaps(text: str, spans: Sequence[Span]) -> list[Span]:
    """What stands between the emphases, without the spaces at their edges."""
    edges = [0, *(edge for span in sorted(spans) for edge in span), len(text)]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    trimmed = ((start + len(text[start:end]) - len(text[start:end].lstrip()), start + len(text[start:end].rstrip()))
               for start, end in gaps)  # fmt: skip
    return [(start, end) for start, end in trimmed if start < end]


def _turned_plain(links: WordLinks, side: int, own: _Marked, other: _Marked) -> tuple[float, int] | None:
    """The short emphasis of one side that is surest to stand plain on the other: the cosine there, and which it is."""
    found = []
    for at, span in enumerate(own.spans):
        # labels begin both
        if span[1] - span[0] > LONGEST or (span[0] == 0 and any(start == 0 for start, _ in other.spans)):
            continue
        plain = links.strength(side, span, other.plain)
        ahead = plain - links.strength(side, span, other.spans)
        if ahead >= SURELY:
            found.append((ahead, plain, at))
    return max(found)[1:] if found else None
