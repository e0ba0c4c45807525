"""Names that translators fill in: what the other translations of a note replaced as well, each by a word of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.analysis.pair import Analysis
from qa.model import Block

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST_FILLED = 2
"""Other translations that fill in something too, so that it is a place to be filled in."""


def also_replaced(
    analysis: Analysis, source: Block, before: str, after: str, reading: Callable[[Analysis, Block], str]
) -> bool:
    """Whether at least half of the sibling translations put something else for `before`, hardly two of them the same.

    `reading` says what a translation has in its place, given the block opposite `source`, or "" where it has none.
    The same wrong text in all of them is no placeholder: it stands in an older source.
    """
    said = [reading(sibling, block) for sibling in analysis.siblings for block in _opposite(sibling, source)]
    said = [text for text in said if text]
    others = [text for text in said if text != before]
    return len(others) >= FEWEST_FILLED and len(others) * 2 >= len(said) and len({after, *others}) > len(others) / 2 + 1


def also_differs(analysis: Analysis, source: Block, is_same: Callable[[Block], bool]) -> bool:
    """Whether at least half of the sibling translations, and two of them, have not what `source` has either: an older
    source lacked it."""
    same = [is_same(block) for sibling in analysis.siblings for block in _opposite(sibling, source)]
    return same.count(False) >= FEWEST_FILLED and same.count(False) * 2 >= len(same)


def _opposite(sibling: Analysis, source: Block) -> Sequence[Block]:
    return [block for one, block in sibling.pairs() if one.index == source.index]
