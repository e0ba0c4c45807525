"""One block translated as several, or several as one: neighbours that complete a pair."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from qa.align.similarity import Embed
from qa.align.units import FLOWING, Unit

GAIN = 0.08
LENGTH_WEIGHT = 0.2
ROUNDS = 6

Group = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Proposal:
    """Unit `extra` of one side joins the group at index `group`."""

    group: int
    side: int
    extra: int


def merge(groups: Sequence[Group], units: tuple[Sequence[Unit], Sequence[Unit]], embed: Embed) -> list[Group]:
    """The groups, with units that stood alone joined to a neighbouring pair where the whole then fits clearly better.

    Better means: the joined text is closer in meaning (texts are embedded together, vectors are never averaged), and
    the lengths of both sides agree better with the note's usual ratio.
    """
    current = list(groups)
    ratio = _usual_ratio(current, units)
    for _ in range(ROUNDS):
        proposals = list(_proposals(current, units))
        if not proposals:
            break
        gains = _gains(current, proposals, units, embed, ratio)
        changed = False
        busy: set[tuple[int, int]] = set()
        for gain, proposal in sorted(zip(gains, proposals, strict=True), key=lambda pair: -pair[0]):
            marks = {(-1, proposal.group), (proposal.side, proposal.extra)}
            if gain < GAIN or busy & marks:
                continue
            busy |= marks
            current[proposal.group] = _joined(current[proposal.group], proposal)
            changed = True
        if not changed:
            break
    return current


def _joined(group: Group, proposal: _Proposal) -> Group:
    sides = list(group)
    sides[proposal.side] = tuple(sorted((*sides[proposal.side], proposal.extra)))
    return sides[0], sides[1]


def _proposals(groups: Sequence[Group], units: tuple[Sequence[Unit], Sequence[Unit]]) -> Iterator[_Proposal]:
    """Units alone on either side of a group of running text."""
    for side in (0, 1):
        owner = {unit: k for k, group in enumerate(groups) for unit in group[side]}
        for extra, unit in enumerate(units[side]):
            if extra in owner or not unit.text or unit.kind not in FLOWING:
                continue
            for beside in (extra - 1, extra + 1):
                k = owner.get(beside)
                if k is not None and all(units[s][u].kind in FLOWING for s in (0, 1) for u in groups[k][s]):
                    yield _Proposal(k, side, extra)


def _gains(
    groups: Sequence[Group],
    proposals: Sequence[_Proposal],
    units: tuple[Sequence[Unit], Sequence[Unit]],
    embed: Embed,
    ratio: float,
) -> list[float]:
    pairs = [group for p in proposals for group in (groups[p.group], _joined(groups[p.group], p))]
    texts = [[" ".join(units[side][u].text for u in group[side]) for group in pairs] for side in (0, 1)]
    closeness = np.einsum("ij,ij->i", embed(texts[0], 0), embed(texts[1], 1))
    surprise = [abs(math.log(_length(group[1], units[1]) / (ratio * _length(group[0], units[0])))) for group in pairs]
    fit = [float(c) - LENGTH_WEIGHT * s for c, s in zip(closeness, surprise, strict=True)]
    # both kinds of evidence must speak for it
    return [
        after - before if closeness[2 * k + 1] > closeness[2 * k] and surprise[2 * k + 1] < surprise[2 * k] else -1.0
        for k, (before, after) in enumerate(zip(fit[::2], fit[1::2], strict=True))
    ]


def _length(group: Sequence[int], units: Sequence[Unit]) -> int:
    return sum(len(units[u].text) for u in group) + 8


def _usual_ratio(groups: Sequence[Group], units: tuple[Sequence[Unit], Sequence[Unit]]) -> float:
    ratios = [_length(t, units[1]) / _length(s, units[0]) for s, t in groups if _length(s, units[0]) > 40]
    return median(ratios) if ratios else 1.0
