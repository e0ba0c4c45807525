"""What stands on one side only: sections as wholes, else rows and blocks, each with the place where it should stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from qa.align.lengths import extent, prior, ratio
from qa.align.sections import sections
from qa.align.units import weight
from qa.analysis.pair import Analysis, computed_once
from qa.checks._versions import is_switcher
from qa.checks.structure._elsewhere import crossed, has_rival, is_part_of_neighbour, may_be_said_beside
from qa.checks.structure._flowing_around import is_said_across
from qa.checks.structure._in_place import are_short, between, is_silent, may_be_labels, speaks
from qa.checks.structure._in_step import in_step
from qa.checks.structure._titles_in_place import titled_in_place
from qa.checks.structure._verb_last import ends_around_formula, leads_to_formula
from qa.model import PROSE, Block, Document, Kind, Severity
from qa.model.records import dataclass
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ROOM = 10
"""Characters that a text may be longer than usual for no reason."""
QUOTED = 80
"""Characters that a message quotes."""
WORDLESS = 4
"""Letters below which a block has hardly a word."""
LONG_PROSE = 120
"""Letters of what is major although neither side is the original."""
SURPLUS = 0.6
"""Share of the missing text by which a neighbour must be too long to hold it."""
COLUMN, PARTIAL = 3, 2
"""Rows from which cells are a column, and cells of a row up to which it is not the row that is missing."""
SECTIONS = 2
"""Missing sections from which the end of a note is one finding."""
SIGN = re.compile(r":[a-z0-9_+-]+:|\[![A-Z]+\]")
"""A picture or mark written in letters: `:tada:`, `[!NOTE]`."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Blocks of `side` (0 source, 1 target) without counterpart, and the place (start, end) opposite them."""

    side: int
    blocks: tuple[Block, ...]
    opposite: tuple[int, int]
    section: bool = False
    column: bool = False
    roomy: bool = False
    """Whether a block beside `opposite` is so much longer than usual that it may hold the content."""
    tail: tuple[Gap, ...] = ()
    """The sections and blocks of which it is made, where it is all that follows in its note."""

    @property
    def extent(self) -> tuple[int, int]:
        return self.blocks[0].start, self.blocks[0 if self.column else -1].end


@computed_once
def gaps(analysis: Analysis, side: int) -> tuple[Gap, ...]:
    """Everything of one side that has no counterpart, in reading order. Front matter and formulas have own checks."""
    found = tuple(_gaps(analysis, side))
    last = _tail(analysis, side, found)
    return (*(gap for gap in found if gap not in last.tail), last) if last else found


def _tail(analysis: Analysis, side: int, found: Sequence[Gap]) -> Gap | None:
    """Several sections with which a note ends and the other has not: somebody stopped there, and that is one thing."""
    here = (analysis.source, analysis.target)[side]
    paired = [i for bead in analysis.beads if bead.source and bead.target for i in (bead.source, bead.target)[side]]
    parts = sorted(
        (g for g in found if g.blocks[0].index > max(paired, default=-1)), key=lambda gap: gap.blocks[0].index
    )
    if sum(gap.section for gap in parts) < SECTIONS and (paired or len(parts) < SECTIONS):
        return None
    first = parts[0]
    blocks = tuple(here.blocks[first.blocks[0].index :])
    return Gap(side, blocks, first.opposite, section=True, tail=tuple(parts))


