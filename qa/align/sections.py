"""Alignment of sections: the heading tree over aligned blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qa.model import Bead, Bitext, Document, Kind
from qa.model.records import dataclass

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
HEADING_VOTES = 3
"""Shared blocks that a pair of headings is worth: sections whose headings translate each other are one."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all that stands under it, subsections included. The first one, without heading, has level 0."""

    heading: int
    level: int
    blocks: tuple[int, ...]
    own: tuple[int, ...]


def sections(document: Document) -> tuple[Section, ...]:
    """Sections in reading order. `own` are the blocks before the first subsection, the heading included."""
    body = [block for block in document.blocks if block.kind is not Kind.FRONT_MATTER]
    starts = [k for k, block in enumerate(body) if block.kind is Kind.HEADING]
    found = []
    if body and (not starts or starts[0]):
        lead = tuple(block.index for block in body[: starts[0] if starts else None])
        found.append(Section(-1, 0, lead, lead))
    for position, k in enumerate(starts):
        level = body[k].level
        following = starts[position + 1 :]
        end = next((e for e in following if body[e].level <= level), len(body))
        own_end = following[0] if following else len(body)
        blocks = tuple(block.index for block in body[k:end])
        own = tuple(block.index for block in body[k:own_end])
        found.append(Section(body[k].index, level, blocks, own))
    return tuple(found)


def section_beads(bitext: Bitext) -> tuple[Bead, ...]:
    """Beads of section indices (into `sections`): sections are paired by their headings, else by most shared blocks."""
    return beads_of_sections(bitext, sections(bitext.source), sections(bitext.target))


def beads_of_sections(bitext: Bitext, source: Sequence[Section], target: Sequence[Section]) -> tuple[Bead, ...]:
    """As `section_beads`, for sections already at hand."""
    homes = [{b: k for k, section in enumerate(side) for b in section.own} for side in (source, target)]
    votes: Counter[tuple[int, int]] = Counter()
    best: dict[tuple[int, int], Bead] = {}
    for bead in bitext.beads:
        for s in bead.source:
            for t in bead.target:
                pair = homes[0].get(s), homes[1].get(t)
                if pair[0] is None or pair[1] is None:
                    continue
                key = (pair[0], pair[1])
                headings = s == source[key[0]].heading and t == target[key[1]].heading
                votes[key] += HEADING_VOTES if headings else 1
                best[key] = max(best.get(key, bead), bead, key=lambda b: b.score)
    taken: tuple[set[int], set[int]] = set(), set()
    beads = []
    for (s, t), _ in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
        if s not in taken[0] and t not in taken[1]:
            taken[0].add(s)
            taken[1].add(t)
            bead = best[s, t]
            beads.append(Bead((s,), (t,), bead.score, bead.confidence, bead.moved))
    beads += [Bead((s,), ()) for s in range(len(source)) if s not in taken[0]]
    beads += [Bead((), (t,)) for t in range(len(target)) if t not in taken[1]]
    return tuple(sorted(beads, key=lambda b: (b.source or (len(source),), b.target)))
