"""One of a unit that became one of another: "within a year" with "1 か月以内"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks.values._numbers import NumberSide, prose_text
from qa.checks.values._relations import ChangedRelation
from qa.model import Bead
from qa.text.numbers.one_unit import knows_units, mentions_unit, one_units


def changed_one_unit(source: NumberSide, target: NumberSide, bead: Bead) -> Iterator[ChangedRelation]:
    """Where a bead says one of one unit on each side, and neither side mentions the other's: "seven days" and "weekly"
    are mentions of a week."""
    sides = source, target
    langs = [side.document.lang for side in sides]
    if not (len(bead.source) == len(bead.target) == 1 and all(map(knows_units, langs))):
        return
    texts = [prose_text(side.document, index[0]) for side, index in zip(sides, (bead.source, bead.target), strict=True)]
    found = [list(one_units(text, lang)) for text, lang in zip(texts, langs, strict=True)]
    if not len(found[0]) == len(found[1]) == 1:
        return
    one, other = found[0][0], found[1][0]
    if mentions_unit(texts[1], one.unit, langs[1]) or mentions_unit(texts[0], other.unit, langs[0]):
        return
    starts = [side.blocks[0].content_start for side in sides]
    said = [text[found.start : found.end].strip() for text, found in zip(texts, (one, other), strict=True)]
    yield ChangedRelation(
        f"'{said[0]}' became '{said[1]}'",
        (one.start + starts[0], one.end + starts[0]),
        (other.start + starts[1], other.end + starts[1]),
    )
