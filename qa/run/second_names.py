"""One word that two checks name: told once, by the one that says more of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product

from qa.model import Finding
from qa.run.dedupe import MEANING, inside

_QUOTED = re.compile(r"'([^'\n]{1,60})'")
BOUND = " beside the number "
"""How a bound of a number is told."""
DUTY = re.compile(r"(?:must|need|may|can)[ ]?not\b.* became | became .*\((?:must|need) not\)")
"""And a ban that became another duty, or the reverse."""
NEGATION, OPPOSITE = "negation-flipped", "antonym-swapped"


def without_second_names(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without what is told of one word once as a lost negation and once as an opposite: "never" that
    became "always" is both, "at least" beside a number a bound and logic, "must not" a duty and a negation, a cell that
    repeats another one a copy and a term. The graver one stays, else that of the opposite, which names the word that
    stands there, of the number, the duty or the term.

    Both must name one word of one side. That a sentence has an opposite says nothing of its negation otherwise.
    """
    every = tuple(findings)
    # of two notes none is about one word: thirty translations of a note have all theirs here
    by_note = defaultdict[str, list[Finding]](list)
    for finding in every:
        by_note[finding.target.path].append(finding)
    spare = {id(finding) for own in by_note.values() for finding in _told_twice(own)}
    yield from (finding for finding in every if id(finding) not in spare)


def _told_twice(every: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of one note of which another one names the same word, and says more."""
    lost, turned, words = ([f for f in every if f.check in checks] for checks in ({NEGATION}, {OPPOSITE}, MEANING))
    bounds = [f for f in every if BOUND in f.message]
    duties = [f for f in words if f.check != NEGATION and DUTY.search(f.message)]
    copies, collapsed = ([f for f in every if f.check == check] for check in ("segment-duplicated", "term-collapsed"))
    pairs = chain(product(lost, turned), product(words, bounds), product(lost, duties), product(copies, collapsed))
    for same, asked in ((_name_one, pairs), (_name_all, product(words, collapsed))):
        for one, other in asked:
            if same(one, other):
                yield one if one.severity.rank <= other.severity.rank else other


def _name_one(one: Finding, other: Finding) -> bool:
    """Whether two findings are about one stretch of a note and quote one word of it, or of another note."""
    if not (inside(one.target, other.target) or inside(other.target, one.target)):
        return False
    quoted = [_quoted(finding) for finding in (one, other)]
    if DUTY.search(other.message):
        # the "not" of what must not be
        return any(word in (said.split() if word.isascii() else said) for word in quoted[0] for said in quoted[1])
    if BOUND in other.message:
        # the "less" of the "less than" that bounds it
        return any(word in bound for word in quoted[0] for bound in quoted[1])
    return not quoted[0].isdisjoint(quoted[1])


def _name_all(one: Finding, other: Finding) -> bool:
    """Whether two findings on one note quote the same words of both: one label has the name of its neighbour."""
    return one.target.path == other.target.path and len(_quoted(one)) > 2 and _quoted(one) == _quoted(other)


def _quoted(finding: Finding) -> set[str]:
    return {word.casefold() for word in _QUOTED.findall(finding.message)}
