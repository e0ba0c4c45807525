"""Inline code that is gone where the translation keeps all the other code of its paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from qa.analysis.pair import Analysis
from qa.checks.values._order import is_listing
from qa.checks.values._placeholders import also_differs
from qa.checks.values._replaced_codes import shown
from qa.checks.values._standing import is_within
from qa.checks.values._verbatim import SPACE, Verbatim, VerbatimKind
from qa.model import Block

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST_LIST = 12
"""Pieces of a list of which one is missed; longer ones are shortened on purpose."""
FEWEST_LISTED = 3
"""Pieces that make a list."""
_NAMES = frozenset({VerbatimKind.VARIABLE, VerbatimKind.IDENTIFIER, VerbatimKind.OPTION})
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]+")


def is_alone_lost(
    analysis: Analysis, blocks: tuple[Block, Block], codes: tuple[Sequence[Verbatim], Sequence[Verbatim]], old: Verbatim
) -> bool:
    """Whether a piece is the only one of its paragraph that is gone, with nothing in its place, where the note's other
    translations have it."""
    ours, theirs = codes
    if len(ours) - len(theirs) != 1 or len(ours) < 2 or sum(piece.text == old.text for piece in ours) > 1:
        return False
    if sorted(piece.text for piece in ours if piece is not old) != sorted(piece.text for piece in theirs):
        return False
    return not also_differs(analysis, blocks[0], lambda block: _has(block, old))


def _has(block: Block, old: Verbatim) -> bool:
    return is_within(old.text, SPACE.sub("", block.text))


def is_listed(analysis: Analysis, ours: Sequence[Verbatim], old: Verbatim) -> bool:
    """Whether a piece is a word of a list of code: `open`, `read` and `close`."""
    document = analysis.source
    if not FEWEST_LISTED <= len(ours) <= LONGEST_LIST or not _PLAIN.fullmatch(shown(document, old)):
        return False
    at = next(number for number, piece in enumerate(ours) if piece is old)
    beside = [
        (one, other) for one, other in pairwise(ours) if is_listing(document.text[one.end : other.start], document.lang)
    ]
    listed = {id(piece) for two in beside for piece in two}
    return id(ours[at]) in listed and len(listed) >= FEWEST_LISTED


def is_missed_name(analysis: Analysis, blocks: tuple[Block, Block], ours: Sequence[Verbatim], old: Verbatim) -> bool:
    """Whether a name without code marks is the only one of its paragraph that is gone, and others of its make stay; or
    is all that a cell has, and the one at its place has something else."""
    source, target = blocks
    if old.kind not in _NAMES or sum(piece.text == old.text for piece in ours) > 1:
        return False
    kept = any(piece.kind is old.kind for piece in ours if piece is not old)
    kept = kept or (_is_all_of_cell(source, old) and _same_place(source, target) and target.text.strip() != "")
    return kept and not also_differs(analysis, source, lambda block: _has(block, old))


def _is_all_of_cell(block: Block, piece: Verbatim) -> bool:
    return block.cell is not None and block.text.strip() == piece.text


def _same_place(one: Block, other: Block) -> bool:
    return one.cell is not None and other.cell is not None and one.cell[1:] == other.cell[1:]
