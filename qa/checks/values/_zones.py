"""A time zone in words that became another one: "Eastern Time" with „Pazifikzeit“."""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.numbers.zone_words import zone_words


def changed_zones(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """The one zone that each side names in words, where it is not the same one."""
    ours = _zones(source)
    theirs = _zones(target) if len(ours) == 1 else []
    if len(theirs) == 1 and ours[0][2] != theirs[0][2]:
        (start, end, _, one), (at, stop, _, other) = ours[0], theirs[0]
        yield ChangedRelation(f"time zone '{one}' became '{other}'", (start, end), (at, stop))


def _zones(side: NumberSide) -> list[tuple[int, int, str, str]]:
    return [
        (block.content_start + word.start, block.content_start + word.end, word.zone, prose[word.start : word.end])
        for block, (prose, _) in zip(side.blocks, side.texts, strict=True)
        for word in zone_words(prose, side.document.lang)
    ]
