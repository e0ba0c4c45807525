"""Bodies, rivers, seas, regions and works of an English source that became others, or that the translation lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qa.analysis.pair import Analysis, computed_once
from qa.checks.values._english_side import EnglishSide, english_side
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead, Finding
from qa.text.bodies import Body, bodies, has_own_name

ALWAYS_NAMED = frozenset({"body", "river", "sea"})
"""Kinds of which each language has few names, all in the list; titles of works are free."""


def changed_bodies(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The one of a kind that another one stands for, and each that the whole translation names nowhere."""
    side = english_side(analysis, bead)
    ours = _ours(side) if side is not None else ()
    if side is None or not ours:
        return
    theirs = bodies(side.other, side.lang)
    lost = [one for one in ours if not _is_said(one, side, theirs)]
    low = side.english.lower()
    known = {one.id for one in ours}
    strange = [
        one for one in theirs if one.id not in known and one.id.lower() not in low and one.text.lower() not in low
    ]
    for kind in dict.fromkeys(one.kind for one in lost):
        gone = [one for one in lost if one.kind == kind]
        instead = [one for one in strange if one.kind == kind]
        if len({one.id for one in gone}) == len({one.id for one in instead}) == 1:
            yield UnsaidName(_place(gone[0], side.english_start), _place(instead[0], side.other_start), True)
        elif kind in ALWAYS_NAMED and not instead:
            yield from (
                UnsaidName(_place(one, side.english_start), None, True)
                for one in gone
                if one.id not in _in_note(analysis)
            )


def without_said_bodies(found: Iterable[Finding], analysis: Analysis, bead: Bead) -> Iterator[Finding]:
    """The findings but those about a word of a name that the translation says in its own way."""
    side = english_side(analysis, bead)
    ours = _ours(side) if side is not None else ()
    said: list[tuple[int, int]] = []
    if side is not None and ours:
        theirs = bodies(side.other, side.lang)
        said = [(one.start, one.end) for one in ours if any(one.id == other.id for other in theirs)]
    for one in found:
        if side is None or not _is_within(one, analysis, side, said):
            yield one


def _ours(side: EnglishSide) -> Sequence[Body]:
    return bodies(side.english, "en") if side.index == 0 else ()


def _is_said(one: Body, side: EnglishSide, theirs: Sequence[Body]) -> bool:
    known = has_own_name(one.id, side.lang)
    return not known or any(one.id == other.id for other in theirs) or one.text.lower() in side.other.lower()


def _place(one: Body, start: int) -> tuple[int, int, str]:
    return one.start + start, one.end + start, one.text


@computed_once
def _in_note(analysis: Analysis) -> frozenset[str]:
    """Those that the whole translation names."""
    return frozenset(one.id for one in bodies(analysis.target.text, analysis.target.lang))


def _is_within(one: Finding, analysis: Analysis, side: EnglishSide, said: Sequence[tuple[int, int]]) -> bool:
    """Whether a finding is about a part of a name that is said: the Sea of the North Sea, and no Mr Sea beside it."""
    if not said or one.source is None:
        return False
    at = analysis.source.line_starts[one.source.line - 1] + one.source.column - 1 - side.english_start
    return any(start <= at and at + len(one.source.text) <= end for start, end in said)
