"""What stands on one side only: sections as wholes, else rows and blocks, each with the place where it should stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.align.lengths import extent, ratio
from qa.align.sections import sections
from qa.align.units import FLOWING, LEAST, weight
from qa.model import PROSE, Bitext, Block, Document, Kind, Severity

QUOTED = 80
WORDLESS = 4
LONG_PROSE = 120
SURPLUS = 0.6


@dataclass(frozen=True, slots=True)
class Gap:
    """Blocks of `side` (0 source, 1 target) without counterpart, and the place (start, end) opposite them."""

    side: int
    blocks: tuple[Block, ...]
    opposite: tuple[int, int]
    section: bool = False

    @property
    def extent(self) -> tuple[int, int]:
        return self.blocks[0].start, self.blocks[-1].end


def gaps(bitext: Bitext, side: int) -> Iterator[Gap]:
    """Everything of one side that has no counterpart, in reading order. Front matter and formulas have own checks."""
    document = (bitext.source, bitext.target)[side]
    replaced = {pair[side] for pair in substitutions(bitext)}
    missing = {
        i for bead in bitext.beads if not (bead.target, bead.source)[side] for i in (bead.source, bead.target)[side]
    }
    missing -= replaced
    told: set[int] = set()
    for section in sections(document):
        # the outermost missing section speaks for those inside it
        if (
            section.level
            and len(section.blocks) > 1
            and missing.issuperset(section.blocks)
            and section.heading not in told
        ):
            told.update(section.blocks)
            yield _gap(bitext, side, [document.blocks[i] for i in section.blocks], section=True)
    rest = [document.blocks[i] for i in sorted(missing - told)]
    for run in _rows(block for block in rest if block.kind not in {Kind.FRONT_MATTER, Kind.MATH}):
        yield _gap(bitext, side, run)


def substitutions(bitext: Bitext) -> list[tuple[int, int]]:
    """(source, target) blocks that are alone on their side between the same two aligned neighbours: one in place of
    the other."""
    partner = {s: bead.target for bead in bitext.beads if not bead.moved for s in bead.source if bead.target}
    back = {t for targets in partner.values() for t in targets}
    moved = {t for bead in bitext.beads if bead.moved for t in bead.target}
    found = []
    source, target = bitext.source.blocks, bitext.target.blocks
    for bead in bitext.beads:
        if bead.target or len(bead.source) != 1:
            continue
        s = bead.source[0]
        before = max(partner[s - 1]) if s - 1 in partner else -1 if s == 0 else None
        after = min(partner[s + 1]) if s + 1 in partner else len(target) if s + 1 == len(source) else None
        if before is None or after is None:
            continue
        between = [t for t in range(before + 1, after) if t not in back and t not in moved]
        if len(between) == 1 and _says(source[s]) and _says(target[between[0]]):
            found.append((s, between[0]))
    return found


def _says(block: Block) -> bool:
    return block.kind in FLOWING and weight(block.text) >= LEAST


def _rows(blocks: Iterator[Block]) -> Iterator[list[Block]]:
    """Cells of one table row together, every other block alone."""
    row: list[Block] = []
    for block in blocks:
        if row and block.cell and row[-1].cell and block.cell[:2] == row[-1].cell[:2]:
            row.append(block)
            continue
        if row:
            yield row
        row = [block]
    if row:
        yield row


def _gap(bitext: Bitext, side: int, blocks: Sequence[Block], section: bool = False) -> Gap:
    return Gap(side, tuple(blocks), _opposite(bitext, side, blocks[0].index), section)


def _opposite(bitext: Bitext, side: int, index: int) -> tuple[int, int]:
    """The end of what translates the nearest preceding block with a counterpart in place; the note's start, else."""
    other = (bitext.target, bitext.source)[side]
    before = [
        ((bead.target, bead.source)[side], (bead.source, bead.target)[side][-1])
        for bead in bitext.beads
        if bead.source and bead.target and not bead.moved
    ]
    nearest = max((pair for pair in before if pair[1] < index), key=lambda pair: pair[1], default=None)
    if nearest is None:
        return 0, 0
    end = other.blocks[nearest[0][-1]].end
    while end > 0 and other.text[end - 1] in "\r\n":
        end -= 1
    return end, end


def quoted(gap: Gap) -> str:
    """The words of a gap, shortened."""
    text = " ".join(" | ".join(block.text for block in gap.blocks[: 1 if gap.section else None]).split())
    return f"'{text[: QUOTED - 1]}…'" if len(text) > QUOTED else f"'{text}'"


def named(gap: Gap) -> str:
    """What a gap is, in a word or two."""
    if gap.section:
        return f"section of {len(gap.blocks)} blocks"
    if gap.blocks[0].cell:
        return "table row" if len(gap.blocks) > 1 else "table cell"
    return str(gap.blocks[0].kind).replace("_", " ")


def severity(bitext: Bitext, gap: Gap) -> Severity:
    """Major for prose and code; minor for what has hardly a word, and where a neighbour has room for the content.

    Where neither note is the original, only a section or long prose is major.
    """
    letters = sum(weight(block.text) for block in gap.blocks if block.kind in PROSE)
    code = any(block.kind is Kind.CODE for block in gap.blocks)
    if (letters < WORDLESS and not code) or (not gap.section and roomy(bitext, gap)):
        return Severity.MINOR
    if bitext.symmetric and not gap.section and letters < LONG_PROSE:
        return Severity.MINOR
    return Severity.MAJOR


def roomy(bitext: Bitext, gap: Gap) -> bool:
    """Whether the blocks opposite the gap are so much longer than usual that they may hold its content."""
    own, other = ((bitext.source, bitext.target), (bitext.target, bitext.source))[gap.side]
    lengths = []
    beside = []
    first, last = gap.blocks[0].index, gap.blocks[-1].index
    for bead in bitext.beads:
        mine, theirs = ((bead.source, bead.target), (bead.target, bead.source))[gap.side]
        if not mine or not theirs:
            continue
        pair = _size(own, mine), _size(other, theirs)
        lengths.append(pair)
        if mine[-1] == first - 1 or mine[0] == last + 1:
            beside.append(pair)
    usual = ratio(lengths)
    size = _size(own, [block.index for block in gap.blocks])
    return any(b - usual * a > SURPLUS * usual * size + 10 for a, b in beside)


def _size(document: Document, blocks: Sequence[int]) -> float:
    return sum(extent(document.blocks[i].text) for i in blocks)
