"""Words that both sides have: what is negated on one side and said on the other by one of the same origin or sense."""

from __future__ import annotations

from qa.checks.meaning._lexicon import times_meant
from qa.checks.meaning._negation import Words, words
from qa.text.languages import primary
from qa.text.terms import fold

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
STEM = 5
"""Letters that words of one origin share in two languages ("ignored", "ignorarse"), at least."""
DENIED = 5
"""Words behind a negation among which what it denies stands: "must not have been rejected"."""
BESIDE = frozenset({"without", "instead", "at least"})
"""English words that may negate and are said by such words elsewhere. Of 73,641 published sentences in 52 languages
that negate on the English side only the judge gives none with such a word `LOST`, and three with "only"."""


def repeats_negated(own: str, other: str, table: Words, langs: tuple[str, str]) -> bool:
    """Whether every word of the other side that may negate is one that the negated side has as well: where one says
    "must not be ignored", "debe ignorarse" does not say it, nor does "abgelehnt" say "not rejected"."""
    found = [match["word"] for match in table.maybe(table.busy(other))]
    if not found:
        return False
    stems = {_stem(word) for word in own.split()}
    if all(len(word) >= STEM and _stem(word) in stems for word in found):
        return True
    negation = words(langs[0]) if primary(langs[0]) == "en" else None
    denied = negation.negates(own) if negation else None
    # what "drückt" of "unterdrückt" means elsewhere in the sentence is not what is denied
    behind = " ".join(own[denied.end() :].split()[:DENIED]) if denied else ""
    return bool(behind) and all(times_meant(behind, (0, 0), word, langs[1]) for word in found)


def said_as_well(texts: tuple[str, str], side: int, own: Words, other: Words) -> bool:
    """Whether the negated side has a word like "without" for each word of the other side that may negate: of a sentence
    that says "cannot … without" the other says the second only. "Only" may say either."""
    beside = [match for match in own.any.finditer(own.busy(texts[side])) if match["word"].lower() in BESIDE]
    return 0 < sum(1 for _ in other.any.finditer(other.busy(texts[1 - side]))) <= len(beside)


def _stem(word: str) -> str:
    return fold(word.strip(".,;:!?()*_`'\"“”„«»"))[:STEM]
