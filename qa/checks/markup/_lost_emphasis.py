"""Emphasis of the source that a translation lost, where it keeps the rest.

What emphasises is the translator's choice in part: Chinese has no italics, quotation marks do for them, and sentences
are merged. So a block counts only where bold (in Chinese, Japanese and the like; elsewhere any) emphasis is gone,
nothing else took its place, and the note keeps most of what the source emphasises.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.pair import Analysis
from qa.model import PROSE, Block, Document, Inline, InlineKind
from qa.model.records import dataclass
from qa.text.languages import words_touch

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
KEPT = 4
"""Emphases that a note keeps for each one that it lost, so that a lost one is no habit; one at least."""
MOST = 2
"""Emphases of a block that may be gone: where more are, it was written anew."""
ACROSS = (-2, -1, 1, 2)
"""From a block to those that a part of its sentence may have moved to, across a displayed formula at most."""
_ELSE = regex.compile(r"[`\"“”„«»「」『』《》‹›]|<(?:b|strong|em|i|mark|u|kbd|code)\b|\]\(")
"""What emphasises as well: marks of quotation, tags, code, links."""


@dataclass(frozen=True, slots=True)
class LostEmphasis:
    """An emphasis of the source, and the block opposite that lacks it."""

    inline: Inline
    target: Block


def lost_emphases(analysis: Analysis) -> Iterator[LostEmphasis]:
    """The emphases of the source that blocks lack, where few are gone and others are kept."""
    found: list[LostEmphasis] = []
    kept = lost = 0
    bold = words_touch(analysis.target.lang) or words_touch(analysis.source.lang)
    pairs = [pair for pair in analysis.pairs() if all(block.kind in PROSE for block in pair)]
    emphases = [(_emphases(source, bold), _emphases(target, bold)) for source, target in pairs]
    more = {
        target.index for (_, target), (ours, theirs) in zip(pairs, emphases, strict=True) if len(theirs) > len(ours)
    }
    for (source, target), (ours, theirs) in zip(pairs, emphases, strict=True):
        gone = len(ours) - len(theirs)
        kept += min(len(_emphases(source, False)), len(_emphases(target, False)))
        lost += max(0, gone)
        moved = any(target.index + step in more for step in ACROSS)
        if 0 < gone <= MOST and not moved and not _otherwise(analysis, source, target):
            found += [LostEmphasis(inline, target) for inline in _which(analysis, ours, theirs, target, gone)]
    if kept >= max(1, KEPT * (lost - 1)):
        yield from found


def _emphases(block: Block, bold: bool) -> list[Inline]:
    """The outermost emphases of a block, for two on the same words are one; only the bold ones where a language has no
    italics."""
    every = [i for i in block.inlines if i.kind is InlineKind.EMPHASIS and (not bold or len(i.value) > 1)]
    found, until = list[Inline](), -1
    for inline in sorted(every, key=lambda one: (one.start, -one.end)):
        if inline.start >= until:
            found.append(inline)
            until = inline.end
    return found


def _otherwise(analysis: Analysis, source: Block, target: Block) -> bool:
    """Whether the translation has more of what emphasises as well."""
    ours, theirs = (
        len(_ELSE.findall(document.text, block.content_start, block.content_end))
        for document, block in ((analysis.source, source), (analysis.target, target))
    )
    return theirs > ours


def _which(
    analysis: Analysis, ours: Sequence[Inline], theirs: Sequence[Inline], target: Block, gone: int
) -> list[Inline]:
    """The emphases that are gone: those whose words stand plain, else the last where none is left."""
    said = [_text(analysis.target, inline) for inline in theirs]
    raw = analysis.target.text[target.content_start : target.content_end]
    plain = [i for i in ours if _text(analysis.source, i) in raw and _text(analysis.source, i) not in said]
    return plain[:gone] if len(plain) >= gone else list(ours[:gone]) if not theirs else [ours[-1]]


def _text(document: Document, inline: Inline) -> str:
    return document.text[inline.inner_start : inline.inner_end]