def _gaps(analysis: Analysis, side: int) -> Iterator[Gap]:
    document = (analysis.source, analysis.target)[side]
    replaced = {pair[side] for pair in between(analysis) if speaks(analysis, pair) or are_short(analysis, pair)}
    missing = {
        i for bead in analysis.beads if not (bead.target, bead.source)[side] for i in (bead.source, bead.target)[side]
    }
    missing -= replaced | crossed(analysis)[side] | in_step(analysis)[side] | titled_in_place(analysis)[side]
    missing -= _switchers(document, missing) | {i for i in missing if is_silent(document.blocks[i])}
    missing -= {i for i in missing if ends_around_formula(document, i) or leads_to_formula(document, i)}
    told: set[int] = set()
    facing = _Facing(analysis, side)
    for section in sections(document):
        # the outermost missing section speaks for those inside it
        if (
            section.level
            and len(section.blocks) > 1
            and missing.issuperset(section.blocks)
            and section.heading not in told
        ):
            told.update(section.blocks)
            yield facing.gap([document.blocks[i] for i in section.blocks], section=True)
    rest = [document.blocks[i] for i in sorted(missing - told)]
    for column in _columns(rest, document):
        told.update(block.index for block in column)
        yield facing.gap(column, column=True)
    rest = [b for b in rest if b.index not in told and b.kind not in {Kind.FRONT_MATTER, Kind.MATH}]
    for run in _runs(block for block in rest if not is_said_across(analysis, side, block)):
        if not is_part_of_neighbour(analysis, side, run):
            yield facing.gap(run)


def _switchers(document: Document, missing: set[int]) -> set[int]:
    """Blocks that are there to choose the language, and the headings of sections that hold nothing else."""
    found = {i for i in missing if is_switcher(document, document.blocks[i])}
    if not found:
        return found
    under = (section for section in sections(document) if section.level and section.heading in missing)
    return found | {one.heading for one in under if len(one.blocks) > 1 and found.issuperset(one.blocks[1:])}


def _columns(blocks: Sequence[Block], document: Document) -> Iterator[list[Block]]:
    """Cells of one column of a table, three rows of it or more, whose rows are not missing as a whole."""
    columns: dict[tuple[int, int], list[Block]] = {}
    rows = Counter(block.cell[:2] for block in blocks if block.cell)
    whole = Counter(block.cell[:2] for block in document.blocks if block.cell) if rows else rows
    for block in blocks:
        if block.cell and rows[block.cell[:2]] <= PARTIAL and rows[block.cell[:2]] < whole[block.cell[:2]]:
            columns.setdefault((block.cell[0], block.cell[2]), []).append(block)
    yield from (column for column in columns.values() if len(column) >= COLUMN)


def _runs(blocks: Iterator[Block]) -> Iterator[list[Block]]:
    """Neighbouring blocks together, but for what begins with a heading and for tables, which stand by themselves."""
    run: list[Block] = []
    for block in blocks:
        if run and block.index == run[-1].index + 1 and _belong(run[-1], block):
            run.append(block)
            continue
        if run:
            yield run
        run = [block]
    if run:
        yield run


def _belong(one: Block, other: Block) -> bool:
    if one.cell or other.cell:
        return one.cell is not None and other.cell is not None and one.cell[0] == other.cell[0]
    return other.kind is not Kind.HEADING


class _Facing:
    """What stands opposite the blocks of one side, for looking up many gaps."""

    def __init__(self, analysis: Analysis, side: int) -> None:
        self.side = side
        self.notes = (analysis.source, analysis.target) if side == 0 else (analysis.target, analysis.source)
        beads = (b for b in analysis.beads if b.source and b.target)
        ends = [((b.source, b.target) if side == 0 else (b.target, b.source), b.moved) for b in beads]
        steady = sorted((mine[-1], theirs[-1]) for (mine, theirs), moved in ends if not moved)
        self.before, self.opposite = [i for i, _ in steady], [j for _, j in steady]
        # code is as long in every language: it never holds the text that is missing beside it
        prose = [(mine, theirs) for (mine, theirs), _ in ends if self._prose(mine, theirs)]
        self.sizes = {i: self._sizes(mine, theirs) for mine, theirs in prose for i in (mine[0], mine[-1])}
        self.usual = ratio(self.sizes.values(), prior((self.notes[0].lang, self.notes[1].lang)))

    def gap(self, blocks: Sequence[Block], section: bool = False, column: bool = False) -> Gap:
        k = bisect_left(self.before, blocks[0].index) - 1
        end = self._end(self.opposite[k]) if k >= 0 else 0
        return Gap(self.side, tuple(blocks), (end, end), section, column, self._roomy(blocks))

    def _end(self, index: int) -> int:
        """The end of what translates the nearest block before; the note starts there where nothing does."""
        text, block = self.notes[1].text, self.notes[1].blocks[index]
        if block.kind is Kind.FRONT_MATTER:
            return next((b.start for b in self.notes[1].blocks[index:] if b.kind is not block.kind), len(text))
        end = block.end
        return len(text[:end].rstrip("\r\n")) if text[end - 1 : end] in "\r\n" else end

    def _roomy(self, blocks: Sequence[Block]) -> bool:
        size = self.usual * sum(extent(block.text) for block in blocks)
        beside = (self.sizes.get(i) for i in (blocks[0].index - 1, blocks[-1].index + 1))
        return any(pair[1] - self.usual * pair[0] > SURPLUS * size + ROOM for pair in beside if pair)

    def _prose(self, mine: Sequence[int], theirs: Sequence[int]) -> bool:
        ends = zip(self.notes, (mine, theirs), strict=True)
        return all(note.blocks[i].kind in PROSE for note, indices in ends for i in indices)

    def _sizes(self, mine: Sequence[int], theirs: Sequence[int]) -> tuple[float, float]:
        own, other = (
            sum(extent(note.blocks[i].text) for i in indices)
            for note, indices in zip(self.notes, (mine, theirs), strict=True)
        )
        return own, other


