"""Plain mathematics of running text that changed: "x ≥ 5" with "x ≤ 5", "A ∪ B" with "A ∩ B".

The runs of a bead's blocks are compared as formulas are, those that agree are taken away in any order, and what is left
over is paired in its order, where both sides wrote as many and two are alike but for the change. What is longer on one
side says a part of it in words on the other. Where one side wrote more, two belong together that differ in one token.
What lost its powers or indices may look like prose: "σ/n" of "σ²/n". Digits are for `number-mismatch`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import decimal

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.formula.comparison.outcome import ChangeKind, Comparison, Verdict
from qa.formula.match.plain_runs import KNOWN_FUNCTIONS, MARKS, PlainRun, plain_runs
from qa.model import PROSE, Document, InlineKind
from qa.model.records import dataclass
from qa.text.languages import is_right_to_left

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ALIKE = 0.5
"""Share of their characters that two runs must have in common to be each other's counterpart: "n → 0" and "n → ∞" have
two of three, "x = 1" and "y = 2" one."""
MOST = 40
"""Runs of a bead that are compared; a text with more is a listing."""
SHORTEST = 3
"""Tokens of a run that is known again, but for one of them, on a side that wrote more or fewer runs: "p < 0.05"."""
LEFT_OVER = 3
"""Runs of a bead without an equal up to which those of both sides are paired in order."""
NUMERIC = frozenset({ChangeKind.NUMBER, ChangeKind.SIGN, ChangeKind.EXPONENT, ChangeKind.INDEX})
NUMBER = regex.compile(r"(?<![\w)\]])[-−]\d[\d.,]*|\d[\d.,]*")
"""A number with its sign, where no operand stands before it."""
COUNTED = frozenset("ₙₘᵢⱼₖₗⁿⁱ")
"""Raised and lowered letters that count or stand for a number, which no language abbreviates a word by."""
LOWERED = frozenset("₀₁₂₃₄₅₆₇₈₉ₙₘᵢⱼₖₗ")
WITHOUT_MARKS = str.maketrans("", "", MARKS)
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
    old, new = _runs(analysis.source, source), _runs(analysis.target, target)
    if not old and not new:
        return
    yield from changes_of(analysis, old, new)
    if len(old) != len(new):
        faint = [_runs(analysis.source, source, faint=True), _runs(analysis.target, target, faint=True)]
        yield from faded(analysis, (old, new), (faint[0], faint[1]))


def changes_of(analysis: Analysis, old: list[PlainRun], new: list[PlainRun]) -> Iterator[PlainChange]:
    """What of the runs of a bead's two sides says something else."""
    if max(len(old), len(new)) > MOST:
        return
    even = len(old) == len(new)
    lost, strange = _left_over(analysis, old, new)
    if not lost or not strange or max(len(lost), len(strange)) > LEFT_OVER:
        return
    if even and len(lost) == len(strange):
        pairs = [pair for pair in zip(lost, strange, strict=True) if _likeness(*pair) >= ALIKE]
    else:
        pairs = _known_again(lost, strange)
    for run, other in pairs:
        found = _differs(analysis, run, other)
        if (
            found is not None
            and (len(run.tokens) == len(other.tokens) or found.kind is ChangeKind.SIGN)
            and not _is_number(found, run, other)
            and not _is_renamed(run, other)
            and not _is_mirrored(analysis, run, other)
        ):
            yield PlainChange(run, other, found)


def _left_over(analysis: Analysis, old: list[PlainRun], new: list[PlainRun]) -> tuple[list[PlainRun], list[PlainRun]]:
    """The runs of both sides that have no equal on the other."""
    same = Counter(run.text for run in old) & Counter(run.text for run in new)
    old, new = _without(old, same.copy()), _without(new, same)
    lost: list[PlainRun] = []
    for run in old:
        equal = next((other for other in new if not _differs(analysis, run, other)), None)
        if equal is None:
            lost.append(run)
        else:
            new.remove(equal)
    return lost, new


