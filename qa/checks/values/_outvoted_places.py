"""A country or city that one note names and no sibling does, where all of these name another one."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.parallel import Parallel, Row, Version
from qa.checks.values._lost_name import LostName
from qa.checks.values._name_sides import is_city, names_by_id, stem
from qa.text.entities import Entity

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Notes that must name the place: they name it by what it is, in whatever language."""


def replaced_places(notes: Parallel) -> Iterator[LostName]:
    """Each passage in which one note alone has another place than all others have, one in each place."""
    for row in notes.blocks:
        found = [_entities(notes, version) for version in row] if len(row) > WITNESSES else []
        for k, version in enumerate(row if any(found) else ()):
            rest = [named for i, named in enumerate(found) if i != k]
            others = tuple(other for other in row if other is not version)
            if swap := _swap(version, found[k], others, rest):
                lost, strange = swap
                yield LostName(version, lost.text, others, (strange.start, strange.end, strange.text))


def _entities(notes: Parallel, version: Version) -> list[Entity]:
    every = notes.pairs[0].vocabulary(version.document).entities[version.block.index]
    return [entity for entity in every if version.start <= entity.start < version.end]


def _swap(version: Version, own: list[Entity], others: Row, rest: list[list[Entity]]) -> tuple[Entity, Entity] | None:
    """What all others name and what a version names instead, if that is one place each of one kind."""
    around = {entity.id for named in rest for entity in named}
    strange = {entity.id: entity for entity in own if entity.id not in around}
    here = {entity.id for entity in own}
    shared = set.intersection(*({entity.id for entity in named} for named in rest)) - here
    if len(strange) != 1 or len(shared) != 1:
        return None
    (other,), (lost,) = strange.values(), shared
    one = next(entity for entity in rest[0] if entity.id == lost)
    said = any(stem(name) in version.text for name in (one.text, *names_by_id(version.lang).get(lost, ())))
    written = any(stem(name) in v.text for v in others for name in (other.text, *names_by_id(v.lang).get(other.id, ())))
    return None if said or written or is_city(one) is not is_city(other) else (one, other)
