"""Texts that the source includes from a file and that the translation holds itself, where the include would stand."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa.align.units import weight
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.site import MAX_BYTES, site
from qa.cache.surroundings import content
from qa.checks.structure._gaps import Gap, gaps
from qa.model import PROSE, Block, Directive, Kind
from qa.parse import parse_text
from qa.parse.includes import Include, includes

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGER = 4.0
"""Times that a text may be longer than the one that it translates: Chinese has a third of the letters of English."""
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f' ]\d+)*")
COMPARED = PROSE | {Kind.CODE, Kind.MATH}


@computed_once
def inlined(analysis: Analysis) -> tuple[tuple[Include, Gap], ...]:
    """The includes that only the source has, each with the blocks of the translation that are the file's text.

    Only where nothing hides a fault: as many blocks of the same kinds, the same code, formulas and numbers in each.
    """
    there = Counter(_name(one) for one in includes(analysis.target.text))
    lost = [one for one in includes(analysis.source.text) if there[_name(one)] == 0]
    return tuple(_inlined(analysis, lost)) if lost else ()


def is_inlined(analysis: Analysis, directive: Directive) -> bool:
    """Whether a directive of the source is an include whose text the translation holds itself."""
    return any(one.start < directive.end and directive.start < one.end for one, _ in inlined(analysis))


def _inlined(analysis: Analysis, lost: Sequence[Include]) -> Iterator[tuple[Include, Gap]]:
    around, starts = site(analysis), [block.start for block in _compared(analysis.source.blocks)]
    waiting: dict[int, list[Gap]] = defaultdict(list)
    for gap in gaps(analysis, 1):
        waiting[bisect_left(starts, gap.opposite[1])].append(gap)
    texts: dict[Path, list[Block]] = {}
    for one in lost:
        # no text of the source may lie between the include and the place opposite the blocks
        beside = waiting.get(bisect_left(starts, one.start))
        path = around.included(analysis.source.path, one.path) if beside else None
        if path and path not in texts:
            text = content(path, MAX_BYTES)
            texts[path] = _compared(parse_text(text, lang=analysis.source.lang).blocks) if text else []
        blocks = texts[path] if path else []
        for gap in beside if beside and blocks else ():
            if _is_alike(blocks, _compared(gap.blocks)):
                waiting[bisect_left(starts, one.start)].remove(gap)
                yield one, gap
                break


def _name(include: Include) -> str:
    return include.path.rpartition("/")[2]


def _compared(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block.kind in COMPARED]


def _is_alike(source: Sequence[Block], target: Sequence[Block]) -> bool:
    return len(source) == len(target) and all(map(_is_pair, source, target))


def _is_pair(source: Block, target: Block) -> bool:
    if source.kind is not target.kind or source.level != target.level or _exact(source) != _exact(target):
        return False
    if source.kind is Kind.CODE:
        return source.text == target.text
    shorter, longer = sorted((weight(source.text) + 1, weight(target.text) + 1))
    return longer <= LONGER * shorter


def _exact(block: Block) -> tuple[Counter[str], Counter[str]]:
    """The numbers of a block, however their digits are written and grouped, and its formulas."""
    numbers = Counter("".join(str(unicodedata.decimal(c, "")) for c in run) for run in _NUMBER.findall(block.text))
    return numbers, Counter("".join(formula.latex.split()) for formula in block.formulas)
