"""Cities of the source that a translation has by none of the names that its language has for them."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks.values._name_sides import entities_of, is_city, names_by_id, text_of
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.languages import scripts_of
from qa.text.scripts import CASED


def lost_cities(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The cities of one block that the other lacks, where it has no other city instead.

    Half of a name is enough, for cases change what follows (Vídeň, ve Vídni). Without capitals a language seldom has
    one name alone for a city: there a lost one is doubtful.
    """
    if len(bead.source) != 1 or len(bead.target) != 1:
        return
    known = names_by_id(analysis.target.lang)
    found = entities_of(analysis, bead, 0)
    cities = [entity for entity in found if is_city(entity) and known.get(entity.id)]
    if not cities or {e.id for e in entities_of(analysis, bead, 1)} - {e.id for e in found}:
        return
    text = text_of(analysis, bead, 1)
    for city in cities:
        if not any(name[: len(name) // 2 + 1] in text for name in (city.text, *known[city.id])):
            doubt = not scripts_of(analysis.target.lang) & CASED
            yield UnsaidName((city.start, city.end, city.text), None, common=doubt)