def _known_again(lost: Sequence[PlainRun], strange: Sequence[PlainRun]) -> list[tuple[PlainRun, PlainRun]]:
    """The runs of both sides that differ in one token, where no other one does."""
    alike = [(run, other) for run in lost for other in strange if _is_but_one(run, other)]
    return [(run, other) for run, other in alike if sum(run is one or other is two for one, two in alike) == 1]


def _is_but_one(run: PlainRun, other: PlainRun) -> bool:
    if not SHORTEST <= len(run.tokens) == len(other.tokens):
        return False
    sides = [[token.replace(",", ".") for token in one.tokens] for one in (run, other)]
    return sum(one != two for one, two in zip(sides[0], sides[1], strict=True)) == 1


def faded(
    analysis: Analysis, runs: tuple[list[PlainRun], list[PlainRun]], faint: tuple[list[PlainRun], list[PlainRun]]
) -> Iterator[PlainChange]:
    """Runs of one side that the other has without their powers or indices, which nothing else there explains."""
    if max(map(len, (*runs, *faint))) > MOST:
        return
    lost, strange = _left_over(analysis, *runs)
    bare = _without(faint[1], Counter(run.text for run in faint[0]))
    clear = _without(faint[0], Counter(run.text for run in faint[1]))
    for run, other in _unmarked(lost, bare):
        yield from _marks_changed(analysis, run, other)
    for run, other in _unmarked(strange, clear):
        yield from _marks_changed(analysis, other, run)


def _unmarked(marked: Sequence[PlainRun], bare: Sequence[PlainRun]) -> Iterator[tuple[PlainRun, PlainRun]]:
    for run in marked:
        same = [other for other in bare if _is_unmarked(run, other)]
        if len(same) == 1:
            yield run, same[0]


def _is_unmarked(run: PlainRun, other: PlainRun) -> bool:
    """Whether a run is another one without marks; a letter alone may have its power in words: "σ squared"."""
    if [token.translate(WITHOUT_MARKS) for token in run.tokens] != list(other.tokens):
        return False
    return len(run.tokens) > 1 or all(mark in LOWERED for mark in run.text[len(other.text) :])


def _marks_changed(analysis: Analysis, old: PlainRun, new: PlainRun) -> Iterator[PlainChange]:
    if (found := _differs(analysis, old, new)) is not None:
        yield PlainChange(old, new, found)


def _without(runs: Sequence[PlainRun], texts: Counter[str]) -> list[PlainRun]:
    """The runs beyond as many of each text as are counted; uses the counts up."""
    rest = []
    for run in runs:
        texts[run.text] -= 1
        if texts[run.text] < 0:
            rest.append(run)
    return rest


def _runs(document: Document, blocks: Sequence[int], *, faint: bool = False) -> list[PlainRun]:
    """The runs of blocks' prose, at offsets of the note."""
    return [
        run._replace(start=run.start + inline.inner_start, end=run.end + inline.inner_start)
        for index in blocks
        if document.blocks[index].kind in PROSE
        for inline in document.blocks[index].inlines
        if inline.kind is InlineKind.TEXT
        for run in plain_runs(document.text[inline.inner_start : inline.inner_end], faint=faint)
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
    return any(_is_word(t) and t not in KNOWN_FUNCTIONS for t, count in changed.items() if count)


def _is_word(token: str) -> bool:
    """Several letters, of which one may be an index that abbreviates a word."""
    letters = "".join(c for c in token if c not in COUNTED)
    return len(letters) > 1 and letters.isalpha()


def _is_mirrored(analysis: Analysis, old: PlainRun, new: PlainRun) -> bool:
    """Whether the two may be the same in the order of a script from right to left."""
    if not any(map(is_right_to_left, analysis.languages)):
        return False
    changed = Counter(old.tokens)
    changed.subtract(new.tokens)
    return all(token in DIRECTED for token, count in changed.items() if count)
