"""The two sides of a bead as names are looked for in them, and the countries and cities that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from qa.analysis.pair import Analysis
from qa.model import PROSE, Bead
from qa.text.entities import Entity, names_of
from qa.text.prose import Prose

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST_STEM, ENDING = 4, 2
"""Letters of a name without its ending, and those that a case may change."""


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
    if lost and (cases := _in_cases(analysis, bead)):
        theirs |= {e.id for e in cases}
        target = sorted((*target, *cases), key=lambda entity: entity.start)
        lost = [e for e in lost if e.id not in theirs]
    strange = [e for e in target if e.id not in ours] if lost else []
    if not strange:
        return []
    if len(lost) != len(strange):
        # a case changed what the name ends in: Варшава, из Варшавы
        text, lang = text_of(analysis, bead, 1), analysis.target.lang
        lost = [e for e in lost if not any(stem(name) in text for name in names_by_id(lang).get(e.id, ()))]
    if len({e.id for e in lost}) != len({e.id for e in strange}):
        return []
    texts = text_of(analysis, bead, 0), text_of(analysis, bead, 1)
    pairs = zip(lost, strange, strict=False)
    return [(one, other) for one, other in pairs if other.text not in texts[0] and one.text not in texts[1]]


def _in_cases(analysis: Analysis, bead: Bead) -> list[Entity]:
    """What the target of a bead names in a case."""
    from qa.text.entity_cases import inflected_entities

    document = analysis.target
    blocks = [document.blocks[i] for i in bead.target if document.blocks[i].kind in PROSE]
    return [
        entity
        for block in blocks
        for entity in inflected_entities(document.text, block.content_start, block.content_end, document.lang)
    ]


@lru_cache(maxsize=1024)
def names_by_id(lang: str) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for name, id in names_of(lang).items():
        found.setdefault(id, []).append(name)
    return found


def stem(name: str) -> str:
    """A name without what a case may change."""
    return name[: max(SHORTEST_STEM, len(name) - ENDING)]


def is_city(entity: Entity) -> bool:
    """Whether an entity is a city and no country."""
    return "/" in entity.id
