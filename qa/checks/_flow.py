"""What stands in two notes in the same order: what changed, what is gone, and where it should stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TypeVar

from qa.analysis import Analysis, computed_once
from qa.model import Block, Kind

T = TypeVar("T")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LIMIT = 3000
"""Items a side that are compared."""
ALIKE = 20_000
"""Pairs of equal items from which only their numbers are compared: looking for the longest stretch of equal ones visits
all pairs again and again."""
MANY = 10
"""Times as many pairs of replaced items from which they replace each other in order: each is visited once or twice."""
NEAR = 40
"""Blocks before and behind a place among which the next one with text is sought."""
_TRANSPARENT = frozenset({Kind.HTML, Kind.LABEL, Kind.FRONT_MATTER})
"""Blocks that say nothing about whether the text around a mark was translated."""


def differing(
    source: Sequence[T], target: Sequence[T], key: Callable[[T], Hashable], name: Callable[[T], Hashable]
) -> Iterator[tuple[T | None, T | None]]:
    """Items without an equal one at their place: pairs where one replaced the other, else with None on one side.

    In a stretch that differs, items of the same `name` replace each other first, then what is left if it is as many.
    """
    if len(source) > LIMIT or len(target) > LIMIT:
        return
    left, right = [key(item) for item in source], [key(item) for item in target]
    if left == right:
        return
    counts = Counter(left), Counter(right)
    if sum(count * counts[1][aim] for aim, count in counts[0].items()) > ALIKE:
        # what is repeated so often says nothing about places
        rest = counts[0] - counts[1], counts[1] - counts[0]
        yield from _replaced(_surplus(source, left, rest[0]), _surplus(target, right, rest[1]), name)
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _replaced(list(source[i1:i2]), list(target[j1:j2]), name)


def _surplus(items: Sequence[T], keys: Sequence[Hashable], rest: Counter[Hashable]) -> list[T]:
    """The last items of every key, as many as `rest` says, in their order."""
    found: list[T] = []
    for item, own in zip(reversed(items), reversed(keys), strict=True):
        if rest[own] > 0:
            rest[own] -= 1
            found.append(item)
    return found[::-1]


def _replaced(old: list[T], new: list[T], name: Callable[[T], Hashable]) -> Iterator[tuple[T | None, T | None]]:
    if len(old) * len(new) > MANY * ALIKE:
        yield from zip_longest(old, new)
        return
    matcher = SequenceMatcher(None, [name(item) for item in old], [name(item) for item in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if i2 - i1 == j2 - j1:
            yield from zip(old[i1:i2], new[j1:j2], strict=True)
        elif tag != "equal":
            yield from ((item, None) for item in old[i1:i2])
            yield from ((None, item) for item in new[j1:j2])


@computed_once
def partners(analysis: Analysis) -> dict[int, tuple[int, ...]]:
    """The target blocks that stand opposite each source block, by index."""
    return {i: bead.target for bead in analysis.beads if bead.target for i in bead.source}


def opposite(analysis: Analysis, offset: int) -> tuple[int, int] | None:
    """The place in the target that corresponds to an offset of the source between blocks, or in one.

    None where the text around it has no translation: then it is the text that is missing, not the mark.
    """
    blocks, known = analysis.source.blocks, partners(analysis)
    at = bisect_left(blocks, offset, key=lambda block: block.start)
    after = next((b for b in blocks[at : at + NEAR] if b.kind not in _TRANSPARENT), None)
    before = next((b for b in reversed(blocks[max(0, at - NEAR) : at]) if b.kind not in _TRANSPARENT), None)
    if before is not None and before.end > offset:
        # inside a block
        return _place(analysis, known[before.index][0], False) if before.index in known else None
    if (after and after.index not in known) or (before and before.index not in known):
        return None
    if after:
        return _place(analysis, known[after.index][0], False)
    if before:
        return _place(analysis, known[before.index][-1], True)
    return (0, 0)


def _place(analysis: Analysis, index: int, behind: bool) -> tuple[int, int]:
    block: Block = analysis.target.blocks[index]
    return (block.end, block.end) if behind else (block.start, block.end)
