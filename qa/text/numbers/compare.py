"""The numbers of two texts that should say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from qa.text.numbers.digits import Number

SMALL = 12


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A number on one side (`source` or `target` alone), or one in the place of another (both)."""

    source: Number | None
    target: Number | None


@dataclass(frozen=True, slots=True)
class _Leftovers:
    """What one side has left over: `new` the other side does not mention at all, `known` it mentions less often or
    only in words, where an article may have been taken for a number."""

    new: list[Number]
    known: list[Number]


def differences(
    source: Sequence[Number],
    target: Sequence[Number],
    source_other: AbstractSet[Decimal],
    target_other: AbstractSet[Decimal],
) -> list[Mismatch]:
    """The numbers in prose that the other side lacks, those that took each other's place paired in reading order.

    `source` and `target` are the digit numbers of the prose, `…_other` all else that their sides mention: words,
    formulas, code. A number that the other side mentions elsewhere or in words counts only where both sides have
    equally many numbers and a strange one stands in its place. A small number alone on one side is no difference:
    languages say it with an article, a dual, a prefix.
    """
    source_means, target_means = _values(source) | set(source_other), _values(target) | set(target_other)
    source, target = _resolved(source, target_means), _resolved(target, source_means)
    left, right = _leftovers(source, target)
    missing = _sorted_out(left, target, target_other)
    extra = _sorted_out(right, source, source_other)
    swapped = min(len(missing.new), len(extra.new))
    pairs = list(zip(missing.new[:swapped], extra.new[:swapped], strict=True))
    if len(source) == len(target):
        pairs += zip(missing.known, extra.new[swapped:], strict=False)
        pairs += zip(missing.new[swapped:], extra.known, strict=False)
    pairs += zip(*(_rescaled(side.known) for side in (missing, extra)), strict=False)
    paired = {id(number) for pair in pairs for number in pair}
    alone = [Mismatch(n, None) for n in missing.new if id(n) not in paired and _weighty(n)]
    alone += [Mismatch(None, n) for n in extra.new if id(n) not in paired and _weighty(n)]
    return [Mismatch(one, other) for one, other in pairs] + alone


def _values(numbers: Iterable[Number]) -> set[Decimal]:
    return {value for number in numbers for one in (number, *number.parts) for value in one.values}


def _resolved(numbers: Iterable[Number], other_means: AbstractSet[Decimal]) -> list[Number]:
    """The numbers, those that may be several taken apart where the other side knows them only so."""
    resolved: list[Number] = []
    for number in numbers:
        known = number.parts and all(part.values & other_means for part in number.parts)
        apart = known and not number.values & other_means
        resolved += number.parts if apart else (number,)
    return resolved


def _leftovers(source: Sequence[Number], target: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """What remains when equal numbers cancel one by one."""
    by_value: dict[Decimal, list[Number]] = {}
    for number in reversed(target):
        for value in number.values | ({_signature(number)} if not number.values else set()):
            by_value.setdefault(value, []).append(number)
    used: set[int] = set()
    left = []
    for number in source:
        stacks = [by_value.get(value, []) for value in sorted(number.values) or [_signature(number)]]
        for stack in stacks:
            while stack and id(stack[-1]) in used:
                stack.pop()
        twin = next((stack[-1] for stack in stacks if stack and not _scales_differ(number, stack[-1])), None)
        if twin is None:
            left.append(number)
        else:
            used.add(id(twin))
    return left, [number for number in target if id(number) not in used]


def _scales_differ(one: Number, other: Number) -> bool:
    """`5 million` and `5 Milliarden`: the same digits, both with known scale words, and no common value of these."""
    return bool(one.scaled and other.scaled) and not one.scaled & other.scaled


def _rescaled(known: Sequence[Number]) -> list[Number]:
    return [number for number in known if number.scaled and not number.glued]


def _signature(number: Number) -> Decimal:
    """A version or date as one value that no plain number has."""
    return Decimal("-" + "".join(c for c in number.raw if c.isdigit()) + ".5")


def _sorted_out(numbers: Sequence[Number], others: Sequence[Number], other_means: AbstractSet[Decimal]) -> _Leftovers:
    written = {value for other in others for value in other.values}
    means = written | set(other_means)
    new: list[Number] = []
    known: list[Number] = []
    for number in numbers:
        listed = number.listed and all(piece in means for piece in number.pieces)
        mentioned = any(value in means for value in number.values)
        (known if listed or mentioned else new).append(number)
    return _Leftovers(new, known)


def _weighty(number: Number) -> bool:
    return not number.glued and not number.dated and all(v > SMALL or v != int(v) for v in number.values)
