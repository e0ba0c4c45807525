"""Plain mathematics of running text that changed: "x ≥ 5" with "x ≤ 5", "A ∪ B" with "A ∩ B".

The runs of a bead's blocks are compared as formulas are, those that agree are taken away in any order, and what is left
over is paired in its order, where both sides wrote as many and two are alike but for the change. What is longer on one
side says a part of it in words on the other. Digits are for `number-mismatch`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import decimal

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.formula.comparison.outcome import ChangeKind, Comparison, Verdict
from qa.formula.match.plain_runs import KNOWN_FUNCTIONS, PlainRun, plain_runs
from qa.model import PROSE, Document, InlineKind
from qa.text.languages import is_right_to_left

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ALIKE = 0.5
"""Share of their characters that two runs must have in common to be each other's counterpart: "n → 0" and "n → ∞" have
two of three, "x = 1" and "y = 2" one."""
MOST = 40
"""Runs of a bead that are compared; a text with more is a listing."""
LEFT_OVER = 3
"""Runs of a bead without an equal up to which those of both sides are paired in order."""
NUMERIC = frozenset({ChangeKind.NUMBER, ChangeKind.SIGN, ChangeKind.EXPONENT, ChangeKind.INDEX})
NUMBER = regex.compile(r"(?<![\w)\]])[-−]\d[\d.,]*|\d[\d.,]*")
"""A number with its sign, where no operand stands before it."""
DIRECTED = frozenset("<>≤≥→←⇒⇐=:-–−≪≫⊂⊃⊆⊇⩽⩾＜＞")
"""Signs whose sides a script from right to left may exchange."""


@dataclass(frozen=True, slots=True)
class PlainChange:
    """Plain mathematics of both notes, at offsets of the note, that says something else."""

    source: PlainRun
    target: PlainRun
    comparison: Comparison


@computed_once
def plain_changes(analysis: Analysis) -> tuple[PlainChange, ...]:
    """What changed in the plain mathematics of a pair, in reading order."""
    return tuple(change for bead in analysis.beads for change in _of_bead(analysis, bead.source, bead.target))


def _of_bead(analysis: Analysis, source: Sequence[int], target: Sequence[int]) -> Iterator[PlainChange]:
    old = _runs(analysis.source, source)
    return changes_of(analysis, old, _runs(analysis.target, target)) if old else iter(())


def changes_of(analysis: Analysis, old: list[PlainRun], new: list[PlainRun]) -> Iterator[PlainChange]:
    """What of the runs of a bead's two sides says something else."""
    if len(old) != len(new) or len(old) > MOST:
        return
    same = Counter(run.text for run in old) & Counter(run.text for run in new)
    old, new = _without(old, same.copy()), _without(new, same)
    lost: list[PlainRun] = []
    for run in old:
        equal = next((other for other in new if not _differs(analysis, run, other)), None)
        if equal is None:
            lost.append(run)
        else:
            new.remove(equal)
    if not 0 < len(lost) == len(new) <= LEFT_OVER:
        return
    for run, other in zip(lost, new, strict=True):
        found = _differs(analysis, run, other) if _likeness(run, other) >= ALIKE else None
        if (
            found is not None
            and (len(run.tokens) == len(other.tokens) or found.kind is ChangeKind.SIGN)
            and not _is_number(found, run, other)
            and not _is_renamed(run, other)
            and not _is_mirrored(analysis, run, other)
        ):
            yield PlainChange(run, other, found)


def _without(runs: Sequence[PlainRun], texts: Counter[str]) -> list[PlainRun]:
    """The runs beyond as many of each text as are counted; uses the counts up."""
    rest = []
    for run in runs:
        texts[run.text] -= 1
        if texts[run.text] < 0:
            rest.append(run)
    return rest


def _runs(document: Document, blocks: Sequence[int]) -> list[PlainRun]:
    """The runs of blocks' prose, at offsets of the note."""
    return [
        run._replace(start=run.start + inline.inner_start, end=run.end + inline.inner_start)
        for index in blocks
        if document.blocks[index].kind in PROSE
        for inline in document.blocks[index].inlines
        if inline.kind is InlineKind.TEXT
        for run in plain_runs(document.text[inline.inner_start : inline.inner_end])
    ]


def _differs(analysis: Analysis, old: PlainRun, new: PlainRun) -> Comparison | None:
    found = analysis.comparer.compare(old.text, new.text, analysis.languages)
    return found if found.verdict == Verdict.DIFFERENT else None


def _likeness(old: PlainRun, new: PlainRun) -> float:
    """Share of the longer run's characters that both have, in any order; a decimal comma is a point."""
    sides = [Counter("".join(run.tokens).replace(",", ".")) for run in (old, new)]
    return (sides[0] & sides[1]).total() / max(side.total() for side in sides)


def _is_number(found: Comparison, old: PlainRun, new: PlainRun) -> bool:
    """Whether nothing but a number in digits, or its sign, changed, which `number-mismatch` tells."""
    if found.kind not in NUMERIC:
        return False
    sides = [NUMBER.findall(run.text) for run in (old, new)]
    return len(sides[0]) == len(sides[1]) and [_value(n) for n in sides[0]] != [_value(n) for n in sides[1]]


def _value(number: str) -> str:
    """A number in digits of one script, with a point."""
    digits = (str(decimal(c)) if c.isdecimal() else c for c in number)
    return "".join(digits).replace(",", ".").replace("−", "-")


def _is_renamed(old: PlainRun, new: PlainRun) -> bool:
    """Whether what differs is a name of several letters that no language shares: `EMF(t)` and `EMK(t)`."""
    changed = Counter(old.tokens)
    changed.subtract(new.tokens)
    return any(len(t) > 1 and t.isalpha() and t not in KNOWN_FUNCTIONS for t, count in changed.items() if count)


def _is_mirrored(analysis: Analysis, old: PlainRun, new: PlainRun) -> bool:
    """Whether the two may be the same in the order of a script from right to left."""
    if not any(map(is_right_to_left, analysis.languages)):
        return False
    changed = Counter(old.tokens)
    changed.subtract(new.tokens)
    return all(token in DIRECTED for token, count in changed.items() if count)
