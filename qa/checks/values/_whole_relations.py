"""What is read of all numbers of a bead, before dates, times and positions are taken from them."""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks.values._bare_scales import changed_scales
from qa.checks.values._counted_words import changed_words, often_as_once
from qa.checks.values._halved_units import halved_units
from qa.checks.values._homographs import changed_homographs
from qa.checks.values._marks import lost_marks
from qa.checks.values._numbers import NumberSide
from qa.checks.values._one_unit import changed_hours, changed_one_unit
from qa.checks.values._ordered_digits import changed_orders
from qa.checks.values._relations import ChangedRelation, changed_rates
from qa.checks.values._signs import changed_signs
from qa.checks.values._single import one_became_several
from qa.checks.values._zones import changed_zones
from qa.model import Bead


def whole_relations(source: NumberSide, target: NumberSide, bead: Bead) -> Iterator[ChangedRelation]:
    """Rates, single units, homographs, marks, signs and ordered digits that changed."""
    yield from changed_rates(source, target)
    yield from changed_one_unit(source, target, bead)
    yield from changed_hours(source, target, bead)
    yield from halved_units(source, target, bead)
    yield from changed_zones(source, target)
    yield from changed_homographs(source, target)
    yield from one_became_several(source, target)
    yield from changed_words(source, target)
    yield from often_as_once(source, target)
    yield from lost_marks(source, target)
    yield from changed_signs(source, target)
    yield from changed_orders(source, target)
    yield from changed_scales(source, target)
