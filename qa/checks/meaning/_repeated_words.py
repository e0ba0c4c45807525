"""Words that both sides have: what is negated on one side and said on the other by one of the same origin or sense."""

from __future__ import annotations

from qa.checks.meaning._lexicon import times_meant
from qa.checks.meaning._negation import Words
from qa.text.languages import primary
from qa.text.terms import fold

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
STEM = 5
"""Letters that words of one origin share in two languages ("ignored", "ignorarse"), at least."""


def repeats_negated(own: str, other: str, table: Words, langs: tuple[str, str]) -> bool:
    """Whether every word of the other side that may negate is one that the negated side has as well: where one says
    "must not be ignored", "debe ignorarse" does not say it, nor does "abgelehnt" say "not rejected"."""
    found = [match["word"] for match in table.maybe(table.busy(other))]
    if not found:
        return False
    stems = {_stem(word) for word in own.split()}
    if all(len(word) >= STEM and _stem(word) in stems for word in found):
        return True
    return primary(langs[0]) == "en" and all(times_meant(own, (0, 0), word, langs[1]) for word in found)


def _stem(word: str) -> str:
    return fold(word.strip(".,;:!?()*_`'\"“”„«»"))[:STEM]
