"""Blocks of a translation that are still the source's text."""

from __future__ import annotations

from qa.analysis.pair import Analysis, computed_once
from qa.checks._versions import is_switcher
from qa.checks.language._passage import Passage
from qa.checks.language._passages import passages_of
from qa.model import Severity
from qa.model.records import dataclass


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """A block with prose: its words, the passage that all of it is, and whether it is the source's to the letter."""

    words: int
    passage: Passage | None
    same: bool


@computed_once
def prose_blocks(analysis: Analysis) -> tuple[ProseBlock, ...]:
    """The blocks with words, in reading order."""
    left: dict[int, Passage] = {}
    for passage in passages_of(analysis):
        likely = passage.whole and passage.severity.rank >= Severity.MINOR.rank
        if likely and not is_switcher(analysis.target, passage.block):
            left.setdefault(passage.block.index, passage)
    said = frozenset(" ".join(block.text.split()) for block in analysis.source.blocks)
    found = []
    for index, item in sorted(analysis.vocabulary(analysis.target).by_block.items()):
        if item.words:
            own = left.get(index)
            same = own is None and " ".join(item.block.text.split()) in said
            found.append(ProseBlock(len(item.words), own, same))
    return tuple(found)
