"""What the checks find in one group: in each pair, in each note alone, and in all notes side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from qa.align import align
from qa.analysis import Analysis, analyse, parallel
from qa.checks import Check
from qa.model import Finding, Place
from qa.run import group_chain
from qa.run.failures import Failure, attempt, collect, side
from qa.run.hub_lacks import lacks

EXCUSING = 2
"""Translations that are asked whether they have the same oddity as their source, which excuses it."""

WRONG = "wrong-language"
FOREIGN = frozenset({WRONG, "untranslated-block"})
"""What a block in another language is called: beside a note in that language it looks untranslated."""


def check_pairs(
    pairs: Sequence[Analysis], checks: Sequence[Check], *, whole: bool = False
) -> tuple[tuple[Finding, ...], tuple[Failure, ...]]:
    """Every check on every pair of a group, told once, with votes where no side is the original; and what failed.

    `whole` says that the source is to be checked as well for what it alone shows, as a pivot always is.
    """
    symmetric = any(pair.symmetric for pair in pairs)
    told = [list(_told(pair, checks)) for pair in pairs]
    if symmetric:
        # the pivot is a note like the others
        told.append(list(_told(pairs[0].turned(), [check for check in checks if check.monolingual])))
    elif whole and pairs:
        told.append(_of_source(pairs, checks))
    failures = tuple(failure for pair in told for _, failed in pair for failure in failed)
    found = [[finding for findings, _ in pair for finding in findings] for pair in told]
    languages = [pair.target.lang for pair in pairs]
    original = pairs[0].source if pairs and not symmetric else None
    source = pairs[0].source.lang if pairs else ""
    witness = Witnesses(pairs, checks)
    alone, failed = outvoted(pairs, checks)
    failures += failed
    if symmetric or whole:
        alone += tuple(lacks(pairs, checks, chain(*found)))
    each = [tuple(findings) for findings in found]
    pivot = side(pairs[0].source) if pairs else ("", "")
    settled = attempt(
        "votes", pivot, pivot,
        lambda: group_chain.of_group(
            each, alone, symmetric=symmetric, source=source, original=original, targets=languages,
            witness=witness.confirms,
        ),
    )  # fmt: skip
    if isinstance(settled, Failure):
        # more is told then, never less
        return (*(finding for findings in each for finding in findings), *alone), (*failures, settled)
    return settled, failures


def _of_source(pairs: Sequence[Analysis], checks: Sequence[Check]) -> list[tuple[list[Finding], tuple[Failure, ...]]]:
    """What the source alone shows. Two translations must bear it out, if there are two: one may lack the same text."""
    answers = []
    for pair in pairs[:EXCUSING]:
        turned = pair.turned()
        alone = list(_told(turned, [check for check in checks if check.monolingual]))
        alone += _told(turned.turned(), [check for check in checks if check.two_sided])
        answers.append(alone)
    kept = [
        {_place(f) for found, _ in answer for f in found if f.target.path == pairs[0].source.path} for answer in answers
    ]
    agreed = frozenset.intersection(*map(frozenset, kept))
    notes = [pair.target.text for pair in pairs[:EXCUSING]]
    # foreign words that every translation has as well are what the text is about
    told = {(check, at) for check, at in agreed if not at.text or not all(at.text in note for note in notes)}
    told |= {(check, at) for check, at in agreed if check in {c.id for c in checks if c.two_sided}}
    named = {f.target: f for answer in answers for found, _ in answer for f in found if f.check == WRONG}
    return [
        ([named.get(f.target, f) if f.check in FOREIGN else f for f in found if _place(f) in told], failed)
        for found, failed in answers[0]
    ]


def _place(finding: Finding) -> tuple[str, Place]:
    return WRONG if finding.check in FOREIGN else finding.check, finding.target


def outvoted(pairs: Sequence[Analysis], checks: Sequence[Check]) -> tuple[tuple[Finding, ...], tuple[Failure, ...]]:
    """What each check finds by looking at all notes of a group at once, which takes three; and how it failed."""
    if len(pairs) < parallel.FEWEST - 1:
        return (), ()
    pairs[0].engines.begin()
    notes = parallel.Parallel(pairs)
    told = [
        collect(check.id, side(pairs[0].source), side(pairs[0].source), check.run_on_group(notes)) for check in checks
    ]
    return tuple(f for found, _ in told for f in found), tuple(f for _, failed in told for f in failed)


class Witnesses:
    """Second opinions in a group without a source: another note is compared with the one that the pivot accuses."""

    def __init__(self, pairs: Sequence[Analysis], checks: Sequence[Check]) -> None:
        self._pairs = {pair.target.lang: pair for pair in pairs}
        self._checks = {check.id: check for check in checks}
        self._analyses: dict[tuple[str, str], Analysis | None] = {}
        self._found: dict[tuple[str, str, str], list[Finding]] = {}

    def confirms(self, finding: Finding, language: str) -> bool:
        """Whether the same check finds the same stretch of the accused note odd beside the witness."""
        key = language, finding.target_lang, finding.check
        if key not in self._found:
            analysis, check = self._analysis(language, finding.target_lang), self._checks.get(finding.check)
            self._found[key] = list(_checked(check, analysis)) if analysis and check else []
        near = (other.target for other in self._found[key])
        return any(p.line <= finding.target.end_line + 1 and finding.target.line <= p.end_line + 1 for p in near)

    def _analysis(self, witness: str, accused: str) -> Analysis | None:
        key = witness, accused
        if key not in self._analyses:
            one, other = self._pairs.get(witness), self._pairs.get(accused)
            self._analyses[key] = _between(one, other) if one and other else None
        return self._analyses[key]


def _between(one: Analysis, other: Analysis) -> Analysis:
    """Two translations of one group, compared with each other."""
    beads = align(one.target, other.target, one.engines)
    bitext = replace(other.bitext, source=one.target, beads=beads)
    return analyse([bitext, *(pair.bitext for pair in one.siblings if pair is not other)], one.engines)[0]


def _told(pair: Analysis, checks: Sequence[Check]) -> Iterator[tuple[list[Finding], tuple[Failure, ...]]]:
    """What each check finds in one pair, and how it failed."""
    pair.engines.begin()
    for check in checks:
        yield collect(check.id, side(pair.source), side(pair.target), _checked(check, pair))


def _checked(check: Check, pair: Analysis) -> Iterator[Finding]:
    if check.applies(pair):
        yield from check.run(pair)
