"""The two sides of a bead as names are looked for in them, and the countries and cities that they name."""

from __future__ import annotations

from collections.abc import Sequence

from qa.analysis.pair import Analysis
from qa.model import PROSE, Bead
from qa.text.entities import Entity
from qa.text.prose import Prose


def prose_of(analysis: Analysis, bead: Bead, side: int) -> Sequence[Prose]:
    document, indices = ((analysis.source, bead.source), (analysis.target, bead.target))[side]
    by_block = analysis.vocabulary(document).by_block
    return [by_block[i] for i in indices if i in by_block and document.blocks[i].kind in PROSE]


def text_of(analysis: Analysis, bead: Bead, side: int) -> str:
    document, indices = ((analysis.source, bead.source), (analysis.target, bead.target))[side]
    return "\n".join(document.text[b.content_start : b.content_end] for b in (document.blocks[i] for i in indices))


def entities_of(analysis: Analysis, bead: Bead, side: int) -> list[Entity]:
    document, indices = ((analysis.source, bead.source), (analysis.target, bead.target))[side]
    found = analysis.vocabulary(document).entities
    return [entity for i in indices if document.blocks[i].kind in PROSE for entity in found[i]]


def exchanged_entities(analysis: Analysis, bead: Bead) -> Sequence[tuple[Entity, Entity]]:
    """Countries and cities of the source with those that stand in their place."""
    source = entities_of(analysis, bead, 0)
    target = entities_of(analysis, bead, 1) if source else []
    ours, theirs = {e.id for e in source}, {e.id for e in target}
    lost = [e for e in source if e.id not in theirs]
    strange = [e for e in target if e.id not in ours]
    if len({e.id for e in lost}) != len({e.id for e in strange}):
        return []
    texts = text_of(analysis, bead, 0), text_of(analysis, bead, 1)
    pairs = zip(lost, strange, strict=False)
    return [(one, other) for one, other in pairs if other.text not in texts[0] and one.text not in texts[1]]


def is_city(entity: Entity) -> bool:
    """Whether an entity is a city and no country."""
    return "/" in entity.id
