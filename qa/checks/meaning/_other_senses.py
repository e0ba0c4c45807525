"""Words that a note says for another thing than the opposite of what its siblings say: "get up" beside "go down"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from qa.analysis.parallel import Row, Version
from qa.checks.meaning._contrast_rows import Contrast, firm_among, loose_among
from qa.checks.meaning._sights import NOTHING, in_sight, sight
from qa.text.numbers import quantities
from qa.text.numbers.named import MULTIPLE

LESS = ("more", "less")
"""The row whose second word turns another one: what costs a third less is cheaper."""
AMOUNTS = frozenset(
    {LESS, ("larger", "smaller"), ("increase", "decrease"), ("lower", "higher"), ("weaker", "stronger")}
)
"""Rows of which a multiple counts either word."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 2
"""Characters between a multiple and the word that it counts."""


def means_otherwise(own: Version, word: str, row: Row, said: Mapping[str, str], contrast: Contrast) -> bool:
    """Whether `word` of one note of a row, the opposite of what others `said`, by language, may stand there for another
    thing: it is a word of another pair as well, and half of the others show that side of it in another word; or the
    note alone says "less", or alone does not."""
    if contrast[0] in AMOUNTS and _is_counted(own, word):
        return True
    others = [version for version in row if version.document is not own.document]
    known = in_sight(own.words, own.lang) or frozenset()

    def is_shared(pair: Contrast, side: int) -> bool:
        shown = (set(_sides(version, pair)[side]) - {said.get(version.lang)} for version in others)
        return 2 * sum(map(bool, shown)) >= len(others)

    for pair in chain(firm_among(known), loose_among(known)):
        if pair is contrast:
            continue
        sides = _sides(own, pair)
        # a word that may say either says no "less"
        if pair[0] == LESS and contrast[0] != LESS and {*sides[1]} - {*sides[0]} and not is_shared(pair, 1):
            return True
        found = [side for side in (0, 1) if word in sides[side]]
        if len(found) == 1 and is_shared(pair, found[0]):
            return True
    return contrast[0] != LESS and _say_less(own, others)


def turns_back(own: Version, word: str, row: Row, contrast: Contrast) -> bool:
    """Whether one note says "more" of the opposite of what half of the others say "less" of, or the other way round:
    "more rarely" is less often. `word` is that "more", and no opposite of it."""
    others = [version for version in row if version.document is not own.document]
    known = in_sight(own.words, own.lang) or frozenset() if contrast[0] == LESS else frozenset()
    for pair in (one for one in (*firm_among(known), *loose_among(known)) if one is not contrast):
        here, said = _sides(own, pair), [_sides(version, pair) for version in others]
        for side in (0, 1):
            if {*here[side]} - {word} and 2 * sum(bool(sides[1 - side]) and not sides[side] for sides in said) >= len(
                others
            ):
                return True
    return False


def _say_less(own: Version, others: Sequence[Version]) -> bool:
    """Whether half of the others say "less" and one note does not: "less certain" is more uncertain."""
    less = next((pair for pair in loose_among((LESS,))), None)
    if less is None or _sides(own, less)[1]:
        return False
    return 2 * sum(bool(_sides(version, less)[1]) for version in others) >= len(others)


def _is_counted(own: Version, word: str) -> bool:
    """Whether a multiple stands beside a word: six times less is a sixth."""
    at = own.words.lower().find(word)
    beside = (n for n in quantities(own.words, own.lang) if n.kind == MULTIPLE)
    return at >= 0 and any(0 <= at - n.end <= NEAR or 0 <= n.start - at - len(word) <= NEAR for n in beside)


def _sides(version: Version, pair: Contrast) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = sight(version.words, pair, version.lang) or NOTHING
    return found.one, found.other
