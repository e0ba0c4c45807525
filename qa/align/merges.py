"""One block translated as several, or several as one: neighbours that complete a pair."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np

from qa.align.lengths import TELLING_EXTENT, extent
from qa.align.similarity import Embed
from qa.align.units import FLOWING, Unit, weight
from qa.model.records import dataclass
from qa.parse.sentences import sentences

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
# Set on the labelled documents and the damage of `tests/benchmarks/structure.py` (`reports/alignment.md`).
GAIN = 0.08
"""Cosine that a unit must add to a group, together with the fit of the lengths."""
LENGTH_WEIGHT = 0.2
"""What lengths that fit better by a factor of e are worth in cosine."""
ROUNDS = 6
"""Units that may join one group one after another."""
CLOSE = 0.35
"""CSLS of sentences that are translations of each other."""
COVERED = 0.6
"""Share of a unit whose sentences have translations in the group: then it belongs to it."""
ROOM = 8
"""Characters that any group is longer by: of very short ones the quotient of lengths says little."""
USUAL = 0.2
"""Surprise at a length (difference of logarithms) that is none."""

Group = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Proposal:
    """Unit `extra` of one side joins the group at index `group`."""

    group: int
    side: int
    extra: int


def merge(
    groups: Sequence[Group], units: tuple[Sequence[Unit], Sequence[Unit]], embed: Embed, languages: tuple[str, str]
) -> list[Group]:
    """The groups, with units that stood alone joined to a neighbouring pair where the whole then fits clearly better.

    Better means: the lengths of both sides agree as usual, or better than before, and either the joined text is
    clearly closer in meaning (texts are embedded together, vectors are never averaged), or the sentences of the unit
    find their counterparts among those of the pair.
    """
    current = list(groups)
    ratio = _usual_ratio(current, units)
    for _ in range(ROUNDS):
        proposals = list(_proposals(current, units))
        if not proposals:
            break
        gains = _gains(current, proposals, units, embed, ratio, languages)
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
    languages: tuple[str, str],
) -> list[float]:
    pairs = [group for p in proposals for group in (groups[p.group], _joined(groups[p.group], p))]
    surprise = [abs(math.log(_length(group[1], units[1]) / (ratio * _length(group[0], units[0])))) for group in pairs]
    # what does not fit by its length need not be read
    fits = [surprise[2 * k + 1] < max(surprise[2 * k], USUAL) for k in range(len(proposals))]
    read = [k for k, fitting in enumerate(fits) for k in (2 * k, 2 * k + 1) if fitting]
    texts = [[" ".join(units[side][u].text for u in pairs[k][side]) for k in read] for side in (0, 1)]
    closeness = dict(zip(read, np.einsum("ij,ij->i", embed(texts[0], 0), embed(texts[1], 1)), strict=True))
    gains = []
    for k, proposal in enumerate(proposals):
        before, after = 2 * k, 2 * k + 1
        if not fits[k]:
            gains.append(-1.0)
            continue
        closer, fitter = float(closeness[after] - closeness[before]), surprise[before] - surprise[after]
        gain = closer + LENGTH_WEIGHT * fitter if min(closer, fitter) > 0 else 0.0
        if gain < GAIN:
            gain = GAIN * _covered(groups[proposal.group], proposal, units, embed, ratio, languages) / COVERED
        gains.append(gain)
    return gains


def _covered(
    group: Group,
    proposal: _Proposal,
    units: tuple[Sequence[Unit], Sequence[Unit]],
    embed: Embed,
    ratio: float,
    languages: tuple[str, str],
) -> float:
    """The share of the unit's letters in sentences that have counterparts in the group when all are aligned."""
    texts: tuple[list[str], list[str]] = ([], [])
    own: set[int] = set()
    for side, members in enumerate(_joined(group, proposal)):
        for member in members:
            text = units[side][member].text
            found = [text[a:b] for a, b in sentences(text, languages[side])]
            if (side, member) == (proposal.side, proposal.extra):
                own.update(range(len(texts[side]), len(texts[side]) + len(found)))
            texts[side].extend(found)
    from qa.align.groups import grouped

    beads = grouped(texts[0], texts[1], embed, ratio)
    paired = {i for s, t, score in beads if s and t and score >= CLOSE for i in (s, t)[proposal.side]}
    letters = [weight(text) for text in texts[proposal.side]]
    return sum(letters[i] for i in own & paired) / max(1, sum(letters[i] for i in own))


def _length(group: Sequence[int], units: Sequence[Unit]) -> float:
    return sum(extent(units[u].text) for u in group) + ROOM


def _usual_ratio(groups: Sequence[Group], units: tuple[Sequence[Unit], Sequence[Unit]]) -> float:
    ratios = [_length(t, units[1]) / _length(s, units[0]) for s, t in groups if _length(s, units[0]) > TELLING_EXTENT]
    return median(ratios) if ratios else 1.0
