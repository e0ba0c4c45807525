"""Code that is gone where nothing but it can say what it names: at the head of an entry, or alone in its sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis, computed_once
from qa.checks.values._lost_beside import is_missed_name
from qa.checks.values._placeholders import also_differs
from qa.checks.values._prose_codes import prose_codes
from qa.checks.values._replaced_codes import shown
from qa.checks.values._standing import is_within
from qa.checks.values._verbatim import SPACE, Verbatim, VerbatimKind, codes
from qa.model import Block, Document, Kind

_MARKS = "`*_ \t"
"""What may stand before the first piece of an entry."""
_ENDED = re.compile(r"[.!?:;。！？：；।۔]\s+\S|[。！？：；]\S|\n\s*\n")
"""What parts sentences, as far as a block is asked whether it has but one."""
_MARKED = re.compile(r"[._/\\:()<>=$@*]|[a-z][A-Z]|^-|^[A-Z]{2,}$")
"""What no word of a language has."""
_NAMED = frozenset({VerbatimKind.VARIABLE, VerbatimKind.IDENTIFIER, VerbatimKind.OPTION})
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST_SENTENCE = 200
"""Characters of a sentence whose only code is missed; longer ones are told in other words."""
_Table = tuple[str, int, int]
"""The list or the column of a table that an entry is one of: (kind, number, column or depth)."""


def is_lost_entry(analysis: Analysis, blocks: tuple[Block, Block], old: Verbatim) -> bool:
    """Whether a piece begins an entry of a list, or is all of a cell, the one at its place begins with none, and most
    entries of the same list or column keep theirs: names of options, files and commands beside what they mean."""
    source, target = blocks
    leading = _leading(analysis.source, source)
    if leading is None or leading.start != old.start or _leading(analysis.target, target) is not None:
        return False
    kept, lost = _entries(analysis)
    table = _tables(analysis).get(source.index)
    if table is None or kept[table] <= lost[table] or not target.text.strip():
        return False
    return not also_differs(analysis, source, lambda block: is_within(old.text, SPACE.sub("", block.text)))


def is_sorely_missed(analysis: Analysis, blocks: tuple[Block, Block], old: Verbatim) -> bool:
    """Whether inline code that is gone is the head of an entry, or a name that is all the code of its sentence."""
    if is_lost_entry(analysis, blocks, old):
        return True
    body = shown(analysis.source, old)
    named = " " not in body and _MARKED.search(body) is not None
    return named and _is_lost_alone(analysis, blocks, codes(analysis.source, blocks[0]), old)


def is_missed_in_prose(
    analysis: Analysis, blocks: tuple[Block, Block], ours: Sequence[Verbatim], old: Verbatim, alone: bool
) -> bool:
    """The same of an option or a name without code marks, `ours` being those of the source; `alone` it is gone."""
    if is_lost_entry(analysis, blocks, old) or (alone and is_missed_name(analysis, blocks, ours, old)):
        return True
    pieces = [*ours, *codes(analysis.source, blocks[0])]
    return old.kind in _NAMED and _is_lost_alone(analysis, blocks, pieces, old)


def _is_lost_alone(analysis: Analysis, blocks: tuple[Block, Block], pieces: Sequence[Verbatim], old: Verbatim) -> bool:
    """Whether the only piece of a sentence that is a block of its own is gone, and the note's other translations, if it
    has any, keep it."""
    source, target = blocks
    text = source.text.strip()
    if len(pieces) != 1 or len(text) > LONGEST_SENTENCE or _ENDED.search(text) or codes(analysis.target, target):
        return False
    return not also_differs(analysis, source, lambda block: is_within(old.text, SPACE.sub("", block.text)))


@computed_once
def _entries(analysis: Analysis) -> tuple[Counter[_Table], Counter[_Table]]:
    """How many entries of each list and column keep the piece that they begin with, and how many do not."""
    kept, lost = Counter[_Table](), Counter[_Table]()
    tables = _tables(analysis)
    for source, target in analysis.pairs():
        if (table := tables.get(source.index)) and (piece := _leading(analysis.source, source)):
            other = _leading(analysis.target, target)
            (kept if other is not None and other.text == piece.text else lost)[table] += 1
    return kept, lost


@computed_once
def _tables(analysis: Analysis) -> dict[int, _Table]:
    """The list or column of each entry of the source, by the number of its block."""
    return dict(_numbered(analysis.source))


def _numbered(document: Document) -> Iterator[tuple[int, _Table]]:
    run, last = 0, -2
    for block in document.blocks:
        if block.cell is not None and block.cell[1] > 0:
            yield block.index, ("cell", block.cell[0], block.cell[2])
        elif block.kind is Kind.LIST_ITEM:
            run += block.index != last + 1
            last = block.index
            yield block.index, ("item", run, block.level)


def _leading(document: Document, block: Block) -> Verbatim | None:
    """The piece that an entry begins with; of a cell, what is all of it."""
    pieces = sorted((*codes(document, block), *prose_codes(document, block)), key=lambda piece: piece.start)
    if not pieces or document.text[block.content_start : pieces[0].start].strip(_MARKS):
        return None
    alone = not document.text[pieces[0].end : block.content_end].strip(_MARKS)
    return pieces[0] if block.cell is None or alone else None


@computed_once
def compact_target(analysis: Analysis) -> str:
    return SPACE.sub("", analysis.target.text)


def is_elsewhere(analysis: Analysis, text: str) -> bool:
    """Whether the translation has a piece in another paragraph: merged, split or moved."""
    return SPACE.sub("", text) in compact_target(analysis)
