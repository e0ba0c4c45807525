"""What negates beside an "unless", which negates by itself: whether the other side may say "if not"."""

from __future__ import annotations

from qa.checks.meaning._clauses import clause_around
from qa.checks.meaning._logic_side import BOTH_WAYS, CONDITION, EXCEPTED, NEGATION, ONLY, LogicSide
from qa.checks.meaning._logic_words import LogicWord

_Sides = tuple[LogicSide, LogicSide]


def negates_beside(side: LogicSide, shared: list[LogicWord]) -> bool:
    """Whether a side may negate with another word than those that the other side says as well."""
    if side.negation is None or side.negation.inner:
        return side.has_negation
    covered = {k for word in shared for k in range(word.start, word.end)}
    return any(match.start("word") not in covered for match in side.negation.maybe(side.text))


def negates_more(sides: _Sides, k: int, shared: list[LogicWord]) -> bool:
    """Whether the side that says "if" may negate with a word that has no counterpart beside the "unless" of side `k`:
    "unless it is empty" and "if it is empty" both have a word that may negate, and no "not" beside it."""
    excepted, side = sides[k], sides[1 - k]
    if not negates_beside(side, shared):
        return False
    tables = excepted.negation, side.negation
    if tables[0] is None or tables[1] is None or tables[1].inner or side.sure(NEGATION):
        return True
    covered = {at for word in excepted.sure(EXCEPTED) for at in range(word.start, word.end)}
    beside = [match for match in tables[0].maybe(excepted.text) if match.start("word") not in covered]
    return len(tables[1].maybe(side.text)) > len(beside)


def denied_outside(sides: _Sides) -> list[LogicWord]:
    """The negations of the target, where none belongs to a condition and the source has as many for sure: what is "not
    touched if it glows" is not touched. A condition ends with its clause."""
    ours, theirs = sides
    if ours.negation is None or theirs.negation is None or theirs.negation.inner:
        return []
    denied = [match.span("word") for match in theirs.negation.maybe(theirs.text)]
    ends = [(word.start, clause_around(theirs.text, (word.start, word.end))[1]) for word in theirs.sure(CONDITION)]
    inside = any(start <= at < end for start, end in ends for at, _ in denied)
    if inside or len(denied) > len(ours.negation.sure(ours.text)):
        return []
    kinds = frozenset({EXCEPTED})
    return [w for w in theirs.maybe(EXCEPTED) if not w.firm] + [LogicWord(*at, kinds, kinds) for at in denied]


def is_only_if(one: LogicSide, other: LogicSide) -> bool:
    """Whether one side forbids something "unless", and the other allows it "only if"."""
    if not negates_beside(one, one.sure(EXCEPTED)):
        return False
    # "nicht" may be part of "nicht … als", but forbids as the other side does
    denied = {match.start("word") for match in other.negation.maybe(other.text)} if other.negation else set[int]()
    return other.shows(BOTH_WAYS) or any(word.start not in denied or word.firm for word in other.maybe(ONLY))
