"""What a version of a translation changed, and whether a change of the source explains it."""

from __future__ import annotations

from collections import Counter

from qa.model.records import dataclass
from qa.run.staleness.editions import Edition
from qa.run.staleness.lineage import lineages
from qa.run.staleness.tokens import is_exact

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
LEAST_WORDS = 0.3
"""Share of a source section's changed words that the translation's section must have changed as well."""
CLEAR_SIGN = 0.5
"""Share of the changed words by which a section grew or shrank, from which its translation must have done likewise."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A version of a translation, and the number of the source's edition that lay beside it."""

    edition: Edition
    number: int


@dataclass(frozen=True, slots=True)
class Touch:
    """What a version of a translation changed in a section: tokens that went, and that came."""

    gone: tuple[str, ...]
    come: tuple[str, ...]


def touches(old: Edition, new: Edition, lang: str) -> dict[int | None, Touch]:
    """The changes in content between two versions of a translation, by the old one's section; None for added ones."""
    found: dict[int | None, Touch] = {}
    for one in lineages(old, new, lang) if old.version.blob != new.version.blob else ():
        if not one.same:
            gone = old.said[one.old] if one.old is not None else ()
            come = new.said[one.new] if one.new is not None else ()
            earlier = found.get(one.old, Touch((), ()))
            found[one.old] = Touch(earlier.gone + gone, earlier.come + come)
    return found


def explains(translated: Touch, change: Touch, ratio: float) -> bool:
    """Whether a change of a translated section can be that of the source's; `ratio` are its letters for one there."""
    theirs, ours = _extent(change), _extent(translated)
    if theirs.exact & ours.exact:
        return True
    if theirs.letters == 0:
        return False
    grown = theirs.grown / theirs.letters
    if abs(grown) >= CLEAR_SIGN and ours.grown * grown <= 0:
        return False
    return ours.letters >= LEAST_WORDS * ratio * theirs.letters


@dataclass(frozen=True, slots=True)
class _Extent:
    """How many letters of words changed, by how many the text grew, and which formulas, numbers and lines of code."""

    letters: int
    grown: int
    exact: frozenset[tuple[str, str]]


def _extent(touch: Touch) -> _Extent:
    gone, come = Counter(touch.gone), Counter(touch.come)
    lost, won = gone - come, come - gone
    exact = frozenset((sign, t) for sign, part in (("+", won), ("-", lost)) for t in part if is_exact(t))
    left, arrived = (sum(len(t) * n for t, n in part.items() if not is_exact(t)) for part in (lost, won))
    return _Extent(left + arrived, arrived - left, exact)
