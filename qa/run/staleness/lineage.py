"""Which sections of two versions of one note are the same section, and which of them changed in content."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from qa.model.records import dataclass
from qa.run.staleness.content import is_same
from qa.run.staleness.editions import Edition

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
ALIKE = 0.5
"""Dice's coefficient of the tokens from which two sections with other headings are one that changed."""
ALIKE_UNDER_OTHER_NAME = 0.65
"""The same where the headings have no word in common: one section that was dropped and another that came."""
ALIKE_IN_PLACE = 0.4
"""The same between neighbours that are known: a section that was rewritten where it stands."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """A section of the old version and of the new one, by number; None where one has no such section."""

    old: int | None
    new: int | None
    same: bool
    """Whether both say the same."""


def lineages(old: Edition, new: Edition, lang: str) -> tuple[Lineage, ...]:
    """Every section of both versions once: those of the new one in order, then those that it has no more."""
    pairs = _paired(old, new)
    found = [
        Lineage(pairs.get(j), j, j in pairs and is_same(old.said[pairs[j]], new.said[j], lang))
        for j in range(len(new.sections))
    ]
    gone = set(range(len(old.sections))) - set(pairs.values())
    # a section of which nothing is said is no content
    kept = [one for one in found if one.old is not None or new.said[one.new or 0]]
    return (*kept, *(Lineage(i, None, False) for i in sorted(gone) if old.said[i]))


def _paired(old: Edition, new: Edition) -> dict[int, int]:
    """New section → old section: by all that they say, then by heading, then by likeness."""
    pairs: dict[int, int] = {}
    left = list(range(len(old.sections)))
    pairings: tuple[tuple[Sequence[object], Sequence[object]], ...] = ((old.wholes, new.wholes), (old.heads, new.heads))
    for olds, news in pairings:
        by_key = defaultdict[object, list[int]](list)
        for i in left:
            by_key[olds[i]].append(i)
        for j, key in enumerate(news):
            if j not in pairs and (same := by_key.get(key)):
                pairs[j] = same.pop(0)
        taken = set(pairs.values())
        left = [i for i in left if i not in taken]
    for likeness, i, j in sorted(_likenesses(old, new, left, pairs), key=lambda one: (-one[0], one[1:])):
        if j not in pairs and i in left and likeness >= _least(i, j, pairs, old, new):
            pairs[j] = i
            left.remove(i)
    return pairs


def _likenesses(
    old: Edition, new: Edition, left: Sequence[int], pairs: dict[int, int]
) -> Iterator[tuple[float, int, int]]:
    for j in range(len(new.sections)):
        if j not in pairs:
            yield from ((dice(old.counts[i], new.counts[j]), i, j) for i in left)


def _least(i: int, j: int, pairs: dict[int, int], old: Edition, new: Edition) -> float:
    """The likeness that two sections need: less where the ones before or behind both are known to be the same."""
    names = [set(one.title.casefold().split()) for one in (old.sections[i], new.sections[j])]
    if all(names) and not names[0] & names[1]:
        return ALIKE_UNDER_OTHER_NAME
    before = (i == 0 and j == 0) or pairs.get(j - 1) == i - 1
    behind = (i + 1 == len(old.sections) and j + 1 == len(new.sections)) or pairs.get(j + 1) == i + 1
    return ALIKE_IN_PLACE if before and behind else ALIKE


def dice(one: Counter[str], other: Counter[str]) -> float:
    """The share of tokens that two texts have in common."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
