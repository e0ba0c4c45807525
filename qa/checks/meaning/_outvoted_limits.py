"""An "only" that all notes of a group have but one, which says it of all: "all guests" for "only guests"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.align.sentences import Sentence
from qa.analysis.parallel import Contradicted, Parallel, Row, Version, long_enough
from qa.checks.meaning._logic_side import ONLY, LogicSide, logic_side
from qa.checks.meaning._logic_words import logic_table
from qa.checks.meaning._lost_limits import may_say
from qa.model import Document, Severity
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 4
"""Notes that must say "only" for sure where one does not: translators drop it where the context gives it."""
WIDER = "all", "also", "always", "both"
"""Notions that an "only" excludes."""


@dataclass(frozen=True, slots=True)
class OutvotedLimit(Contradicted):
    """`version` has no "only", which the others say in `words`, one each."""

    version: Version
    others: Row
    words: tuple[str, ...]
    wider: tuple[int, int] | None
    """Where it says of all what the others say of some only."""

    @property
    def severity(self) -> Severity | None:
        return None if self.wider else Severity.MINOR

    @property
    def place(self) -> tuple[Document, int, int]:
        version = self.version
        if self.wider is None:
            return version.document, version.start, version.end
        from qa.checks.meaning._logic_findings import word_place

        return word_place(version.document, Sentence(version.start, version.end, version.text), self.wider)


def outvoted_limits(notes: Parallel) -> Iterator[OutvotedLimit]:
    """Sentences that alone have no "only", and no word that may say it."""
    for row in notes.sentences:
        known = [
            (version, logic_side(version.text, table, version.lang))
            for version in long_enough(row)
            if (table := logic_table(version.lang)) and not table.brief
        ]
        firm = [(version, side) for version, side in known if side.sure(ONLY)]
        odd = [(version, side) for version, side in known if not side.shows(ONLY)]
        if len(odd) != 1 or len(firm) < max(WITNESSES, len(known) // 2 + 1):
            continue
        (version, side), *_ = odd
        others = tuple(other for other, _ in firm)
        if side.may_negate or may_say(version.text, version.lang, ONLY) or not notes.vouched(version, others):
            continue
        words = tuple(_word(other, theirs) for other, theirs in firm)
        yield OutvotedLimit(version, others, words, _wider(side, [theirs for _, theirs in firm]))


def _word(version: Version, side: LogicSide) -> str:
    word = side.sure(ONLY)[0]
    return version.text[word.start : word.end]


def _wider(side: LogicSide, others: list[LogicSide]) -> tuple[int, int] | None:
    """The word for all, where no other says it."""
    found = (word for notion in WIDER for word in side.sure(notion) if not any(o.shows(notion) for o in others))
    word = next(found, None)
    return (word.start, word.end) if word else None