def quoted(gap: Gap) -> str:
    """The words of a gap, shortened."""
    text = " ".join(" | ".join(block.text for block in gap.blocks[: 1 if gap.section else None]).split())
    return f"'{abridged(text, QUOTED)}'"


def named(gap: Gap) -> str:
    """What a gap is, in a word or two."""
    if gap.tail:
        sections = sum(part.section for part in gap.tail)
        counted = f"{sections} sections with {len(gap.blocks)} blocks" if sections > 1 else f"{len(gap.blocks)} blocks"
        return f"all that follows, {counted}, from"
    if gap.section:
        return f"section of {len(gap.blocks)} blocks"
    first = gap.blocks[0]
    if gap.column:
        return f"{len(gap.blocks)} cells of a table column"
    if first.cell:
        rows = len({block.cell[1] for block in gap.blocks if block.cell})
        return f"{rows} table rows" if rows > 1 else "table row" if len(gap.blocks) > 1 else "table cell"
    kind = str(first.kind).replace("_", " ") if len({block.kind for block in gap.blocks}) == 1 else "block"
    return f"{len(gap.blocks)} {kind}s" if len(gap.blocks) > 1 else kind


def severity(analysis: Analysis, gap: Gap) -> Severity:
    """Major for prose and code; minor for what has hardly a word, where a neighbour has room for the content, and where
    what is left over near by on the other side may be its translation. A notice of the translation's own is neutral.

    Where neither note is the original, only a section or long prose is major.
    """
    from qa.checks.structure._notices import is_known_address, is_only_shown, weight_of_own
    from qa.checks.structure._turned_around_formula import is_turned_around_formula

    if gap.side == 1 and not analysis.symmetric and (own := weight_of_own(analysis, gap.blocks)):
        return own
    if all(block.kind is Kind.LABEL for block in gap.blocks):
        # a title may be spelled out in one language and stand in the mark of an admonition in the other
        return Severity.NEUTRAL if gap.side == 1 else Severity.MINOR
    letters = sum(weight(SIGN.sub("", block.text)) for block in gap.blocks if block.kind in PROSE)
    code = any(block.kind is Kind.CODE for block in gap.blocks)
    note = (analysis.source, analysis.target)[gap.side]
    shown = is_only_shown(note, gap.blocks) or is_known_address(analysis, gap.side, gap.blocks)
    if (letters < WORDLESS and not code) or (gap.roomy and not gap.section) or shown:
        return Severity.MINOR
    lone = gap.blocks[0] if len(gap.blocks) == 1 else None
    said = (has_rival, may_be_said_beside, is_turned_around_formula, may_be_labels)
    if lone and any(f(analysis, gap.side, lone) for f in said):
        return Severity.MINOR
    if analysis.undecided and not gap.section and letters < LONG_PROSE:
        return Severity.MINOR
    return Severity.MAJOR
