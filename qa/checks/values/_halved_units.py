"""Half of a unit that became a whole one, which languages say with an article: "half a cup", „eine Tasse“."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import regex

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.model import Bead
from qa.text.languages import primary
from qa.text.numbers import Number
from qa.text.numbers.units import unit_after

HALF = Decimal("0.5")
_MINUTES = frozenset({"min"})
_ONE: Mapping[str, str] = {
    "en": r"an?|one", "de": r"eine?[nmrs]?", "fr": r"une?", "es": r"una?", "it": r"una?|uno", "pt": r"uma?",
    "nl": r"een|één", "sv": r"en|ett", "da": r"en|et", "nb": r"en|ett?", "nn": r"ein|eit", "ca": r"una?", "ro": r"o|un",
    "gl": r"unha|un", "hu": r"egy", "el": r"ένα|μία|μια|έναν|ένας", "tr": r"bir", "vi": r"một", "id": r"satu",
    "ms": r"satu", "hi": r"एक", "sq": r"një",
}  # fmt: skip
"""The article, or the number one, by language."""
_HALVES = regex.compile(
    r"(?i)hal[bfv]|demi|medi|mezz|mei[ao]|\bmi[gt]j?|jum|\bfél|feles|buç|yar[ıi]|rưỡi|nửa|setengah|separuh|μισ"
    r"|आध|डेढ़|साढ|gjys|½|[05][.,]5|\b50"
)
"""What may say half."""


def halved_units(source: NumberSide, target: NumberSide, bead: Bead) -> Iterator[ChangedRelation]:
    """Half a cup that became a cup, or the reverse; parts of an hour are another matter."""
    if not (len(bead.source) == len(bead.target) == 1):
        return
    halves = [[n for n in side.numbers if _is_half(n)] for side in (source, target)]
    if sorted(map(len, halves)) != [0, 1]:
        return
    here = 0 if halves[0] else 1
    half, other = halves[here][0], (source, target)[1 - here]
    prose = other.texts[0][0]
    if half.unit == _MINUTES or HALF in other.other or _HALVES.search(prose):
        return
    found = list(_ones(prose, other.document.lang, half.unit))
    if len(found) != 1:
        return
    start = other.blocks[0].content_start
    whole = found[0][0] + start, found[0][1] + start, prose[found[0][0] : found[0][1]]
    said = half.start, max(half.end, half.reach), half.raw
    one, two = (said, whole) if here == 0 else (whole, said)
    yield ChangedRelation(f"'{one[2]}' became '{two[2]}'", one[:2], two[:2])


def _is_half(number: Number) -> bool:
    return number.spelled and bool(number.unit) and number.values == {HALF}


def _ones(text: str, lang: str, unit: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where a text says one of a unit."""
    article = _ONE.get(primary(lang))
    for match in regex.finditer(rf"(?<!\p{{L}})(?:{article})(?=[ \u00a0])", text.lower()) if article else ():
        ids, end = unit_after(text, match.end(), lang)
        if ids & unit:
            yield match.start(), end
