"""The order that a sentence denies in a few words: "before you do, not after" turned "after you do, not before".

Both sides have both words of order, so that neither word is lost; which of them stands beside the negation tells them
apart.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.align.lengths import extent
from qa.checks.meaning._logic_side import LogicSide
from qa.checks.meaning._logic_words import LogicWord

ORDERS = "before", "after"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BRIEF = 24
"""Letters (twice as many as of Chinese) up to which a clause leaves out what it denies: "and never before that"."""
_CLAUSE = regex.compile(r"[^,;:.!?،؛、，；：。！？।]+")


def denied_orders(sides: tuple[LogicSide, LogicSide]) -> tuple[tuple[LogicWord, str], tuple[LogicWord, str]] | None:
    """The words of order that source and target deny, and what they say, where these are opposed and both sides say
    both."""
    source, target = (next(_denied(side), None) for side in sides)
    if source is None or target is None:
        return None
    if source[1] == target[1] or not all(side.shows(notion) for side in sides for notion in ORDERS):
        return None
    return source, target


def _denied(side: LogicSide) -> Iterator[tuple[LogicWord, str]]:
    """The words of order in brief clauses that negate, and what they say."""
    for clause in _CLAUSE.finditer(side.text):
        if extent(clause[0]) > BRIEF or side.negation is None or not side.negation.negates(clause[0]):
            continue
        inside = [word for word in side.found if clause.start() <= word.start < clause.end()]
        firm = [(word, notion) for word in inside for notion in ORDERS if notion in word.firm]
        may = [(word, notion) for word in inside for notion in ORDERS if notion in word.may]
        said = firm or may
        if len({notion for _, notion in said}) == 1:
            yield said[0]
