"""Marks of a word in running text that a machine reads: names of emoji and icons (`:warning:`), tags (`#oven`)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from qa.analysis import Analysis
from qa.model import PROSE, Block, Document, InlineKind
from qa.model.records import dataclass

SHORT = re.compile(r"(?<![A-Za-z0-9:/.]):([^\W\d_][\w+-]{1,60}|[+-]1):(?![A-Za-z0-9:/])")
NAMED = re.compile(r":(?:[a-z][a-z0-9_+-]*|[+-]1):")
"""What names an emoji or icon; a translated name need not."""
TAGGED = re.compile(r"(?<![^\s(（])#(?=[^\W\d_])[\w/-]{1,80}")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
OWN = 2
"""Tags of a note from which on none kept is a vocabulary of the translation's own."""


@dataclass(frozen=True, slots=True)
class ShortMark:
    """A mark at `[start, end)` of its note."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ChangedMark:
    """A mark of the source that its place in the translation lacks; `new` is what stands there instead, if anything."""

    old: ShortMark
    new: ShortMark | None
    target: Block


def changed_names(analysis: Analysis) -> Iterator[ChangedMark]:
    """Names of emoji and icons that were changed, or are gone and no emoji stands in their place."""
    for change in _changes(analysis, SHORT):
        if NAMED.fullmatch(change.old.text) and (change.new or not _has_emoji(analysis.target, change.target)):
            yield change


def changed_tags(analysis: Analysis) -> Iterator[ChangedMark]:
    """Tags that were changed or are gone, unless the translation has tags of its own throughout."""
    names = [{mark.text for block in d.blocks for mark in _marks(d, block, TAGGED)} for d in _notes(analysis)]
    if names[0] and (names[0] & names[1] or min(map(len, names)) < OWN):
        yield from _changes(analysis, TAGGED)


def _changes(analysis: Analysis, pattern: re.Pattern[str]) -> Iterator[ChangedMark]:
    if not pattern.search(analysis.source.text):
        return
    counts = [Counter(mark.text for block in d.blocks for mark in _marks(d, block, pattern)) for d in _notes(analysis)]
    rare = counts[0] - counts[1]
    for source, target in analysis.pairs():
        present = _marks(analysis.target, target, pattern)
        here = Counter(mark.text for mark in present)
        lost = []
        for mark in _marks(analysis.source, source, pattern):
            here[mark.text] -= 1
            if here[mark.text] < 0 and rare[mark.text] > 0:
                rare[mark.text] -= 1
                lost.append(mark)
        strange = [mark for mark in present if mark.text not in counts[0]]
        for number, old in enumerate(lost):
            yield ChangedMark(old, strange[number] if len(strange) == len(lost) else None, target)


def _notes(analysis: Analysis) -> tuple[Document, Document]:
    return analysis.source, analysis.target


def _marks(document: Document, block: Block, pattern: re.Pattern[str]) -> Sequence[ShortMark]:
    """The marks in the running text of a block, in reading order."""
    if block.kind not in PROSE or not pattern.search(document.text, block.content_start, block.content_end):
        return ()
    return [
        ShortMark(match[0], *match.span())
        for inline in block.inlines
        if inline.kind is InlineKind.TEXT
        for match in pattern.finditer(document.text, inline.start, inline.end)
    ]


def _has_emoji(document: Document, block: Block) -> bool:
    text = document.text[block.content_start : block.content_end]
    return any(not c.isascii() and unicodedata.category(c) == "So" for c in text)
