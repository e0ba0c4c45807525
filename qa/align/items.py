"""Items of a list that the other side has too: the last of short ones is not the paragraph behind the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.model import Bead, Document, Kind

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
SURE = 0.15
"""Score from which an item and a paragraph are each other's translation whatever stands beside them: unrelated short
texts have hardly more."""


def with_items(source: Document, target: Document, beads: Sequence[Bead]) -> list[Bead]:
    """The beads, an item paired with a paragraph paired with the item instead that stands alone right behind the
    translation of the item before. Marks tell better than a few words what belongs to a list."""
    changed = list(beads)
    for side in (0, 1):
        own, other = (source, target)[:: -1 if side else 1]
        partner = {_ends(bead, side)[0]: _ends(bead, 1 - side)[0] for bead in changed if _is_single(bead)}
        alone = {
            _ends(bead, 1 - side)[0]: number
            for number, bead in enumerate(changed)
            if not _ends(bead, side) and len(_ends(bead, 1 - side)) == 1
        }
        for number, bead in enumerate(changed):
            if not _is_single(bead) or bead.moved or bead.score >= SURE:
                continue
            item, paragraph = _ends(bead, side)[0], _ends(bead, 1 - side)[0]
            wanted = partner.get(item - 1, -2) + 1
            items = _are_items(own, item - 1, item) and _are_items(other, wanted - 1, wanted)
            if items and wanted in alone and other.blocks[paragraph].kind is Kind.PARAGRAPH:
                changed[number] = _placed(bead, side, wanted)
                left = alone.pop(wanted)
                changed[left] = _placed(changed[left], side, paragraph)
    return changed


def _is_single(bead: Bead) -> bool:
    return len(bead.source) == 1 and len(bead.target) == 1


def _ends(bead: Bead, side: int) -> tuple[int, ...]:
    return (bead.source, bead.target)[side]


def _placed(bead: Bead, side: int, index: int) -> Bead:
    """The bead with another block on the side opposite `side`."""
    return replace(bead, source=(index,)) if side else replace(bead, target=(index,))


def _are_items(note: Document, *indices: int) -> bool:
    return all(0 <= i < len(note.blocks) and note.blocks[i].kind is Kind.LIST_ITEM for i in indices)
