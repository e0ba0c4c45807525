"""Words that both languages have from one origin: what is negated on one side and said on the other by the same one."""

from __future__ import annotations

from qa.checks.meaning._negation import Words
from qa.text.terms import fold

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
STEM = 5
"""Letters that words of one origin share in two languages ("ignored", "ignorarse"), at least."""


def repeats_negated(own: str, other: str, table: Words) -> bool:
    """Whether every word of the other side that may negate is one that the negated side has as well: where one says
    "must not be ignored", "debe ignorarse" does not say it."""
    found = [match["word"] for match in table.any.finditer(table.busy(other))]
    stems = {_stem(word) for word in own.split()}
    return bool(found) and all(len(word) >= STEM and _stem(word) in stems for word in found)


def _stem(word: str) -> str:
    return fold(word.strip(".,;:!?()*_`'\"“”„«»"))[:STEM]
