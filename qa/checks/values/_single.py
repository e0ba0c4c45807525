"""One thing that became several: "one year later", « deux ans plus tard »."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from qa.checks.values._numbers import HIDDEN, NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FROM, TO = 2, 20
"""Numbers in words that may have taken the place of one."""
ONE = frozenset({Decimal(1)})
_ONE = regex.compile(
    r"(?<![\p{L}-])(?<!\b(?:no|any|every|this|that|the|each|or|another|all in|which|than) )one "
    r"(?!(?:of|another|or|and|by|at|in|on|to|is|was|has|can|could|may|might|must|should|will|would|that|who|which|day|side|"
    r"hand|thing|way|more|can't|cannot|does|did|had|for|from|as|with|if|so|but|the|a|an|plus|less|half|third|quarter|to-one)\b)"
    r"\p{Ll}{3,}",
    regex.IGNORECASE,
)
_OTHERS = regex.compile(
    r"(?<!\p{L})(?:both|two|other|another|pair|couple|twice|double|either|several|few|first|second|next)\b",
    regex.IGNORECASE,
)
"""What may be said with a number in other languages."""
_TWO = regex.compile(r"(?<!\p{L})to(?!\p{L})")
_SURE_OF_TWO = frozenset({"nb", "nn", "da"})
"""Languages in which that word is nothing but two; it is read as English elsewhere."""


def one_became_several(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """The only "one" of an English side, where the other side has one number in words more, and one nowhere."""
    for here, there in ((source, target), (target, source)):
        if primary(here.document.lang) != "en" or len(here.blocks) != 1 or len(there.blocks) != 1:
            continue
        english = here.texts[0][0]
        if "one " not in english and "One " not in english and "ONE " not in english:
            continue
        found = list(_ONE.finditer(english))
        if len(found) != 1 or _OTHERS.search(english):
            continue
        start = here.blocks[0].content_start + found[0].start()
        ours = start, start + len("one"), english[found[0].start() : found[0].start() + len("one")]
        theirs = _several(here, there)
        if theirs and HIDDEN not in found[0][0]:
            one, other = (ours, theirs) if here is source else (theirs, ours)
            yield ChangedRelation(f"number '{one[2]}' became '{other[2]}'", one[:2], other[:2])


def _several(here: NumberSide, there: NumberSide) -> tuple[int, int, str] | None:
    """The only number in words that the English side has nothing for."""
    said = {value for number in here.numbers for value in number.values} | here.other
    means = {value for number in there.numbers for value in number.values} | there.other
    if not ONE.isdisjoint(means) or any(number.values.isdisjoint(means) for number in here.numbers):
        return None
    new = [n for n in there.numbers if not (n.kind or n.ordinal) and n.values.isdisjoint(said)]
    if len(new) == 1 and new[0].spelled and all(FROM <= value <= TO for value in new[0].values):
        return new[0].start, new[0].end, new[0].raw
    if new or primary(there.document.lang) not in _SURE_OF_TWO or Decimal(2) in said:
        return None
    prose, start = there.texts[0][0], there.blocks[0].content_start
    words = list(_TWO.finditer(prose.lower()))
    return (start + words[0].start(), start + words[0].end(), words[0][0]) if len(words) == 1 else None
