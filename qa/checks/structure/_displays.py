"""Displayed formulas that stand on one side only, between blocks that are there on both."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.formula.match.similarity import normalized
from qa.model import Block, Document, Kind
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
QUOTED = 80
"""Characters that a message quotes."""
FEWEST_TOKENS = 3
"""Tokens of a formula that may be missed: a lone letter is found anywhere."""
SHARED = 0.8
"""Share of the symbols of a formula that a longer one holds which contains it."""
_LAYOUT = re.compile(r"\\(?:begin|end)\{[a-z]*\*?\}|\\\\|&|\\tag\*?\{[^{}]*\}")


def lone_displays(analysis: Analysis, side: int) -> Iterator[tuple[Block, int]]:
    """Formula blocks of `side` (0 source, 1 target) that the other note lacks, and the offset opposite.

    Where text beside the formula is missing as well, that is reported already. A formula that is found elsewhere,
    inside a longer one or as a part of the text is not missing.
    """
    note, other = (analysis.source, analysis.target) if side == 0 else (analysis.target, analysis.source)
    alone, behind = _placed(analysis, side)
    if not any(note.blocks[i].kind is Kind.MATH for i in alone):
        return
    known = {f.start for m in matches(analysis) if m.source and m.target and (f := (m.source, m.target)[side])}
    for i in sorted(alone):
        block = note.blocks[i]
        if block.kind is not Kind.MATH or any(_lacking(note, alone, i, step) for step in (-1, 1)):
            continue
        latex = [f for f in block.formulas if f.start not in known and len(normalized(f.latex)) >= FEWEST_TOKENS]
        if latex and not all(_inside(f.latex, note, other) for f in latex):
            place = behind.get(i, -1)
            yield block, other.blocks[place].end if place >= 0 else 0


def _placed(analysis: Analysis, side: int) -> tuple[set[int], dict[int, int]]:
    """Blocks of one side without counterpart, and the other side's block behind which each should stand."""
    alone: set[int] = set()
    partner: dict[int, int] = {}
    for bead in analysis.beads:
        own, other = (bead.source, bead.target) if side == 0 else (bead.target, bead.source)
        if not other:
            alone.update(own)
        elif not bead.moved:
            partner.update(dict.fromkeys(own, max(other)))
    last, behind = -1, {}
    for i in range(len((analysis.source, analysis.target)[side].blocks)):
        last = partner.get(i, last)
        if i in alone:
            behind[i] = last
    return alone, behind


def _lacking(note: Document, alone: set[int], index: int, step: int) -> bool:
    """Whether the next block in a direction that is no formula stands alone too."""
    at = index + step
    while 0 <= at < len(note.blocks) and at in alone:
        if note.blocks[at].kind is not Kind.MATH:
            return True
        at += step
    return False


def _inside(latex: str, note: Document, other: Document) -> bool:
    """Whether the other note says it as often, or nearly all of it inside a formula of which this note has no copy."""
    said = "".join(latex.split())
    if "".join(other.text.split()).count(said) >= "".join(note.text.split()).count(said):
        return True
    copies = {normalized(f.latex) for f in note.formulas()}
    own = _symbols(latex)
    hosts = [_symbols(f.latex) for f in other.formulas() if normalized(f.latex) not in copies]
    # two formulas may have become one with two lines, or the other way round
    hosts.append(sum(hosts, Counter()))
    return any((own & host).total() >= SHARED * own.total() for host in hosts)


def _symbols(latex: str) -> Counter[str]:
    """The tokens of a formula that are no layout."""
    return Counter(token for token in normalized(_LAYOUT.sub(" ", latex)) if token not in "{}")


def shortened(latex: str) -> str:
    """A formula in quotes, cut to what a message can hold."""
    text = " ".join(latex.split())
    return f"'{abridged(text, QUOTED)}'"
